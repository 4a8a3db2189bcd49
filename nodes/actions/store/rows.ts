import { createHash } from 'crypto';
import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import { jsonOf, parseJson } from '../model/json';
import { templateSchema, type TemplateDefinition } from '../model/template';
import { parseTemplate } from '../templates/validate';
import { trackerOf } from '../trackers';

/** The columns of the Data Table, all text but the version. */
export const columns = [
	{ name: 'template_id', type: 'string' },
	{ name: 'name', type: 'string' },
	{ name: 'tracker', type: 'string' },
	{ name: 'kind', type: 'string' },
	{ name: 'method', type: 'string' },
	{ name: 'path', type: 'string' },
	{ name: 'definition', type: 'string' },
	{ name: 'version', type: 'number' },
] as const;

export type ColumnName = (typeof columns)[number]['name'];

/** What a row holds of a template. */
export type TemplateColumns = Record<Exclude<ColumnName, 'version'>, string> & { version: number };

/** A row as the Data Table gives it: people can write anything into it by hand. */
export type StoredRow = { id: number } & Partial<Record<ColumnName, unknown>>;

/** A template of the store: with an id and a tracker, and the version that a save must know. */
export type StoredTemplate = TemplateDefinition & { id: string; tracker: string };

export interface StoreEntry {
	row: number;
	version: number;
	template: StoredTemplate;
}

/** A row that cannot be used, and why. */
export interface BrokenRow {
	row: number;
	id: string;
	reason: string;
}

const keyOrder = Object.keys(templateSchema.entries);

/** The same template is always written in the same way, so that bundles can be compared byte by byte. */
export function canonical(template: StoredTemplate): StoredTemplate {
	const entries = Object.entries(template).filter(([, value]) => value !== undefined);
	const place = (key: string) => (keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length);
	return Object.fromEntries(
		entries.sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b)),
	) as StoredTemplate;
}

/**
 * affise.pauseOffer from Affise and "Pause offer". An ID has room for the letters a to z only: where a name has others, a
 * few characters of its hash keep it apart from other names.
 */
export function defaultId(tracker: string, name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
	const words = plain.split(/[^A-Za-z0-9]+/).filter(Boolean);
	const camel = words
		.map((word, index) =>
			index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
		)
		.join('');
	const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
	const ending = /[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, '')) ? `-${hash}` : '';
	return `${tracker}.${camel || 'template'}${ending}`;
}

/** JSON text as its value. What cannot be read stays as it is, for the validation to refuse. */
function asValue(source: unknown): unknown {
	try {
		return jsonOf(source, BigInt);
	} catch {
		return source;
	}
}

/**
 * Makes a template ready for the store: valid, with a known tracker and an id.
 *
 * @param source The template as an object or JSON text.
 * @throws InputError that names the field that is wrong.
 */
export function toStored(source: unknown): StoredTemplate {
	const value = asValue(source);
	const template = parseTemplate(value, pathValuesOf(value));
	if (!template.tracker) {
		throw new InputError("The template has no 'tracker'", 'Say which tracker it is for, for example affise.');
	}
	trackerOf(template.tracker);
	const id = template.id ?? defaultId(template.tracker, template.name);
	return canonical({ ...template, id, tracker: template.tracker });
}

/** Placeholders of the path that the connection of the template's tracker fills. */
function pathValuesOf(value: unknown): readonly string[] {
	const trackerId = (value as { tracker?: unknown } | null)?.tracker;
	return (trackerId ? trackerOf(String(trackerId)).pathValues : undefined) ?? [];
}

/** The version that a row holds; 0 where it holds none that counts. */
export function versionIn({ version }: StoredRow): number {
	const number = Math.floor(Number(version));
	return Number.isFinite(number) && number > 0 ? number : 0;
}

/** The version of a row as it stands, for a condition on it. */
export const rawVersion = ({ version }: StoredRow): number | null =>
	typeof version === 'number' ? version : null;

/** A template as JSON text, its numbers digit by digit; the same template has the same text. */
export const definitionText = (template: StoredTemplate): string => stringify(template) ?? '';

/** The row of a template. */
export function toColumns(template: StoredTemplate, version: number): TemplateColumns {
	const { id, name, tracker, kind, method, path } = template;
	return {
		template_id: id,
		name,
		tracker,
		kind,
		method,
		path,
		definition: definitionText(template),
		version,
	};
}

/**
 * Reads a row.
 *
 * @returns The template, or what is wrong with the row: somebody may have changed it by hand.
 */
export function readRow(row: StoredRow): StoreEntry | BrokenRow {
	const broken = (reason: string): BrokenRow => ({ row: row.id, id: String(row.template_id ?? ''), reason });
	const missing = columns.find(({ name }) => row[name] === undefined || row[name] === null);
	if (missing) return broken(`'${missing.name}' is empty`);
	const { version } = row;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return broken("'version' is not a whole number from 1");
	let template: StoredTemplate;
	try {
		template = toStored(parseJson(String(row.definition), BigInt));
	} catch (error) {
		const reason =
			error instanceof SyntaxError
				? `is not valid JSON: ${error.message}`
				: `cannot be used: ${(error as Error).message.replace(/^The template cannot be used: /, '')}`;
		return broken(`'definition' ${reason}`);
	}
	const expected = toColumns(template, version);
	const differing = columns.find(
		({ name }) => name !== 'definition' && String(row[name]) !== String(expected[name]),
	);
	if (differing) return broken(`'${differing.name}' is not what 'definition' says`);
	return { row: row.id, version, template };
}

/** The row of each template, by its id. Where somebody copied a row by hand, the oldest is the template. */
export function templateRows(rows: StoredRow[]): Map<string, StoredRow> {
	const oldest = new Map<string, StoredRow>();
	for (const row of rows) {
		const id = String(row.template_id ?? '');
		if (row.id <= (oldest.get(id)?.id ?? Infinity)) oldest.set(id, row);
	}
	return oldest;
}

/** Reads rows; a copy of a template's row is broken. */
export function readRows(rows: StoredRow[]): Array<StoreEntry | BrokenRow> {
	const oldest = templateRows(rows);
	return rows.map((row) => {
		const used = typeof row.template_id === 'string' ? oldest.get(row.template_id) : undefined;
		if (used === undefined || used.id === row.id) return readRow(row);
		return {
			row: row.id,
			id: String(row.template_id),
			reason: `'template_id' is that of row ${used.id}, which is the one that is used`,
		};
	});
}

export const isBroken = (entry: StoreEntry | BrokenRow): entry is BrokenRow => 'reason' in entry;
