import type { IDataObject } from 'n8n-workflow';

import type { JsonRecord } from '../response/records';
import { areOfRecords } from '../response/variables';
import type { Transport } from '../transport/transport';
import { callForRecords, callOnce } from './call';
import { fieldsOf, readFields, type Read } from './performFields';
import type { Task } from './plan';

async function read(transport: Transport, task: Task): Promise<Read> {
	const { output, variables, plan } = task;
	if (output === 'response' || (output === 'fields' && !areOfRecords(variables))) {
		return { answer: await callOnce(transport, task), hints: [] };
	}
	const redactor = transport.redactor.with(plan.secrets);
	// Whatever is made of a list is made page by page: there is no time at which it is held twice.
	if (output === 'fields') return await readFields(transport, redactor, task);
	const take = (page: JsonRecord[]): JsonRecord[] => redactor.names(page);
	const { records, hints } = await callForRecords(transport, task, { take });
	return { records, hints };
}

function itemsOf(
	transport: Transport,
	task: Task,
	got: Read,
	input: IDataObject,
	addHint: (message: string) => void,
): JsonRecord[] {
	const redactor = transport.redactor.with(task.plan.secrets);
	if (task.output === 'fields') return fieldsOf(redactor, task, got, input, addHint);
	if (task.output === 'records' || !got.answer) return got.records ?? [];
	const { statusCode, headers, body = null } = got.answer;
	return [{ statusCode, headers, body: redactor.names(body) }];
}

/** Makes a call, or hands out what an equal one has brought. */
export type Once = (make: () => Promise<Read>) => Promise<Read>;

/**
 * Makes the call of a read.
 *
 * @param input Fields of the input item.
 * @param addHint Tells the person something that is no failure.
 * @param once Makes equal calls once.
 * @returns What the item hands out; nothing in it belongs to another item, too.
 * @throws TrackerError where the call fails.
 */
export async function performRead(
	transport: Transport,
	task: Task,
	input: IDataObject,
	addHint: (message: string) => void,
	once: Once,
): Promise<JsonRecord[]> {
	let isOwn = false;
	const got = await once(async () => {
		isOwn = true;
		return await read(transport, task);
	});
	got.hints.forEach(addHint);
	const items = itemsOf(transport, task, got, input, addHint);
	return isOwn ? items : structuredClone(items);
}
