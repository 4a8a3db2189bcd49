import fc from 'fast-check';

import { maxPages } from '../../../nodes/actions/model/limits';
import { plannedCall } from '../../helpers/call';
import { callForRecords } from '../../../nodes/actions/run/call';
import { completeTemplate } from '../../../nodes/actions/templates/complete';
import type { ActionTemplate, Pagination } from '../../../nodes/actions/model/template';
import { parseTemplate } from '../../../nodes/actions/templates/validate';
import { trackerOf } from '../../../nodes/actions/trackers';
import { Redactor } from '../../../nodes/actions/redact/redactor';
import { secretsOf } from '../../../nodes/actions/redact/secrets';
import type { Transport } from '../../../nodes/actions/transport/transport';

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
			redactor: new Redactor([]),
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
					const cleaned = new Redactor([key.trim()]).text(`${before}[${written}]${after}`);
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
				const redactor = new Redactor(secretsOf(custom, { authType: 'basic', username, password }));
				const bytes = Buffer.from(`${username}:${password}`);
				for (const form of [
					bytes.toString('base64'),
					bytes.toString('base64url'),
					encodeURIComponent(bytes.toString('base64')),
					Buffer.from(password).toString('base64'),
				]) {
					expect(redactor.text(`Basic ${form}.`)).not.toContain(form);
				}
			}),
			1000,
		);
	});

	it('changes nothing where there is no secret, and ends soon', () => {
		const redactor = new Redactor(['\\\\\\\\\\\\\\\\"x"\\\\\\\\', `it's/a "key" & <more>`]);
		const noise = `${'\\'.repeat(3000)}"${'&amp;'.repeat(3000)}${'%25'.repeat(3000)}\\u00`;
		expect(redactor.text(noise)).toBe(noise);
		check(fc.property(anyText, (text) => expect(new Redactor(['absent-secret']).text(text)).toBe(text)));
	});
});
