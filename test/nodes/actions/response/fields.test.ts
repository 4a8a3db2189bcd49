import { listFields } from '../../../../nodes/actions/response/fields';
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
		{ path: '$.list[*].a', value: [1, undefined] },
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
	expect(found.get('$.list[*].balance.USD.available')).toEqual([5, undefined]);
	expect(found.get('$.list[*].extra')).toEqual([undefined, true]);
	expect(found.get('$.list[*].tags')).toEqual([undefined, ['a']]);
	expect(found.get('$.list[0].balance.USD.available')).toBe(5);
});
