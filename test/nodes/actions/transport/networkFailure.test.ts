import { networkCodeOf, networkFailure } from '../../../../nodes/actions/transport/networkFailure';

it.each<[string, unknown, string]>([
	['a code', { code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
	['a code below', { message: 'x', cause: { cause: { code: 'ENOTFOUND' } } }, 'ENOTFOUND'],
	['the outer code', { code: 'A', cause: { code: 'B' } }, 'A'],
	['a number, which is none', { code: 5, cause: { code: 'B' } }, 'B'],
	['a host lost on the way', { code: 'EHOSTUNREACH', cause: { syscall: 'read' } }, 'ECONNRESET'],
	['a host out of reach', { code: 'EHOSTUNREACH', cause: { syscall: 'connect' } }, 'EHOSTUNREACH'],
	['a time-out in words', new RangeError('The request timed out'), 'ETIMEDOUT'],
	['a hang-up in words', new RangeError('socket hang up'), 'ECONNRESET'],
	['nothing in words', new RangeError('no'), 'UNKNOWN'],
	['nothing in a text', 'ECONNREFUSED', 'UNKNOWN'],
	['nothing', undefined, 'UNKNOWN'],
])('networkCodeOf finds %s', (_, error, code) => expect(networkCodeOf(error)).toBe(code));

it('networkCodeOf ends in a circle of causes', () => {
	const circle: { cause?: unknown } = {};
	circle.cause = circle;
	expect(networkCodeOf(circle)).toBe('UNKNOWN');
});

describe('networkFailure', () => {
	it.each<[string | undefined, string]>([
		['ECONNREFUSED', 'Affise cannot be reached: h.example refuses the connection'],
		['ENOTFOUND', 'Affise cannot be reached: the host h.example was not found'],
		['EAI_AGAIN', 'Affise cannot be reached: the host h.example was not found'],
		['ETIMEDOUT', 'Affise did not answer within 60 seconds'],
		['ECONNABORTED', 'Affise did not answer within 60 seconds'],
		['ECONNRESET', 'Affise closed the connection before its answer was complete'],
		['CERT_HAS_EXPIRED', 'The certificate of h.example is not trusted (CERT_HAS_EXPIRED)'],
		['EWEIRD', 'Affise cannot be reached at h.example (EWEIRD)'],
		[undefined, 'Affise cannot be reached at h.example (UNKNOWN)'],
	])('says of %s what happened', (code, message) => {
		expect(networkFailure('Affise', 'h.example', code, 60_000).message).toBe(message);
	});

	it('says what to do', () => {
		expect(networkFailure('Affise', 'h', 'ETIMEDOUT', 1000).facts.hint).toContain("Raise 'Timeout'");
		expect(networkFailure('Affise', 'h', 'ENOTFOUND').facts.hint).toContain('Check the base URL');
	});

	it.each([
		['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
		['CERT_HAS_EXPIRED', 'renew'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'base URL'],
	])('says of the certificate %s what helps: %s', (code, what) => {
		expect(networkFailure('Affise', 'h', code).facts.hint).toContain(what);
	});

	it.each(['ETIMEDOUT', 'ECONNRESET', 'EWEIRD'])(
		'warns after %s that the change may have been applied',
		(code) => {
			const { facts } = networkFailure('Affise', 'h', code, 1000, { attempts: 2, mayHaveBeenApplied: true });
			expect(facts).toEqual({
				attempts: 2,
				mayHaveBeenApplied: true,
				hint: 'The change may have been applied: look at the record before you send it again.',
			});
		},
	);
});
