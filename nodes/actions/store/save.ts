import { InputError } from '../model/errors';
import {
	isBroken,
	rawVersion,
	readRow,
	templateRows,
	definitionText,
	toColumns,
	toStored,
	versionIn,
	type BrokenRow,
	type StoredRow,
	type StoredTemplate,
	type StoreEntry,
} from './rows';
import type { TemplateTable } from './table';

export interface SaveOptions {
	/** The version that the person saw; the present one when left out. */
	expected?: number;
	/** Whether the ID was given, and not made from the name: then it may be that of another template. */
	isNamed?: boolean;
	/** Whether another template of the ID may be replaced; true when left out. */
	replaces?: boolean;
	/** Whether a template that brings no example keeps the one it has, as long as it makes the same call. */
	keepsExample?: boolean;
}

/** A template as it is in the store now, and how it came there. */
export interface Saved {
	template: StoredTemplate;
	version: number;
	saved: 'created' | 'updated';
}

const sameName = (one: string, other: string): boolean =>
	one.trim().replace(/\s+/g, ' ').toLowerCase() === other.trim().replace(/\s+/g, ' ').toLowerCase();

/** What a template may not take the place of, even where somebody has broken its row by hand. */
function checkReplaced(
	template: StoredTemplate,
	row: StoredRow,
	present: StoreEntry | BrokenRow,
	{ expected, isNamed = true, replaces = true }: SaveOptions,
): void {
	const name = isBroken(present) ? String(row.name ?? '') : present.template.name;
	if (!isNamed && expected === undefined && !sameName(template.name, name)) {
		const other = name ? `the template '${name}'` : `row ${row.id}, which is broken`;
		throw new InputError(
			`The ID '${template.id}', made from the name, is that of ${other}`,
			"Enter an 'ID' of its own, or this one to save over it. Nothing was overwritten.",
		);
	}
	const isSame = !isBroken(present) && definitionText(template) === definitionText(present.template);
	if (!replaces && !isSame) {
		const which = isBroken(present) ? `whose row ${row.id} is broken` : `version ${present.version}`;
		throw new InputError(
			`The store has a template '${template.id}' of its own, ${which}`,
			"Enter a 'New ID' for the copy, or delete the template first. Nothing was overwritten.",
		);
	}
}

/** The template with the example that its present version has. */
function withExample(template: StoredTemplate, { template: present }: StoreEntry): StoredTemplate {
	const { example } = present.response ?? {};
	const isSameCall = (['tracker', 'method', 'path'] as const).every(
		(name) => template[name] === present[name],
	);
	if (example === undefined || template.response?.example !== undefined || !isSameCall) return template;
	return toStored({ ...template, response: { ...template.response, example } });
}

const conflict = (id: string, what: 'changed' | 'created'): InputError =>
	new InputError(
		`The template '${id}' was ${what} by somebody else in the meantime`,
		'Get it again, make your change to what it is now, and save that. Nothing was overwritten.',
	);

/**
 * Saves a template: creates it, or replaces the version that was read.
 *
 * @throws InputError where somebody else has saved it in between, or where it may not take the place of what is there.
 */
export async function saveTemplate(
	store: TemplateTable,
	given: StoredTemplate,
	options: SaveOptions = {},
): Promise<Saved> {
	const { expected, keepsExample = false } = options;
	const row = templateRows(await store.read([given.id])).get(given.id);
	if (!row) {
		if (expected !== undefined) {
			throw new InputError(
				`The template '${given.id}' is to replace version ${expected}, but the store has none of that ID`,
				'It was deleted, or this is another store. Leave the version out to create it. Nothing was saved.',
			);
		}
		const { lost } = await store.insert([toColumns(given, 1)]);
		if (lost.length > 0) throw conflict(given.id, 'created');
		return { template: given, version: 1, saved: 'created' };
	}
	const present = readRow(row);
	// A broken row is replaced as it is: saving is how it is mended.
	const version = isBroken(present) ? versionIn(row) : present.version;
	if (expected !== undefined && expected !== version) throw conflict(given.id, 'changed');
	const template = keepsExample && !isBroken(present) ? withExample(given, present) : given;
	checkReplaced(template, row, present, options);
	const columns = toColumns(template, version + 1);
	if (!(await store.update(columns, row.id, rawVersion(row)))) throw conflict(given.id, 'changed');
	return { template, version: version + 1, saved: 'updated' };
}
