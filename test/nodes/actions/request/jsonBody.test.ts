import type { Parameter } from '../../../../nodes/actions/model/template';
import { body, list, object, pairs, request } from '../../../helpers/request';
import { inputErrorOf, parameter } from '../../../helpers/template';

const beyond = '12345678901234567890';

describe('a JSON body', () => {
	it.each<[string, Parameter[], Record<string, unknown>, string]>([
		[
			'numbers, booleans, texts and null',
			[
				parameter({ name: 'a', type: 'integer' }),
				parameter({ name: 'b', type: 'boolean' }),
				parameter({ name: 'c' }),
				parameter({ name: 'd' }),
			],
			{ a: '1', b: 'no', c: '1', d: null },
			'{"a":1,"b":false,"c":"1","d":null}',
		],
		[
			'a long integer as a number',
			[parameter({ name: 'id', type: 'integer' })],
			{ id: beyond },
			`{"id":${beyond}}`,
		],
		[
			'a long number as a number',
			[parameter({ name: 'id', type: 'number' })],
			{ id: beyond },
			`{"id":${beyond}}`,
		],
		[
			'a long ID of type text as a text',
			[parameter({ name: 'id' })],
			{ id: BigInt(beyond) },
			`{"id":"${beyond}"}`,
		],
		[
			'long integers inside an object',
			[object()],
			{ data: `{"ids":[${beyond}]}` },
			`{"data":{"ids":[${beyond}]}}`,
		],
		['a list', [list()], { ids: 'a,b' }, '{"ids":["a","b"]}'],
		['an empty list', [list()], { ids: [] }, '{"ids":[]}'],
		[
			'special characters',
			[parameter({ name: 'a' })],
			{ a: '"\\\n\u2028😀&=+%' },
			JSON.stringify({ a: '"\\\n\u2028😀&=+%' }),
		],
		[
			'a place in brackets',
			[parameter({ name: 'a', property: 'offer[name]' })],
			{ a: 'x' },
			'{"offer":{"name":"x"}}',
		],
		[
			'places that share a part',
			[
				parameter({ name: 'a', property: 'offer[name]' }),
				parameter({ name: 'b', property: 'offer[caps][daily]', type: 'integer' }),
			],
			{ a: 'x', b: 5 },
			'{"offer":{"name":"x","caps":{"daily":5}}}',
		],
		[
			'places in a list',
			[
				parameter({ name: 'a', property: 'fields[0][value]' }),
				parameter({ name: 'b', property: 'fields[1][value]' }),
				parameter({ name: 'c', property: 'fields[1][id]' }),
			],
			{ a: 'x', b: 'y', c: '9' },
			'{"fields":[{"value":"x"},{"value":"y","id":"9"}]}',
		],
		['a dot in a name, which is a plain name', [parameter({ name: 'a.b' })], { 'a.b': '1' }, '{"a.b":"1"}'],
		[
			'brackets in a name, which is a plain name',
			[parameter({ name: 'a[b]' })],
			{ 'a[b]': '1' },
			'{"a[b]":"1"}',
		],
		[
			'an object that is the body',
			[object({ property: '$' })],
			{ data: { a: 1, b: [2] } },
			'{"a":1,"b":[2]}',
		],
		['a list that is the body', [list({ property: '$' })], { ids: ['1', '2'] }, '["1","2"]'],
		[
			"a list beside a place of the person's own object",
			[object({ property: 'offer' }), parameter({ name: 'b', property: 'offer[caps][1]' })],
			{ data: { caps: [5] }, b: 'x' },
			'{"offer":{"caps":[5,"x"]}}',
		],
		[
			'what a parameter sends, whatever the object that is the body says',
			[parameter({ name: 'status' }), object({ property: '$' })],
			{ data: { a: 1, status: 'theirs' }, status: 'ours' },
			'{"a":1,"status":"ours"}',
		],
		[
			'what a parameter sends inside of what the object that is the body says',
			[parameter({ name: 'name', property: 'offer[name]' }), object({ property: '$' })],
			{ data: { offer: { name: 'theirs', b: 2 } }, name: 'ours' },
			'{"offer":{"name":"ours","b":2}}',
		],
		['null in place of the body', [object({ property: '$' })], { data: null }, '{}'],
		[
			'an object that is the body, and more',
			[object({ property: '$' }), parameter({ name: 'status' })],
			{ data: { a: 1, status: 'x' }, status: 'y' },
			'{"a":1,"status":"y"}',
		],
	])('holds %s', (_, parameters, values, text) => {
		expect(body(parameters, values)).toBe(text);
	});

	it('names its type', () => {
		expect(request({ parameters: [parameter()] }, { some_value: 'a' }).headers).toEqual({
			'Content-Type': 'application/json',
		});
	});

	it('leaves the values of the person as they are', () => {
		const data = { name: 'mine', caps: [{ a: 1 }] };
		const parameters = [
			object({ property: 'offer' }),
			parameter({ name: 'b', property: 'offer[name]' }),
			parameter({ name: 'c', property: 'offer[caps][0][a]' }),
		];
		expect(body(parameters, { data, b: 'x', c: 'y' })).toBe('{"offer":{"name":"x","caps":[{"a":"y"}]}}');
		expect(data).toEqual({ name: 'mine', caps: [{ a: 1 }] });
	});

	it.each([
		['x[0]', 'x[length]', 'a list'],
		['x[0]', 'x[name]', 'a list'],
		['x[name]', 'x[0]', 'an object'],
		['x', 'x[name]', 'a plain value'],
		['x[name]', 'x', 'an object'],
		['x[0]', 'x', 'a list'],
		['x[a]', 'x[a][b]', 'a plain value'],
	])('refuses places that cannot both be: %s and %s', (one, other, what) => {
		const parameters = [parameter({ name: 'a', property: one }), parameter({ name: 'b', property: other })];
		expect(inputErrorOf(() => body(parameters, { a: '1', b: '2' })).message).toBe(
			`'${other}' cannot be put into the body: another parameter makes ${what} of the same place`,
		);
	});

	it('leaves the entries of a whole body as they are', () => {
		const data = { offer: { name: 'mine' } };
		const parameters = [object({ property: '$' }), parameter({ name: 'b', property: 'offer[name]' })];
		expect(body(parameters, { data, b: 'x' })).toBe('{"offer":{"name":"x"}}');
		expect(data).toEqual({ offer: { name: 'mine' } });
	});

	it('leave nothing of an object of a whole body in which nothing is left', () => {
		const code = parameter({ name: 'code', property: 'geo[country][code]' });
		const whole = [object({ property: '$' }), code];
		expect(body(whole, { data: { geo: { country: { code: 'US' } } }, code: null })).toBe('{"geo":null}');
		expect(body(whole, { data: { geo: { country: { code: 'US' }, city: 'x' } }, code: null })).toBe(
			'{"geo":{"country":null,"city":"x"}}',
		);
		expect(body([code], { code: null })).toBe('{"geo":{"country":{"code":null}}}');
	});
});

