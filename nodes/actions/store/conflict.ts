import { sleep } from 'n8n-workflow';

import type { StoredRow } from './rows';

/** Waits, in milliseconds, for somebody else to take back a row that was added at the same moment. */
const waits = [100, 200, 400, 800];

/**
 * Leaves one row where several were added for an id at the same moment: the oldest, unless whoever added a
 * later one could not see it yet and keeps theirs.
 *
 * @param ids The ids for which rows were added.
 * @param mine Numbers of the rows of this execution.
 * @param find Reads all rows of some ids.
 * @param remove Removes rows by their numbers.
 * @returns The ids whose row is not this execution's; its rows for them are taken back.
 */
export async function leaveOneRow(
	ids: string[],
	mine: ReadonlySet<number>,
	find: (ids: string[]) => Promise<StoredRow[]>,
	remove: (rows: number[]) => Promise<void>,
): Promise<string[]> {
	const lost: string[] = [];
	let undecided = ids;
	for (let round = 0; undecided.length > 0; round++) {
		const present = await find(undecided);
		const takenBack: number[] = [];
		undecided = undecided.filter((id) => {
			const rows = present.filter((row) => row.template_id === id);
			const others = rows.filter((row) => !mine.has(row.id));
			const own = rows.filter((row) => mine.has(row.id)).map((row) => row.id);
			if (others.length === 0) return false;
			const isOldest = own.some((row) => others.every((other) => row < other.id));
			if (isOldest && round < waits.length) return true;
			takenBack.push(...own);
			lost.push(id);
			return false;
		});
		await remove(takenBack);
		if (undecided.length > 0) await sleep(waits[round] ?? 0);
	}
	return lost;
}
