import { Redactor } from '../../../../nodes/actions/redact/redactor';

const redactor = new Redactor([], ['ssn_tax_id', 'key']);

describe('fields of other people’s keys', () => {
	it.each([
		'api_key',
		'apiKey',
		'API_KEY',
		'ApiKey',
		'api-key',
		'X-Api-Key',
		'@api_key',
		'affiliate.api_key',
		'password',
		'Password',
		'password_confirmation',
		'new_password',
		'accessToken',
		'refresh_token',
		'cwauth-token',
		'client_secret',
		'secret',
		'token',
		'X-Token',
		'Authorization',
		'ssn_tax_id',
		'SsnTaxId',
		'key',
	])('%s is masked', (name) => {
		const [value, masked] = ['PARTNER-key_1', '***'].map((text) => ({ list: [{ [name]: text, id: 1 }] }));
		expect(redactor.values(value)).toEqual(masked);
	});

	it.each([
		'page_token',
		'nextPageToken',
		'clickToken',
		'keyword',
		'currency',
		'has_key_1',
		'monkey',
		'passed',
	])('%s is not', (name) =>
		expect(redactor.values({ [name]: 'some-text-1' })).toEqual({ [name]: 'some-text-1' }),
	);

	it.each<[unknown, unknown]>([
		[
			{ partners: [{ api_key: 'a' }, { api_key: 5 }] },
			{ partners: [{ api_key: '***' }, { api_key: '***' }] },
		],
		[{ api_key: ['a', ''] }, { api_key: ['***', ''] }],
		[{ api_key: { old: 'a', more: ['b'] } }, { api_key: { old: '***', more: ['***'] } }],
		[
			{ api_key: '', password: null },
			{ api_key: '', password: null },
		],
		[{ api_key: false }, { api_key: false }],
		[
			{ token: '{clickid}', api_key: '[TOKEN]' },
			{ token: '{clickid}', api_key: '[TOKEN]' },
		],
		[{ custom: [{ name: 'api_key', value: 'a' }] }, { custom: [{ name: 'api_key', value: '***' }] }],
		[
			{ name: 'sub1', value: 'a' },
			{ name: 'sub1', value: 'a' },
		],
		[
			{
				columns: ['id', 'api_key'],
				data: [
					[1, 'a'],
					[2, 'b'],
				],
			},
			{
				columns: ['id', 'api_key'],
				data: [
					[1, '***'],
					[2, '***'],
				],
			},
		],
		[
			[
				['id', 'password'],
				[1, 'a'],
			],
			[
				['id', 'password'],
				[1, '***'],
			],
		],
		['api_key', 'api_key'],
		[null, null],
		[undefined, undefined],
	])('of %j', (value, masked) => {
		const copy: unknown = structuredClone(value);
		expect(redactor.values(value)).toEqual(masked);
		expect(value).toEqual(copy);
	});
});

describe('fields of other people’s keys in texts', () => {
	it.each([
		['{"api_key":"PARTNER-1","id":1}', '{"api_key":"***","id":1}'],
		['{"a":"{\\"api_key\\":\\"PARTNER-1\\"}"}', '{"a":"{\\"api_key\\":\\"***\\"}"}'],
		['{"password": 12345, "b": 1}', '{"password": ***, "b": 1}'],
		['{"secret":["A1","B2"],"b":1}', '{"secret":***,"b":1}'],
		['{"password":"with \\"quotes\\" in it","b":1}', '{"password":"***","b":1}'],
		['{"password":null,"token":"","secret":true}', '{"password":null,"token":"","secret":true}'],
		["{'api_key': 'PARTNER-1'}", "{'api_key': '***'}"],
		['{"api_key":"PARTNER-1', '{"api_key":"***'],
		['affiliate api_key=PARTNER-1 is blocked', 'affiliate api_key=*** is blocked'],
		['https://h/?a=1&api_key=PARTNER-1&b=2#c', 'https://h/?a=1&api_key=***&b=2#c'],
		['https%3A%2F%2Fh%3Fapi_key%3DPARTNER-1', 'https%3A%2F%2Fh%3Fapi_key%3D***'],
		['?partner[password]=hunter2&x=1', '?partner[password]=***&x=1'],
		['?token={clickid}&payout={payout}', '?token={clickid}&payout={payout}'],
		['X-Api-Key: PARTNER-1\nHost: h', 'X-Api-Key: ***\nHost: h'],
		['Authorization: Bearer abc.def', 'Authorization: ***'],
		['[api_key] => PARTNER-1', '[api_key] => ***'],
		['<partner><api_key>PARTNER 1</api_key></partner>', '<partner><api_key>***</api_key></partner>'],
		[
			'<n:password type="x"><![CDATA[PARTNER-1]]></n:password>',
			'<n:password type="x"><![CDATA[***]]></n:password>',
		],
		['<partner api_key="PARTNER 1" id="1"/>', '<partner api_key="***" id="1"/>'],
		['{&quot;api_key&quot;:&quot;PARTNER-1&quot;}', '{&quot;api_key&quot;:&quot;***&quot;}'],
		['ssn_tax_id=12-3456789;', 'ssn_tax_id=***;'],
		['password: must be longer', 'password: must be longer'],
		['password: hunter2', 'password: ***'],
		['Invalid token: eyJhbGciOi.x', 'Invalid token: ***'],
		['The api key is unknown', 'The api key is unknown'],
		['monkey=1 keyword=2 page_token=3', 'monkey=1 keyword=2 page_token=3'],
	])('%s', (text, masked) => {
		expect(redactor.text(text)).toBe(masked);
		expect(redactor.values({ a: [text] })).toEqual({ a: [masked] });
	});

	it('are found in no time, however a text goes on', () => {
		const started = Date.now();
		for (const piece of ['"password":"', 'api_key=', '<api_key ', '\\\\\\"token\\\\\\":', 'secret ', '{']) {
			redactor.text(piece.repeat(20_000));
		}
		expect(Date.now() - started).toBeLessThan(5000);
	});
});
