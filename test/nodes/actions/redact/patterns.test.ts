import { inOrder, patternsIn, patternsOf, redactSecrets } from '../../../../nodes/actions/redact/patterns';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const secrets = ['abc', 'red-7', 'blue-0123456', 'blue-0123456-and-more'];
const patterns = patternsOf([...secrets, 'red-7']);

it('makes a pattern of each secret that is long enough, once', () => {
	expect(patterns.map(({ length, isLong }) => [length, isLong])).toEqual([
		[5, false],
		[12, true],
		[21, true],
	]);
});

it('takes the longest first, since one secret may hold another', () => {
	expect(inOrder(patterns).map(({ length }) => length)).toEqual([21, 12, 5]);
	expect(redactSecrets('it is blue-0123456-and-more', inOrder(patterns))).toBe('it is ***');
	expect(patterns.map(({ length }) => length)).toEqual([5, 12, 21]);
});

it('finds the secrets of a text, as they are and in base64', () => {
	const lengths = (text: string) => patternsIn(patterns, text).map(({ length }) => length);
	expect(lengths('abc is too short')).toEqual([]);
	expect(lengths('RED-7!')).toEqual([5]);
	expect(lengths(`x ${base64('me:blue-0123456')} y`)).toEqual([12]);
});

it('masks the whole word of base64 around a secret', () => {
	const word = base64('some.user@example.com:blue-0123456:end');
	expect(redactSecrets(`Basic ${word}, twice ${encodeURIComponent(word)}.`, patterns)).toBe(
		'Basic ***, twice ***.',
	);
});

it('leaves a text without secrets as it is', () =>
	expect(redactSecrets('red-70 and blue', patterns)).toBe('red-70 and blue'));
