import { InputError, TrackerError } from '../../nodes/actions/model/errors';
import { encodeRequest } from '../../nodes/actions/request/encode';
import { planRequest } from '../../nodes/actions/request/plan';
import { listFields } from '../../nodes/actions/response/fields';
import { failureOf } from '../../nodes/actions/response/outcome';
import { startPaging } from '../../nodes/actions/response/pagination';
import { parseResponse } from '../../nodes/actions/response/parse';
import { recordsOf } from '../../nodes/actions/response/records';
import { nameVariables, readVariables } from '../../nodes/actions/response/variables';
import { runActions } from '../../nodes/actions/run/run';
import { completeTemplate } from '../../nodes/actions/templates/complete';
import type { ActionTemplate } from '../../nodes/actions/model/template';
import { parseTemplate } from '../../nodes/actions/templates/validate';
import { trackerOf } from '../../nodes/actions/trackers';
import { decodeBody } from '../../nodes/actions/transport/decode';
import { lowerCaseHeaders } from '../../nodes/actions/transport/sender';
import { Redactor } from '../../nodes/actions/redact/redactor';
import { secretsOf } from '../../nodes/actions/redact/secrets';
import { readRetryAfter } from '../../nodes/actions/transport/retryAfter';
import { addressOf, sameOrigin } from '../../nodes/actions/transport/url';
import { randomFrom } from '../helpers/random.mts';
import { runContext } from '../helpers/runContext';

/*
 * Malformed templates, values and answers, 100,000 of them: each ends in a clear error or a right result.
 * TRACKER_ACTIONS_SEED=… repeats a run, TRACKER_ACTIONS_CASE=… tries a single case of it.
 */

declare const seed: number;

const cases = 100_000;
const only =
	process.env.TRACKER_ACTIONS_CASE === undefined ? undefined : Number(process.env.TRACKER_ACTIONS_CASE);
/** Milliseconds that a case may take: far from what hangs, even on a busy machine. */
const longest = 2000;

jest.setTimeout(300_000);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class Junk {
	readonly random: () => number;

	constructor(number: number) {
		this.random = randomFrom(Math.imul(seed + number, 0x9e3779b1) ^ number);
	}

	below(count: number): number {
		return Math.floor(this.random() * count);
	}

	is(chance: number): boolean {
		return this.random() < chance;
	}

	of<T>(list: readonly T[]): T {
		return list[this.below(list.length)] as T;
	}

	text(): string {
		switch (this.below(7)) {
			case 0:
				return '';
			case 1:
				return this.of(words);
			case 2:
				return Array.from({ length: this.below(12) }, () => String.fromCharCode(this.below(0x10000))).join(
					'',
				);
			case 3:
				return this.of(words).repeat(1 + this.below(400));
			case 4:
				return this.path();
			case 5:
				return String(this.number());
			default:
				return Array.from({ length: this.below(6) }, () => this.of(words)).join('');
		}
	}

	/** Something like a JSONPath. */
	path(): string {
		return `${this.is(0.9) ? '$' : ''}${Array.from({ length: this.below(6) }, () => this.of(steps)).join('')}`;
	}

	number(): number {
		return this.of([
			0,
			-0,
			1,
			-1,
			3,
			1.5,
			1e21,
			-1e-7,
			2 ** 53,
			NaN,
			Infinity,
			-Infinity,
			5e-324,
			this.random() * 1e6,
		]);
	}

	deep(): Json {
		let value: Json = 1;
		for (let depth = this.of([5, 90, 150, 250, 1500]); depth > 0; depth--) {
			value = this.is(0.5) ? [value] : { a: value };
		}
		return value;
	}

	json(depth = 0): Json {
		switch (this.below(depth > 3 ? 5 : 9)) {
			case 0:
				return null;
			case 1:
				return this.is(0.5);
			case 2:
				return this.number();
			case 3:
			case 4:
				return this.text();
			case 5:
			case 6:
				return Array.from({ length: this.below(4) }, () => this.json(depth + 1));
			case 7:
				return this.is(0.05) ? this.deep() : this.json(depth + 1);
			default:
				return Object.fromEntries(
					Array.from({ length: this.below(4) }, () => [
						this.is(0.5) ? this.of(keys) : this.text(),
						this.json(depth + 1),
					]),
				) as Json;
		}
	}

	/** Changes a value somewhere inside. */
	mutate(value: Json): Json {
		if (typeof value !== 'object' || value === null || this.is(0.1)) return this.json();
		if (Array.isArray(value)) {
			const list = [...value];
			if (list.length === 0 || this.is(0.2)) list.push(this.json());
			else if (this.is(0.1)) list.splice(this.below(list.length), 1);
			else {
				const at = this.below(list.length);
				list[at] = this.mutate(list[at] ?? null);
			}
			return list;
		}
		const entries = Object.entries(value);
		if (entries.length === 0 || this.is(0.2)) entries.push([this.of(keys), this.json()]);
		else if (this.is(0.15)) entries.splice(this.below(entries.length), 1);
		else {
			const entry = entries[this.below(entries.length)];
			if (entry) entry[1] = this.mutate(entry[1]);
		}
		return Object.fromEntries(entries);
	}

	/** Breaks a text. */
	damage(text: string): string {
		let broken = text;
		for (let times = this.below(4); times >= 0; times--) {
			const at = this.below(broken.length + 1);
			const to = at + this.below(10);
			switch (this.below(5)) {
				case 0:
					broken = broken.slice(0, at);
					break;
				case 1:
					broken = broken.slice(0, at) + this.of(words) + broken.slice(at);
					break;
				case 2:
					broken = broken.slice(0, at) + broken.slice(to);
					break;
				case 3:
					broken = broken.slice(0, at) + broken.slice(at, to).repeat(this.of([2, 3, 300])) + broken.slice(to);
					break;
				default:
					broken = broken.slice(0, at) + String.fromCharCode(this.below(0x300)) + broken.slice(at + 1);
			}
		}
		return broken;
	}
}

