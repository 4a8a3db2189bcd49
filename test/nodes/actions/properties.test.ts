import fc from 'fast-check';

import { InputError } from '../../../nodes/actions/model/errors';
import { encodeRequest } from '../../../nodes/actions/request/encode';
import { planRequest } from '../../../nodes/actions/request/plan';
import { checkPath, fillPath } from '../../../nodes/actions/request/path';
import { maxPages } from '../../../nodes/actions/model/limits';
import { nameVariables, readVariables, variableName } from '../../../nodes/actions/response/variables';
import { plannedCall } from '../../helpers/call';
import { callForRecords } from '../../../nodes/actions/run/call';
import { runActions } from '../../../nodes/actions/run/run';
import { completeTemplate } from '../../../nodes/actions/templates/complete';
import type { ActionTemplate, ArrayFormat, Pagination } from '../../../nodes/actions/model/template';
import { parseTemplate } from '../../../nodes/actions/templates/validate';
import { trackerOf } from '../../../nodes/actions/trackers';
import { formsOf, redact, secretsOf } from '../../../nodes/actions/redact/redact';
import { shouldRetry, waitBefore } from '../../../nodes/actions/transport/retry';
import { readRetryAfter } from '../../../nodes/actions/transport/retryAfter';
import type { Transport } from '../../../nodes/actions/transport/transport';
import { addressOf, sameOrigin } from '../../../nodes/actions/transport/url';
import { runContext } from '../../helpers/runContext';

/** Set by jest.config.mjs; TRACKER_ACTIONS_SEED repeats a run. */
declare const seed: number;

const check = <T extends unknown[]>(
	property: fc.IProperty<T> | fc.IAsyncProperty<T>,
	numRuns = 300,
): unknown => fc.assert(property as fc.IAsyncProperty<T>, { seed, numRuns });

const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const custom = trackerOf('custom');
const templateOf = (definition: object): ActionTemplate =>
	completeTemplate(
		parseTemplate({ name: 'T', kind: 'get', method: 'POST', path: '/x', ...definition }),
		custom,
	);

type Tree = string | Tree[] | { [key: string]: Tree };

/** Values that a form can hold: texts in objects and lists, none of them empty. */
const { tree } = fc.letrec<{ tree: Tree; list: Tree[]; object: { [key: string]: Tree } }>((tie) => ({
	tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, anyText, tie('list'), tie('object')),
	list: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
	object: fc.dictionary(fc.stringMatching(/^[a-z][^[\]\ud800-\udfff]{0,5}$/u), tie('tree'), {
		minKeys: 1,
		maxKeys: 3,
	}),
}));

/** Reads names in brackets the way PHP does, with every list written out by its indexes. */
function fromBrackets(pairs: URLSearchParams): Tree {
	const root: { [key: string]: Tree } = {};
	for (const [name, text] of pairs) {
		const [first = '', ...rest] = name.split('[');
		const keys = [first, ...rest.map((key) => key.replace(/\]$/, ''))];
		let node = root;
		keys.forEach((key, index) => {
			if (index === keys.length - 1) node[key] = text;
			else node = (node[key] ??= {}) as typeof node;
		});
	}
	const withLists = (value: Tree): Tree => {
		if (typeof value === 'string') return value;
		const entries = Object.entries(value).map(([key, entry]): [string, Tree] => [key, withLists(entry)]);
		return entries.every(([key], index) => key === String(index))
			? entries.map(([, entry]) => entry)
			: Object.fromEntries(entries);
	};
	return withLists(root);
}

