import { createHash } from 'crypto';

import type { ParsedResponse } from '../model/http';
import { maxPages } from '../model/limits';
import type { SentValue } from '../model/sentValue';
import type { Pagination } from '../model/template';
import { selectFirst } from './jsonpath';
import { pageStyles, type PageRequest } from './pageStyles';

/** Turns the pages of one list. */
export interface Pager {
	/** What the first call asks for. */
	first: PageRequest;
	/**
	 * @param answer The page that came.
	 * @param records Its records.
	 * @returns How to ask for the page after it; undefined at the end.
	 */
	next(answer: ParsedResponse, records: unknown[]): PageRequest | undefined;
	/** How the pages after the next one are asked for, as far as it is known that they are there: a few at most. */
	ahead: PageRequest[];
	/** Whether the last page repeated the one before, so that its records are to be left out. */
	repeated: boolean;
	/** Whether the tracker said with the last page that there is another one. */
	saysMore: boolean;
	/** Whether paging stopped at `maxPages` although there may be more. */
	cut: boolean;
}

/** Pages that are fetched before the one before them was read: as many as hide the way to the tracker, and fit in memory. */
const maxAhead = 4;

const isPresent = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '') || typeof value === 'number';

/** A hash, because a page may be very large. */
const fingerprintOf = (records: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(records)).digest('base64');

/**
 * Starts paging through a list. It ends, whatever the style, at the first of: a page without records; the tracker says
 * that there is no more (its total is reached, or it names no next page); enough records; `maxPages`. Where the
 * tracker says nothing of a next page, also at a page that repeats the one before, and at a page that is shorter than
 * the largest so far, or than asked for where the tracker is known to give as many as that.
 *
 * @param rules How the tracker pages.
 * @param wanted How many records the person wants; Infinity for all.
 */
export function startPaging(rules: Pagination, wanted: number): Pager {
	const style = pageStyles[rules.style](rules);
	const asked =
		rules.sizeParameter === undefined || rules.pageSize === undefined
			? undefined
			: Math.min(rules.pageSize, wanted);
	const size: Record<string, SentValue> =
		rules.sizeParameter === undefined || asked === undefined ? {} : { [rules.sizeParameter]: asked };
	const withSize = (request: PageRequest): PageRequest =>
		request.url === undefined ? { values: { ...size, ...request.values } } : request;

	let pages = 0;
	let seen = 0;
	/** How many records a page holds that is not the last one. */
	let full = asked !== undefined && asked <= (rules.maxPageSize ?? 0) ? asked : 0;
	let fingerprint: string | undefined;
	/** How many records there are, where the tracker says so. */
	let total = 0;
	const namedBefore = new Set<string>(rules.style === 'page' ? [String(rules.firstPage ?? 1)] : []);

	/** Whether there is more by what an answer says; undefined where it says nothing of that. */
	function isThereMore({ body }: ParsedResponse, named: unknown, count: number): boolean | undefined {
		if (rules.more !== undefined && !/^(true|1)$/.test(String(selectFirst(rules.more, body)))) return false;
		if (style.named) {
			// A page that was named before leads in a circle.
			if (!isPresent(named) || namedBefore.has(String(named))) return false;
			namedBefore.add(String(named));
		}
		const found = rules.total === undefined ? undefined : selectFirst(rules.total, body);
		total = isPresent(found) ? Number(found) : 0;
		if (total > 0) return count < total;
		return style.named !== undefined || rules.more !== undefined ? true : undefined;
	}

	/** The pages after the next one, where all before the last are as large as this one. */
	function pagesAhead(size: number): PageRequest[] {
		if (!style.ahead || !(total > 0) || size !== full) return [];
		const left = Math.ceil((Math.min(total, wanted) - seen) / size) - 1;
		return style.ahead(Math.max(0, Math.min(left, maxAhead, maxPages - pages - 1)), size).map(withSize);
	}

	const pager: Pager = {
		first: withSize(style.first),
		ahead: [],
		repeated: false,
		saysMore: false,
		cut: false,
		next(answer, records) {
			pages += 1;
			pager.ahead = [];
			if (records.length === 0) return undefined;
			const named = style.named?.(answer);
			const more = isThereMore(answer, named, seen + records.length);
			if (more === undefined) {
				const before = fingerprint;
				fingerprint = fingerprintOf(records);
				pager.repeated = fingerprint === before;
				if (pager.repeated) return undefined;
			}
			seen += records.length;
			if (seen >= wanted || more === false || (more === undefined && records.length < full)) {
				return undefined;
			}
			full = Math.max(full, records.length);
			pager.saysMore = more === true;
			pager.cut = pages >= maxPages;
			if (pager.cut) return undefined;
			const next = withSize(style.next(records.length, isPresent(named) ? named : undefined));
			pager.ahead = pagesAhead(records.length);
			return next;
		},
	};
	return pager;
}
