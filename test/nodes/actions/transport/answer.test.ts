import {
	decodeBody,
	lowerCaseHeaders,
	networkCodeOf,
	networkFailure,
	readBody,
} from '../../../../nodes/actions/transport/answer';

it('lowerCaseHeaders joins what is repeated and leaves cookies out', () => {
	expect(
		lowerCaseHeaders({
			'Content-Type': 'a',
			LINK: ['<x>; rel=prev', '<y>; rel=next'],
			'Set-Cookie': ['s=1'],
			'X-Count': 5,
		}),
	).toEqual({ 'content-type': 'a', link: '<x>; rel=prev, <y>; rel=next', 'x-count': '5' });
});

describe('decodeBody', () => {
	it.each<[string, unknown, string | undefined, string]>([
		['a text', 'é', undefined, 'é'],
		['UTF-8', Buffer.from('é😀'), 'application/json', 'é😀'],
		['UTF-8 by name', Buffer.from('é'), 'text/xml; charset="utf-8"', 'é'],
		['Latin-1', Buffer.from([0xe9]), 'text/xml; charset=ISO-8859-1', 'é'],
		['Cyrillic', Buffer.from([0xea, 0xeb]), 'text/plain; Charset=windows-1251', 'кл'],
		['UTF-16', Buffer.from('é', 'utf16le'), 'text/xml; charset=utf-16le', 'é'],
		['a charset that is none', Buffer.from('é'), 'text/xml; charset=klingon', 'é'],
		['broken bytes', Buffer.from([0x61, 0xff, 0x62]), undefined, 'a\ufffdb'],
		['an array buffer', new Uint8Array([0x61]).buffer, undefined, 'a'],
		['UTF-16 by its mark', Buffer.from('\ufeffé', 'utf16le'), 'text/xml; charset=utf-8', 'é'],
		['a byte order mark', Buffer.from('\ufeffa'), undefined, 'a'],
		['nothing', undefined, undefined, ''],
		['null', null, undefined, ''],
		['what somebody has parsed', { a: 1 }, undefined, '{"a":1}'],
	])('reads %s', (_, body, type, text) => expect(decodeBody(body, type)).toBe(text));
});

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

describe('readBody', () => {
	const limits = { timeout: 60, limit: 10 };

	/** As the stream of an HTTP library that hands bytes on, and that waits for them also when it is to end. */
	function slowly(...chunks: Array<string | Promise<void>>): unknown {
		return Object.assign(
			(async function* () {
				for (const chunk of chunks) {
					if (typeof chunk === 'string') yield Buffer.from(chunk);
					else await chunk;
				}
			})(),
			{ destroy: jest.fn() },
		);
	}

	it('puts together what comes', async () => {
		expect(String(await readBody(slowly('ab', 'cd'), limits))).toBe('abcd');
		expect(await readBody('text', limits)).toBe('text');
	});

	it('ends with a body that stalls, also where the stream does not', async () => {
		const stream = slowly('ab', new Promise<void>(() => undefined));
		await expect(readBody(stream, limits)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		expect((stream as { destroy: unknown }).destroy).toHaveBeenCalled();
	});

	it('refuses what is too large as soon as it is', async () => {
		const stream = slowly('0123456789', 'x', new Promise<void>(() => undefined));
		await expect(readBody(stream, limits)).rejects.toMatchObject({
			message: 'The answer is larger than 0 MB and was not read',
			facts: { mayHaveBeenApplied: true },
		});
	});
});
