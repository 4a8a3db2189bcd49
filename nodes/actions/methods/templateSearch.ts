import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { libraryOf } from '../templates/library';
import type { ActionKind, ActionTemplate } from '../model/template';
import { isBroken, readRows, type BrokenRow, type StoredRow, type StoreEntry } from '../store/rows';
import type { Filter } from '../store/publicApi';
import type { TemplateTable } from '../store/table';
import { trackerOf } from '../trackers';

/** Rows of the store travel whole; n8n asks for more while a person scrolls. */
const storePageSize = 50;

const words = (filter: string): string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** What a person types is found in name, id, method and path, in any order of words. */
function matches(template: ActionTemplate, filter: string): boolean {
	const text = `${template.name} ${template.id} ${template.method} ${template.path}`.toLowerCase();
	return words(filter).every((word) => text.includes(word));
}

/**
 * The library for a picker.
 *
 * @param kind Only templates of this kind; undefined for all.
 * @returns Nothing where no tracker is chosen.
 */
export async function searchLibrary(
	tracker: string,
	kind: ActionKind | undefined,
	filter: string,
): Promise<INodeListSearchResult> {
	const templates = tracker ? await libraryOf(tracker) : [];
	const found = templates.filter(
		(template) => (!kind || template.kind === kind) && matches(template, filter),
	);
	return {
		results: found.map(({ id, name, method, path, documentation }) => ({
			name,
			value: id,
			description: `${method} ${path}`,
			...(documentation ? { url: documentation } : {}),
		})),
	};
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
	const { name, tracker, method, path, documentation } = entry.template;
	return {
		name: withTracker ? `${trackerOf(tracker).name} · ${name}` : name,
		value,
		description: `${method} ${path}`,
		...(documentation ? { url: documentation } : {}),
	};
}
