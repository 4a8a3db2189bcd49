import type { IDataObject } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import type { ParsedResponse } from '../model/http';
import type { Redactor } from '../redact/redactor';
import type { JsonRecord } from '../response/records';
import {
	addVariables,
	isVariable,
	readVariables,
	type Variable,
	type VariableValues,
} from '../response/variables';
import type { Transport } from '../transport/contract';
import { callForRecords, type ListReading, type PlannedCall } from './call';
import type { Task } from './plan';

/** What a read brought: an answer, the records of a list, or the chosen fields of these. */
export interface Read {
	answer?: ParsedResponse;
	records?: JsonRecord[];
	fields?: VariableValues;
	hints: string[];
}

const maxKeys = 10;

/** What is there in place of the chosen fields. */
function keysOf({ answer, records = [] }: Read): string {
	const [record] = records;
	const value: unknown = record ?? answer?.body;
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	const named = keys.slice(0, maxKeys).join(', ');
	if (keys.length === 0) return `The ${record ? 'records hold' : 'answer holds'} no fields.`;
	return `The ${record ? 'first record' : 'answer'} holds ${named}${keys.length > maxKeys ? ', …' : ''}.`;
}

const chooseHint = "Choose fields that are there in 'Response Field Names or IDs'.";

const listOf = (variables: Variable[]): string => variables.map(({ path }) => path).join(', ');

/** Reads the chosen fields of a list's records, of which only the first one is kept. */
export async function readFields(
	transport: Transport,
	redactor: Redactor,
	task: PlannedCall & Pick<Task, 'variables'>,
): Promise<Read> {
	let { variables: missing } = task;
	let example: JsonRecord | undefined;
	const take: ListReading['take'] = (page, { body }) => {
		example ??= page[0];
		const here = readVariables(task.variables, body, page);
		missing = missing.filter((variable) => here.missing.includes(variable));
		return redactor.names(here.items);
	};
	const { records: items, first, hints } = await callForRecords(transport, task, { take });
	return { answer: first, fields: { items, missing }, records: example ? [example] : [], hints };
}

/**
 * Hands out the chosen fields of an answer.
 *
 * @param input Fields of the input item.
 * @param addHint Tells the person something that is no failure.
 * @returns One item; where chosen fields are those of a list's records, one a record.
 * @throws TrackerError where the answer has none of the chosen fields.
 */
export function fieldsOf(
	redactor: Redactor,
	task: Pick<Task, 'variables' | 'keepsInput'>,
	got: Read,
	input: IDataObject,
	addHint: (message: string) => void,
): JsonRecord[] {
	const { variables } = task;
	const { items, missing } = got.fields ?? readVariables(variables, got.answer?.body);
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
	const shown = got.fields ? items : redactor.names(items);
	return shown.map((values) => addVariables(kept, values));
}
