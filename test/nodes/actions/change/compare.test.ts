import {
	isNone,
	isSame,
	isSameEntry,
	isSameSet,
	isUnchanged,
} from '../../../../nodes/actions/change/compare';
import type { SentValue } from '../../../../nodes/actions/model/sentValue';
import { parameter } from '../../../helpers/template';

it.each([
	[null, true],
	[undefined, true],
	['', true],
	[[], true],
	[{}, true],
	[{ a: null, b: [''] }, true],
	[0, false],
	[false, false],
	['0', false],
	[{ a: 0 }, false],
	[new Date(0), false],
])('isNone of %p is %p', (value, none) => expect(isNone(value)).toBe(none));

describe('isSame', () => {
	it.each([
		[5, '5'],
		[5, '5.00'],
		['5.0', '5.00'],
		[true, 1],
		[false, '0'],
		[true, 'TRUE'],
		[null, ''],
		[undefined, []],
		[
			[1, '2'],
			['1', 2],
		],
		[{ a: 1, b: null }, { a: '1' }],
		[BigInt('12345678901234567890'), '12345678901234567890'],
	])('%p and %p', (a, b) => {
		expect(isSame(a, b)).toBe(true);
		expect(isSame(b, a)).toBe(true);
	});

	it.each([
		['007', '7'],
		['a', 'A'],
		[0, null],
		[false, null],
		[1, 2],
		[true, 2],
		['0x10', 16],
		['', 0],
		[
			[1, 2],
			[2, 1],
		],
		[{ a: 1 }, { a: 1, b: 2 }],
		[{ a: 1 }, 'a'],
		['1e3', '1000.0'],
	])('is not so of %p and %p', (a, b) => {
		expect(isSame(a, b)).toBe(false);
		expect(isSame(b, a)).toBe(false);
	});
});

it('isSameSet counts each entry once', () => {
	expect(isSameSet(['US', 'DE'], ['DE', 'US'])).toBe(true);
	expect(isSameSet(['US', 'US'], ['DE', 'US'])).toBe(false);
	expect(isSameSet(['US'], ['US', 'US'])).toBe(false);
});

it('isSameEntry looks at the fields of the key alone, at lists as sets, and takes what is lacking for empty', () => {
	const key = { fields: ['period', 'goals', 'country'] };
	const cap = { period: 'day', goals: ['1', '2'], value: 5 };
	expect(isSameEntry(key, cap, { period: 'day', goals: [2, 1], country: [], value: 9 })).toBe(true);
	expect(isSameEntry(key, cap, { period: 'day', goals: ['1'], value: 5 })).toBe(false);
	expect(isSameEntry(key, cap, { ...cap, country: ['US'] })).toBe(false);
	expect(isSameEntry({ fields: [] }, 'a', 'a')).toBe(true);
	expect(isSameEntry(key, 'a', 'a')).toBe(false);
});

describe('isUnchanged', () => {
	it.each([
		['two texts of one number', { type: 'number' as const }, '0.00', 0],
		['lists with a key in another order', { type: 'array' as const, key: [] }, ['a', 'b'], ['b', 'a']],
		[
			'entries in another order',
			{ type: 'array' as const, key: ['id'] },
			[{ id: 1, n: '1' }, { id: 2 }],
			[{ id: 2 }, { id: '1', n: 1 }],
		],
		['nothing and an empty text', {}, null, ''],
	])('%s', (_, more, before, after) =>
		expect(isUnchanged(parameter(more), before as SentValue, after as SentValue)).toBe(true),
	);

	it('lets what the tracker adds to an entry pass, where it is asked whether a list is as it was left', () => {
		const entries = parameter({ type: 'array', key: ['url'] });
		const [now, left] = [[{ url: 'x', id: 7 }], [{ url: 'x' }]];
		expect(isUnchanged(entries, now, left, true)).toBe(true);
		expect(isUnchanged(entries, now, left)).toBe(false);
		expect(isUnchanged(entries, left, now, true)).toBe(false);
	});

	it.each([
		['texts of one number', {}, '1.0', '1.00'],
		['lists without a key in another order', { type: 'array' as const }, ['a', 'b'], ['b', 'a']],
		['an entry more', { type: 'array' as const, key: ['id'] }, [{ id: 1 }], [{ id: 1 }, { id: 1 }]],
		[
			'another value in an entry',
			{ type: 'array' as const, key: ['id'] },
			[{ id: 1, n: 1 }],
			[{ id: 1, n: 2 }],
		],
		['zero and nothing', { type: 'number' as const }, 0, null],
	])('is not so of %s', (_, more, before, after) =>
		expect(isUnchanged(parameter(more), before as SentValue, after as SentValue)).toBe(false),
	);
});
