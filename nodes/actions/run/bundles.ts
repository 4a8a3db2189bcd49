import { keyNames } from '../change/keys';
import type { ActionTemplate } from '../model/template';
import { coerce } from '../request/coerce';
import type { Task } from './plan';
import { readingKey } from './readRecord';

/** Items whose change goes out in one call. */
export interface Bundle {
	/** By their places in the run. */
	items: number[];
	/** What each of them names, in the same order. */
	ids: unknown[][];
}

/** What an item names, where its change may go out together with others; undefined where it goes alone. */
function idsOf({ template, write, given }: Task): unknown[] | undefined {
	const { bulk, parameters } = template;
	const parameter = parameters.find(({ name }) => name === bulk?.parameter);
	// What is looked for goes by what is found; a record that is read must be told apart by what the call lists.
	if (!bulk || !write || !parameter || write.mode === 'preview' || write.existing) return undefined;
	if (write.reading && !keyNames(template).has(bulk.parameter)) return undefined;
	const value = given[bulk.parameter];
	if (value === undefined || value === null || value === '') return undefined;
	const ids = coerce(parameter, value, write.rules.zone);
	return Array.isArray(ids) && ids.length > 0 ? ids : undefined;
}

/**
 * What tells the records of a write apart from those of the other items, as far as that can be known before the run: two
 * ways to the same record may look like two records.
 */
function recordsNamed({ template, write, given }: Task, ids: unknown[] | undefined): string[] {
	if (!write) return [];
	const { reading = write.existing } = write;
	if (reading) return [readingKey(reading)];
	const others = [...keyNames(template)].filter((name) => name !== template.bulk?.parameter);
	const named = others.map((name) => given[name]).filter((value) => value !== undefined);
	return (ids ?? [[]]).map((id) => [...named, id].flat().map(String).sort().join());
}

/**
 * Finds the items that differ in the records that they name only. The changes of one record keep their order: an item that
 * names a record which another one has named since does not go out with those before.
 *
 * @param tasks One an item; undefined for one that is not sent.
 * @returns The bundle of each item that goes out together with others, by its place.
 */
export function bundlesOf(tasks: Array<Task | undefined>): Map<number, Bundle> {
	const templates = new Map<ActionTemplate, number>();
	const open = new Map<string, Bundle>();
	const bundles = new Map<number, Bundle>();
	/** The item that has named a record last. */
	const lastOf = new Map<string, number>();
	tasks.forEach((task, item) => {
		if (!task) return;
		const { template, given, write } = task;
		const { bulk } = template;
		const ids = idsOf(task);
		const records = recordsNamed(task, ids);
		const namedAt = Math.max(-1, ...records.map((record) => lastOf.get(record) ?? -1));
		for (const record of records) lastOf.set(record, item);
		if (!ids || !bulk) return;
		if (!templates.has(template)) templates.set(template, templates.size);
		const others = Object.entries(given).filter(([name]) => name !== bulk.parameter);
		const key = JSON.stringify(
			[templates.get(template), others.sort(), write?.mode, write?.rules],
			(_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one),
		);
		const last = open.get(key);
		const hasRoom = last && last.ids.flat().length + ids.length <= bulk.maximum;
		const bundle: Bundle = hasRoom && namedAt < (last.items[0] ?? 0) ? last : { items: [], ids: [] };
		bundle.items.push(item);
		bundle.ids.push(ids);
		open.set(key, bundle);
		bundles.set(item, bundle);
	});
	return new Map([...bundles].filter(([, { items }]) => items.length > 1));
}
