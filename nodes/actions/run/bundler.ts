import type { Account } from '../transport/account';
import type { Transport } from '../transport/transport';
import { bundlesOf, type Bundle } from './bundles';
import type { TransportOpener } from './connections';
import { performBundle } from './performBundle';
import type { Task, WriteTask } from './plan';
import type { Result } from './result';
import type { WriteSession } from './writeSession';

/** Makes the calls of items that go out together with others. */
export interface Bundler {
	/** What becomes of an item that goes out together with others; undefined for one that goes alone. */
	shareOf(item: number): Promise<Result | undefined>;
	/** Whether the call of the item has been begun by another one. */
	isOnItsWay(item: number): boolean;
}

/**
 * @param tasks One an item; undefined for one that is not sent, or may not go out with others.
 * @param account Counts the items that go out together.
 * @param alone Makes the call of one item.
 */
export function bundler(
	tasks: Array<Task | undefined>,
	transportFor: TransportOpener,
	session: WriteSession,
	account: Account,
	alone: (task: WriteTask, item: number) => Promise<Result>,
): Bundler {
	const bundles = bundlesOf(tasks);
	const begun = new Map<Bundle, Promise<Result[]>>();
	const taskOf = (item: number): WriteTask => tasks[item] as WriteTask;

	async function resultsOf({ items, ids }: Bundle): Promise<Result[]> {
		const ways: Transport[] = await Promise.all(
			items.map(async (item) => await transportFor(taskOf(item).tracker, item)),
		);
		const [way] = ways;
		if (way && ways.every(({ key }) => key === way.key)) {
			const bundled = items.map((item, at) => ({ task: taskOf(item), ids: ids[at] ?? [] }));
			return await performBundle(way, bundled, session, account);
		}
		const results: Result[] = [];
		for (const item of items) results.push(await alone(taskOf(item), item));
		return results;
	}

	return {
		async shareOf(item) {
			const bundle = bundles.get(item);
			if (!bundle) return undefined;
			const results = begun.get(bundle) ?? resultsOf(bundle);
			begun.set(bundle, results);
			return (await results)[bundle.items.indexOf(item)];
		},
		isOnItsWay(item) {
			const bundle = bundles.get(item);
			return bundle !== undefined && begun.has(bundle);
		},
	};
}