describe('what is encoded comes out as it went in', () => {
	const named = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.-]{0,8}$/);

	/** What a list becomes, by its format. */
	const readers: Record<ArrayFormat, (fields: URLSearchParams, name: string) => string[]> = {
		repeat: (fields, name) => fields.getAll(name),
		brackets: (fields, name) => fields.getAll(`${name}[]`),
		indices: (fields, name) =>
			[...fields].map(([key, text], index) => (key === `${name}[${index}]` ? text : '?')),
		comma: (fields, name) => (fields.get(name) ?? '').split(','),
	};

	it.each(['repeat', 'brackets', 'indices', 'comma'] as const)(
		'lists as %s, in query and form',
		(arrayFormat) => {
			const entry = arrayFormat === 'comma' ? anyText.filter((text) => !text.includes(',')) : anyText;
			check(
				fc.property(named, fc.array(entry, { minLength: 1, maxLength: 5 }), (name, list) => {
					for (const bodyEncoding of ['query', 'form'] as const) {
						const parameters = [{ name, in: 'body', type: 'array' }];
						const template = templateOf({ bodyEncoding, arrayFormat, parameters });
						const { query, body } = encodeRequest(planRequest(template, { [name]: list }));
						const text = bodyEncoding === 'query' ? query : (body ?? '');
						expect(readers[arrayFormat](new URLSearchParams(text), name)).toEqual(list);
					}
				}),
			);
		},
	);

	it('objects in lists in objects, in query and form', () => {
		check(
			fc.property(
				named.filter((name) => !name.includes('.')),
				tree,
				(name, value) => {
					const type = typeof value === 'string' ? 'string' : Array.isArray(value) ? 'array' : 'object';
					if (value === '') return;
					for (const bodyEncoding of ['query', 'form'] as const) {
						const template = templateOf({
							bodyEncoding,
							arrayFormat: 'indices',
							parameters: [{ name, in: 'body', type }],
						});
						const { query, body } = encodeRequest(planRequest(template, { [name]: value }));
						const text = bodyEncoding === 'query' ? query : (body ?? '');
						expect(fromBrackets(new URLSearchParams(text))).toEqual({ [name]: value });
					}
				},
			),
		);
	});

	it('texts of several parameters, each under its own name', () => {
		check(
			fc.property(fc.dictionary(named, anyText.filter(Boolean), { minKeys: 1, maxKeys: 5 }), (values) => {
				const parameters = Object.keys(values).map((name) => ({ name, in: 'query', type: 'string' }));
				const { query } = encodeRequest(planRequest(templateOf({ parameters }), values));
				expect([...new URLSearchParams(query)]).toEqual(Object.entries(values));
			}),
		);
	});

	it('any JSON in a JSON body', () => {
		check(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
				const parameters = [{ name: 'o', in: 'body', type: 'object' }];
				const { body = '' } = encodeRequest(planRequest(templateOf({ parameters }), { o: value }));
				expect(JSON.parse(body)).toEqual({ o: JSON.parse(JSON.stringify(value)) as unknown });
			}),
		);
	});

	it('whole numbers of any length, digit by digit', () => {
		check(
			fc.property(fc.bigInt(), (number) => {
				const parameters = [{ name: 'n', in: 'body', type: 'integer' }];
				const { body } = encodeRequest(planRequest(templateOf({ parameters }), { n: String(number) }));
				expect(body).toBe(`{"n":${String(number)}}`);
			}),
		);
	});

	it('names such as __proto__ as names', () => {
		const odd = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty');
		check(
			fc.property(
				odd,
				anyText.filter(Boolean),
				fc.constantFrom('json', 'form'),
				(name, text, bodyEncoding) => {
					const parameters = [{ name, in: 'body', type: 'string' }];
					const values = Object.fromEntries([[name, text]]);
					const { body = '' } = encodeRequest(planRequest(templateOf({ bodyEncoding, parameters }), values));
					const read: unknown =
						bodyEncoding === 'json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
					expect(Object.entries(read as object)).toEqual([[name, text]]);
					expect(({} as Record<string, unknown>).polluted).toBeUndefined();
				},
			),
		);
	});
});

