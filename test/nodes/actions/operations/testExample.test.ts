import { shapeOf, trimExample } from '../../../../nodes/actions/operations/testExample';

it('keeps the shape: two elements of a list, short texts, and no more than eight levels', () => {
	const deep = { a: { b: { c: { d: { e: { f: { g: { h: { i: 1 } } } } } } } } };
	const trimmed = trimExample({ list: [1, 2, 3], text: 'x'.repeat(500), none: null, yes: true, deep });
	expect(trimmed).toMatchObject({ list: [1, 2], none: null, yes: true });
	expect((trimmed as { text: string }).text).toBe(`${'x'.repeat(200)}…`);
	expect(JSON.stringify(trimmed)).not.toContain('"i"');
	expect(trimExample([[1, 2, 3], [4], [5]])).toEqual([[1, 2], [4]]);
});

it('has types in place of values', () => {
	expect(shapeOf({ a: 'x', b: [5, null], c: { d: true, e: undefined } })).toEqual({
		a: 'text',
		b: [0, null],
		c: { d: false, e: null },
	});
});

it('keeps no more than 300 fields of an object', () => {
	const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, index]));
	expect(Object.keys(trimExample(wide) as object)).toHaveLength(300);
});
