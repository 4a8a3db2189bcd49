import { nextLink, pageStyles, type PageStyle } from '../../../../nodes/actions/response/pageStyles';
import type { Pagination } from '../../../../nodes/actions/model/template';

const open = (rules: Pagination): PageStyle => pageStyles[rules.style](rules);
const answer = {
	statusCode: 200,
	headers: { link: '</x?page=2>; rel="next"' },
	body: { next: 7, cursor: 'c' },
};

it.each<[string, Pagination, object, unknown, object]>([
	['page', { style: 'page', pageParameter: 'p' }, { values: { p: 1 } }, undefined, { values: { p: 2 } }],
	[
		'page from 0',
		{ style: 'page', firstPage: 0 },
		{ values: { page: 0 } },
		undefined,
		{ values: { page: 1 } },
	],
	['named page', { style: 'page', next: '$.next' }, { values: { page: 1 } }, 7, { values: { page: 7 } }],
	['offset', { style: 'offset' }, { values: { offset: 0 } }, undefined, { values: { offset: 3 } }],
	['cursor', { style: 'cursor', cursor: '$.cursor' }, { values: {} }, 'c', { values: { cursor: 'c' } }],
	['nextUrl', { style: 'nextUrl', next: '$.next' }, { values: {} }, 7, { url: '7' }],
	['linkHeader', { style: 'linkHeader' }, { values: {} }, '/x?page=2', { url: '/x?page=2' }],
])(
	'%s asks for the first page, reads what names the next one, and asks for that',
	(_, rules, first, named, next) => {
		const style = open(rules);
		expect(style.first).toEqual(first);
		expect(style.named?.(answer)).toBe(named);
		expect(style.next(3, named as string | number | undefined)).toEqual(next);
	},
);

it('none names no next page', () => expect(open({ style: 'none' }).named?.(answer)).toBeUndefined());

it.each<[Pagination, boolean]>([
	[{ style: 'page' }, false],
	[{ style: 'offset' }, false],
	[{ style: 'page', next: '$.next' }, true],
	[{ style: 'cursor', cursor: '$.c' }, true],
	[{ style: 'nextUrl', next: '$.next' }, true],
	[{ style: 'linkHeader' }, true],
])('%j: its answers name the next page: %p', (rules, is) => expect(open(rules).named !== undefined).toBe(is));

describe('nextLink', () => {
	it.each<[string | undefined, string | undefined]>([
		['<https://h/?p=2>; rel="next"', 'https://h/?p=2'],
		['<https://h/?p=2>; rel=next', 'https://h/?p=2'],
		['<https://h/?p=2>;rel="next"', 'https://h/?p=2'],
		['<https://h/?p=2> ; REL = "NEXT"', 'https://h/?p=2'],
		['</x?a=1,2;b=3>; rel="next"', '/x?a=1,2;b=3'],
		['<a>; rel="prev", <b>; rel="next"', 'b'],
		['<a>; rel="prev",<b>; rel="next",<c>; rel="last"', 'b'],
		['<a>; rel="last next"', 'a'],
		['<a>; rel="next last"', 'a'],
		['<a>; title="x"; rel="next"', 'a'],
		['<a>; title="x, y; z"; rel="next"', 'a'],
		['<a>; title="<b>"; rel="next"', 'a'],
		['<a>; rel="prev"; title="p, q", <b>; title="n, m"; rel="next"', 'b'],
		['<a>; rel="nextpage"', undefined],
		['<a>; rel="prev"', undefined],
		['<a>', undefined],
		['a; rel="next"', undefined],
		['', undefined],
		[undefined, undefined],
	])('reads %p', (header, target) => expect(nextLink(header)).toBe(target));

	it.each([
		'<'.repeat(20_000),
		`<a>${';'.repeat(20_000)}`,
		`<a>${'; x="y"'.repeat(5000)}`,
		`<a>; rel="${'next '.repeat(4000)}`,
	])('reads a hostile header in no time', (header) => {
		const started = Date.now();
		expect(nextLink(header)).toBeUndefined();
		expect(Date.now() - started).toBeLessThan(2000);
	});
});
