import { maxPages } from '../../../../nodes/actions/model/limits';
import type { PageRequest } from '../../../../nodes/actions/response/pageStyles';
import { startPaging, type Pager } from '../../../../nodes/actions/response/pagination';
import type { Pagination } from '../../../../nodes/actions/model/template';

interface Page {
	records: number[];
	body?: unknown;
	link?: string;
}

/** Turns pages as long as the pager wants them; what was asked for, in order. */
function turn(pager: Pager, pages: (request: PageRequest, index: number) => Page): PageRequest[] {
	const asked: PageRequest[] = [];
	let request: PageRequest | undefined = pager.first;
	while (request) {
		asked.push(request);
		const { records, body = {}, link } = pages(request, asked.length - 1);
		const headers: Record<string, string> = link === undefined ? {} : { link };
		request = pager.next({ statusCode: 200, headers, body }, records);
	}
	return asked;
}

const some = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);
const inOrder =
	(pages: Page[]) =>
	(_: PageRequest, index: number): Page =>
		pages[index] ?? { records: [] };
const values = (...list: Array<Record<string, unknown>>) => list.map((entry) => ({ values: entry }));

const byPage: Pagination = { style: 'page', pageParameter: 'page', sizeParameter: 'limit', pageSize: 3 };
const byOffset: Pagination = {
	style: 'offset',
	offsetParameter: 'start',
	sizeParameter: 'limit',
	pageSize: 3,
};
const byCursor: Pagination = { style: 'cursor', cursorParameter: 'after', cursor: '$.next' };
const byUrl: Pagination = { style: 'nextUrl', next: '$.next' };
const byLink: Pagination = { style: 'linkHeader' };

