import fc from 'fast-check';

import { shellWords } from '../../../../../nodes/actions/templates/curl/shellWords';
import { anyText, check } from '../../../../helpers/properties';

it.each<[string, string[]]>([
	['curl a  b', ['curl', 'a', 'b']],
	['curl \'a b\'"c d"e', ['curl', 'a bc de']],
	['curl \'a\\\\b\'"c"', ['curl', 'a\\\\bc']],
	['curl "a\\"b\\\\c\\n"', ['curl', 'a"b\\c\\n']],
	["curl 'it'\\''s'", ['curl', "it's"]],
	["curl $'a\\'b\\n\\u00e9\\x41\\101\\\\'", ['curl', "a'b\néAA\\"]],
	['curl "" \'\'', ['curl', '', '']],
	['curl a \\\n  b \\\r\n c', ['curl', 'a', 'b', 'c']],
	['curl a | jq .', ['curl', 'a']],
	['curl a > file', ['curl', 'a']],
	['curl a\ncurl b', ['curl', 'a']],
	['curl https://h/x?a=1&b=*', ['curl', 'https://h/x?a=1&b=*']],
	['curl "$KEY" ${ID}', ['curl', '$KEY', '${ID}']],
	['curl ^"a^" ^\n  -d ^"^{^\\^"b^\\^": 1 ^& 2^}^"', ['curl', 'a', '-d', '{"b": 1 & 2}']],
	["curl.exe a `\n  -d '{\\\"b\\\": ''c''}' \"x`\"y\"", ['curl.exe', 'a', '-d', '{"b": \'c\'}', 'x"y']],
])('splits %j', (command, words) => expect(shellWords(command)).toEqual(words));

it.each(["curl 'a", 'curl "a', "curl $'a"])('cannot split %j', (command) =>
	expect(shellWords(command)).toBeUndefined(),
);

it('gives back any words that were quoted for bash', () => {
	const word = anyText.filter((text) => !/[\r\0]|\^["\n]|`["\n]/.test(text));
	check(
		fc.property(fc.array(word, { maxLength: 4 }), (words) => {
			const quoted = words.map((text) => `'${text.replaceAll("'", "'\\''")}'`);
			expect(shellWords(['curl', ...quoted].join(' '))).toEqual(['curl', ...words]);
		}),
	);
});
