import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { secretsOf } from '../../../../nodes/actions/redact/secrets';
import { trackerOf } from '../../../../nodes/actions/trackers';

const withKey = { authentication: { query: { key: '{apiKey}' } } };

const redacted = (text: string, id: string, values: Record<string, unknown>): string =>
	new Redactor(secretsOf(trackerOf(id), values)).text(text);

describe('the secrets of a connection', () => {
	it('are the key, or what the tracker names', () => {
		expect(secretsOf(withKey, { apiKey: 'key-1234', baseUrl: 'h' })).toEqual(['key-1234']);
		expect(
			redacted('id-123456 key-123456', 'voluum', { accessId: 'id-123456', accessKey: 'key-123456' }),
		).toBe('id-123456 ***');
	});

	it('are the values, not the names, of several headers and query parameters', () => {
		const values = {
			authType: 'several',
			headers: { values: [{ name: 'X-Header', value: 'abc-1' }] },
			queryParameters: { values: [{ name: 'sub', value: 'abc-2' }] },
		};
		expect(redacted('X-Header: abc-1, sub=abc-2', 'custom', values)).toBe('X-Header: ***, sub=***');
	});

	it('are without the blanks that were pasted around them', () => {
		expect(secretsOf(withKey, { apiKey: ' key-1234\n' })).toEqual(['key-1234']);
	});

	it.each([undefined, null, '', '  ', {}, []])('are none in %p', (apiKey) => {
		expect(secretsOf(withKey, { apiKey })).toEqual([]);
	});

	it.each<[string, string, Record<string, unknown>, string]>([
		[
			'a pair in base64',
			'partnerstack',
			{ publicKey: 'pk_1', secretKey: 'sk_secret99' },
			btoa('pk_1:sk_secret99'),
		],
		[
			'the part after a scheme',
			'custom',
			{ authType: 'header', name: 'X', value: 'Bearer abcdef123456' },
			'abcdef123456',
		],
		[
			'the password in a header that was typed',
			'custom',
			{ authType: 'header', name: 'X', value: `Basic ${btoa('me:pass-word')}` },
			'pass-word',
		],
		[
			'a pair of a basic connection',
			'custom',
			{ authType: 'basic', username: 'me', password: 'pass-word' },
			btoa('me:pass-word'),
		],
	])('hold what a header really carries: %s', (_, id, values, told) => {
		expect(redacted(`Wrong: ${told} is not valid`, id, values)).toBe('Wrong: *** is not valid');
	});

	it('hold a user name where there is no password', () => {
		const key = ['sk', 'live', 'abcdef123456'].join('_');
		const values = { authType: 'basic', username: key, password: '' };
		for (const told of [key, btoa(`${key}:`), btoa(key)])
			expect(redacted(told, 'custom', values)).toBe('***');
		expect(secretsOf(trackerOf('custom'), { ...values, password: 'pass-word' })).toEqual(['pass-word']);
	});
});