describe('pages', () => {
	it('end with a page shorter than the one before', () => {
		const asked = turn(
			startPaging(byPage, Infinity),
			inOrder([{ records: some(3) }, { records: some(2, 3) }]),
		);
		expect(asked).toEqual(values({ limit: 3, page: 1 }, { limit: 3, page: 2 }));
	});

	it('end without records', () => {
		const asked = turn(startPaging(byPage, Infinity), inOrder([{ records: some(3) }, { records: [] }]));
		expect(asked).toHaveLength(2);
	});

	it.each<[unknown, number]>([
		[6, 2],
		['6', 2],
		[5, 2],
		[7, 3],
	])('end with the total of %p', (total, calls) => {
		const asked = turn(startPaging({ ...byPage, total: '$.total' }, Infinity), (_, index) => ({
			records: some(3, index * 3).slice(0, index < 2 ? 3 : 1),
			body: { total },
		}));
		expect(asked).toHaveLength(calls);
	});

	it.each([null, '', [], {}, true, 'many', undefined, 0, '0', -1, '-1'])(
		'go on where the total is %p',
		(total) => {
			const asked = turn(startPaging({ ...byPage, total: '$.total' }, Infinity), (_, index) => ({
				records: index < 3 ? some(3, index * 3) : [],
				body: { total },
			}));
			expect(asked).toHaveLength(4);
		},
	);

	it('go on past short pages of a tracker that caps the size', () => {
		const pager = startPaging({ ...byPage, pageSize: 100, total: '$.total' }, Infinity);
		const asked = turn(pager, (_, index) => ({ records: some(2, index * 2), body: { total: 6 } }));
		expect(asked).toEqual(values({ limit: 100, page: 1 }, { limit: 100, page: 2 }, { limit: 100, page: 3 }));
	});

	it('start where the tracker starts', () => {
		const asked = turn(startPaging({ ...byPage, firstPage: 0 }, Infinity), inOrder([{ records: some(3) }]));
		expect(asked).toEqual(values({ limit: 3, page: 0 }, { limit: 3, page: 1 }));
	});

	it('follow the number that the answer gives', () => {
		const pager = startPaging({ ...byPage, next: '$.next' }, Infinity);
		const asked = turn(
			pager,
			inOrder([
				{ records: some(3), body: { next: 5 } },
				{ records: some(3, 3), body: { next: '9' } },
				{ records: some(3, 6), body: { next: null } },
			]),
		);
		expect(asked).toEqual(values({ limit: 3, page: 1 }, { limit: 3, page: 5 }, { limit: 3, page: 9 }));
	});

	it('count on where the answer gives a URL', () => {
		const pager = startPaging({ ...byPage, next: '$.next' }, Infinity);
		const asked = turn(
			pager,
			inOrder([
				{ records: some(1), body: { next: 'https://h/?page=2' } },
				{ records: some(1, 1), body: {} },
			]),
		);
		expect(asked).toEqual(values({ limit: 3, page: 1 }, { limit: 3, page: 2 }));
	});

	it('end where the answer names the same next page again', () => {
		const pager = startPaging({ ...byPage, next: '$.next' }, Infinity);
		expect(turn(pager, (_, index) => ({ records: some(3, index * 3), body: { next: 2 } }))).toHaveLength(2);
	});

	it.each([
		[{ more: true }, 2],
		[{ more: 1 }, 2],
		[{ more: 'true' }, 2],
		[{ more: false }, 1],
		[{ more: 0 }, 1],
		[{ more: null }, 1],
		[{}, 1],
	])('go on as the answer %j says', (body, calls) => {
		const pager = startPaging({ ...byPage, more: '$.more' }, Infinity);
		const asked = turn(pager, (_, index) => ({ records: some(1, index), body: index === 0 ? body : {} }));
		expect(asked).toHaveLength(calls);
	});

	it('without a size go on until there is nothing', () => {
		const pager = startPaging({ style: 'page', pageParameter: 'p' }, Infinity);
		const asked = turn(pager, (_, index) => ({ records: index < 3 ? some(1, index) : [] }));
		expect(asked).toEqual(values({ p: 1 }, { p: 2 }, { p: 3 }, { p: 4 }));
	});

	it.each<[string, Pagination, number]>([
		['nobody knows whether the tracker gives as many as asked for', byPage, 2],
		['a size is stated that nobody asks for', { style: 'page', pageParameter: 'p', pageSize: 3 }, 2],
		['the tracker is known to give fewer', { ...byPage, maxPageSize: 2 }, 2],
		['the tracker is known to give as many', { ...byPage, maxPageSize: 3 }, 1],
		['the tracker is known to give more', { ...byPage, maxPageSize: 100 }, 1],
	])('take the first one for short only where that is sure: %s', (_, rules, calls) => {
		expect(turn(startPaging(rules, Infinity), inOrder([{ records: some(2) }]))).toHaveLength(calls);
	});

	it.each<[string, Pagination]>([
		['page', { ...byPage, pageSize: 1000 }],
		['offset', { ...byOffset, pageSize: 1000 }],
		['page, known to give 500', { ...byPage, pageSize: 1000, maxPageSize: 500 }],
	])('of a tracker that gives fewer than asked for are read to the end (%s)', (style, rules) => {
		const read: number[] = [];
		const asked = turn(startPaging(rules, Infinity), (request) => {
			const { page, start } = (request as { values: { page: number; start: number } }).values;
			const from = style === 'offset' ? start : (page - 1) * 500;
			const records = some(1234).slice(from, from + 500);
			read.push(...records);
			return { records };
		});
		expect(read).toEqual(some(1234));
		expect(asked).toHaveLength(3);
	});
});

describe('a page that repeats the one before', () => {
	it.each<[string, Pagination, Page]>([
		['page', byPage, { records: some(3) }],
		['offset', byOffset, { records: some(3) }],
	])('ends the %s', (_, rules, page) => {
		const pager = startPaging(rules, Infinity);
		expect(turn(pager, () => page)).toHaveLength(2);
		expect(pager.repeated).toBe(true);
		expect(pager.cut).toBe(false);
	});

	it.each<[string, Pagination, (index: number) => object]>([
		['the total', { ...byPage, total: '$.total' }, () => ({ total: 10 })],
		['the total as text', { ...byOffset, total: '$.total' }, () => ({ total: '10' })],
		['a flag', { ...byPage, more: '$.more' }, (index) => ({ more: index < 3 })],
		['a number', { ...byPage, next: '$.next' }, (index) => (index < 3 ? { next: index + 2 } : {})],
		['a cursor', byCursor, (index) => (index < 3 ? { next: `c${index}` } : {})],
		['a URL', byUrl, (index) => (index < 3 ? { next: `/?p=${index}` } : {})],
	])('ends nothing where %s says that there is more', (_, rules, body) => {
		const pager = startPaging(rules, Infinity);
		expect(turn(pager, (_request, index) => ({ records: some(3), body: body(index) }))).toHaveLength(4);
		expect(pager.repeated).toBe(false);
	});

	it('is left out also where it would make enough', () => {
		const pager = startPaging(byPage, 6);
		expect(turn(pager, () => ({ records: some(3) }))).toHaveLength(2);
		expect(pager.repeated).toBe(true);
	});

	it('is not seen in pages that differ', () => {
		const pager = startPaging(byPage, Infinity);
		turn(pager, inOrder([{ records: [1, 2, 3] }, { records: [1, 2, 4] }]));
		expect(pager.repeated).toBe(false);
	});
});

