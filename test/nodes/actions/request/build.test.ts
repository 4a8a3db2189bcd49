import { encodeRequest, planRequest } from '../../../../nodes/actions/request/build';
import type {
	ArrayFormat,
	BodyEncoding,
	Parameter,
	TemplateDefinition,
} from '../../../../nodes/actions/model/template';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const beyond = '12345678901234567890';

const request = (definition: Partial<TemplateDefinition>, values: Record<string, unknown> = {}) =>
	encodeRequest(planRequest(templateOf(definition), values));

const body = (parameters: Parameter[], values: Record<string, unknown>, bodyEncoding?: BodyEncoding) =>
	request({ parameters, bodyEncoding }, values).body;

const pairs = (text = '') => [...new URLSearchParams(text)];

const list = (more: Partial<Parameter> = {}) => parameter({ name: 'ids', type: 'array', ...more });
const object = (more: Partial<Parameter> = {}) => parameter({ name: 'data', type: 'object', ...more });

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

describe('lists in forms and queries', () => {
	const expected: Record<ArrayFormat, Array<[string, string]>> = {
		repeat: [
			['ids', 'a'],
			['ids', 'b&c'],
		],
		brackets: [
			['ids[]', 'a'],
			['ids[]', 'b&c'],
		],
		indices: [
			['ids[0]', 'a'],
			['ids[1]', 'b&c'],
		],
		comma: [['ids', 'a,b&c']],
	};
	const cases = Object.entries(expected) as Array<[ArrayFormat, Array<[string, string]>]>;
	const values = { ids: ['a', 'b&c'] };

	it.each(cases)('are written in a form as %s', (arrayFormat, wanted) => {
		expect(pairs(request({ bodyEncoding: 'form', arrayFormat, parameters: [list()] }, values).body)).toEqual(
			wanted,
		);
	});

	it.each(cases)('are written in a query as %s', (arrayFormat, wanted) => {
		const { query } = request({ arrayFormat, parameters: [list({ in: 'query' })] }, values);
		expect(pairs(query)).toEqual(wanted);
	});

	it.each(cases)('follow the parameter that wants %s', (arrayFormat, wanted) => {
		const other: ArrayFormat = arrayFormat === 'repeat' ? 'indices' : 'repeat';
		const parameters = [list({ arrayFormat }), list({ name: 'other' })];
		const sent = request(
			{ bodyEncoding: 'form', arrayFormat: other, parameters },
			{ ...values, other: ['x'] },
		);
		const name = other === 'indices' ? 'other[0]' : 'other';
		expect(pairs(sent.body)).toEqual([...wanted, [name, 'x']]);
	});

	it.each(['repeat', 'brackets', 'indices', 'comma'] as const)(
		'of nothing send nothing as %s',
		(arrayFormat) => {
			expect(request({ bodyEncoding: 'form', arrayFormat, parameters: [list()] }, { ids: [] }).body).toBe('');
		},
	);

	it('keep long integers', () => {
		const parameters = [list({ items: { type: 'integer' } })];
		const sent = request({ bodyEncoding: 'form', arrayFormat: 'comma', parameters }, { ids: `1,${beyond}` });
		expect(sent.body).toBe(`ids=1%2C${beyond}`);
	});

	it.each<[ArrayFormat, Array<[string, string]>]>([
		[
			'indices',
			[
				['data[caps][0][period]', 'day'],
				['data[caps][1][period]', 'all'],
				['data[x]', '1'],
			],
		],
		[
			'brackets',
			[
				['data[caps][][period]', 'day'],
				['data[caps][][period]', 'all'],
				['data[x]', '1'],
			],
		],
		[
			'repeat',
			[
				['data[caps][period]', 'day'],
				['data[caps][period]', 'all'],
				['data[x]', '1'],
			],
		],
		[
			'comma',
			[
				['data[caps][0][period]', 'day'],
				['data[caps][1][period]', 'all'],
				['data[x]', '1'],
			],
		],
	])('of objects are written in brackets (%s)', (arrayFormat, wanted) => {
		const data = { caps: [{ period: 'day' }, { period: 'all' }], x: 1 };
		expect(
			pairs(request({ bodyEncoding: 'form', arrayFormat, parameters: [object()] }, { data }).body),
		).toEqual(wanted);
	});
});

