import pLimit, { type LimitFunction } from 'p-limit';

import { keepNewest } from '../model/boundedMap';

/** How the calls of one connection follow each other. Moments are milliseconds of a clock that nobody sets. */
interface Pace {
	/** When the next call may be sent. */
	next: number;
	/** When the last one was. */
	last: number;
	/** Nothing is sent before: the tracker said that the calls are too many. */
	heldUntil: number;
	/** Milliseconds between calls that the tracker has shown to be needed; 0 as long as it has not. */
	spacing: number;
	/** When the spacing grew last. */
	slowedAt: number;
}

const paces = new Map<string, Pace>();
const maxConnections = 1000;

const firstSpacing = 100;
const maxSpacing = 5000;
/** What is left of a grown spacing after each call that goes well; below the least of it, nothing. */
const recovery = 0.9;
const minSpacing = 20;
/** Timers may fire a little early. */
const tolerance = 2;

function paceOf(connection: string): Pace {
	const pace = paces.get(connection) ?? {
		next: -Infinity,
		last: -Infinity,
		heldUntil: -Infinity,
		spacing: 0,
		slowedAt: -Infinity,
	};
	keepNewest(paces, connection, pace, maxConnections);
	return pace;
}

const spacingOf = ({ spacing }: Pace, perSecond: number | undefined): number =>
	Math.max(spacing, perSecond ? 1000 / perSecond : 0);

/**
 * Takes the next free moment of a connection.
 *
 * @param connection Key of the connection.
 * @param perSecond Calls a second; no pace where undefined or 0.
 * @returns Milliseconds to wait before the call is sent. Whoever has waited asks `mayGo` before it sends.
 */
export function waitForSlot(
	connection: string,
	perSecond: number | undefined,
	now = performance.now(),
): number {
	const pace = paceOf(connection);
	const free = Math.max(now, pace.next);
	pace.next = free + spacingOf(pace, perSecond);
	return free - now;
}

/** Gives a moment back that was taken and is not used. */
export function giveSlotBack(
	connection: string,
	perSecond: number | undefined,
	now = performance.now(),
): void {
	const pace = paceOf(connection);
	pace.next = Math.max(now, pace.next - spacingOf(pace, perSecond));
}

/**
 * Whether a call whose moment has come may be sent now. Not where the tracker said meanwhile that the calls
 * are too many, nor where a busy process wakes several late calls at once.
 */
export function mayGo(connection: string, perSecond: number | undefined, now = performance.now()): boolean {
	const pace = paceOf(connection);
	const from = Math.max(pace.heldUntil, pace.last + spacingOf(pace, perSecond));
	if (from > now + tolerance) {
		pace.next = Math.max(pace.next, from);
		return false;
	}
	pace.last = now;
	return true;
}

/**
 * Holds all calls of a connection back for a while, and lets them go further apart afterwards, whether or not
 * a pace is set: the tracker said that they are too many.
 *
 * @param sentAt When the call was sent that the tracker refused. Calls that were under way together count once.
 */
export function slowDown(
	connection: string,
	milliseconds: number,
	sentAt: number,
	now = performance.now(),
): void {
	const pace = paceOf(connection);
	pace.heldUntil = Math.max(pace.heldUntil, now + milliseconds);
	pace.next = Math.max(pace.next, pace.heldUntil);
	if (sentAt < pace.slowedAt) return;
	pace.slowedAt = now;
	pace.spacing = Math.min(maxSpacing, Math.max(firstSpacing, pace.spacing * 2));
}

/** A call went well: what the tracker had slowed down comes back to its own pace little by little. */
export function speedUp(connection: string): void {
	const pace = paces.get(connection);
	if (!pace?.spacing) return;
	pace.spacing = pace.spacing * recovery < minSpacing ? 0 : pace.spacing * recovery;
}

/** Forgets what all trackers said of their pace. */
export const forgetPaces = (): void => paces.clear();

/** Calls under way at once for a connection where nobody asks for more. */
const defaultInFlight = 20;
const limits = new Map<string, LimitFunction>();

/**
 * The limit of calls under way that all executions of this process share for a connection.
 *
 * @param wanted What a person asks for; more than the default raises the limit until no call is under way.
 */
export function inFlightLimit(connection: string, wanted = 0): LimitFunction {
	const limit = limits.get(connection) ?? pLimit(defaultInFlight);
	const isIdle = limit.activeCount + limit.pendingCount === 0;
	limit.concurrency = Math.max(isIdle ? defaultInFlight : limit.concurrency, Math.floor(wanted));
	limits.delete(connection);
	limits.set(connection, limit);
	for (const [key, { activeCount, pendingCount }] of limits) {
		if (limits.size <= maxConnections) break;
		if (activeCount + pendingCount === 0) limits.delete(key);
	}
	return limit;
}