describe('offsets', () => {
	it('move by the records that came', () => {
		const pager = startPaging({ ...byOffset, total: '$.total' }, Infinity);
		const asked = turn(
			pager,
			inOrder([
				{ records: some(3), body: { total: 6 } },
				{ records: some(2, 3), body: { total: 6 } },
				{ records: some(1, 5), body: { total: 6 } },
			]),
		);
		expect(asked).toEqual(values({ limit: 3, start: 0 }, { limit: 3, start: 3 }, { limit: 3, start: 5 }));
	});

	it('start at the first row of the tracker', () => {
		const asked = turn(startPaging({ ...byOffset, firstPage: 1 }, Infinity), inOrder([{ records: some(3) }]));
		expect(asked).toEqual(values({ limit: 3, start: 1 }, { limit: 3, start: 4 }));
	});
});

describe('cursors', () => {
	it('are handed on until there is none', () => {
		const pager = startPaging({ ...byCursor, sizeParameter: 'limit', pageSize: 3 }, Infinity);
		const asked = turn(
			pager,
			inOrder([
				{ records: some(3), body: { next: 'a' } },
				{ records: some(1, 3), body: { next: '12345678901234567890' } },
				{ records: some(1, 4), body: { next: '' } },
			]),
		);
		expect(asked).toEqual(
			values({ limit: 3 }, { limit: 3, after: 'a' }, { limit: 3, after: '12345678901234567890' }),
		);
	});

	it('may be numbers, zero too', () => {
		const asked = turn(startPaging(byCursor, Infinity), inOrder([{ records: [1], body: { next: 0 } }]));
		expect(asked).toEqual(values({}, { after: 0 }));
	});

	it.each([null, undefined, '', false, {}, []])('end with %p', (next) => {
		expect(turn(startPaging(byCursor, Infinity), () => ({ records: [1], body: { next } }))).toHaveLength(1);
	});

	it('end with one that repeats', () => {
		const pager = startPaging(byCursor, Infinity);
		expect(turn(pager, (_, index) => ({ records: some(1, index), body: { next: 'same' } }))).toHaveLength(2);
	});

	it('end without records although there is a cursor', () => {
		expect(turn(startPaging(byCursor, Infinity), () => ({ records: [], body: { next: 'a' } }))).toHaveLength(
			1,
		);
	});
});

describe('next URLs', () => {
	it('are followed until there is none', () => {
		const asked = turn(
			startPaging({ ...byUrl, sizeParameter: 'n', pageSize: 2 }, Infinity),
			inOrder([
				{ records: some(2), body: { next: '/x?page=2' } },
				{ records: some(1, 2), body: { next: null } },
			]),
		);
		expect(asked).toEqual([{ values: { n: 2 } }, { url: '/x?page=2' }]);
	});

	it('of a Link header are followed until there is none', () => {
		const asked = turn(
			startPaging(byLink, Infinity),
			inOrder([
				{ records: some(2), link: '<https://h/?p=2>; rel="next", <https://h/?p=9>; rel="last"' },
				{ records: some(1, 2), link: '<https://h/?p=1>; rel="prev"' },
			]),
		);
		expect(asked).toEqual([{ values: {} }, { url: 'https://h/?p=2' }]);
	});

	it('end where there is no Link header', () => {
		expect(turn(startPaging(byLink, Infinity), () => ({ records: [1] }))).toHaveLength(1);
	});
});

describe('the limit', () => {
	it.each<[string, Pagination]>([
		['page', byPage],
		['offset', byOffset],
	])('ends the %s as soon as there are enough', (_, rules) => {
		const asked = turn(startPaging(rules, 5), (_request, index) => ({ records: some(3, index * 3) }));
		expect(asked).toHaveLength(2);
	});

	it.each<[number, number]>([
		[1, 1],
		[2, 2],
		[3, 3],
		[4, 3],
		[Infinity, 3],
	])('of %p asks for %p at a time', (wanted, size) => {
		expect(startPaging(byPage, wanted).first).toEqual({ values: { limit: size, page: 1 } });
	});

	it('keeps one size for all pages, or they would shift', () => {
		const asked = turn(startPaging(byPage, 7), (_, index) => ({ records: some(3, index * 3) }));
		expect(asked).toEqual(values({ limit: 3, page: 1 }, { limit: 3, page: 2 }, { limit: 3, page: 3 }));
	});

	it('does not end at a page that is only short of what the tracker gives by itself', () => {
		const pager = startPaging({ style: 'page', pageParameter: 'p', pageSize: 10 }, 5);
		expect(turn(pager, (_, index) => ({ records: some(2, index * 2) }))).toHaveLength(3);
	});
});