describe('a form', () => {
	it('holds texts, numbers, words for booleans and places in brackets', () => {
		const parameters = [
			parameter({ name: 'a' }),
			parameter({ name: 'b', type: 'integer' }),
			parameter({ name: 'c', type: 'boolean' }),
			parameter({ name: 'd', type: 'boolean', format: '1/0' }),
			parameter({ name: 'e', property: 'offer[name]' }),
		];
		const text = body(parameters, { a: 'x y', b: beyond, c: true, d: false, e: 'n' }, 'form');
		expect(text).toBe(`a=x+y&b=${beyond}&c=true&d=0&offer%5Bname%5D=n`);
	});

	it('names its type', () => {
		expect(request({ bodyEncoding: 'form', parameters: [parameter()] }).headers).toEqual({
			'Content-Type': 'application/x-www-form-urlencoded',
		});
	});

	it('sends an empty text where it is allowed', () => {
		expect(body([parameter({ allowEmptyValue: true })], { some_value: '' }, 'form')).toBe('some_value=');
	});

	it('leaves out what is null inside an object', () => {
		expect(body([object()], { data: { a: null, b: 1 } }, 'form')).toBe('data%5Bb%5D=1');
	});

	it('writes dates inside an object as ISO text', () => {
		expect(pairs(body([object()], { data: { at: new Date(0) } }, 'form'))).toEqual([
			['data[at]', '1970-01-01T00:00:00.000Z'],
		]);
	});

	it('spreads an object that is the whole body', () => {
		expect(pairs(body([object({ property: '$' })], { data: { a: 1, b: ['x'] } }, 'form'))).toEqual([
			['a', '1'],
			['b[]', 'x'],
		]);
	});

	it.each([
		'a&b=c',
		'1+1=2',
		'50% off',
		'%41%zz',
		'a;b,c',
		'line\nbreak\r\ntab\t',
		'quotes \' and "',
		'[brackets]{braces}(parens)',
		'é ü ñ ключ 漢字',
		'😀'.repeat(600),
		`${'a'.repeat(1023)}😀b`,
		'*!~-._',
		'a\u0000b',
		'#fragment?query',
	])('and a query decode to what went in: %p', (text) => {
		const key = 'näme & [x] +%';
		const parameters = [parameter({ name: key }), parameter({ name: 'q', in: 'query' })];
		const sent = request({ bodyEncoding: 'form', parameters }, { [key]: text, q: text });
		expect(pairs(sent.body)).toEqual([[key, text]]);
		expect(pairs(sent.query)).toEqual([['q', text]]);
	});

	it('writes half a character as a replacement and keeps what follows', () => {
		expect(pairs(body([parameter({ name: 'a' })], { a: 'x\ud800yz' }, 'form'))).toEqual([['a', 'x\ufffdyz']]);
	});

	it('decodes to what went in, whatever that is', () => {
		let state = 11;
		const next = (below: number) => {
			state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
			return Math.floor((state / 2_147_483_648) * below);
		};
		for (let round = 0; round < 2000; round++) {
			const text = Array.from({ length: 1 + next(30) }, () => {
				const point = next(4) ? next(0x250) : next(0x10_ffff);
				return point >= 0xd800 && point <= 0xdfff ? '' : String.fromCodePoint(point);
			}).join('x');
			expect(pairs(body([parameter({ name: 'a' })], { a: text }, 'form'))).toEqual([['a', text]]);
		}
	});
});

describe('a query', () => {
	it('writes blanks as %20 and keeps the order of the template', () => {
		const parameters = [parameter({ name: 'b', in: 'query' }), parameter({ name: 'a', in: 'query' })];
		expect(request({ parameters }, { a: '1 2', b: 'x+y' }).query).toBe('b=x%2By&a=1%202');
	});

	it('takes the body parameters where the encoding says so', () => {
		const parameters = [parameter({ name: 'a', in: 'query' }), parameter({ name: 'b' })];
		const sent = request({ bodyEncoding: 'query', parameters }, { a: '1', b: '2' });
		expect(sent).toEqual({ method: 'POST', path: '/things', server: 'api', headers: {}, query: 'a=1&b=2' });
	});
});

describe('bodies that are empty', () => {
	it.each<[string, Partial<TemplateDefinition>, string | undefined]>([
		['nothing where no body parameter is known', { bodyEncoding: 'json' }, undefined],
		['nothing in a form where no body parameter is known', { bodyEncoding: 'form' }, undefined],
		['an empty object where none is set', { bodyEncoding: 'json', parameters: [parameter()] }, '{}'],
		['an empty form where none is set', { bodyEncoding: 'form', parameters: [parameter()] }, ''],
		['nothing without an encoding', { bodyEncoding: 'none' }, undefined],
	])('send %s', (_, definition, text) => expect(request(definition).body).toBe(text));
});