const toJson = (value: Json): string => JSON.stringify(value) ?? 'null';

const words = [
	...[
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'then',
		'$',
		'@',
		'*',
		'..',
		'../',
	],
	...[
		'{id}',
		'{',
		'}',
		'{}',
		'[',
		']',
		'[0]',
		'/',
		'//',
		'\\',
		'?',
		'#',
		'%2e%2e',
		'%',
		'%zz',
		':',
		'http://x',
		';',
	],
	...[
		'"',
		"'",
		'`',
		',',
		'\0',
		'\r\n',
		'\n',
		'\t',
		' ',
		'\ufeff',
		'\ud800',
		'\u202e',
		'é',
		'😀',
		'ﬀ',
		'．．／',
	],
	...[
		'<',
		'>',
		'</a>',
		'<a>',
		'<!--',
		']]>',
		'<![CDATA[',
		'<?xml',
		'<!DOCTYPE x [',
		'&',
		'&amp;',
		'&#x110000;',
		'&#0;',
	],
	...[
		'null',
		'true',
		'NaN',
		'1e999',
		'-',
		'0x10',
		'9'.repeat(40),
		'1',
		'last 7 days',
		'2026-02-30',
		'Invalid',
	],
	...[
		'(?:a+)+$',
		'?(@.a)',
		'(@.length-1)',
		'process.exit()',
		'this.constructor',
		'%s',
		'${x}',
		'{{ $json }}',
	],
];
const steps = [
	...[
		'.a',
		'.b',
		'[0]',
		'[1]',
		'[*]',
		'.*',
		'..',
		'..a',
		'..*',
		"['a']",
		'["b c"]',
		"['",
		'[',
		']',
		'.',
		'[-1]',
		'[0:2]',
	],
	...[
		'[0,1]',
		"['a','b']",
		'[?(@.a)]',
		'[(@.length-1)]',
		'[?(@.constructor.constructor("x")())]',
		'.__proto__',
	],
	...[
		'.constructor',
		"['__proto__']",
		'^',
		'~',
		'@string()',
		'`',
		'.😀',
		'\\',
		'.a.b.c',
		'[::]',
		'[99999999999]',
		'[1:1000000000]',
	],
];
const keys = [
	...[
		'a',
		'b',
		'name',
		'kind',
		'method',
		'path',
		'parameters',
		'response',
		'records',
		'success',
		'message',
		'format',
	],
	...[
		'pagination',
		'style',
		'in',
		'type',
		'default',
		'const',
		'enum',
		'enumLabels',
		'items',
		'property',
		'arrayFormat',
	],
	...[
		'bodyEncoding',
		'minimum',
		'cursor',
		'next',
		'total',
		'more',
		'pageSize',
		'__proto__',
		'constructor',
		'id',
		'status',
	],
	...[
		'toJSON',
		'then',
		'length',
		'headers',
		'server',
		'idempotent',
		'edge',
		'required',
		'allowEmptyValue',
		'',
	],
];

