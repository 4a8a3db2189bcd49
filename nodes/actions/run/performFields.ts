import type { IDataObject } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import type { ParsedResponse } from '../model/http';
import type { JsonRecord } from '../response/records';
import { addVariables, isVariable, readVariables, type Variable } from '../response/variables';
import type { Transport } from '../transport/transport';
import { callForRecords, callOnce } from './call';
import type { Task } from './plan';

/** An answer, and its records where chosen fields are theirs. */
interface Read {
	answer?: ParsedResponse;
	records?: JsonRecord[];
	hints: string[];
}

async function read(transport: Transport, task: Task): Promise<Read> {
	if (!task.variables.some(({ ofRecord }) => ofRecord)) {
		return { answer: await callOnce(transport, task), hints: [] };
	}
	const { first, ...list } = await callForRecords(transport, task);
	return { answer: first, ...list };
}

const maxKeys = 10;

/** What is there in place of the chosen fields. */
function keysOf({ answer, records }: Read): string {
	const value: unknown = records?.[0] ?? answer?.body;
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	const named = keys.slice(0, maxKeys).join(', ');
	if (keys.length === 0) return `The ${records ? 'records hold' : 'answer holds'} no fields.`;
	return `The ${records ? 'first record' : 'answer'} holds ${named}${keys.length > maxKeys ? ', …' : ''}.`;
}

const chooseHint = "Choose fields that are there in 'Response Field Names or IDs'.";

const listOf = (variables: Variable[]): string => variables.map(({ path }) => path).join(', ');

/**
 * Makes the call of a task, and reads the chosen fields of its answer.
 *
 * @param input Fields of the input item.
 * @param addHint Tells the person something that is no failure.
 * @returns One item; where chosen fields are those of a list's records, one a record.
 * @throws TrackerError where the call fails, or the answer has none of the chosen fields.
 */
export async function performFields(
	transport: Transport,
	task: Task,
	input: IDataObject,
	addHint: (message: string) => void,
): Promise<JsonRecord[]> {
	const { variables, plan } = task;
	const redactor = transport.redactor.with(plan.secrets);
	const got = await read(transport, task);
	got.hints.forEach(addHint);
	const { items, missing } = readVariables(variables, got.answer?.body, got.records);
	if (items.length > 0 && missing.length === variables.length) {
		throw new TrackerError(`The answer has none of the chosen fields: ${listOf(missing)}`, {
			statusCode: got.answer?.statusCode,
			hint: redactor.text(`${chooseHint} ${keysOf(got)}`),
		});
	}
	if (items.length > 0 && missing.length > 0) {
		addHint(redactor.text(`The answer has no ${listOf(missing)}: null stands there. ${keysOf(got)}`));
	}
	const kept = Object.fromEntries(
		Object.entries(input).filter(([key]) => task.keepsInput || isVariable(key)),
	);
	return redactor.names(items).map((values) => addVariables(kept, values));
}
