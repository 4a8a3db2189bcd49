import type { Pagination } from '../model/template';
import type { SentValue } from '../model/sentValue';
import { selectFirst } from './jsonpath';
import type { ParsedResponse } from '../model/http';

/** However a tracker pages, this many pages are the end. */
export const maxPages = 1000;

/** How the next page is asked for: by values of parameters, or by a URL that the tracker gave. */
export type PageRequest = { values: Record<string, SentValue>; url?: undefined } | { url: string };

/** Turns the pages of one call. */
export interface Pager {
	/** What the first call asks for. */
	first: PageRequest;
	/**
	 * @param answer The page that came.
	 * @param records Its records.
	 * @returns How to ask for the page after it; undefined at the end.
	 */
	next(answer: ParsedResponse, records: unknown[]): PageRequest | undefined;
	/** Whether the last page repeated the one before, so that its records are to be left out. */
	repeated: boolean;
	/** Whether the tracker said with the last page that there is another one. */
	saysMore: boolean;
	/** Whether paging stopped at `maxPages` although there may be more. */
	cut: boolean;
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

const isPresent = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '') || typeof value === 'number';

/**
 * Starts paging through a list.
 *
 * @param rules How the tracker pages.
 * @param wanted How many records the person wants; Infinity for all.
 */
export function startPaging(rules: Pagination, wanted: number): Pager {
	const { style, sizeParameter } = rules;
	const asked = rules.pageSize === undefined ? undefined : Math.min(rules.pageSize, wanted);
	const size: Record<string, SentValue> =
		sizeParameter !== undefined && asked !== undefined ? { [sizeParameter]: asked } : {};
	const isSizeKnown = asked !== undefined && (sizeParameter !== undefined || asked === rules.pageSize);
	let position = rules.firstPage ?? (style === 'page' ? 1 : 0);
	let pages = 0;
	let seen = 0;
	let fingerprint: string | undefined;
	const marks = new Set<unknown>(style === 'page' ? [String(position)] : []);

	const at = (mark: SentValue): PageRequest => {
		if (style === 'page') return { values: { ...size, [rules.pageParameter ?? 'page']: mark } };
		if (style === 'offset') return { values: { ...size, [rules.offsetParameter ?? 'offset']: mark } };
		return { values: { ...size, [rules.cursorParameter ?? 'cursor']: mark } };
	};

	const pager: Pager = {
		first: style === 'page' || style === 'offset' ? at(position) : { values: size },
		repeated: false,
		saysMore: false,
		cut: false,
		next(answer, records) {
			pages += 1;
			if (style === 'none' || records.length === 0) return undefined;
			const print = JSON.stringify(records);
			if (print === fingerprint) {
				pager.repeated = true;
				return undefined;
			}
			fingerprint = print;
			seen += records.length;
			if (seen >= wanted) return undefined;

			const mark =
				style === 'linkHeader'
					? nextLink(answer.headers.link)
					: selectFirstOrNone(style === 'cursor' ? rules.cursor : rules.next, answer.body);
			const more = selectFirstOrNone(rules.more, answer.body);
			if (rules.more !== undefined && String(more) !== 'true' && String(more) !== '1') return undefined;
			const saysNext = style === 'linkHeader' || style === 'cursor' || rules.next !== undefined;
			// A place that was there before leads in a circle.
			if (saysNext && (!isPresent(mark) || marks.has(String(mark)))) return undefined;
			if (saysNext) marks.add(String(mark));

			const found = selectFirstOrNone(rules.total, answer.body);
			const total = isPresent(found) ? Number(found) : Number.NaN;
			if (seen >= total) return undefined;
			// A tracker that caps the page size sends short pages and says that there is more.
			pager.saysMore = saysNext || rules.more !== undefined || seen < total;
			if (isSizeKnown && records.length < asked && !pager.saysMore) return undefined;
			if (pages >= maxPages) {
				pager.cut = true;
				return undefined;
			}

			switch (style) {
				case 'page':
					position = saysNext && /^\d+$/.test(String(mark)) ? Number(mark) : position + 1;
					return at(position);
				case 'offset':
					position += records.length;
					return at(position);
				case 'cursor':
					return at(mark as string | number);
				default:
					return { url: String(mark) };
			}
		},
	};
	return pager;
}

function selectFirstOrNone(path: string | undefined, body: unknown): unknown {
	return path === undefined ? undefined : selectFirst(path, body);
}
