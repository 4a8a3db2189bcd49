import { omit, segmentsOf, valueAt, type Field } from '../../../../nodes/actions/request/places';

const field = (place: string, value: Field['value'], segments?: string[]): Field => ({
	place,
	segments,
	value,
	arrayFormat: 'brackets',
});

it.each([
	['page', ['page']],
	['query[page]', ['query', 'page']],
	['fields[0][field_value]', ['fields', '0', 'field_value']],
	['ids[]', ['ids', '']],
])('%s leads to %j', (place, segments) => expect(segmentsOf(place)).toEqual(segments));

describe('valueAt', () => {
	it.each<[string, Field[], unknown]>([
		['page', [field('page', 2)], 2],
		['page', [field('page', null)], null],
		['page', [field('other', 2)], undefined],
		['query[page]', [field('query[page]', 2, ['query', 'page'])], 2],
		['query[page]', [field('query', { page: 2 })], 2],
		['query[page]', [field('query', 'page')], undefined],
		['query[page]', [field('$', { query: { page: 2 } })], 2],
		['toString', [field('$', {})], undefined],
	])('finds %s', (place, fields, value) => expect(valueAt(fields, place)).toEqual(value));
});

describe('omit', () => {
	it.each<[Field['value'], string[], unknown]>([
		[{ a: 1, b: 2 }, ['a'], { b: 2 }],
		[{ a: { b: 1, c: 2 } }, ['a', 'b'], { a: { c: 2 } }],
		[[{ b: 1, c: 2 }], ['0', 'b'], [{ c: 2 }]],
		[{ a: 1 }, ['x'], { a: 1 }],
		[5, ['x'], undefined],
		[5, [], undefined],
	])('of %j without %j leaves %j', (value, path, left) => expect(omit(value, path)).toEqual(left));

	it('leaves the given value as it is', () => {
		const value = { a: { b: 1 } };
		omit(value, ['a', 'b']);
		expect(value).toEqual({ a: { b: 1 } });
	});
});
