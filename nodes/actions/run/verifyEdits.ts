import { pause } from '../transport/cancel';
import type { Transport } from '../transport/contract';
import { readRecord } from './readRecord';
import type { Expected, ReadyWrite } from './readyWrite';
import { tick } from './sharedCalls';
import { differences } from './verify';
import type { WriteSession } from './writeSession';
import type { Outcome } from './writtenItem';

/** Milliseconds between one look at a queued change and the next. */
const pauses = [0, 1000, 2000, 4000, 8000];

const couldNotRead =
	'A record was written and could not be read again afterwards, so that nobody has looked whether it is as it should be.';

/** A write whose record was read before. */
export type EditedWrite = Pick<ReadyWrite, 'task'> & { expected: Expected };

/** What is said of a write in its item: `verified`, and what differs. */
export type Verified = Pick<Outcome, 'more' | 'record'>;

/** Reads a record again; undefined where its change is still to come. */
async function look(
	transport: Transport,
	{ task: { template, write }, expected: { reading, before, changes, presentOf } }: EditedWrite,
	session: WriteSession,
	after: number,
	isLast: boolean,
): Promise<Verified | undefined> {
	const isQueued = template.response.queued === true;
	try {
		const record = await readRecord(transport, template, reading, write.values, session.reads, after);
		const found = record && differences(before, presentOf(record), changes);
		if (found?.length === 0) return { record, more: { verified: true } };
		if (isQueued && !isLast) return undefined;
		return isQueued
			? { record, more: { accepted: true, verified: null } }
			: { record, more: { verified: false, ...(found ? { differs: found } : {}) } };
	} catch {
		session.addHint(couldNotRead);
		return { more: { verified: null } };
	}
}

/**
 * Reads records again that were written, and compares. A change that the tracker only takes note of is waited for.
 *
 * @returns What is said of each, in their order. Never an error: the changes were made.
 */
export async function verifyEdits(
	transport: Transport,
	writes: readonly EditedWrite[],
	session: WriteSession,
): Promise<Verified[]> {
	const seen = new Map<EditedWrite, Verified>();
	for (const [round, wait] of pauses.entries()) {
		const left = writes.filter((write) => !seen.has(write));
		if (left.length === 0) break;
		await pause(wait, session.signal).catch(() => undefined);
		// A list that all of them are in is read once.
		const after = tick();
		await Promise.all(
			left.map(async (write) => {
				const found = await look(transport, write, session, after, round === pauses.length - 1);
				if (found) seen.set(write, found);
			}),
		);
	}
	return writes.map((write) => seen.get(write) ?? { more: { verified: null } });
}
