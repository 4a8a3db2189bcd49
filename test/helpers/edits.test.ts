import { placesThatDiffer } from './edits.mts';

describe('placesThatDiffer', () => {
	it.each<[string, unknown, unknown]>([
		['nothing and what is not there', { a: null }, {}],
		['empty objects', { a: {} }, { a: {} }],
		['lists', { a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }],
		['maps', { a: new Map([[1, { b: 2 }]]) }, { a: new Map([[1, { b: 2 }]]) }],
		['sets', new Set(['a']), new Set(['a'])],
		['times', { a: new Date(5) }, { a: new Date(5) }],
		['what the tracker has moved', { updated: 1, list: [{ id: 1 }] }, { updated: 2, list: [{ id: 2 }] }],
	])('finds none: %s', (_, before, after) => {
		expect(placesThatDiffer(before, after, ['updated', 'list.id'])).toEqual([]);
	});

	it.each<[unknown, unknown, string]>([
		[{ a: [{ b: 1 }] }, { a: [{ b: '1' }] }, 'a.0.b: 1 is "1"'],
		[{ a: [] }, { a: null }, 'a: [] is null'],
		[{ a: {} }, { a: [] }, 'a: {} is []'],
		[{ a: '' }, {}, 'a: "" is null'],
		[{}, { a: 0 }, 'a: null is 0'],
		[{ a: [1] }, { a: [1, 2] }, 'a: [1] is [1,2]'],
		[{ a: [1, 2] }, { a: [2, 1] }, 'a.0: 1 is 2'],
		[new Map([[1, 2]]), new Map([[1, 3]]), '0.1: 2 is 3'],
		[new Set(['a']), new Set(), ': ["a"] is []'],
		[new Date(5), new Date(6), ': 5 is 6'],
		[{ id: 1 }, { id: 2 }, 'id: 1 is 2'],
	])('finds that %j is not %j', (before, after, place) => {
		expect(placesThatDiffer(before, after, ['list.id'])[0]).toBe(place);
	});
});
