import { trackerOf } from '../../../../nodes/actions/trackers';
import {
	formsOf,
	hidePasswords,
	hidePasswordsIn,
	maskFields,
	redact,
	secretsOf,
} from '../../../../nodes/actions/redact/redact';

const secret = `p@ss/w+rd "1" & <é'!()~*> %20=`;
const base64 = Buffer.from(secret).toString('base64');

/** A tracker that takes one key. */
const withKey = { authentication: { headers: { 'X-Key': '{apiKey}' } } };
const clean = (text: string, key = secret) => redact(text, secretsOf(withKey, { apiKey: key }));

describe('a secret is masked', () => {
	it.each<[string, string]>([
		['as it is', secret],
		['encoded for a URL', encodeURIComponent(secret)],
		[
			'encoded for a URL in lower case',
			encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
		],
		['encoded by URLSearchParams', new URLSearchParams({ a: secret }).toString().slice(2)],
		[
			'encoded by URLSearchParams in lower case',
			new URLSearchParams({ a: secret })
				.toString()
				.slice(2)
				.replace(/%../g, (escape) => escape.toLowerCase()),
		],
		['with plus signs for blanks', encodeURIComponent(secret).replaceAll('%20', '+')],
		['in the query of a URL', new URL(`https://h/?a=${encodeURIComponent(secret)}`).search.slice(3)],
		['in JSON', JSON.stringify(secret).slice(1, -1)],
		['in the JSON of PHP', JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
		[
			'in XML',
			secret
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;')
				.replaceAll('>', '&gt;')
				.replaceAll('"', '&quot;')
				.replaceAll("'", '&apos;'),
		],
		['in base64', base64],
		['in base64 without padding', base64.replace(/=+$/, '')],
		['in base64 for URLs', Buffer.from(secret).toString('base64url')],
		['in base64 inside a URL', encodeURIComponent(base64)],
	])('%s', (_, form) => {
		expect(clean(`before [${form}] and [${form}] after`)).toMatch(
			/^before \[\*\*\*=*\] and \[\*\*\*=*\] after$/,
		);
	});

	it('for every length of padding', () => {
		for (const key of ['abcdef', 'abcdefg', 'abcdefgh']) {
			const text = Buffer.from(key).toString('base64');
			expect([clean(text, key), clean(encodeURIComponent(text), key)]).toEqual(['***', '***']);
		}
	});
});

describe('secretsOf', () => {
	it('takes the key by default and what the tracker names', () => {
		expect(redact('key-1234 at h', secretsOf(withKey, { apiKey: 'key-1234', baseUrl: 'at h' }))).toBe(
			'*** at h',
		);
		expect(
			redact(
				'id-123456 key-123456',
				secretsOf(trackerOf('voluum'), { accessId: 'id-123456', accessKey: 'key-123456' }),
			),
		).toBe('id-123456 ***');
	});

	it('takes user name and password together, as Basic sends them', () => {
		const secrets = secretsOf(trackerOf('custom'), {
			authType: 'basic',
			username: 'me',
			password: 'secret99',
		});
		const header = `Basic ${Buffer.from('me:secret99').toString('base64')}`;
		expect(redact(header, secrets)).toBe('Basic ***');
		expect(redact('me secret99', secrets)).toBe('me ***');
	});

	it('takes the values, not the names, of several headers and query parameters', () => {
		const secrets = secretsOf(trackerOf('custom'), {
			authType: 'several',
			headers: { values: [{ name: 'X-Header', value: 'abc-1' }] },
			queryParameters: { values: [{ name: 'api_token', value: 'abc-2' }] },
		});
		expect(redact('X-Header: abc-1, api_token=abc-2', secrets)).toBe('X-Header: ***, api_token=***');
	});

	it('takes a key without the blanks that were pasted around it', () => {
		expect(redact('key-1234', secretsOf(withKey, { apiKey: ' key-1234\n' }))).toBe('***');
	});

	it.each([undefined, null, '', 'abc', {}, []])('takes nothing of %p', (apiKey) => {
		expect(secretsOf(withKey, { apiKey })).toEqual([]);
	});
});

it('a secret inside another is masked with it', () => {
	expect(redact('key-1234-long key-1234', formsOf(['key-1234', 'key-1234-long']))).toBe('*** ***');
});

it('a text without secrets stays as it is', () => {
	expect(clean('nothing to see')).toBe('nothing to see');
	expect(redact('$& $1', formsOf(['$&']))).toBe('*** $1');
});

describe('maskFields', () => {
	const names = new Set(['api_key', 'password']);

	it.each<[unknown, unknown]>([
		[
			{ api_key: 'a', id: 1 },
			{ api_key: '***', id: 1 },
		],
		[
			{ partners: [{ api_key: 'a' }, { api_key: 5 }] },
			{ partners: [{ api_key: '***' }, { api_key: '***' }] },
		],
		[{ a: { b: { password: 'x' } } }, { a: { b: { password: '***' } } }],
		[{ api_key: ['a', ''] }, { api_key: ['***', ''] }],
		[{ api_key: { old: 'a', more: ['b'] } }, { api_key: { old: '***', more: ['***'] } }],
		[
			{ api_key: '', password: null },
			{ api_key: '', password: null },
		],
		[{ api_key: false }, { api_key: false }],
		[
			{ api_keys: 'a', API_KEY: 'b' },
			{ api_keys: 'a', API_KEY: 'b' },
		],
		['api_key', 'api_key'],
		[null, null],
	])('masks %j', (value, masked) => {
		const copy: unknown = structuredClone(value);
		maskFields(copy, names);
		expect(copy).toEqual(masked);
	});
});

describe('what a header really carries', () => {
	const secretsIn = (id: string, values: Record<string, unknown>) => secretsOf(trackerOf(id), values);

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
			'a pair of a basic connection',
			'custom',
			{ authType: 'basic', username: 'me', password: 'pass-word' },
			btoa('me:pass-word'),
		],
	])('%s is masked', (_, id, values, told) => {
		expect(redact(`Wrong: ${told} is not valid`, secretsIn(id, values))).toBe('Wrong: *** is not valid');
	});
});

