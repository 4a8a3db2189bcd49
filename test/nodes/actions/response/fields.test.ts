import { listFields, listResponseFields } from '../../../../nodes/actions/response/fields';
import { select } from '../../../../nodes/actions/response/jsonpath';

it('lists every value of an object in its order', () => {
	expect(listFields({ partner: { id: 1, balance: { USD: null } }, status: 'ok' })).toEqual([
		{ path: '$.partner.id', value: 1 },
		{ path: '$.partner.balance.USD', value: null },
		{ path: '$.status', value: 'ok' },
	]);
});

it('lists the first three of a list, and all at once', () => {
	expect(listFields({ tags: ['a', 'b', 'c', 'd'] })).toEqual([
		{ path: '$.tags[0]', value: 'a' },
		{ path: '$.tags[1]', value: 'b' },
		{ path: '$.tags[2]', value: 'c' },
		{ path: '$.tags[*]', value: ['a', 'b', 'c', 'd'] },
	]);
});

it('lists the fields of all records at once', () => {
	expect(listFields([{ id: 1 }, { id: 2 }])).toEqual([
		{ path: '$[0].id', value: 1 },
		{ path: '$[1].id', value: 2 },
		{ path: '$[*].id', value: [1, 2] },
	]);
});

it.each([['text'], [5], [null], [undefined], [{}], [[]]])('lists nothing of %p', (body) => {
	expect(listFields(body)).toEqual([]);
});

it('is not led astray by a list that holds null', () => {
	expect(listFields({ list: [{ a: 1 }, null] })).toEqual([
		{ path: '$.list[0].a', value: 1 },
		{ path: '$.list[1]', value: null },
		{ path: '$.list[*].a', value: [1] },
	]);
});

it('stops at a depth and at a number', () => {
	let deep: unknown = 'end';
	for (let level = 0; level < 5000; level++) deep = { a: deep };
	expect(listFields(deep)).toHaveLength(1);
	const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
	expect(listFields(wide)).toHaveLength(5000);
});

it('gives paths that find the very value, whatever the keys are', () => {
	const names = [
		'a',
		'a b',
		'a.b',
		"it's",
		'a "b"',
		'Revenue (USD)',
		'(x)',
		'?(x)',
		'',
		'@id',
		'a,b',
		'10:00',
		'*',
		'$',
		'^',
		'~',
		'[0]',
		'a]b',
		'..',
		'`t',
		'back\\slash',
		"\\'",
		'0',
		'-1',
		'ключ',
		'#text',
		'__proto__',
		'constructor',
		'length',
		'\n',
		'😀',
	];
	const body = {
		plain: Object.fromEntries(names.map((name, index) => [name, index])),
		list: [Object.fromEntries(names.map((name, index) => [name, -index]))],
	};
	const fields = listFields(body);
	expect(fields).toHaveLength(3 * names.length);
	for (const { path, value } of fields) {
		expect([path, select(path, body)]).toEqual([path, Array.isArray(value) ? value : [value]]);
	}
});

it('offers what lies deeper in the elements of a list, and what only some of them have', () => {
	const list = [
		{ id: 1, balance: { USD: { available: 5 } } },
		{ id: 2, extra: true, tags: ['a'] },
	];
	const found = new Map(listFields({ list }).map(({ path, value }) => [path, value]));
	expect(found.get('$.list[*].balance.USD.available')).toEqual([5]);
	expect(found.get('$.list[*].extra')).toEqual([true]);
	expect(found.get('$.list[*].tags')).toEqual([['a']]);
	expect(found.get('$.list[0].balance.USD.available')).toBe(5);
});

describe('listResponseFields', () => {
	const body = {
		total: 2,
		partners: [
			{ id: 1, email: null, tags: [] },
			{ id: 2, email: 'a@b', tags: ['x'], more: { a: 1 } },
		],
	};

	it('lists the fields of the records of a list once, then the others', () => {
		expect(listResponseFields({ records: '$.partners[*]' }, body)).toEqual([
			{ path: '$.partners[*].id', value: 1 },
			{ path: '$.partners[*].email', value: 'a@b' },
			{ path: '$.partners[*].tags[0]', value: 'x' },
			{ path: '$.partners[*].tags[*]', value: ['x'] },
			{ path: '$.partners[*].more.a', value: 1 },
			{ path: '$.total', value: 2 },
		]);
	});

	it('takes what a record path finds for a list where it is one', () => {
		const paths = (records: string | string[]) =>
			listResponseFields({ records }, body).map(({ path }) => path);
		expect(paths('$.partners')).toEqual(paths('$.partners[*]'));
		expect(paths(['$.gone', '$.partners'])).toEqual(paths('$.partners[*]'));
	});

	it.each<[string | undefined, unknown, string[]]>([
		[undefined, [{ id: 1 }], ['$[*].id']],
		['$', { id: 1 }, ['$.id']],
		['$.partner', { partner: { id: 1 }, status: 1 }, ['$.partner.id', '$.status']],
		['$.data.*', { data: { a: { id: 1 }, b: { id: 2 } }, n: 1 }, ['$.data.*.id', '$.n']],
		['$.ids[*]', { ids: ['7', '8'] }, ['$.ids[*]']],
		['$.partners[*]', { partners: [] }, []],
		['$.partners[*]', undefined, []],
	])('with the records %s of %j lists %j', (records, answer, paths) => {
		const found = listResponseFields({ records }, answer).map(({ path }) => path);
		expect(found).toEqual(expect.arrayContaining(paths));
		expect(found).not.toContain('$[0].id');
		expect(found).not.toContain('$.data.a.id');
	});
});