/** Pieces of which addresses that lead elsewhere are made. */
const pieces = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...[
					'http:',
					'https:',
					'HTTPS:',
					'blob:',
					'javascript:',
					'file:',
					'//',
					'/',
					'\\',
					'@',
					'?',
					'#',
					':',
				],
				...[
					'.',
					'..',
					'%2e',
					'%2E%2e',
					'%252e',
					'%2f',
					'%5c',
					'\uff0e',
					'\u3002',
					'\uff0f',
					'\u2215',
					'\u2024',
				],
				...[
					'h.example',
					'evil.example',
					'h.example.evil.example',
					'127.0.0.1',
					'[::1]',
					':443',
					':8443',
					'a',
					'1',
				],
				...[
					'\t',
					'\n',
					'\r',
					'\0',
					' ',
					'\u00a0',
					'\u200b',
					';',
					'{',
					'}',
					'{id}',
					'user:pass@',
					'\ud800',
					'%',
					'%00',
				],
			),
			anyText,
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

/** What a call gives, or undefined where the input is refused; anything else that is thrown fails the test. */
function unlessRefused<T>(call: () => T): T | undefined {
	try {
		return call();
	} catch (error) {
		expect(error).toBeInstanceOf(InputError);
		expect((error as InputError).message).toMatch(/\w/);
		return undefined;
	}
}

describe('addresses', () => {
	it('of placeholders: a value never leaves its segment', () => {
		check(
			fc.property(fc.oneof(pieces, anyText), fc.oneof(pieces, anyText), (one, two) => {
				const path = unlessRefused(() =>
					fillPath('/a/{one}/b/{two}.json', (name) => ({ text: name === 'one' ? one : two, label: name })),
				);
				if (path === undefined) return;
				const { pathname, origin, search, hash } = new URL(`https://h.example${path}`);
				expect([origin, search, hash]).toEqual(['https://h.example', '', '']);
				expect(pathname.split('/').map(decodeURIComponent)).toEqual([
					'',
					'a',
					one.trim(),
					'b',
					`${two.trim()}.json`,
				]);
			}),
			1000,
		);
	});

	it('of templates: a path that is let through stays below the base URL', () => {
		check(
			fc.property(pieces, anyText, (path, value) => {
				const url = unlessRefused(() => {
					checkPath(path);
					const filled = fillPath(path, (name) => ({ text: value, label: name }));
					const call = { method: 'GET', server: 'api', path: filled, query: '', headers: {} } as const;
					return addressOf('https://h.example/base/api', call, '/api');
				});
				if (url === undefined) return;
				expect(url.startsWith('https://h.example/base/api/')).toBe(true);
				expect(new URL(url).username).toBe('');
			}),
			2000,
		);
	});

	it('that a tracker gives: never to another origin', () => {
		check(
			fc.property(pieces, (given) => {
				const url = sameOrigin('https://h.example/base/api/list?page=1', given);
				if (url === undefined) return;
				const { origin, username, password, protocol } = new URL(url);
				expect([origin, username, password, protocol]).toEqual(['https://h.example', '', '', 'https:']);
			}),
			2000,
		);
	});
});