describe('a GET', () => {
	it.each(['json', 'form', 'query', undefined] as const)('never has a body (%s)', (bodyEncoding) => {
		const parameters = [parameter({ name: 'a' }), list(), parameter({ name: 'c', const: 'x' })];
		const sent = request({ kind: 'get', method: 'GET', bodyEncoding, parameters }, { a: '1', ids: ['2'] });
		expect(sent.body).toBeUndefined();
		expect(sent.headers).toEqual({});
		expect(pairs(sent.query)).toEqual([
			['a', '1'],
			['ids[]', '2'],
			['c', 'x'],
		]);
	});
});

describe('headers', () => {
	const header = (more: Partial<Parameter> = {}) => parameter({ name: 'X-Note', in: 'header', ...more });

	it.each<[string, Partial<Parameter>, unknown, string]>([
		['a text', {}, 'a b\tc', 'a b\tc'],
		['Latin letters', {}, 'ü', 'ü'],
		['a number', { type: 'integer' }, beyond, beyond],
		['a list with long integers', { type: 'array', items: { type: 'integer' } }, beyond, `[${beyond}]`],
	])('carry %s', (_, more, value, text) => {
		expect(request({ parameters: [header(more)] }, { 'X-Note': value }).headers).toEqual({ 'X-Note': text });
	});

	it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\u0000b', 'a\u007fb', 'a\u2028b', 'ключ', '😀'])(
		'refuse %p',
		(value) => {
			const error = inputErrorOf(() => request({ parameters: [header()] }, { 'X-Note': value }));
			expect(error.message).toBe("'X Note' holds a character that a header cannot carry");
		},
	);

	it('of the tracker give way to those of the template in any case', () => {
		const template = {
			...templateOf({ parameters: [header({ name: 'accept' })] }),
			headers: { Accept: 'a', 'X-V': '2' },
		};
		expect(encodeRequest(planRequest(template, { accept: 'b' })).headers).toEqual({
			'X-V': '2',
			accept: 'b',
		});
		expect(encodeRequest(planRequest(template, {})).headers).toEqual({ Accept: 'a', 'X-V': '2' });
	});
});

describe('a path', () => {
	const id = parameter({ name: 'id', in: 'path' });

	it('is filled with the values', () => {
		const sent = request({ path: '/offer/{id}', parameters: [{ ...id, type: 'integer' }] }, { id: beyond });
		expect(sent.path).toBe(`/offer/${beyond}`);
	});

	it('refuses what is not set, by its label', () => {
		const error = inputErrorOf(() => request({ path: '/offer/{id}', parameters: [id] }));
		expect(error.message).toBe("'ID' is empty");
	});

	it('refuses a null that the template presets', () => {
		const parameters = [{ ...id, default: null }];
		expect(inputErrorOf(() => request({ path: '/offer/{id}', parameters })).message).toBe("'ID' is empty");
	});
});

describe('paging', () => {
	const parameters = [
		parameter({ name: 'page', in: 'query', type: 'integer' }),
		parameter({ name: 'q', in: 'query' }),
	];

	it('replaces a parameter of the same name in the query', () => {
		const plan = planRequest(templateOf({ kind: 'get', method: 'GET', parameters }), { page: 1, q: 'x' });
		const sent = encodeRequest(plan, { in: 'query', values: { page: 3, limit: 50 } });
		expect(sent.query).toBe('q=x&page=3&limit=50');
		expect(encodeRequest(plan).query).toBe('page=1&q=x');
	});

	it.each<[BodyEncoding, string]>([
		['json', '{"q":"x","page":3}'],
		['form', 'q=x&page=3'],
	])('adds to a %s body', (bodyEncoding, text) => {
		const plan = planRequest(templateOf({ bodyEncoding, parameters: [parameter({ name: 'q' })] }), {
			q: 'x',
		});
		const sent = encodeRequest(plan, { in: 'body', values: { page: 3 } });
		expect([sent.query, sent.body]).toEqual(['', text]);
	});

	it('makes a body where there was none', () => {
		const sent = encodeRequest(planRequest(templateOf(), {}), { in: 'body', values: { page: 1 } });
		expect(sent.body).toBe('{"page":1}');
	});

	it('goes to the query where the body does', () => {
		const plan = planRequest(templateOf({ kind: 'get', method: 'GET' }), {});
		const sent = encodeRequest(plan, { in: 'body', values: { page: 1 } });
		expect([sent.query, sent.body]).toEqual(['page=1', undefined]);
	});
});

it('names the values that are never shown', () => {
	const parameters = [
		parameter({ name: 'login' }),
		parameter({ name: 'password', format: 'password' }),
		parameter({ name: 'other', format: 'password' }),
	];
	expect(planRequest(templateOf({ parameters }), { login: 'me', password: 's3cret' }).secrets).toEqual([
		's3cret',
	]);
});
