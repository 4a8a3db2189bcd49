import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { bulkResults, refusalIn } from './bulkResults';
import { callOnce } from './call';
import type { WriteTask } from './plan';
import type { ReadyWrite } from './readyWrite';
import { readAnswer } from './readAnswer';
import { noteWrite } from './recordLock';
import { loggedResult, type LoggedResult } from './result';
import type { WriteSession } from './writeSession';
import { writtenRecords } from './writtenItem';

/** What is needed of a write to send it. */
export type SentWrite = Pick<ReadyWrite, 'task' | 'outcome' | 'key'>;

/**
 * Takes a write within the limits of the run, and writes its row of the log.
 *
 * @returns Notes what came of it.
 * @throws InputError where a limit of the run is reached; TrackerError or InputError where the log cannot be written.
 */
export async function beginWrite(
	transport: Transport,
	{ task, outcome: { changes, undo }, key }: SentWrite,
	session: WriteSession,
): Promise<(result: LoggedResult) => Promise<void>> {
	session.guard.takeWrite();
	const redactor = transport.redactor.with(task.plan.secrets);
	const end = await session.log?.begin({ task, changes, undo }, redactor);
	return async (result) => {
		if (key !== undefined) noteWrite(key);
		await end?.(result);
	};
}

async function send(transport: Transport, task: WriteTask): Promise<JsonRecord[]> {
	const { template, plan } = task;
	const { body } = await callOnce(transport, task);
	const { bulk } = template;
	const redactor = transport.redactor.with(plan.secrets);
	return await readAnswer(() => {
		const refusal = bulk && refusalIn(bulk, bulkResults(bulk, body) ?? [], redactor);
		if (refusal) throw refusal;
		return writtenRecords(template, body);
	});
}

/**
 * Makes a write: within the limits of the run, with a row in the log before and after.
 *
 * @returns The records of the answer.
 * @throws TrackerError where the call fails; InputError where a limit of the run is reached, or the log cannot be written.
 */
export async function sendWrite(
	transport: Transport,
	write: SentWrite,
	session: WriteSession,
): Promise<JsonRecord[]> {
	const end = await beginWrite(transport, write, session);
	const records = send(transport, write.task);
	const result = await records.then(
		(): LoggedResult => 'done',
		(error: unknown) => loggedResult({ error }),
	);
	await end(result);
	return await records;
}