describe('variables', () => {
	const key = fc.oneof(fc.constantFrom('a', 'b', 'a_b', 'a.b', 'ä', '0', '__proto__'), anyText);
	const path = fc
		.array(fc.oneof(key, fc.nat(20)), { minLength: 1, maxLength: 4 })
		.map((steps) =>
			steps
				.map((step) => (typeof step === 'number' ? `[${step}]` : `['${step.replace(/['\\]/g, '\\$&')}']`))
				.reduce((all, step) => all + step, '$'),
		);

	it('have names that an expression takes, whatever the path', () => {
		check(
			fc.property(path, fc.nat(99), (field, step) => {
				expect(variableName(field, step)).toMatch(new RegExp(`^[A-Za-z0-9_]+_action_${step}$`));
			}),
		);
	});

	it('never share a name: who would is told of both', () => {
		check(
			fc.property(fc.array(path, { maxLength: 6 }), (paths) => {
				const byName = new Map<string, string[]>();
				for (const field of new Set(paths)) {
					const name = variableName(field, 1);
					byName.set(name, [...(byName.get(name) ?? []), field]);
				}
				const shared = [...byName].filter(([, fields]) => fields.length > 1);
				try {
					const variables = nameVariables(paths, 1);
					expect(shared).toEqual([]);
					expect([...variables.values()]).toEqual([...new Set(paths)]);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					const { message } = error as InputError;
					const named = shared.filter(
						([name, [one = '', two = '']]) =>
							message === `The response fields ${one} and ${two} would both be called ${name}`,
					);
					expect(named).toHaveLength(1);
				}
			}),
			1000,
		);
	});

	it('hold what the path points at, null where there is nothing', () => {
		check(
			fc.property(key, key, fc.jsonValue(), (one, two, value) => {
				const quoted = (text: string): string => `['${text.replace(/['\\]/g, '\\$&')}']`;
				const body: unknown = JSON.parse(
					`{${JSON.stringify(one)}:[0,{${JSON.stringify(two)}:${JSON.stringify(value)}}]}`,
				);
				const there = `$${quoted(one)}[1]${quoted(two)}`;
				const missing = `$${quoted(one)}[2]${quoted(two)}`;
				const variables = new Map([
					['there', there],
					['missing', missing],
				]);
				expect(readVariables(variables, body)).toEqual({
					there: JSON.parse(JSON.stringify(value)) as unknown,
					missing: null,
				});
			}),
		);
	});
});

