import type { ActionTemplate } from '../model/template';
import { areOfRecords } from '../response/variables';
import type { Account } from '../transport/account';
import type { Task } from './plan';

/** Whatever decides about what a read brings, but for the connection. */
function keysOf(tasks: Array<Task | undefined>): Array<string | undefined> {
	const templates = new Map<ActionTemplate, number>();
	return tasks.map((task) => {
		if (!task) return undefined;
		const { template, request, wanted, output, variables, plan } = task;
		if (!templates.has(template)) templates.set(template, templates.size);
		const { method, server, path, query, headers, body } = request;
		return JSON.stringify([
			templates.get(template),
			[method, server, path, query, headers, body],
			wanted === Infinity ? 'all' : wanted,
			output,
			// Fields of records are read page by page, by whoever makes the call.
			areOfRecords(variables) ? variables.map(({ name, path }) => [name, path]) : [],
			plan.secrets,
		]);
	});
}

/**
 * Makes the calls of items once that ask for the same: whoever comes first makes the call, the others wait for it. A call is
 * kept as long as an item is to come that shares it.
 */
export class EqualItems {
	private readonly account: Account;
	private readonly keys: Array<string | undefined>;
	/** How many items are to come that ask for the same. */
	private readonly left = new Map<string, number>();
	private readonly calls = new Map<string, Map<string, Promise<unknown>>>();

	/**
	 * @param tasks One an item.
	 * @param account Counts the items that share a call.
	 */
	constructor(tasks: Array<Task | undefined>, account: Account) {
		this.account = account;
		this.keys = keysOf(tasks);
		for (const key of this.keys) if (key !== undefined) this.left.set(key, (this.left.get(key) ?? 0) + 1);
	}

	/**
	 * @param connection Stands for the account.
	 * @param make Makes the call.
	 * @returns What the call gives, or gave to an item before; it fails for all where it fails.
	 */
	async once<T>(item: number, connection: string, make: () => Promise<T>): Promise<T> {
		const key = this.keys[item];
		const left = (key === undefined ? undefined : this.left.get(key)) ?? 1;
		const ofConnections = key === undefined ? undefined : this.calls.get(key);
		if (key === undefined || (left <= 1 && !ofConnections)) return await make();
		const calls = ofConnections ?? new Map<string, Promise<unknown>>();
		const made = calls.get(connection) as Promise<T> | undefined;
		if (made) this.account.shared += 1;
		const call = made ?? make();
		calls.set(connection, call);
		this.calls.set(key, calls);
		this.left.set(key, left - 1);
		if (left <= 1) this.calls.delete(key);
		return await call;
	}
}
