import fc from 'fast-check';

import type { Pagination } from '../../../../nodes/actions/model/template';
import type { Transport } from '../../../../nodes/actions/transport/transport';
import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { callForRecords } from '../../../../nodes/actions/run/call';
import { check, customTemplate } from '../../../helpers/properties';
import { maxPages } from '../../../../nodes/actions/model/limits';
import { plannedCall } from '../../../helpers/call';

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
		const template = customTemplate({ response: { records: '$.list[*]', pagination: server.pagination } });
		let calls = 0;
		const transport: Transport = {
			key: 'account',
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
