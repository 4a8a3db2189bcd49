import { failureOf, isUncertainSuccess } from '../../../../nodes/actions/response/outcome';
import { parseResponse } from '../../../../nodes/actions/response/parse';

const rules = (
	success: Array<{ path: string; equals: string | number | boolean | null; not?: boolean }> = [],
) => ({
	success,
	message: ['$.message', '$.error'],
	format: 'json' as const,
});

const judge = (statusCode: number, body: string, success?: Parameters<typeof rules>[0]) =>
	failureOf(rules(success), parseResponse({ statusCode, headers: {}, body }, 'json'));

describe('failureOf', () => {
	const status = [{ path: '$.status', equals: 1 }];

	it.each<[string, string, Parameters<typeof rules>[0]]>([
		['no rule', '{"anything":1}', []],
		['a number', '{"status":1}', status],
		['the same digits as text', '{"status":"1"}', status],
		['text for text', '{"success":"true"}', [{ path: '$.success', equals: 'true' }]],
		['a boolean for text', '{"success":true}', [{ path: '$.success', equals: 'true' }]],
		['text for a boolean', '{"success":"True"}', [{ path: '$.success', equals: true }]],
		['null', '{"error":null}', [{ path: '$.error', equals: null }]],
		[
			'all of several',
			'{"a":1,"b":2}',
			[
				{ path: '$.a', equals: 1 },
				{ path: '$.b', equals: 2 },
			],
		],
		['any other value', '{"data":"31"}', [{ path: '$.data', equals: false, not: true }]],
		['XML', '<r><success>true</success></r>', [{ path: '$.success', equals: true }]],
	])('lets %s pass', (_, body, success) => expect(judge(200, body, success)).toBeUndefined());

	it.each([201, 202, 204, 205])('lets an empty body with status %p pass', (statusCode) => {
		expect(judge(statusCode, '', status)).toBeUndefined();
	});

	it('lets an empty body pass where nothing has to be in it, and no other', () => {
		expect(judge(200, '')).toBeUndefined();
		expect(judge(200, '', status)).toBe(
			'The answer is empty and does not say that it worked ($.status is not 1)',
		);
	});

	it.each<[string, string, string]>([
		["the tracker's message", '{"status":2,"message":"Offer not found"}', 'Offer not found'],
		['its second message', '{"status":2,"error":{"id":["is wrong"]}}', 'id: is wrong'],
		['the rule that is broken', '{"status":2}', 'The answer does not say that it worked ($.status is not 1)'],
		[
			'the rule where the field is missing',
			'{}',
			'The answer does not say that it worked ($.status is not 1)',
		],
		[
			'the rule where the field is true',
			'{"status":true}',
			'The answer does not say that it worked ($.status is not 1)',
		],
		[
			'the rule where the field is an object',
			'{"status":{"a":1}}',
			'The answer does not say that it worked ($.status is not 1)',
		],
		[
			'the rule where the field is null',
			'{"status":null}',
			'The answer does not say that it worked ($.status is not 1)',
		],
		['the rule for a list', '[]', 'The answer does not say that it worked ($.status is not 1)'],
		['the rule for null', 'null', 'The answer does not say that it worked ($.status is not 1)'],
		['that it is a web page', '<html><body>Log in</body></html>', 'The answer is a web page, not data'],
		['that it is cut off', '{"status":1,', 'The answer is not valid JSON'],
	])('says of a 200 that failed: %s', (_, body, reason) => expect(judge(200, body, status)).toBe(reason));

	it('holds a success that is not of its rule for broken', () => {
		expect(
			judge(200, '{"a":1,"b":3}', [
				{ path: '$.a', equals: 1 },
				{ path: '$.b', equals: 2 },
			]),
		).toBe('The answer does not say that it worked ($.b is not 2)');
	});

	it('holds a success that is the one value it must not be for broken', () => {
		expect(judge(200, '{"data":false}', [{ path: '$.data', equals: false, not: true }])).toBe(
			'The answer does not say that it worked ($.data is false)',
		);
	});

	it.each<[number, string, string]>([
		[400, '{"status":1,"message":"Wrong date"}', 'Wrong date'],
		[404, '{}', 'HTTP 404'],
		[500, '', 'HTTP 500'],
		[302, '', 'HTTP 302'],
		[100, '{}', 'HTTP 100'],
		[429, 'Too many requests\n', 'Too many requests'],
		[500, `${'x'.repeat(300)}`, 'x'.repeat(200)],
		[502, '<html><body>Bad gateway</body></html>', 'The answer is a web page, not data (HTTP 502)'],
		[500, '{"message":', 'The answer is not valid JSON (HTTP 500)'],
		[500, '<r><message>No such method</message></r>', 'No such method'],
		[401, '"Unauthorized"', 'HTTP 401'],
	])('says of a %p what the body %j tells', (statusCode, body, reason) => {
		expect(judge(statusCode, body)).toBe(reason);
	});
});

describe('failureOf a template without a rule', () => {
	const unruled = { message: ['$.message', '$.error.message', '$.error'], format: 'json' as const };
	const judgeUnruled = (body: string) =>
		failureOf(unruled, parseResponse({ statusCode: 200, headers: {}, body }, 'json'));

	it('believes an answer that says no', () => {
		expect(judgeUnruled('{"success":false,"message":"Invalid API key"}')).toBe('Invalid API key');
		expect(judgeUnruled('{"success":true}')).toBeUndefined();
	});

	it('lets everything pass where the template says that there is no rule', () => {
		expect(judge(200, '{"success":false,"message":"Invalid API key"}', [])).toBeUndefined();
	});

	it('does not call it uncertain: the tracker says no', () => {
		const answer = parseResponse({ statusCode: 200, headers: {}, body: '{"success":false}' }, 'json');
		expect(isUncertainSuccess(unruled, answer)).toBe(false);
	});
});

describe('isUncertainSuccess', () => {
	const says = (statusCode: number, body: string) =>
		isUncertainSuccess(
			rules([{ path: '$.status', equals: 1 }]),
			parseResponse({ statusCode, headers: {}, body }, 'json'),
		);

	it.each<[number, string, boolean]>([
		[200, '{}', true],
		[200, '[]', true],
		[200, 'null', true],
		[200, '{"message":"No"}', false],
		[200, '{"status":2}', false],
		[200, '{"status":1}', false],
		[200, '', true],
		[204, '', false],
		[200, '{"status":null}', true],
		[200, '{"status":""}', true],
		[404, '{}', false],
	])('%i %s: %p', (statusCode, body, is) => {
		expect(says(statusCode, body)).toBe(is);
	});
});
