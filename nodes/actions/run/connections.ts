import type { IExecuteFunctions } from 'n8n-workflow';

import type { ConnectionValues, Tracker } from '../model/tracker';
import { connectionOf, openTransport, type Transport } from '../transport/transport';
import type { NodeOptions } from './options';

/** Opens the way to the tracker of an item. */
export type TransportOpener = (tracker: Tracker, item: number) => Promise<Transport>;

/**
 * Reads the connection of each item. Fields of a credential may be expressions, which give each item a connection of its
 * own; n8n takes its time to look one up, so what is the same for the first item, the last and none at all is looked up
 * no more.
 */
function connectionReader(
	context: IExecuteFunctions,
	count: number,
): (tracker: Tracker, item: number) => Promise<ConnectionValues> {
	const shared = new Map<string, Promise<ConnectionValues | undefined>>();
	const find = async (tracker: Tracker): Promise<ConnectionValues | undefined> => {
		const first = await connectionOf(context, tracker, 0);
		const others = count > 1 ? [...new Set([count - 1, count])] : [];
		for (const index of others) {
			// An expression has nothing to work on past the last item.
			const other = await connectionOf(context, tracker, index).catch(() => undefined);
			if (JSON.stringify(other) !== JSON.stringify(first)) return undefined;
		}
		return first;
	};
	return async (tracker, item) => {
		let known = shared.get(tracker.id);
		if (!known) {
			known = find(tracker);
			shared.set(tracker.id, known);
		}
		return (await known) ?? (await connectionOf(context, tracker, item));
	};
}

/** One way a connection, opened when an item first needs it. */
export function transportOpener(
	context: IExecuteFunctions,
	options: NodeOptions,
	count: number,
): TransportOpener {
	const connectionFor = connectionReader(context, count);
	const open = new Map<string, Promise<Transport>>();
	return async (tracker, item) => {
		const values = tracker.respond ? {} : await connectionFor(tracker, item);
		const key = JSON.stringify([tracker.id, values]);
		let transport = open.get(key);
		if (!transport) {
			transport = openTransport(context, tracker, options, values);
			open.set(key, transport);
		}
		return await transport;
	};
}