describe('pages', () => {
	interface Server {
		pagination: Pagination;
		/** One page for a call: the records from and to, and what leads to the next. */
		answer(
			query: URLSearchParams,
			count: number,
		): { from: number; size: number; body?: object; link?: string };
	}

	const origin = 'https://h.example/list';

	/** Reads a list of so many records from a simulated server; its records and how many calls it took. */
	async function read(
		server: Server,
		count: number,
		wanted: number,
	): Promise<{ ids: unknown[]; calls: number }> {
		const template = templateOf({ response: { records: '$.list[*]', pagination: server.pagination } });
		let calls = 0;
		const transport: Transport = {
			show: () => ({ method: 'GET', url: '', headers: {} }),
			async send({ request, nextUrl }) {
				calls += 1;
				const query =
					nextUrl === undefined
						? server.pagination.in === 'body'
							? new URLSearchParams(JSON.parse(request.body ?? '{}') as Record<string, string>)
							: new URLSearchParams(request.query)
						: new URL(nextUrl, origin).searchParams;
				const { from, size, body = {}, link } = server.answer(query, count);
				const list = Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, index) => ({
					id: from + index,
				}));
				return {
					attempts: 1,
					url: origin,
					mayHaveBeenApplied: false,
					answer: {
						statusCode: 200,
						headers: link === undefined ? ({} as Record<string, string>) : { link },
						body: JSON.stringify({ ...body, list }),
					},
				};
			},
		};
		const { records } = await callForRecords(transport, plannedCall(template, {}, wanted));
		return { ids: records.map(({ id }) => id), calls };
	}

	const numberIn = (query: URLSearchParams, name: string, fallback: number): number =>
		Number(query.get(name) ?? fallback);

	/** One server a way of paging; the size is the one it uses where nobody asks for another. */
	const servers: Record<string, (size: number, first: number) => Server> = {
		'page with size': (size, first) => ({
			pagination: {
				style: 'page',
				pageParameter: 'p',
				sizeParameter: 'n',
				pageSize: size,
				firstPage: first,
			},
			answer(query) {
				const asked = numberIn(query, 'n', 3);
				return { from: (numberIn(query, 'p', first) - first) * asked, size: asked };
			},
		}),
		'page without size': (size) => ({
			pagination: { style: 'page', pageParameter: 'p' },
			answer: (query) => ({ from: (numberIn(query, 'p', 1) - 1) * size, size }),
		}),
		'page with total, the size capped': (size) => ({
			pagination: { style: 'page', pageParameter: 'p', sizeParameter: 'n', pageSize: 500, total: '$.total' },
			answer: (query, count) => ({
				from: (numberIn(query, 'p', 1) - 1) * size,
				size,
				body: { total: count },
			}),
		}),
		'page that says whether there is more': (size) => ({
			pagination: { style: 'page', pageParameter: 'p', more: '$.more' },
			answer(query, count) {
				const from = (numberIn(query, 'p', 1) - 1) * size;
				return { from, size, body: { more: from + size < count } };
			},
		}),
		'page that names the next': (size) => ({
			pagination: { style: 'page', pageParameter: 'p', next: '$.next' },
			answer(query, count) {
				const page = numberIn(query, 'p', 1);
				return { from: (page - 1) * size, size, body: { next: page * size < count ? page + 1 : null } };
			},
		}),
		offset: (size, first) => ({
			pagination: {
				style: 'offset',
				offsetParameter: 'o',
				sizeParameter: 'n',
				pageSize: size,
				firstPage: first,
			},
			answer: (query) => ({ from: numberIn(query, 'o', first) - first, size: numberIn(query, 'n', 3) }),
		}),
		'offset in the body': (size) => ({
			pagination: {
				style: 'offset',
				in: 'body',
				offsetParameter: 'o',
				sizeParameter: 'n',
				pageSize: size,
				total: '$.total',
			},
			answer: (query, count) => ({
				from: numberIn(query, 'o', 0),
				size: numberIn(query, 'n', 3),
				body: { total: String(count) },
			}),
		}),
		cursor: (size) => ({
			pagination: { style: 'cursor', cursorParameter: 'c', cursor: '$.next' },
			answer(query, count) {
				const from = Number((query.get('c') ?? 'at-0').slice(3));
				return { from, size, body: from + size < count ? { next: `at-${from + size}` } : {} };
			},
		}),
		'cursor in the body, empty at the end': (size) => ({
			pagination: { style: 'cursor', in: 'body', cursorParameter: 'c', cursor: '$.next' },
			answer(query, count) {
				const from = numberIn(query, 'c', 0);
				return { from, size, body: { next: from + size < count ? from + size : '' } };
			},
		}),
		'next URL': (size) => ({
			pagination: { style: 'nextUrl', next: '$.next' },
			answer(query, count) {
				const from = numberIn(query, 'from', 0);
				const next = `${from % 2 ? origin : ''}?from=${from + size}`;
				return { from, size, body: { next: from + size < count ? next : null } };
			},
		}),
		'Link header': (size) => ({
			pagination: { style: 'linkHeader' },
			answer(query, count) {
				const from = numberIn(query, 'from', 0);
				const link = `<${origin}?from=0>; rel="first", <?from=${from + size}>; rel="next"; title="a, b"`;
				return { from, size, link: from + size < count ? link : `<${origin}?from=0>; rel=first` };
			},
		}),
	};

	it.each(Object.keys(servers))('%s: every record comes once, in order, and it ends', async (name) => {
		await check(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 12 }),
				fc.constantFrom(0, 1),
				fc.nat(60),
				fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(Infinity)),
				async (size, first, count, wanted) => {
					const server = servers[name]?.(size, first);
					if (!server) throw new RangeError(name);
					const { ids, calls } = await read(server, count, wanted);
					const expected = Math.min(count, wanted);
					expect(ids).toEqual(Array.from({ length: expected }, (_, index) => index));
					expect(calls).toBeLessThanOrEqual(Math.ceil(expected / Math.min(size, expected || 1)) + 1);
				},
			),
		);
	});

	it('that go round in a circle end, and no record comes twice', async () => {
		const circles: Array<(pages: number) => Server> = [
			(pages) => ({
				pagination: { style: 'cursor', cursorParameter: 'c', cursor: '$.next' },
				answer(query) {
					const page = numberIn(query, 'c', 0);
					return { from: page, size: 1, body: { next: page + 1 === pages ? 1 : page + 1 } };
				},
			}),
			(pages) => ({
				pagination: { style: 'nextUrl', next: '$.next' },
				answer(query) {
					const page = numberIn(query, 'c', 0);
					return { from: page, size: 1, body: { next: `?c=${page + 1 === pages ? 1 : page + 1}` } };
				},
			}),
			(pages) => ({
				pagination: { style: 'page', pageParameter: 'c', firstPage: 0, next: '$.next' },
				answer(query) {
					const page = numberIn(query, 'c', 0);
					return { from: page, size: 1, body: { next: (page + 1) % pages } };
				},
			}),
		];
		await check(
			fc.asyncProperty(fc.nat(2), fc.integer({ min: 2, max: 9 }), async (kind, pages) => {
				const { ids, calls } = await read(circles[kind]?.(pages) as Server, pages, Infinity);
				expect(new Set(ids).size).toBe(pages);
				expect(calls).toBeLessThanOrEqual(pages + 1);
				expect(ids.length).toBe(calls);
			}),
			100,
		);
	});

	it('without an end stop', async () => {
		const endless: Server = {
			pagination: { style: 'page', pageParameter: 'p' },
			answer: (query) => ({ from: numberIn(query, 'p', 1) - 1, size: 1 }),
		};
		const same: Server = { ...endless, answer: () => ({ from: 0, size: 5 }) };
		expect((await read(endless, Infinity, Infinity)).calls).toBe(maxPages);
		expect(await read(same, 5, Infinity)).toEqual({ ids: [0, 1, 2, 3, 4], calls: 2 });
	});
});

