import type { Item } from '../instance.mts';
import { faults, slowFaults } from './server.mts';
import type { Result, FaultyTracker } from './server.mts';

interface Row {
	items: number;
	tries: number;
	done: number;
	'not done': number;
	unknown: number;
	lost: number;
	duplicated: number;
	leaked: number;
}

const columns = ['items', 'tries', 'done', 'not done', 'unknown', 'lost', 'duplicated', 'leaked'] as const;

/** What the trackers did and what n8n says of it, by fault. */
export class FaultTable {
	readonly rows = new Map<string, Row>();

	row(name: string): Row {
		let row = this.rows.get(name);
		if (!row) {
			row = { items: 0, tries: 0, done: 0, 'not done': 0, unknown: 0, lost: 0, duplicated: 0, leaked: 0 };
			this.rows.set(name, row);
		}
		return row;
	}

	total(column: keyof Row): number {
		return [...this.rows.values()].reduce((sum, row) => sum + row[column], 0);
	}

	print(title: string): string {
		const rows = [...this.rows].map(([name, row]) => [name, ...columns.map((column) => String(row[column]))]);
		const all = [
			['fault', ...columns],
			...rows,
			['total', ...columns.map((column) => String(this.total(column)))],
		];
		const widths = all[0]?.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0))) ?? [];
		const lines = all.map((row) =>
			row
				.map((text, index) => (index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0)))
				.join('  '),
		);
		return `\n${title}\n${lines.join('\n')}\n\n`;
	}
}

/** The name of a fault that a record meets when it is read before it is changed. */
export const inReading = (fault: string): string => `reading first: ${fault}`;

/** What an item of a node says of its call. */
export function resultOf({ json }: Item): Result {
	if (json.error === undefined) return 'done';
	const { mayHaveBeenApplied } = (json.details ?? {}) as { mayHaveBeenApplied?: boolean };
	return mayHaveBeenApplied ? 'unknown' : 'not done';
}

/**
 * Compares what n8n handed out with what the tracker did, item by item.
 *
 * @param reported The item of each id, as the node handed it out.
 * @param repeatable Whether carrying a call out twice is the same as once.
 * @returns What does not agree; empty where all does.
 */
export function compare(
	faultTable: FaultTable,
	tracker: FaultyTracker,
	ids: string[],
	reported: Map<string, Item>,
	expectedResults: (fault: string) => Result[],
	repeatable = false,
): string[] {
	const wrong: string[] = [];
	for (const id of ids) {
		const item = reported.get(id);
		const applied = tracker.applied.get(id) ?? 0;
		const ofRead = tracker.readPlan.get(id);
		const planned = ofRead === undefined ? (tracker.plan.get(id) ?? 'none') : inReading(ofRead);
		const arrivals = tracker.arrivals.filter((arrival) => arrival.id === id);
		const tries = arrivals.filter(({ isFirst }) => isFirst === (ofRead !== undefined)).length;
		const result = item && resultOf(item);
		// Where nothing was planned to go wrong, the tracker was away.
		const fault = planned === 'none' && result !== 'done' ? 'restart of the tracker' : planned;
		const row = faultTable.row(fault);
		row.items += 1;
		row.tries += arrivals.length;
		if (result) row[result] += 1;
		const isLost =
			result === undefined || (result === 'done' && applied === 0) || (result === 'not done' && applied > 0);
		const isDuplicated = applied > 1 && !repeatable;
		if (isLost) row.lost += 1;
		if (isDuplicated) row.duplicated += 1;
		const isExpected = result !== undefined && expectedResults(fault).includes(result);
		if (isLost || isDuplicated || !isExpected) {
			wrong.push(`${id} (${fault}): said ${result}, applied ${applied} times: ${JSON.stringify(item?.json)}`);
		}
		const { attempts, hint } = (item?.json.details ?? {}) as { attempts?: number; hint?: string };
		if (result === 'unknown' && !/may have been applied/.test(hint ?? '')) wrong.push(`${id}: no word of it`);
		// A record that is not in a good answer is no call that has failed.
		const isMissing = ofRead === 'an empty answer';
		if (fault === planned && result !== 'done' && !isMissing && attempts !== tries) {
			wrong.push(`${id} (${fault}): said ${attempts} tries, were ${tries}`);
		}
	}
	return wrong;
}

/** Every fault so many times; those that take long, once. */
export const allFaults = (each: number): Array<[string, number]> =>
	Object.keys(faults)
		.filter((name) => name !== 'none')
		.map((name) => [name, slowFaults.has(name) ? 1 : each]);

/** What a write that meets a fault may come to. */
export const resultsOf = (fault: string): Result[] =>
	faults[fault]?.results ?? ['done', 'not done', 'unknown'];

/** Which item meets which fault: so many each, at places that the seed decides. */
export function planFaults(
	ids: string[],
	random: () => number,
	counts: Array<[fault: string, count: number]>,
): Map<string, string> {
	const places = [...ids];
	for (let index = places.length - 1; index > 0; index--) {
		const other = Math.floor(random() * (index + 1));
		[places[index], places[other]] = [places[other] ?? '', places[index] ?? ''];
	}
	const plan = new Map<string, string>();
	for (const [fault, count] of counts) {
		for (let number = 0; number < count; number++) {
			const id = places.pop();
			if (id !== undefined) plan.set(id, fault);
		}
	}
	return plan;
}
