import fc from 'fast-check';

import { check } from '../../../helpers/properties';
import { readRetryAfter } from '../../../../nodes/actions/transport/retryAfter';
import { shouldRetry, waitBefore } from '../../../../nodes/actions/transport/retry';

describe('retries', () => {
	it('wait for a bounded time, whatever the tracker asks for', () => {
		const header = fc.oneof(
			fc.string(),
			fc.integer().map(String),
			fc.double().map(String),
			fc.bigInt().map(String),
			fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
		);
		check(
			fc.property(header, fc.integer({ min: 1 }), (value, attempt) => {
				const retryAfter = readRetryAfter(value);
				const wait = waitBefore(attempt, { statusCode: 429, retryAfter });
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(60_000);
			}),
			2000,
		);
	});

	it('never send again what succeeded, nor a write that may have been taken', () => {
		const network = fc.constantFrom('ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ECONNABORTED', 'UNKNOWN', '');
		check(
			fc.property(fc.integer({ min: 100, max: 399 }), fc.boolean(), (statusCode, repeatable) => {
				expect(shouldRetry({ statusCode }, repeatable)).toBe(false);
			}),
		);
		check(fc.property(network, (networkCode) => expect(shouldRetry({ networkCode }, false)).toBe(false)));
		check(
			fc.property(fc.integer({ min: 400, max: 599 }), (statusCode) => {
				expect(shouldRetry({ statusCode }, false)).toBe(statusCode === 429);
			}),
		);
	});
});
