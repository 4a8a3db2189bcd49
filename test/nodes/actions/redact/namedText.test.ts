import { isPlaceholder, namedText } from '../../../../nodes/actions/redact/namedText';

const named = namedText('(?:api_?key|password)');

it.each([
	['{"api_key":"k-1","id":2}', '{"api_key":"***","id":2}'],
	['{\\"api_key\\":\\"k-1\\"}', '{\\"api_key\\":\\"***\\"}'],
	['?page=2&api_key=k-1&id=7', '?page=2&api_key=***&id=7'],
	['user%5Bpassword%5D%3Dk-1&id=7', 'user%5Bpassword%5D%3D***&id=7'],
	["APIKEY => 'k-1'", "APIKEY => '***'"],
	['<login><password>k-1</password></login>', '<login><password>***</password></login>'],
	['<api_key type="x"><![CDATA[k-1]]></api_key>', '<api_key type="x"><![CDATA[***]]></api_key>'],
	['api_key: Bearer k-1', 'api_key: ***'],
])('in %s the value goes', (text, redacted) => expect(named.redact(text)).toBe(redacted));

it.each([
	'password: is too short',
	'{"api_key":null,"password":true}',
	'api_key={token}&password=[PASSWORD]',
	'The password of the user',
	'{"password_hint":"first pet"}',
])('%s stays as it is', (text) => expect(named.redact(text)).toBe(text));

it('tells a name in a text from a field of its own', () => {
	expect(named.names('Your API_KEY is old')).toBe(true);
	expect(named.names('Your card is old')).toBe(false);
	expect(named.namesInTexts('{"api_key":"a"}')).toBe(false);
	expect(named.namesInTexts('{"note":"api_key=a"}')).toBe(true);
});

it.each([
	['{token}', true],
	['{{ token }}', true],
	['[API KEY]', true],
	['%token%', true],
	['$token$', true],
	['%token$', false],
	['token', false],
	[`{${'a'.repeat(40)}}`, false],
])('%s is a placeholder: %p', (text, expected) => expect(isPlaceholder(text)).toBe(expected));
