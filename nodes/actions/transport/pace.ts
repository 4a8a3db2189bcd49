import pLimit, { type LimitFunction } from 'p-limit';

/** When each connection of this process may send its next call, in milliseconds since 1970. */
const nextSlots = new Map<string, number>();
const mostConnections = 1000;

/**
 * Takes the next free moment of a connection.
 *
 * @param connection Key of the connection.
 * @param perSecond Calls a second; no pace where undefined or 0.
 * @returns Milliseconds to wait before the call is sent.
 */
export function waitForSlot(connection: string, perSecond: number | undefined, now = Date.now()): number {
	const free = Math.max(now, nextSlots.get(connection) ?? 0);
	if (perSecond) {
		nextSlots.delete(connection);
		nextSlots.set(connection, free + 1000 / perSecond);
		const oldest = nextSlots.keys().next().value;
		if (nextSlots.size > mostConnections && oldest !== undefined) nextSlots.delete(oldest);
	}
	return free - now;
}

/** Holds all calls of a connection back for a while: the tracker said that they are too many. */
export function slowDown(connection: string, milliseconds: number, now = Date.now()): void {
	nextSlots.set(connection, Math.max(nextSlots.get(connection) ?? 0, now + milliseconds));
}

/** Calls under way at once for a connection where its tracker says nothing else. */
const usualInFlight = 20;
const limits = new Map<string, LimitFunction>();

/** The limit of calls under way that all executions of this process share for a connection. */
export function inFlightLimit(connection: string, most = usualInFlight): LimitFunction {
	const limit = limits.get(connection) ?? pLimit(most);
	limits.delete(connection);
	limits.set(connection, limit);
	for (const [key, { activeCount, pendingCount }] of limits) {
		if (limits.size <= mostConnections) break;
		if (activeCount + pendingCount === 0) limits.delete(key);
	}
	return limit;
}
