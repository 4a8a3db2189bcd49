import { base64Of, longSecret, spellingsOf } from '../../../../nodes/actions/redact/spellings';

const found = (secret: string, text: string) => new RegExp(spellingsOf(secret), 'i').test(text);

describe('a long secret', () => {
	const secret = 'pa ss/"ä\\1';

	it.each([
		secret,
		encodeURIComponent(secret),
		encodeURIComponent(encodeURIComponent(secret)),
		new URLSearchParams({ a: secret }).toString(),
		JSON.stringify(secret),
		JSON.stringify(JSON.stringify(secret)),
		'pa ss&#47;&quot;&auml;&#92;1',
		'pa&amp;#x20;ss/&amp;quot;&#xE4;\\\\1',
		'\\u0070a ss/\\u0022\\u00e4\\u005c1',
	])('is found in %s', (text) => expect(found(secret, `x${text}x`)).toBe(true));

	it.each(['pa ss/ä\\1', 'pass/"ä\\1', ''])('is not found in %s', (text) =>
		expect(found(secret, text)).toBe(false),
	);
});

describe('a short secret', () => {
	it.each(['red7', 'is red7.', '%20red7', '\\nred7', '"RED7"'])('is found as a word: %s', (text) =>
		expect(found('red7', text)).toBe(true),
	);
	it.each(['colored7', 'red71', 'ered7'])('is not found inside %s', (text) =>
		expect(found('red7', text)).toBe(false),
	);
	it('is one of fewer characters than a long one', () => {
		const text = 'a'.repeat(longSecret);
		expect(found(text, `b${text}b`)).toBe(true);
		expect(found(text.slice(1), `b${text.slice(1)}b`)).toBe(false);
	});
});

describe('a secret of digits', () => {
	it.each(['12345678', 'id 12345678.', '"12345678"'])('is found as a number: %s', (text) =>
		expect(found('12345678', text)).toBe(true),
	);
	it.each(['123456789', '912345678', '0.12345678', '12345678.5'])('is not found in %s', (text) =>
		expect(found('12345678', text)).toBe(false),
	);
	it('is found where a number of JSON has lost its end', () => {
		const digits = '12345678901234567890';
		expect(found(digits, String(Number(digits)))).toBe(true);
		expect(found(digits, JSON.stringify({ id: Number(digits) * 1000 }))).toBe(true);
	});
});

it.each(['', 'a', 'ab', 'abc'])('base64 is found after %p, whatever follows', (before) => {
	const pattern = new RegExp(base64Of('secret+/?1').join('|'));
	for (const after of ['', 'x', 'xy', 'ÿÿ']) {
		const text = Buffer.from(`${before}secret+/?1${after}`);
		expect(text.toString('base64')).toMatch(pattern);
		expect(text.toString('base64url')).toMatch(pattern);
		expect(encodeURIComponent(text.toString('base64'))).toMatch(pattern);
	}
	expect(Buffer.from(`${before}secret+/?2`).toString('base64')).not.toMatch(pattern);
});