const parameterTypes = ['string', 'number', 'integer', 'boolean', 'date', 'dateTime', 'array', 'object'];
const styles = ['page', 'offset', 'cursor', 'nextUrl', 'linkHeader', 'none'];

/** A template that is right, as a beginning. */
function templateFrom(junk: Junk): { [key: string]: Json } {
	const parameters = Array.from({ length: junk.below(4) }, (_, index): Json => {
		const type = junk.of(parameterTypes);
		return {
			name: junk.is(0.05) ? junk.of(keys) || 'x' : `p${index}`,
			in: junk.of(['query', 'body', 'header']),
			type,
			...(junk.is(0.2) ? { required: true } : {}),
			...(junk.is(0.03) ? { default: junk.json() } : {}),
			...(junk.is(0.03) ? { const: junk.json() } : {}),
			...(junk.is(0.15)
				? { property: junk.of(['a[b]', 'a[0][b]', 'x[__proto__][y]', 'a[]', '[', 'a[999]']) }
				: {}),
			...(junk.is(0.15)
				? { format: junk.of(['json', 'unix', 'iso', 'yyyy-MM-dd', '1/0', 'password', "yyyy'", 'ZZZZ']) }
				: {}),
			...(junk.is(0.1) ? { enum: [1, 'a', true], enumLabels: ['One', 'A', 'Yes'] } : {}),
			...(junk.is(0.2) ? { items: { type: junk.of(['string', 'integer', 'object']) } } : {}),
			...(junk.is(0.2) ? { arrayFormat: junk.of(['repeat', 'brackets', 'indices', 'comma']) } : {}),
			...(junk.is(0.2) ? { minimum: junk.below(10) } : {}),
		};
	});
	return {
		name: 'Fuzz',
		kind: junk.of(['get', 'edit', 'add']),
		method: junk.of(['GET', 'POST', 'PUT', 'DELETE']),
		path: junk.of(['/a/{id}', 'a/{id}/b', '/{id}.json', '/x/{id};v=1/{id}']),
		bodyEncoding: junk.of(['json', 'form', 'query']),
		parameters: [{ name: 'id', in: 'path', type: 'string' }, ...parameters],
		response: {
			records: junk.is(0.97) ? junk.of(['$.list[*]', '$', '$..a', '$.a', '$.list']) : junk.path(),
			format: junk.of(['json', 'xml', 'text']),
			...(junk.is(0.4)
				? { success: [{ path: junk.of(['$.status', '$.a.b', '$']), equals: junk.of([1, '1', true, null]) }] }
				: {}),
			...(junk.is(0.4) ? { message: ['$.message', '$.error', junk.is(0.97) ? '$.a' : junk.path()] } : {}),
			...(junk.is(0.5)
				? {
						pagination: {
							style: junk.of(styles),
							pageParameter: 'page',
							offsetParameter: 'offset',
							cursorParameter: 'cursor',
							cursor: '$.next',
							next: '$.next',
							sizeParameter: 'limit',
							pageSize: 1 + junk.below(5),
							total: junk.of(['$.total', '$..total']),
						},
					}
				: {}),
		},
	};
}