it.each<[string, Pagination, (index: number) => Page]>([
	['page', byPage, (index) => ({ records: some(3, index * 3) })],
	['offset', byOffset, (index) => ({ records: some(3, index * 3) })],
	['cursor', byCursor, (index) => ({ records: [index], body: { next: `c${index}` } })],
	['nextUrl', byUrl, (index) => ({ records: [index], body: { next: `/?p=${index}` } })],
	['linkHeader', byLink, (index) => ({ records: [index], link: `</?p=${index}>; rel=next` })],
])('whatever a tracker says, %s ends after 1,000 pages and says so', (_, rules, page) => {
	const pager = startPaging(rules, Infinity);
	expect(turn(pager, (_request, index) => page(index))).toHaveLength(1000);
	expect(maxPages).toBe(1000);
	expect(pager.cut).toBe(true);
});

it('does not speak of a cut where the thousandth page is the last', () => {
	const pager = startPaging(byPage, Infinity);
	turn(pager, (_, index) => ({ records: some(index < 999 ? 3 : 1, index * 3) }));
	expect(pager.cut).toBe(false);
});

it.each<[string, Pagination]>([
	['page', { ...byPage, total: '$.total' }],
	['offset', { ...byOffset, total: '$.total' }],
])('reads every record once, whatever the sizes are (%s)', (style, rules) => {
	for (let total = 0; total <= 25; total++) {
		for (const pageSize of [1, 2, 3, 7, 30]) {
			for (const cap of [2, 100]) {
				for (const wanted of [1, 4, 10, Infinity]) {
					const read: number[] = [];
					const all = some(total);
					turn(startPaging({ ...rules, pageSize }, wanted), (request) => {
						const { limit, page, start } = (request as { values: object }).values as {
							limit: number;
							page: number;
							start: number;
						};
						expect(limit).toBeLessThanOrEqual(wanted);
						const size = Math.min(limit, cap);
						const from = style === 'page' ? (page - 1) * size : start;
						const records = all.slice(from, from + size);
						read.push(...records);
						return { records, body: { total } };
					});
					expect(read.slice(0, wanted)).toEqual(all.slice(0, wanted));
				}
			}
		}
	}
});

describe('pages ahead', () => {
	/** What is known of the pages after the next one, when the first has come. */
	function aheadOf(rules: Pagination, body: unknown, { wanted = Infinity, records = some(3) } = {}) {
		const pager = startPaging(rules, wanted);
		pager.next({ statusCode: 200, headers: {}, body }, records);
		return pager.ahead;
	}

	it('are asked for by number and by offset, a few at most', () => {
		const byNumber = aheadOf({ ...byPage, total: '$.total' }, { total: 100 });
		expect(byNumber).toEqual(values(...[3, 4, 5, 6].map((page) => ({ limit: 3, page }))));
		const byPlace = aheadOf({ ...byOffset, total: '$.total' }, { total: 100 });
		expect(byPlace).toEqual(values(...[6, 9, 12, 15].map((start) => ({ limit: 3, start }))));
	});

	it('are no more than there are, or than are wanted', () => {
		const rules = { ...byPage, total: '$.total' };
		expect(aheadOf(rules, { total: 7 })).toEqual(values({ limit: 3, page: 3 }));
		expect(aheadOf(rules, { total: 6 })).toEqual([]);
		expect(aheadOf(rules, { total: 100 }, { wanted: 8 })).toEqual(values({ limit: 3, page: 3 }));
	});

	it.each<[string, Pagination, unknown]>([
		['the total is not known', byPage, {}],
		[
			'the answer names the next page',
			{ ...byPage, total: '$.total', next: '$.next' },
			{ total: 100, next: 2 },
		],
		['there is a cursor', { ...byCursor, total: '$.total' }, { total: 100, next: 'x' }],
		['there are no records', { ...byPage, total: '$.total' }, { total: 100 }],
	])('are none where %s', (why, rules, body) => {
		expect(aheadOf(rules, body, { records: why.includes('no records') ? [] : some(3) })).toEqual([]);
	});
});
