import type { IExecuteFunctions } from 'n8n-workflow';

import { sameForAllItems } from '../credential/sameForAllItems';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { connectionOf, openTransport, type Transport, type TransportOptions } from '../transport/transport';

/** Opens the way to the tracker of an item. */
export type TransportOpener = (tracker: Tracker, item: number) => Promise<Transport>;

/**
 * Reads the credential of each item. n8n takes its time to look one up, so one that is the same for all items is looked up
 * once.
 */
function credentialReader(
	context: IExecuteFunctions,
): (tracker: Tracker, item: number) => Promise<ConnectionValues> {
	const shared = new Map<string, Promise<ConnectionValues | undefined>>();
	return async (tracker, item) => {
		const known = shared.get(tracker.id);
		if (known) return (await known) ?? (await connectionOf(context, tracker, item));
		const own = connectionOf(context, tracker, item);
		const forAll = own.then((values) => (values[sameForAllItems] === true ? values : undefined));
		shared.set(
			tracker.id,
			forAll.catch(() => undefined),
		);
		return await own;
	};
}

/** One way a connection, opened when an item first needs it. */
export function transportOpener(context: IExecuteFunctions, options: TransportOptions): TransportOpener {
	const credentialFor = credentialReader(context);
	const open = new Map<string, Promise<Transport>>();
	/** By the values themselves: most often, all items have the same ones. */
	const opened = new WeakMap<ConnectionValues, Promise<Transport>>();
	return async (tracker, item) => {
		const values = tracker.respond ? {} : await credentialFor(tracker, item);
		const known = opened.get(values);
		if (known) return await known;
		const key = JSON.stringify([tracker.id, values]);
		const transport = open.get(key) ?? openTransport(context, tracker, options, values);
		open.set(key, transport);
		opened.set(values, transport);
		return await transport;
	};
}