function answerFrom(junk: Junk): { statusCode: number; headers: Record<string, string>; body: unknown } {
	const record = () => ({
		id: junk.number(),
		name: junk.text(),
		...(junk.is(0.2) ? { more: junk.json() } : {}),
	});
	const data: Json = {
		status: junk.of([1, '1', 0, null, 'ok']),
		list: Array.from({ length: junk.below(5) }, record) as Json,
		next: junk.of<Json>([null, '', 'abc', '?page=2', 'https://evil.example/', '//x', 5, {}]),
		total: junk.of<Json>([3, '3', null, -1, 'x', [], 1e308]),
		message: junk.is(0.3) ? junk.json() : 'fine',
	};
	const xml = `<?xml version="1.0"?><r xmlns:x="y"><status>1</status><list>${`<item a="1">&lt;b&gt;${junk.of(words).replace(/[<&]/g, '')}</item>`.repeat(junk.below(4))}</list><e x:nil="true"/></r>`;
	const bombs = [
		() =>
			`<!DOCTYPE l [<!ENTITY a "${'x'.repeat(50)}">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index} "${`&a${index || ''};`.repeat(10)}">`).join('')}]><r>&a11;</r>`,
		() => '<a>'.repeat(junk.of([150, 250, 20_000])),
		() => `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
		() => '['.repeat(junk.of([190, 300, 50_000])),
		() => `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`,
		() => `[${'9'.repeat(junk.of([20, 400, 20_000]))}]`,
		() => `{"a":1e${'9'.repeat(50)}}`,
		() => `<r ${'a="1" '.repeat(500)}/>`,
		() => `<r>${'&#1234567890;'.repeat(200)}</r>`,
		() =>
			`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"list":[{"__proto__":{"polluted":1}}]}`,
		() =>
			'<r><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor></r>',
		() => `{"list":[{"toJSON":1,"then":2,"json":{"x":1},"length":-1}]}`,
		() => '<html><body>502</body></html>',
		() => `<!--${'-'.repeat(5000)}`,
		() => `"${'\\u0000'.repeat(100)}"`,
	];
	const whole = junk.is(0.15)
		? junk.of(bombs)()
		: junk.is(0.3)
			? xml
			: toJson(junk.is(0.5) ? data : junk.mutate(data));
	const text = junk.is(0.6) ? junk.damage(whole) : whole;
	const bytes = Buffer.from(text, junk.of(['utf8', 'latin1', 'utf16le']));
	return {
		statusCode: junk.of([200, 200, 200, 200, 201, 204, 301, 302, 400, 401, 404, 422, 500, 999, 100]),
		headers: {
			'content-type': junk.of([
				'application/json',
				'text/html',
				'text/xml; charset=utf-16',
				'x; charset=klingon',
				'',
				junk.text(),
			]),
			link: junk.of([
				'',
				'<?page=2>; rel=next',
				'<'.repeat(200),
				`<a>${'; a="'.repeat(200)}`,
				'<https://evil.example>; rel="next"',
				junk.text(),
			]),
			location: junk.of(['', '/x', 'https://evil.example', junk.text()]),
			'retry-after': junk.of(['0', '-1', junk.text()]),
		},
		body: junk.of([bytes, bytes, text, undefined]),
	};
}

const custom = trackerOf('custom');
const redactor = new Redactor(
	secretsOf(custom, { value: 'fuzz-secret/+"=', password: 'pass word', username: 'me' }),
	['ssn_tax_id'],
);
const baseUrl = 'https://h.example/api';

function valuesFrom(junk: Junk, template: ActionTemplate): Record<string, unknown> {
	const entries = template.parameters
		.filter((parameter) => parameter.const === undefined && junk.is(0.8))
		.map(({ name }): [string, unknown] => [name, junk.is(0.5) ? junk.text() : junk.json()]);
	if (junk.is(0.05)) entries.push([junk.of(keys), junk.json()]);
	return Object.fromEntries(entries);
}

/** The whole way of a template, from what a person wrote to what is handed out. */
function goThrough(template: ActionTemplate, junk: Junk, answer: ReturnType<typeof answerFrom>): void {
	const plan = planRequest(template, { id: '7' }, 'utc');
	encodeRequest(plan);
	const headers = lowerCaseHeaders(answer.headers);
	const body = decodeBody(answer.body, headers['content-type']);
	const came = parseResponse({ statusCode: answer.statusCode, headers, body }, template.response.format);
	const read = { ...came, headers: redactor.headers(headers), body: redactor.values(came.body) };
	readRetryAfter(headers['retry-after']);
	sameOrigin(baseUrl, headers.location ?? '');
	const reason = failureOf(template.response, read);
	if (reason !== undefined && !/\w/.test(reason) && !/\S/.test(reason))
		throw new Error('A failure without a reason');
	const records = redactor.names(recordsOf(template.response, read.body));
	listFields(read.body);
	const paths = ['$.list[*].id', '$.a', junk.is(0.2) ? junk.path() : '$..name'];
	if (template.response.pagination) {
		const pager = startPaging(template.response.pagination, junk.of([5, Infinity]));
		const next = pager.next(read, records);
		encodeRequest(plan, next && next.url === undefined ? { in: 'query', values: next.values } : undefined);
		if (next?.url !== undefined) sameOrigin(baseUrl, next.url);
	}
	readVariables(nameVariables(paths, 1), read.body);
}

/** A template that is malformed as JSON text, as an object, or in what is filled into it. */
function tryTemplate(junk: Junk): void {
	const right = templateFrom(junk);
	let source: unknown = right;
	for (let times = junk.of([0, 0, 0, 1, 1, 2]); times > 0; times--) source = junk.mutate(source as Json);
	if (junk.is(0.1)) source = junk.damage(toJson(source as Json));
	const template = completeTemplate(parseTemplate(source), custom);
	const request = encodeRequest(
		planRequest(template, valuesFrom(junk, template), junk.of(['utc', 'Europe/Berlin'])),
	);
	const url = addressOf(baseUrl, request);
	if (!url.startsWith(`${baseUrl}/`)) throw new Error(`A call to ${url}`);
	for (const value of Object.values(request.headers)) {
		if (/[\r\n\0]/.test(value)) throw new Error('A line break in a header');
	}
	goThrough(template, junk, answerFrom(junk));
}

