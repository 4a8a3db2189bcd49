import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { callOnce } from './call';
import type { WriteTask } from './plan';
import { noteWrite } from './recordLock';
import { loggedResult, type LoggedResult } from './result';
import { showAsValues } from './shownRequest';
import type { WriteSession } from './writeSession';
import { changesItem, writtenRecords, type Outcome } from './writtenItem';

/**
 * Makes a write: within the limits of the run, with a row in the log before and after.
 *
 * @param outcome What is known of the change.
 * @param key Tells the record apart, where it was read: what was read of it before is out of date now.
 * @returns The records of the answer.
 * @throws TrackerError where the call fails; InputError where a limit of the run is reached, or the log cannot be written.
 */
export async function sendWrite(
	transport: Transport,
	task: WriteTask,
	session: WriteSession,
	{ changes, undo }: Outcome,
	key?: string,
): Promise<JsonRecord[]> {
	const { template, plan } = task;
	const redactor = transport.redactor.with(plan.secrets);
	session.guard.takeWrite();
	const end = await session.log?.begin({ task, changes, undo }, redactor);
	const call = callOnce(transport, task);
	const result = await call.then(
		(): LoggedResult => 'done',
		(error: unknown) => loggedResult({ error }),
	);
	if (key !== undefined) noteWrite(key);
	await end?.(result);
	const { body } = await call;
	return writtenRecords(template, body);
}

/**
 * The item that shows a write and sends nothing.
 *
 * @param record As it is now, where it was read.
 */
export function previewItem(
	transport: Transport,
	task: WriteTask,
	outcome: Outcome,
	record?: JsonRecord,
): JsonRecord {
	const redactor = transport.redactor.with(task.plan.secrets);
	const isSent = outcome.changed !== false && outcome.created !== false;
	const { changed, changes, ...rest } = changesItem(redactor, outcome, record);
	// What a person looks for stands before the record, which may be long.
	return {
		preview: true,
		sent: false,
		templateId: task.template.id,
		changed,
		changes,
		request: isSent ? showAsValues(transport, task) : null,
		...rest,
	};
}
