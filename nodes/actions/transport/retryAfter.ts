import { DateTime } from 'luxon';

import type { RawResponse } from '../model/http';
import type { Tracker } from '../model/tracker';

/**
 * Reads a header that says when to come again.
 *
 * @param value Seconds, a date as HTTP or ISO writes it, or a Unix time in seconds or milliseconds.
 * @param now Milliseconds since 1970.
 * @returns Milliseconds to wait; undefined where the header says nothing.
 */
export function readRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
	const text = value?.trim();
	if (!text) return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) {
		const number = Number(text);
		if (number > 1e12) return Math.max(0, number - now);
		if (number > 1e9) return Math.max(0, number * 1000 - now);
		return number * 1000;
	}
	const dates = [DateTime.fromHTTP(text), ...(text.includes('T') ? [DateTime.fromISO(text)] : [])];
	const date = dates.find(({ isValid }) => isValid);
	return date && Math.max(0, date.toMillis() - now);
}

/**
 * How long a tracker asks to wait.
 *
 * @param resetHeader The tracker's own header for calls that are too many, in lower case.
 * @returns Milliseconds; undefined where the answer says nothing.
 */
export function waitAskedFor(
	{ statusCode, headers }: Pick<RawResponse, 'statusCode' | 'headers'>,
	{ defaults: { resetHeader } }: Pick<Tracker, 'defaults'>,
): number | undefined {
	const asked = readRetryAfter(headers['retry-after']);
	return asked ?? (statusCode === 429 && resetHeader ? readRetryAfter(headers[resetHeader]) : undefined);
}
