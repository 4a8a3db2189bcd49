import {
	isRepeatable,
	isUncertain,
	shouldRetry,
	waitBefore,
	type FailedAttempt,
} from '../../../../nodes/actions/transport/retry';

it.each<[Parameters<typeof isRepeatable>[0], boolean]>([
	[{ kind: 'get', method: 'GET', ofLibrary: true }, true],
	[{ kind: 'get', method: 'GET', ofLibrary: false, idempotent: false }, true],
	[{ kind: 'get', method: 'POST', ofLibrary: true }, true],
	[{ kind: 'get', method: 'POST', ofLibrary: false }, false],
	[{ kind: 'get', method: 'POST', ofLibrary: false, idempotent: true }, false],
	[{ kind: 'edit', method: 'PUT', ofLibrary: true }, false],
	[{ kind: 'edit', method: 'PUT', ofLibrary: false, idempotent: true }, true],
	[{ kind: 'add', method: 'POST', ofLibrary: true }, false],
	[{ kind: 'add', method: 'POST', ofLibrary: false, idempotent: true }, false],
])('isRepeatable: %j: %p', (template, is) => {
	expect(isRepeatable(template)).toBe(is);
});

describe('shouldRetry', () => {
	// What happened, whether a repeatable call is sent again, whether another one is.
	it.each<[FailedAttempt, boolean, boolean]>([
		[{ statusCode: 200 }, false, false],
		[{ statusCode: 204 }, false, false],
		[{ statusCode: 301 }, false, false],
		[{ statusCode: 400 }, false, false],
		[{ statusCode: 401 }, false, false],
		[{ statusCode: 403 }, false, false],
		[{ statusCode: 404 }, false, false],
		[{ statusCode: 408 }, true, false],
		[{ statusCode: 409 }, false, false],
		[{ statusCode: 422 }, false, false],
		[{ statusCode: 425 }, true, false],
		[{ statusCode: 429 }, true, true],
		[{ statusCode: 429, retryAfter: 1000 }, true, true],
		[{ statusCode: 500 }, true, false],
		[{ statusCode: 501 }, false, false],
		[{ statusCode: 502 }, true, false],
		[{ statusCode: 502, retryAfter: 1000 }, true, false],
		[{ statusCode: 503 }, true, false],
		[{ statusCode: 503, retryAfter: 1000 }, true, true],
		[{ statusCode: 503, retryAfter: 0 }, true, true],
		[{ statusCode: 504 }, true, false],
		[{ networkCode: 'ECONNREFUSED' }, true, true],
		[{ networkCode: 'ENOTFOUND' }, true, true],
		[{ networkCode: 'EAI_AGAIN' }, true, true],
		[{ networkCode: 'EHOSTUNREACH' }, true, true],
		[{ networkCode: 'ENETUNREACH' }, true, true],
		[{ networkCode: 'ECONNRESET' }, true, false],
		[{ networkCode: 'EPIPE' }, true, false],
		[{ networkCode: 'ETIMEDOUT' }, true, false],
		[{ networkCode: 'ECONNABORTED' }, true, false],
		[{ networkCode: 'UNKNOWN' }, true, false],
		[{}, true, false],
		[{ networkCode: 'CERT_HAS_EXPIRED' }, false, false],
		[{ networkCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, false, false],
		[{ networkCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, false, false],
		[{ networkCode: 'ERR_INVALID_URL' }, false, false],
	])('%j: repeatable %p, other %p', (failed, repeatable, other) => {
		expect([shouldRetry(failed, true), shouldRetry(failed, false)]).toEqual([repeatable, other]);
	});
});

it.each<[FailedAttempt, boolean]>([
	[{ networkCode: 'ECONNREFUSED' }, false],
	[{ networkCode: 'ENOTFOUND' }, false],
	[{ networkCode: 'CERT_HAS_EXPIRED' }, false],
	[{ networkCode: 'ECONNRESET' }, true],
	[{ networkCode: 'ETIMEDOUT' }, true],
	[{ networkCode: 'UNKNOWN' }, true],
	[{}, true],
	[{ statusCode: 400 }, false],
	[{ statusCode: 301 }, false],
	[{ statusCode: 302 }, true],
	[{ statusCode: 303 }, true],
	[{ statusCode: 307 }, false],
	[{ statusCode: 408 }, true],
	[{ statusCode: 429, retryAfter: 0 }, false],
	[{ statusCode: 500 }, true],
	[{ statusCode: 503 }, true],
	[{ statusCode: 503, retryAfter: 0 }, false],
	[{ statusCode: 504, retryAfter: 0 }, true],
])('isUncertain: %j: %p', (failed, is) => expect(isUncertain(failed)).toBe(is));

describe('waitBefore', () => {
	it.each<[number, number, number]>([
		[1, 0, 0],
		[1, 1, 600],
		[2, 1, 1200],
		[3, 1, 2400],
		[3, 0.5, 1200],
		[7, 1, 20_000],
		[50, 1, 20_000],
		[5000, 1, 20_000],
	])('after attempt %p with chance %p is %p', (attempt, random, wait) => {
		expect(waitBefore(attempt, {}, random)).toBe(wait);
	});

	it.each<[number, number]>([
		[0, 0],
		[1500, 1500],
		[60_000, 60_000],
		[3_600_000, 60_000],
		[Infinity, 60_000],
	])('is what the tracker asks for, %p, up to a minute', (retryAfter, wait) => {
		expect(waitBefore(1, { statusCode: 429, retryAfter })).toBe(wait);
	});

	it('stays below its bound by itself', () => {
		for (let round = 0; round < 200; round++) {
			const wait = waitBefore(2, {});
			expect(wait).toBeGreaterThanOrEqual(0);
			expect(wait).toBeLessThanOrEqual(1200);
		}
	});
});

describe('error codes', () => {
	it.each([
		'CERT_HAS_EXPIRED',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'HOSTNAME_MISMATCH',
		'SSRF_BLOCKED',
		'ERR_INVALID_URL',
	])('%s: nothing was sent, and it is not tried again', (networkCode) => {
		expect(shouldRetry({ networkCode }, true)).toBe(false);
		expect(isUncertain({ networkCode })).toBe(false);
	});

	it.each([
		'ERR_SSL_WRONG_VERSION_NUMBER',
		'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
		'EPROTO',
		'ECONNRESET',
	])('%s: the call may have been taken; a read is tried again', (networkCode) => {
		expect(shouldRetry({ networkCode }, true)).toBe(true);
		expect(shouldRetry({ networkCode }, false)).toBe(false);
		expect(isUncertain({ networkCode })).toBe(true);
	});
});