describe('retries', () => {
	it('wait for a bounded time, whatever the tracker asks for', () => {
		const header = fc.oneof(
			fc.string(),
			fc.integer().map(String),
			fc.double().map(String),
			fc.bigInt().map(String),
			fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
		);
		check(
			fc.property(header, fc.integer({ min: 1 }), (value, attempt) => {
				const retryAfter = readRetryAfter(value);
				const wait = waitBefore(attempt, { statusCode: 429, retryAfter });
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(60_000);
			}),
			2000,
		);
	});

	it('never send again what succeeded, nor a write that may have been taken', () => {
		const network = fc.constantFrom('ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ECONNABORTED', 'UNKNOWN', '');
		check(
			fc.property(fc.integer({ min: 100, max: 399 }), fc.boolean(), (statusCode, repeatable) => {
				expect(shouldRetry({ statusCode }, repeatable)).toBe(false);
			}),
		);
		check(fc.property(network, (networkCode) => expect(shouldRetry({ networkCode }, false)).toBe(false)));
		check(
			fc.property(fc.integer({ min: 400, max: 599 }), (statusCode) => {
				expect(shouldRetry({ statusCode }, false)).toBe(statusCode === 429);
			}),
		);
	});
});

describe('redaction', () => {
	const secret = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 4, maxLength: 24 }),
		fc.stringMatching(/^[\w!"#$%&'()*+,./:;<=>?@[\\\]^`{|}~ -]{4,24}$/),
	);
	/** Ways of writing one character; a writer may choose anew for each. */
	const writers: Array<(character: string) => string> = [
		(character) => character,
		encodeURIComponent,
		(character) =>
			[...new TextEncoder().encode(character)]
				.map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
				.join(''),
		(character) => encodeURIComponent(encodeURIComponent(character)),
		(character) =>
			character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		(character) =>
			character.replace(
				/[^]/g,
				(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
			),
		(character) =>
			character.replace(/[^]/g, (unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		(character) => JSON.stringify(character).slice(1, -1).replaceAll('/', '\\/'),
		(character) => JSON.stringify(JSON.stringify(character).slice(1, -1)).slice(1, -1),
		(character) => `&#${character.codePointAt(0)};`,
		(character) => `&#x${character.codePointAt(0)?.toString(16)};`,
		(character) => `&amp;#${character.codePointAt(0)};`,
		(character) =>
			({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[character] ?? character,
	];
	/** What is found by one who looks for the secret in all these ways. */
	const decoders: Array<(text: string) => string> = [
		(text) => text,
		(text) =>
			text
				.replace(/%25/g, '%')
				.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
					new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (byte) => parseInt(byte, 16))),
				),
		(text) => text.replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
		(text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
	];

	it('leaves no secret, however each of its characters is written', () => {
		check(
			fc.property(
				secret,
				fc.array(fc.nat(writers.length - 1), { minLength: 24, maxLength: 24 }),
				anyText,
				anyText,
				(key, choice, before, after) => {
					fc.pre(key.trim().length >= 4 && !/^\d+$/.test(key) && !key.includes('*'));
					const written = [...key]
						.map((character, index) => writers[choice[index % 24] ?? 0]?.(character))
						.join('');
					const cleaned = redact(
						`${before}[${written}]${after}`,
						secretsOf({ authentication: { query: { key: '{apiKey}' } } }, { apiKey: key }),
					);
					for (const decode of decoders) {
						if (decode(`${before}]${after}`).includes(key)) return;
						expect(decode(cleaned)).not.toContain(key);
					}
				},
			),
			600,
		);
	});

	it('leaves no secret in base64, alone, as user and password, and inside an address', () => {
		check(
			fc.property(secret, secret, (username, password) => {
				fc.pre(password.trim().length >= 4);
				const secrets = secretsOf(custom, { authType: 'basic', username, password });
				const bytes = Buffer.from(`${username}:${password}`);
				for (const form of [
					bytes.toString('base64'),
					bytes.toString('base64url'),
					encodeURIComponent(bytes.toString('base64')),
					Buffer.from(password).toString('base64'),
				]) {
					expect(redact(`Basic ${form}.`, secrets)).not.toContain(form);
				}
			}),
			1000,
		);
	});

	it('changes nothing where there is no secret, and ends soon', () => {
		const secrets = formsOf(['\\\\\\\\\\\\\\\\"x"\\\\\\\\', `it's/a "key" & <more>`]);
		const noise = `${'\\'.repeat(3000)}"${'&amp;'.repeat(3000)}${'%25'.repeat(3000)}\\u00`;
		expect(redact(noise, secrets)).toBe(noise);
		check(fc.property(anyText, (text) => expect(redact(text, formsOf(['absent-secret']))).toBe(text)));
	});
});

describe('a run', () => {
	const template = JSON.stringify({
		name: 'Change',
		kind: 'edit',
		method: 'POST',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		response: { records: '$.list[*]' },
	});

	it('hands out the records of all items in their order, each linked to its item', async () => {
		const item = fc.record({
			ticks: fc.nat(20),
			records: fc.integer({ min: 1, max: 3 }),
			fails: fc.boolean(),
		});
		await check(
			fc.asyncProperty(
				fc.array(item, { minLength: 1, maxLength: 15 }),
				fc.integer({ min: 1, max: 6 }),
				async (plan, concurrency) => {
					const { context, most, sent } = runContext({
						continues: true,
						items: plan.map((_, id) => ({ id })),
						parameters: {
							tracker: 'custom',
							templateSource: 'definition',
							templateDefinition: template,
							parametersAs: 'json',
							parametersJson: ({ id }: { id: number }) => ({ id }),
							options: { concurrency },
						},
						async respond({ url }) {
							const id = Number(url.split('/').at(-1));
							const { ticks = 0, records = 0, fails = false } = plan[id] ?? {};
							for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
							if (fails) return { statusCode: 400, body: JSON.stringify({ message: `no ${id}` }) };
							const list = Array.from({ length: records }, (_, index) => ({ id, index }));
							return { statusCode: 200, body: JSON.stringify({ list }) };
						},
					});
					const [items] = await runActions(context, 'edit');
					const expected = plan.flatMap(({ records, fails }, id) =>
						fails
							? [[id, `no ${id}`]]
							: Array.from({ length: records }, (_, index) => [id, index] as [number, number]),
					);
					expect(
						items?.map(({ json, pairedItem }) => [
							(pairedItem as { item: number }).item,
							json.error ?? json.index,
						]),
					).toEqual(expected);
					expect(most()).toBeLessThanOrEqual(concurrency);
					expect(sent).toHaveLength(plan.length);
				},
			),
			100,
		);
	});
});
