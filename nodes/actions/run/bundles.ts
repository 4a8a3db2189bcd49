import type { ActionTemplate } from '../model/template';
import { coerce } from '../request/coerce';
import { planRequest } from '../request/plan';
import { firstRequest } from './pages';
import type { Task, WriteTask } from './plan';

/** Items whose change goes out in one call. */
export interface Bundle {
	/** By their places in the run. */
	items: number[];
	/** What each of them names, in the same order. */
	ids: unknown[][];
}

/** What an item names, where its change may go out together with others; undefined where it goes alone. */
function idsOf(task: Task): unknown[] | undefined {
	const { template, write, given } = task;
	const { bulk, parameters } = template;
	const parameter = parameters.find(({ name }) => name === bulk?.parameter);
	// What is read before it is written goes by its own record, and one that is looked for by what is found.
	if (!bulk || !write || !parameter || write.mode !== 'send' || write.reading || write.existing)
		return undefined;
	const value = given[bulk.parameter];
	if (value === undefined || value === null || value === '') return undefined;
	const ids = coerce(parameter, value, write.rules.zone);
	return Array.isArray(ids) && ids.length > 0 ? ids : undefined;
}

/**
 * Finds the items that differ in the records that they name only.
 *
 * @param tasks One an item; undefined for one that is not sent.
 * @returns The bundle of each item that goes out together with others, by its place.
 */
export function bundlesOf(tasks: Array<Task | undefined>): Map<number, Bundle> {
	const templates = new Map<ActionTemplate, number>();
	const open = new Map<string, Bundle>();
	const bundles = new Map<number, Bundle>();
	tasks.forEach((task, item) => {
		const { bulk } = task?.template ?? {};
		const ids = task && bulk && idsOf(task);
		if (!ids) return;
		const { template, given, write } = task;
		if (!templates.has(template)) templates.set(template, templates.size);
		const others = Object.entries(given).filter(([name]) => name !== bulk.parameter);
		const key = JSON.stringify(
			[templates.get(template), others.sort(), write?.output, write?.rules.zone],
			(_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one),
		);
		const last = open.get(key);
		const hasRoom = last && last.ids.flat().length + ids.length <= bulk.maximum;
		const bundle: Bundle = hasRoom ? last : { items: [], ids: [] };
		bundle.items.push(item);
		bundle.ids.push(ids);
		open.set(key, bundle);
		bundles.set(item, bundle);
	});
	return new Map([...bundles].filter(([, { items }]) => items.length > 1));
}

/**
 * One call in place of several.
 *
 * @param task Of any of the items.
 * @param ids What all of them name.
 * @throws InputError where that cannot be sent.
 */
export function bundledTask(task: WriteTask, ids: unknown[]): WriteTask {
	const { template, given, write } = task;
	const values = { ...given, [template.bulk?.parameter ?? '']: ids };
	const plan = planRequest(template, values, write.rules.zone);
	return { ...task, given: values, plan, request: firstRequest(template, plan) };
}
