import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import type { ReadyWrite } from './readyWrite';
import { verifyEdits, type EditedWrite } from './verifyEdits';
import type { WriteSession } from './writeSession';
import { toItems } from './writtenItem';

/** A write that was made. */
export interface MadeWrite {
	write: ReadyWrite;
	/** What the answer says of it. */
	records: JsonRecord[];
}

/**
 * Does what comes after writes were sent: their records are read again, where that is wanted.
 *
 * @returns What each item hands out, in their order.
 */
export async function finishWrites(
	transport: Transport,
	made: readonly MadeWrite[],
	session: WriteSession,
): Promise<JsonRecord[][]> {
	const edited = made
		.map(({ write }) => write)
		.filter(
			(write): write is ReadyWrite & EditedWrite => write.expected !== undefined && write.task.write.verify,
		);
	const verified = await verifyEdits(transport, edited, session);
	const saidOf = new Map<ReadyWrite, object>(edited.map((write, at) => [write, verified[at] ?? {}]));
	return made.map(({ write, records }) => {
		const { task, outcome } = write;
		const redactor = transport.redactor.with(task.plan.secrets);
		return toItems(redactor, task.write.output, { ...outcome, ...saidOf.get(write) }, records);
	});
}
