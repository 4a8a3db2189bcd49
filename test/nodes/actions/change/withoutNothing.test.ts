import { withoutNothing } from '../../../../nodes/actions/change/withoutNothing';

it.each([
	[null, null],
	['', ''],
	[0, 0],
	[[], []],
	[[null, 1, [], {}], [1]],
	[
		{ a: null, b: { c: [] }, d: '', e: false, f: [{ g: null, h: 1 }] },
		{ d: '', e: false, f: [{ h: 1 }] },
	],
])('withoutNothing leaves of %j only what a form can write', (value, left) => {
	expect(withoutNothing(value)).toEqual(left);
});
