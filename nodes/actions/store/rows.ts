import { InputError } from '../errors';
import { templateSchema, type TemplateDefinition } from '../templates/model';
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

/** affise.pauseOffer from Affise and "Pause offer". */
export function defaultId(tracker: string, name: string): string {
	const words = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.split(/[^A-Za-z0-9]+/)
		.filter(Boolean);
	const camel = words
		.map((word, index) =>
			index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
		)
		.join('');
	return `${tracker}.${camel || 'template'}`;
}

/**
 * Makes a template ready for the store: valid, with a known tracker and an id.
 *
 * @param source The template as an object or JSON text.
 * @throws InputError that names the field that is wrong.
 */
export function toStored(source: unknown): StoredTemplate {
	const template = parseTemplate(source, pathValuesOf(source));
	if (!template.tracker) {
		throw new InputError("The template has no 'tracker'", 'Say which tracker it is for, for example affise.');
	}
	trackerOf(template.tracker);
	const id = template.id ?? defaultId(template.tracker, template.name);
	return canonical({ ...template, id, tracker: template.tracker });
}

/** Placeholders of the path that the connection of the template's tracker fills. */
export function pathValuesOf(source: unknown): readonly string[] {
	let value = source;
	if (typeof value === 'string') {
		try {
			value = JSON.parse(value);
		} catch {
			return [];
		}
	}
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
		definition: JSON.stringify(template),
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
	const version = Number(row.version);
	if (!Number.isInteger(version) || version < 1) return broken("'version' is not a whole number from 1");
	let template: StoredTemplate;
	try {
		template = toStored(JSON.parse(String(row.definition)));
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

export const isBroken = (entry: StoreEntry | BrokenRow): entry is BrokenRow => 'reason' in entry;