/** An answer that is malformed, to a template that is right. */
function tryAnswer(junk: Junk): void {
	const definition = {
		...templateFrom(junk),
		path: '/a',
		parameters: [{ name: 'id', in: 'query', type: 'string' }],
	};
	goThrough(completeTemplate(parseTemplate(definition), custom), junk, answerFrom(junk));
}

/** The same through a whole node. */
async function tryNode(junk: Junk): Promise<void> {
	const right = templateFrom(junk);
	const { kind } = right;
	const { context } = runContext({
		items: [{}],
		connection: { baseUrl, authType: 'bearer', value: 'fuzz-secret/+"=' },
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: junk.is(0.8) ? right : junk.mutate(right),
			parametersAs: 'json',
			parametersJson: junk.is(0.85) ? { id: '7' } : junk.is(0.5) ? toJson(junk.json()) : junk.json(),
			output: junk.of(['records', 'fields', 'response']),
			responseFields: junk.of<unknown>([['$.list[0].id'], junk.path(), '']),
			stepNumber: junk.of<unknown>([0, 1, -1, 'x', 1.5]),
			returnAll: true,
			options: {
				maxAttempts: 1,
				...(junk.is(0.1) ? { timeout: junk.json(), concurrency: junk.json() } : {}),
			},
		},
		respond: async () => {
			const { body, ...rest } = answerFrom(junk);
			return { ...rest, statusCode: rest.statusCode === 429 ? 400 : rest.statusCode, body: body as string };
		},
	});
	const [items = []] = await runActions(context, kind as 'get' | 'edit' | 'add');
	JSON.stringify(items);
}

const isClear = (error: unknown): boolean => {
	if (!(error instanceof Error) || !/\w{2}/.test(error.message)) return false;
	if (error instanceof InputError || error instanceof TrackerError) return true;
	return (
		/^Node(Api|Operation)Error$/.test(error.name) &&
		!/is not a function|Cannot (read|convert|set|destructure)|is not iterable|Maximum call stack|Invalid (array|string|count|time)|is not defined|Reduce of empty/.test(
			error.message,
		)
	);
};

test(`${cases} malformed templates and answers end in a clear error or a right result`, async () => {
	const builtIns = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
	const before = builtIns.map((prototype) => Reflect.ownKeys(prototype).length);
	const started = performance.now();
	const kinds = { 'clear error': 0, 'right result': 0 };
	const messages = new Set<string>();
	const slowest: Array<{ number: number; time: number }> = [];
	const wrong: string[] = [];
	const first = only ?? 0;
	for (let number = first; number < (only === undefined ? cases : first + 1) && wrong.length < 20; number++) {
		const junk = new Junk(number);
		const start = performance.now();
		try {
			if (number % 20 === 19) await tryNode(junk);
			else if (number % 2 === 0) tryTemplate(junk);
			else tryAnswer(junk);
			kinds['right result'] += 1;
		} catch (error) {
			kinds['clear error'] += 1;
			if (error instanceof Error) messages.add(error.message.replace(/'[^]*'|\d+/g, '…').slice(0, 60));
			if (!isClear(error))
				wrong.push(`case ${number}: ${error instanceof Error ? error.stack?.slice(0, 900) : String(error)}`);
		}
		const time = performance.now() - start;
		slowest.push({ number, time });
		slowest.sort((one, other) => other.time - one.time).splice(3);
		if (time > longest) wrong.push(`case ${number} took ${Math.round(time)} ms`);
		if (
			builtIns.some((prototype, index) => Reflect.ownKeys(prototype).length !== before[index]) ||
			'polluted' in {}
		) {
			wrong.push(`case ${number} changed a built-in prototype`);
			break;
		}
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stderr.write(
		[
			`\nFuzz: seed ${seed}, ${cases} cases in ${seconds} s: ${kinds['clear error']} clear errors (${messages.size} kinds), ${kinds['right result']} right results`,
			`Slowest: ${slowest.map(({ number, time }) => `case ${number} ${Math.round(time)} ms`).join(', ')}`,
			`Again: TRACKER_ACTIONS_SEED=${seed} npx jest --selectProjects fuzz; one case: TRACKER_ACTIONS_CASE=…\n\n`,
		].join('\n'),
	);
	expect(wrong).toEqual([]);
});
