import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { addOnce } from './addOnce';
import { finishWrites } from './finishWrites';
import type { WriteTask } from './plan';
import { recordKey } from './readRecord';
import { readyWrite } from './readyWrite';
import { underLocks } from './recordLock';
import { sendWrite } from './sendWrite';
import type { WriteSession } from './writeSession';

/**
 * Carries out a task that writes: alone as it was planned, or by the record as it is now.
 *
 * @throws TrackerError where a call fails, InputError where the record as it is now forbids the write.
 */
export async function performWrite(
	transport: Transport,
	task: WriteTask,
	session: WriteSession,
): Promise<JsonRecord[]> {
	const { reading, existing } = task.write;
	const isRead = reading ?? existing;
	return await underLocks(isRead ? [recordKey(transport, isRead)] : [], async () => {
		if (existing && !reading) return await addOnce(transport, task, existing, session);
		const write = await readyWrite(transport, task, session);
		if (Array.isArray(write)) return write;
		const records = await sendWrite(transport, write, session);
		const [items = []] = await finishWrites(transport, [{ write, records }], session);
		return items;
	});
}
