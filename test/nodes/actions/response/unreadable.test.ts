import { hintAtUnreadable } from '../../../../nodes/actions/response/unreadable';

it.each<[string, string, RegExp]>([
	['CSV', 'id,name\n1,"a, b"\n2,c', /table of text \(CSV\).*format=json/],
	['CSV with semicolons', 'id;name\r\n1;a', /CSV/],
	['CSV with tabs', 'id\tname\n1\ta', /CSV/],
	['NDJSON', '{"id":1}\n{"id":2}\n', /NDJSON/],
	['NDJSON of lists', '[1]\r\n[2]', /NDJSON/],
	['NaN', '{"rate":NaN}', /NaN or Infinity/],
	['NaN far behind', `{"a":"${'x'.repeat(30_000)}","rate": -Infinity }`, /NaN or Infinity/],
	[
		'a notice of PHP',
		'<br />\n<b>Notice</b>:  Undefined index: x in <b>/a.php</b>\n{"a":1}',
		/messages of PHP/,
	],
	['a plain warning of PHP', 'Warning: Division by zero in /a.php on line 3\n{"a":1}', /messages of PHP/],
	['a fatal error of PHP', 'PHP Fatal error:  Uncaught Error', /messages of PHP/],
	['what breaks off', '{"a":1,"b":', /breaks off/],
	['Python', "{'a': None}", /begins like JSON/],
	['a word', 'OK', /plain text.*base URL/],
	['a sentence', 'Invalid key, try again\nor not', /plain text/],
])('says what to do about %s', (_, text, hint) => expect(hintAtUnreadable(text)).toMatch(hint));

it.each(['<html></html>', '<r><a>'])('knows nothing of %s', (text) =>
	expect(hintAtUnreadable(text)).toBeUndefined(),
);

it.each([`{${',   '.repeat(200_000)}`, '"'.repeat(500_000), 'a,'.repeat(500_000), '{"a":1'.repeat(100_000)])(
	'is quick about nonsense',
	(text) => {
		const started = Date.now();
		hintAtUnreadable(text);
		expect(Date.now() - started).toBeLessThan(2000);
	},
);
