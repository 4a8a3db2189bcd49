import { parseResponse } from '../../../../nodes/actions/response/parse';

const read = (body: string, format: 'json' | 'xml' | 'text' = 'json', headers = {}) =>
	parseResponse({ statusCode: 200, headers, body }, format);

describe('parseResponse', () => {
	it.each<[string, string, unknown]>([
		['an object', '{"a":1}', { a: 1 }],
		['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
		['blanks around it', '\r\n {"a":1} \n', { a: 1 }],
		['a list', '[1,2]', [1, 2]],
		['a text', '"ok"', 'ok'],
		['a number', '5', 5],
		['null', 'null', null],
		['the largest safe integer', '{"id":9007199254740991}', { id: 9007199254740991 }],
		['the integer after it, as text', '{"id":9007199254740992}', { id: '9007199254740992' }],
		['a long integer, as text', '{"id":12345678901234567890}', { id: '12345678901234567890' }],
		['a long negative integer, as text', '{"id": -12345678901234567890}', { id: '-12345678901234567890' }],
		['long integers in a list, as text', '[1,12345678901234567890]', [1, '12345678901234567890']],
		['a long integer alone, as text', '12345678901234567890', '12345678901234567890'],
		['a long negative integer alone, as text', '-12345678901234567890', '-12345678901234567890'],
		['a long integer on a line of its own', '{"id":\n12345678901234567890}', { id: '12345678901234567890' }],
		['sixteen digits that fit', '{"id":1234567890123456}', { id: 1234567890123456 }],
		[
			'digits inside a text',
			'{"a":"id:12345678901234567890, 1","b":1}',
			{ a: 'id:12345678901234567890, 1', b: 1 },
		],
		['a long fraction', '{"a":0.12345678901234567890}', { a: 0.12345678901234568 }],
		['a long number with a fraction', '{"a":1234567890123456.5}', { a: 1234567890123456.5 }],
		['a repeated key, whose last value counts', '{"a":1,"a":2}', { a: 2 }],
		[
			'a repeated key beside a long integer',
			'{"a":1,"a":2,"b":12345678901234567890}',
			{ a: 2, b: '12345678901234567890' },
		],
		['XML where JSON is usual', '<r><a>1</a></r>', { a: '1' }],
		['brackets inside a text', JSON.stringify({ a: '[{"'.repeat(500) }), { a: '[{"'.repeat(500) }],
	])('reads %s', (_, body, value) => {
		expect(read(body)).toEqual({ statusCode: 200, headers: {}, body: value });
	});

	it.each([
		['{"__proto__":{"x":1},"a":12345678901234567890}', '12345678901234567890'],
		['{"__proto__":{"x":1},"a":1}', 1],
	])('keeps names that JavaScript gives a meaning as data: %s', (text, a) => {
		const body = read(text).body as object;
		expect(Object.entries(body)).toEqual([
			['__proto__', { x: 1 }],
			['a', a],
		]);
		expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
		expect(({} as { x?: number }).x).toBeUndefined();
	});

	it.each(['', ' ', '\r\n', '\uFEFF', '\uFEFF '])('reads %p as empty', (body) => {
		expect(read(body)).toEqual({ statusCode: 200, headers: {}, body: undefined });
		expect(read(body, 'text').body).toBeUndefined();
	});

	it('keeps a text as it is', () => {
		expect(read('\uFEFF <b>OK</b> ', 'text')).toEqual({ statusCode: 200, headers: {}, body: ' <b>OK</b> ' });
	});

	it('reads JSON where XML is usual', () => {
		expect(read('{"a":1}', 'xml').body).toEqual({ a: 1 });
	});

	it('goes by the body, not by its declared type', () => {
		expect(read('{"a":1}', 'json', { 'content-type': 'text/html; charset=utf-8' }).body).toEqual({ a: 1 });
	});

	it.each<[string, string, 'json' | 'xml', string]>([
		['a truncated object', '{"a":1,"b":', 'json', 'The answer is not valid JSON'],
		[
			'a truncated object with a long integer',
			'{"a":12345678901234567890,"b":',
			'json',
			'The answer is not valid JSON',
		],
		['a word', 'OK', 'json', 'The answer is not valid JSON'],
		['two documents', '{"a":1}{"b":2}', 'json', 'The answer is not valid JSON'],
		['Python', "{'a': None}", 'json', 'The answer is not valid JSON'],
		['a word where XML is usual', 'OK', 'xml', 'The answer is not valid XML'],
		['truncated XML', '<r><a>1</a>', 'xml', 'The answer is not valid XML'],
		['broken XML where JSON is usual', '<r>Warning: {"a":1}', 'json', 'The answer is not valid XML'],
		['a warning in front', '<br>Warning: {"a":1}', 'json', 'The answer is a web page, not data'],
		['a piece of a page', '<div><p>Sorry</p></div>', 'json', 'The answer is a web page, not data'],
		[
			'a page behind a comment',
			'<?xml version="1.0"?>\n<!-- x --><html></html>',
			'xml',
			'The answer is a web page, not data',
		],
		[
			'a web page',
			'<!DOCTYPE html><html><body>502</body></html>',
			'json',
			'The answer is a web page, not data',
		],
		['a bare web page', '\n<HTML><head></head></HTML>', 'xml', 'The answer is a web page, not data'],
		[
			'a web page that is XML',
			'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>',
			'xml',
			'The answer is a web page, not data',
		],
		['deep lists', '['.repeat(100_000) + ']'.repeat(100_000), 'json', 'The answer is nested too deeply'],
		[
			'deep objects',
			'{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
			'json',
			'The answer is nested too deeply',
		],
		['deep XML', '<a>'.repeat(5000) + '</a>'.repeat(5000), 'xml', 'The answer is not valid XML'],
	])('says why it cannot read %s', (_, body, format, unreadable) => {
		// Of a long text only the beginning is kept, since it is only shown.
		expect(read(body, format)).toMatchObject({
			statusCode: 200,
			headers: {},
			body: body.slice(0, 10_000),
			unreadable,
		});
	});

	it.each<[string, string, 'json' | 'xml', RegExp]>([
		['a table', 'a,b\n1,2', 'json', /CSV/],
		['a list of too much', `[${'[],'.repeat(3_000_000)}[]]`, 'json', /^Ask for less/],
		['XML of too much', `<r>${'<a/>'.repeat(300_001)}</r>`, 'xml', /^Ask for less/],
	])('says what to do about %s', (_, body, format, hint) => {
		expect(read(body, format)).toMatchObject({
			body: body.slice(0, 10_000),
			unreadable: expect.any(String),
			hint: expect.stringMatching(hint),
		});
	});

	it('has no advice of its own for a web page', () => {
		expect(read('<!doctype html><html></html>')).not.toHaveProperty('hint');
	});

	it('reads what is nested as deeply as reports are', () => {
		const text = '['.repeat(150) + ']'.repeat(150);
		expect(JSON.stringify(read(text).body)).toBe(text);
	});

	it('passes status and headers on', () => {
		expect(parseResponse({ statusCode: 404, headers: { a: 'b' }, body: '{}' }, 'json')).toEqual({
			statusCode: 404,
			headers: { a: 'b' },
			body: {},
		});
	});
});
