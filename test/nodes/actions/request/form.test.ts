import type { ArrayFormat, Parameter } from '../../../../nodes/actions/model/template';
import { body, list, object, pairs, request } from '../../../helpers/request';
import { inputErrorOf, parameter } from '../../../helpers/template';

const beyond = '12345678901234567890';

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
		'of nothing are refused in a form and a query, which would leave them out (%s)',
		(arrayFormat) => {
			for (const bodyEncoding of ['form', 'query'] as const) {
				const definition = { bodyEncoding, arrayFormat, parameters: [list()] };
				const error = inputErrorOf(() => request(definition, { ids: [] }));
				expect(error.message).toBe("'IDs' is an empty list, which this call cannot carry");
				expect(error.hint).toContain("Leave 'IDs' out yourself");
			}
		},
	);

	it.each<[unknown, string]>([
		[{}, "'Data' is an empty object"],
		[{ a: null }, "'Data' is an empty object"],
		[{ caps: [] }, "'Data.caps' is an empty list"],
		[{ caps: [{ goals: [] }] }, "'Data.caps[0].goals' is an empty list"],
		['{"caps":[1,{}]}', "'Data.caps[1]' is an empty object"],
	])('and objects of nothing are refused by their place: %j', (data, message) => {
		const error = inputErrorOf(() => body([object()], { data }, 'form'));
		expect(error.message).toBe(`${message}, which this call cannot carry`);
		const inQuery = { kind: 'get' as const, method: 'GET' as const, parameters: [object({ in: 'query' })] };
		expect(inputErrorOf(() => request(inQuery, { data })).message).toBe(error.message);
	});

	it('of nothing are an empty text where the template says that the tracker takes one', () => {
		const parameters = [list({ allowEmptyValue: true }), parameter({ name: 'a' })];
		expect(body(parameters, { ids: [], a: '1' }, 'form')).toBe('ids=&a=1');
		expect(body(parameters, { ids: '', a: '1' }, 'form')).toBe('ids=&a=1');
	});

	it('of nothing stay as they are in JSON', () => {
		expect(body([list(), object()], { ids: [], data: { a: [] } })).toBe('{"ids":[],"data":{"a":[]}}');
	});

	it('keep long integers', () => {
		const parameters = [list({ items: { type: 'integer' } })];
		const sent = request({ bodyEncoding: 'form', arrayFormat: 'comma', parameters }, { ids: `1,${beyond}` });
		expect(sent.body).toBe(`ids=1%2C${beyond}`);
	});

	it.each(['repeat', 'brackets', 'indices', 'comma'] as const)(
		'of objects are written with indices, whatever lists of texts are (%s)',
		(arrayFormat) => {
			const data = { caps: [{ period: 'day' }, { period: 'all' }], x: 1 };
			const parameters = [
				object(),
				parameter({ name: 'payments', type: 'array', items: { type: 'object' } }),
			];
			const payments = [
				{ total: 1.5, countries: ['US', 'CA'] },
				{ total: 2, countries: ['DE'] },
			];
			const wanted = [
				['data[caps][0][period]', 'day'],
				['data[caps][1][period]', 'all'],
				['data[x]', '1'],
				['payments[0][total]', '1.5'],
				['payments[0][countries][0]', 'US'],
				['payments[0][countries][1]', 'CA'],
				['payments[1][total]', '2'],
				['payments[1][countries][0]', 'DE'],
			];
			for (const bodyEncoding of ['form', 'query'] as const) {
				const sent = request({ bodyEncoding, arrayFormat, parameters }, { data, payments });
				expect(pairs(sent.body ?? sent.query)).toEqual(wanted);
			}
		},
	);

	it('of lists are written with indices too', () => {
		expect(pairs(body([list({ items: undefined })], { ids: [['a', 'b'], ['c']] }, 'form'))).toEqual([
			['ids[0][0]', 'a'],
			['ids[0][1]', 'b'],
			['ids[1][0]', 'c'],
		]);
	});

	it('of texts within an object stay as the tracker writes lists', () => {
		expect(pairs(body([object()], { data: { ids: ['a', 'b'] } }, 'form'))).toEqual([
			['data[ids][]', 'a'],
			['data[ids][]', 'b'],
		]);
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

	it.each<[string, Parameter, unknown, Array<[string, string]>]>([
		['a name', parameter({ name: 'fixed' }), { fixed: 'theirs', a: 1 }, [['a', '1']]],
		[
			'a place',
			parameter({ name: 'fixed', property: 'offer[name]' }),
			{ offer: { name: 'x', b: 2 } },
			[['offer[b]', '2']],
		],
		[
			'a place as one name',
			parameter({ name: 'fixed', property: 'offer[name]' }),
			{ 'offer[name]': 'x' },
			[],
		],
		['more of a place', parameter({ name: 'fixed' }), { 'fixed[]': 'x', 'fixed[a]': 'y' }, []],
		[
			'a plain value around a place',
			parameter({ name: 'fixed', property: 'offer[name]' }),
			{ offer: 'x' },
			[],
		],
	])(
		'lets no object that is the whole body set what another parameter sends: %s',
		(_, fixed, data, others) => {
			const place = fixed.property ?? 'fixed';
			for (const parameters of [
				[fixed, object({ property: '$' })],
				[object({ property: '$' }), fixed],
			]) {
				for (const bodyEncoding of ['form', 'query'] as const) {
					const sent = request({ bodyEncoding, parameters }, { data, fixed: 'ours' });
					expect(pairs(sent.body ?? sent.query)).toEqual([...others, [place, 'ours']]);
				}
			}
		},
	);

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
