import type { ParsedResponse } from '../model/http';
import type { SentValue } from '../model/sentValue';
import type { Pagination } from '../model/template';
import { selectFirst } from './jsonpath';

/** How a page is asked for: by values of parameters, or by a URL that the tracker gave. */
export type PageRequest =
	| { values: Record<string, SentValue>; url?: undefined }
	| { values?: undefined; url: string };

/** One style of paging, at work on one list. */
export interface PageStyle {
	/** How the first page is asked for. */
	first: PageRequest;
	/** What an answer names as the next page; absent where answers of this list name none. */
	named?: (answer: ParsedResponse) => unknown;
	/**
	 * How the next page is asked for.
	 *
	 * @param count How many records the page before it held.
	 * @param named What that page named as the next one; undefined where it named none.
	 */
	next(count: number, named: string | number | undefined): PageRequest;
	/**
	 * How the pages after the one asked for last are asked for; absent where only an answer tells.
	 *
	 * @param pages How many of them.
	 * @param size How many records each page before them holds.
	 */
	ahead?: (pages: number, size: number) => PageRequest[];
}

/** The target of rel=next in a Link header (RFC 8288). */
export function nextLink(header: string | undefined): string | undefined {
	for (const [, target, parameters] of (header ?? '').matchAll(
		/<([^<>]*)>((?:\s*;(?:[^,;<"]|"[^"]*")*)*)/g,
	)) {
		if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters ?? '')) return target;
	}
	return undefined;
}

/** Reads what an answer names as the next page. */
const namedAt =
	(path: string | undefined): NonNullable<PageStyle['named']> =>
	({ body }) =>
		path === undefined ? undefined : selectFirst(path, body);

function byNumber({ pageParameter = 'page', firstPage = 1, next }: Pagination): PageStyle {
	let page = firstPage;
	const request = (number = page): PageRequest => ({ values: { [pageParameter]: number } });
	return {
		first: request(),
		next(_, named) {
			page = /^\d+$/.test(String(named)) ? Number(named) : page + 1;
			return request();
		},
		...(next === undefined
			? { ahead: (pages) => Array.from({ length: pages }, (_, index) => request(page + index + 1)) }
			: { named: namedAt(next) }),
	};
}

function byOffset({ offsetParameter = 'offset', firstPage = 0, next }: Pagination): PageStyle {
	let offset = firstPage;
	const request = (from = offset): PageRequest => ({ values: { [offsetParameter]: from } });
	return {
		first: request(),
		next(count) {
			offset += count;
			return request();
		},
		...(next === undefined
			? {
					ahead: (pages, size) =>
						Array.from({ length: pages }, (_, index) => request(offset + (index + 1) * size)),
				}
			: { named: namedAt(next) }),
	};
}

const byCursor = ({ cursorParameter = 'cursor', cursor }: Pagination): PageStyle => ({
	first: { values: {} },
	named: namedAt(cursor),
	next: (_, named) => ({ values: { [cursorParameter]: named ?? null } }),
});

const byUrl = (named: NonNullable<PageStyle['named']>): PageStyle => ({
	first: { values: {} },
	named,
	next: (_, url) => ({ url: String(url) }),
});

/** The styles of paging by their names. */
export const pageStyles: Record<Pagination['style'], (rules: Pagination) => PageStyle> = {
	page: byNumber,
	offset: byOffset,
	cursor: byCursor,
	nextUrl: ({ next }) => byUrl(namedAt(next)),
	linkHeader: () => byUrl(({ headers }) => nextLink(headers.link)),
	none: () => byUrl(() => undefined),
};