describe('names that JavaScript gives a meaning', () => {
	const hostile = JSON.parse(
		'{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
	) as object;
	const places = ['__proto__[polluted]', 'constructor[prototype][polluted]'].map((property, index) =>
		parameter({ name: `p${index}`, property }),
	);
	const parameters = [parameter({ name: '__proto__' }), parameter({ name: 'constructor' })];
	const values = Object.fromEntries([
		['__proto__', 'a'],
		['constructor', 'b'],
	]);

	afterEach(() => expect(({} as { polluted?: string }).polluted).toBeUndefined());

	it.each<[string, string | undefined, string]>([
		['a JSON body', body(parameters, values), '{"__proto__":"a","constructor":"b"}'],
		['a form', body(parameters, values, 'form'), '__proto__=a&constructor=b'],
		[
			'places of a JSON body',
			body(places, { p0: 'yes', p1: 'yes' }),
			'{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
		],
		['an object in a JSON body', body([object()], { data: hostile }), `{"data":${JSON.stringify(hostile)}}`],
		[
			'an object as JSON text',
			body([object()], { data: JSON.stringify(hostile) }),
			`{"data":${JSON.stringify(hostile)}}`,
		],
		[
			'an object that is the body',
			body([object({ property: '$' })], { data: hostile }),
			JSON.stringify(hostile),
		],
	])('stay data in %s', (_, text, wanted) => expect(text).toBe(wanted));

	it('stay data in an object of a form', () => {
		expect(pairs(body([object()], { data: hostile }, 'form'))).toEqual([
			['data[__proto__][polluted]', 'yes'],
			['data[constructor][prototype][polluted]', 'yes'],
		]);
	});
});
