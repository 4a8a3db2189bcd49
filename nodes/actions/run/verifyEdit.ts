import type { Present } from '../change/currentValue';
import type { Change } from '../change/merge';
import type { JsonRecord } from '../response/records';
import { pause } from '../transport/cancel';
import type { Transport } from '../transport/contract';
import type { WriteTask } from './plan';
import type { RecordReading } from './planWrite';
import { readRecord } from './readRecord';
import { differences } from './verify';
import type { WriteSession } from './writeSession';
import type { Outcome } from './writtenItem';

/** Milliseconds between one look at a queued change and the next. */
const pauses = [0, 1000, 2000, 4000, 8000];

/** What a written record is compared with. */
export interface Expected {
	/** Absent where the write has made the record. */
	before?: Present;
	changes: Change[];
	presentOf(record: JsonRecord): Present;
}

const couldNotRead =
	'A record was written and could not be read again afterwards, so that nobody has looked whether it is as it should be.';

/**
 * Reads a record again that was written, and compares. A change that the tracker only takes note of is waited for.
 *
 * @returns What is said of it in the item: `verified`, and what differs. Never an error: the change was made.
 */
export async function verifyEdit(
	transport: Transport,
	{ template, write }: WriteTask,
	reading: RecordReading,
	session: WriteSession,
	{ before, changes, presentOf }: Expected,
): Promise<Pick<Outcome, 'more' | 'record'>> {
	const isQueued = template.response.queued === true;
	try {
		for (const [round, wait] of pauses.entries()) {
			await pause(wait, session.signal);
			const record = await readRecord(transport, template, reading, write.values, session.reads, true);
			const found = record && differences(before, presentOf(record), changes);
			if (found?.length === 0) return { record, more: { verified: true } };
			if (isQueued && round < pauses.length - 1) continue;
			return isQueued
				? { record, more: { accepted: true, verified: null } }
				: { record, more: { verified: false, ...(found ? { differs: found } : {}) } };
		}
	} catch {
		session.addHint(couldNotRead);
	}
	return { more: { verified: null } };
}
