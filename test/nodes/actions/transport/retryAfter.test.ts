import { readRetryAfter, waitAskedFor } from '../../../../nodes/actions/transport/retryAfter';
import { trackerOf } from '../../../../nodes/actions/trackers';

describe('readRetryAfter', () => {
	const now = Date.UTC(2026, 0, 31, 10, 0, 0);

	it.each<[string | undefined, number | undefined]>([
		['0', 0],
		['5', 5000],
		[' 5 ', 5000],
		['1.5', 1500],
		['3600', 3_600_000],
		['Sat, 31 Jan 2026 10:00:30 GMT', 30_000],
		['Sat, 31 Jan 2026 09:59:30 GMT', 0],
		['2026-01-31T10:00:30Z', 30_000],
		['May 5', undefined],
		['5 May 2026', undefined],
		['2026-01-31', undefined],
		['Saturday, 31-Jan-26 10:00:30 GMT', 30_000],
		['-1', undefined],
		['60;', undefined],
		['10,', undefined],
		[String(now / 1000 + 20), 20_000],
		[String(now / 1000 - 20), 0],
		[String(now + 2500), 2500],
		[String(now - 2500), 0],
		['soon', undefined],
		['', undefined],
		[' ', undefined],
		[undefined, undefined],
	])('reads %p as %p', (value, wait) => expect(readRetryAfter(value, now)).toBe(wait));
});

describe('waitAskedFor', () => {
	const wait = (trackerId: string, statusCode: number, headers: Record<string, string>) =>
		waitAskedFor({ statusCode, headers }, trackerOf(trackerId));

	it.each<[string, number, Record<string, string>, number | undefined]>([
		['affise', 429, { 'retry-after': '2' }, 2000],
		['impact', 429, { 'retry-after': '2', 'x-ratelimit-reset': '9' }, 2000],
		['impact', 429, { 'x-ratelimit-reset': '9' }, 9000],
		['impact', 503, { 'x-ratelimit-reset': '9' }, undefined],
		['impact', 200, { 'x-ratelimit-reset': '9' }, undefined],
		['affise', 429, { 'x-ratelimit-reset': '9' }, undefined],
	])('%s, HTTP %i, %j: %p', (id, statusCode, headers, milliseconds) => {
		expect(wait(id, statusCode, headers)).toBe(milliseconds);
	});
});
