import { messageOf, messageText } from '../../../../nodes/actions/response/message';

describe('messageText', () => {
	it.each<[unknown, string]>([
		['text', 'text'],
		[' text\n', 'text'],
		[5, '5'],
		[false, 'false'],
		[null, ''],
		[undefined, ''],
		['', ''],
		[[], ''],
		[{}, ''],
		[['a', '', null, 'b'], 'a; b'],
		[{ name: 'is taken', email: ['is wrong', 'is empty'] }, 'name: is taken; email: is wrong; is empty'],
		[{ 0: 'first', 1: 'second' }, 'first; second'],
		[{ error: { code: 7, detail: { text: 'no' } } }, 'error: code: 7; detail: text: no'],
		[[{ field: 'a', message: 'b' }, ['c']], 'field: a; message: b; c'],
		[{ a: null, b: '', c: 'x' }, 'c: x'],
	])('makes text of %j', (value, text) => expect(messageText(value)).toBe(text));
});

describe('messageOf', () => {
	it.each<[string, unknown, string]>([
		['the first path that holds something', { message: '', error: 'b' }, 'b'],
		['an object passed over for being empty', { message: {}, error: ['b'] }, 'b'],
		['the first of two', { message: 'a', error: 'b' }, 'a'],
		['nothing', { other: 'x' }, ''],
		['nothing in a list', ['x'], ''],
		['nothing in a text', 'x', ''],
		['nothing in null', null, ''],
	])('finds %s', (_, body, text) => expect(messageOf(['$.message', '$.error'], body)).toBe(text));

	it('joins what a path finds', () => {
		expect(messageOf(['$.errors[*].text'], { errors: [{ text: 'a' }, { text: 'b' }] })).toBe('a; b');
	});

	it('shortens a long message', () => {
		expect(messageOf(['$.message'], { message: 'x'.repeat(1000) })).toBe(`${'x'.repeat(500)}…`);
	});
});
