import { shorten } from '../../../../nodes/actions/model/text';

it.each([
	['abc', 3, 'abc'],
	['abcd', 3, 'abc…'],
	['', 3, ''],
])('shortens %j to %d characters: %j', (text, maxLength, short) => {
	expect(shorten(text, maxLength)).toBe(short);
});