describe('a secret of digits', () => {
	const digits = '8837261904';

	it.each([
		`Unknown API key ${digits}.`,
		`${digits}. Try another`,
		`%7B%22key%22%3A%22${digits}%22%7D`,
		`key%20${digits}`,
		`\\u0022${digits}\\u0022`,
		`v1.${digits}`,
		`(${digits})`,
	])('is masked in %s', (text) => expect(clean(text, digits)).toBe(text.replace(digits, '***')));

	it.each([`1${digits}`, `${digits}1`, `0.${digits}`, `-3.${digits}`, `${digits}.5`])(
		'is left in the number %s',
		(text) => expect(clean(text, digits)).toBe(text),
	);
});

it('masks a key that is the user name of basic authentication without a password', () => {
	const key = ['sk', 'live', 'abcdef123456'].join('_');
	const values = { authType: 'basic', username: key, password: '' };
	const secrets = secretsOf(trackerOf('custom'), values);
	for (const told of [key, btoa(`${key}:`), btoa(key)]) expect(redact(told, secrets)).toBe('***');
	expect(secretsOf(trackerOf('custom'), { ...values, password: 'pass-word' })).not.toContain(key);
});

it('masks a secret of digits in no time, however many blanks are around', () => {
	const text = `{"a":${' '.repeat(300_000)}12345678}`;
	const started = Date.now();
	expect(clean(text, '12345678')).not.toContain('12345678');
	expect(clean('{"a": 12345678}', '12345678')).toBe('{"a": "***"}');
	expect(Date.now() - started).toBeLessThan(1000);
});

describe('passwords that were sent', () => {
	it('are masked where the tracker gives them back, and nothing else is', () => {
		const answer = {
			login: 'me',
			password: 'hunter2',
			note: 'The password hunter2hunter2 is set',
			status: 1,
		};
		expect(hidePasswords(answer, ['hunter2', 'hunter2hunter2', '1x'])).toEqual({
			login: 'me',
			password: '***',
			note: 'The password *** is set',
			status: 1,
		});
		expect(hidePasswords({ url: '/?p=p%40ss-word%21' }, ['p@ss-word!'])).toEqual({ url: '/?p=***' });
		expect(hidePasswordsIn('hunter22 is too weak', ['hunter22'])).toBe('*** is too weak');
		expect(hidePasswords(answer, [])).toBe(answer);
	});
});
