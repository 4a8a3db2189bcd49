import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { libraryOf } from '../templates/library';
import { resourcesOf } from '../templates/resources';
import { nodeNames } from '../templates/resolve';
import type { ActionKind, ActionTemplate, TemplateDefinition } from '../model/template';
import { aboutSeparator, shorten } from '../model/text';
import { isBroken, readRows, type BrokenRow, type StoredRow, type StoreEntry } from '../store/rows';
import type { Filter } from '../store/publicApi';
import type { TemplateTable } from '../store/table';
import { trackerOf } from '../trackers';
import { isCounterpart, rankTemplate } from './templateRank';

/** Rows of the store travel whole; n8n asks for more while a person scrolls. */
const storePageSize = 50;

/** What a list of the library is narrowed down to. */
export interface LibraryFilter {
	tracker: string;
	/** Only templates of this kind; undefined for all. */
	kind?: ActionKind;
	/** Only templates about this kind of record; undefined for all. */
	resource?: string;
	/** What the person wants done, in words: templates that answer it head the list while nothing is typed. */
	wish?: string;
	/** ID of the template that is chosen now; one of another tracker puts its counterpart first. */
	chosen?: string;
}

/** Characters of a template's description that an entry of the list has room for. */
const maxAboutLength = 90;

const toEntry = ({
	id = '',
	name,
	description,
	method,
	path,
	documentation,
}: TemplateDefinition): INodeListSearchItems => ({
	// n8n shows nothing of an entry but its name.
	name: description
		? `${name}${aboutSeparator}${shorten(description.replace(/\.$/, ''), maxAboutLength)}`
		: name,
	value: id,
	description: `${method} ${path}`,
	...(documentation ? { url: documentation } : {}),
});

/** Templates that answer what was typed, the best first; those that answer alike stay in their order. */
function best(templates: ActionTemplate[], typed: string): ActionTemplate[] {
	return templates
		.map((template) => ({ template, points: rankTemplate(template, typed) }))
		.filter(({ points }) => points > 0)
		.sort((a, b) => b.points - a.points)
		.map(({ template }) => template);
}

/** The best first, and all others after them. */
const withFirst = (first: ActionTemplate[], all: ActionTemplate[]): ActionTemplate[] => [
	...new Set([...first, ...all]),
];

/** A template that answers so much better counts as what was meant. */
const muchBetter = 50;

/** Where another kind of record has what was meant: an entry that says so, and chooses nothing. */
function elsewhereFirst(
	found: readonly ActionTemplate[],
	all: ActionTemplate[],
	typed: string,
): INodeListSearchItems[] {
	const [[here], [other]] = [found, best(all, typed)];
	if (!here || !other || rankTemplate(other, typed) < rankTemplate(here, typed) + muchBetter) return [];
	return [{ name: `Choose 'Any' in 'Record' for: ${other.name}`, value: '' }];
}

/** What to do where a list has nothing to show; n8n has no room for it but an entry, which chooses nothing. */
function advice(
	templates: ActionTemplate[],
	{ kind, resource }: LibraryFilter,
	typed: string,
): INodeListSearchItems {
	const shown = shorten(typed, maxAboutLength);
	const others = kind ? best(templates, typed) : [];
	const [other] = others.filter((template) => template.kind !== kind);
	const [elsewhere] = resource ? others.filter((template) => template.kind === kind) : [];
	const nothing = `Nothing found for '${shown}'.`;
	const name = elsewhere
		? `${nothing} Choose 'Any' in 'Record' for: ${elsewhere.name}`
		: other
			? `${nothing} Use the node ${nodeNames[other.kind]} for: ${other.name}`
			: `${nothing} Try a single word, such as status, payout, cap, affiliate or report`;
	return { name, value: '' };
}

/**
 * The library for a picker: found by the words in which people think of their tasks.
 *
 * @param typed Words, or a piece of a path or an ID; empty for the whole list.
 * @returns Nothing where no tracker is chosen; where nothing is found, one entry that says what to try.
 */
export async function searchLibrary(wanted: LibraryFilter, typed: string): Promise<INodeListSearchResult> {
	const { tracker, kind, wish = '', chosen = '' } = wanted;
	const templates = tracker ? await libraryOf(tracker) : [];
	const ofKind = templates.filter((template) => !kind || template.kind === kind);
	const resource = ofKind.some((template) => resourcesOf(template).includes(wanted.resource ?? ''))
		? wanted.resource
		: undefined;
	const shown = resource ? ofKind.filter((template) => resourcesOf(template).includes(resource)) : ofKind;
	if (typed.trim()) {
		const found = best(shown, typed);
		if (found.length > 0 || templates.length === 0) {
			return { results: [...elsewhereFirst(found, ofKind, typed), ...found.map(toEntry)] };
		}
		return { results: [advice(templates, { ...wanted, resource }, typed.trim())] };
	}
	const wished = wish ? withFirst(best(shown, wish), shown) : shown;
	const counterpart = ofKind.filter((template) => isCounterpart(template, chosen));
	return { results: withFirst(counterpart, wished).map(toEntry) };
}

/**
 * A page of the store for a picker. What is found by name comes alone; only where nothing is, other columns count.
 *
 * @param wanted Only templates of this tracker and kind; of all where one is left out or empty.
 * @param token From the page before.
 * @returns Templates by their names, which name the tracker as well where there may be several.
 */
export async function searchStore(
	store: TemplateTable,
	wanted: { tracker?: string; kind?: ActionKind },
	filter: string,
	token: string | undefined,
): Promise<INodeListSearchResult> {
	const own = (['tracker', 'kind'] as const).flatMap((columnName): Filter[] => {
		const value = wanted[columnName];
		return value ? [{ columnName, condition: 'eq', value }] : [];
	});
	const text = filter.trim();
	// As typed: n8n ignores the case itself, on SQLite that of a to z only, and escapes what needs it.
	const byName = text
		.split(/\s+/)
		.filter(Boolean)
		.map((word): Filter => ({ columnName: 'name', condition: 'ilike', value: `%${word}%` }));
	// The token of a wider search says so, since n8n's cursor alone cannot.
	const [mode, cursor] = token === undefined ? ['name', undefined] : [token.slice(0, 4), token.slice(5)];
	let wide = mode === 'wide';
	let page = wide
		? await store.page({ filters: own, search: text, limit: storePageSize, cursor })
		: await store.page({ filters: [...own, ...byName], limit: storePageSize, cursor });
	if (!wide && cursor === undefined && page.rows.length === 0 && text) {
		wide = true;
		page = await store.page({ filters: own, search: text, limit: storePageSize });
	}
	return {
		results: readRows(page.rows).map((entry, index) =>
			toListItem(page.rows[index] as StoredRow, entry, !wanted.tracker),
		),
		...(page.cursor ? { paginationToken: `${wide ? 'wide' : 'name'}:${page.cursor}` } : {}),
	};
}

/** A row as a picker shows it. */
function toListItem(
	row: StoredRow,
	entry: StoreEntry | BrokenRow,
	withTracker: boolean,
): INodeListSearchItems {
	const value = String(row.template_id ?? '');
	if (isBroken(entry)) {
		// Nobody has checked what stands in the row, and n8n takes a text that begins with = for an expression.
		const name = String(row.name ?? value).replace(/^=+/, '');
		return {
			name: `${name} (broken)`,
			value: '',
			description: `Row ${entry.row}: ${entry.reason}`,
		};
	}
	const { template } = entry;
	const item = toEntry({ ...template, id: value });
	return withTracker ? { ...item, name: `${trackerOf(template.tracker).name} · ${item.name}` } : item;
}
