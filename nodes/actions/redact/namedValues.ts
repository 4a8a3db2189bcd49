import { mask } from '../model/secret';
import { isPlaceholder } from './namedText';

/** Tells whether a field of an answer holds a key of somebody. */
export type IsSecretField = (name: string) => boolean;

/** Names that are remembered: an answer may hold a million of them. */
const maxKnown = 10_000;

/** @param nameEnding Pattern of the ends of the names of fields that hold keys. */
export function secretFieldTest(nameEnding: string): IsSecretField {
	const secretName = new RegExp(`${nameEnding}$`, 'i');
	const known = new Map<string, boolean>();
	return (name) => {
		const isSecret = known.get(name) ?? secretName.test(name);
		if (known.size < maxKnown) known.set(name, isSecret);
		return isSecret;
	};
}

/** The same shape with every text and number masked; what is empty stays empty. */
export function maskAll(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(maskAll);
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskAll(entry)]));
	}
	if (typeof value === 'string') return value === '' || isPlaceholder(value) ? value : mask;
	return typeof value === 'number' ? mask : value;
}

const isList = Array.isArray as (value: unknown) => value is unknown[];

/** For each column of a table whether it holds keys, by a list of names; undefined where none does. */
function secretColumns(names: unknown, isSecret: IsSecretField): boolean[] | undefined {
	if (!isList(names)) return undefined;
	const columns = names.map((name) => typeof name === 'string' && isSecret(name));
	return columns.includes(true) ? columns : undefined;
}

const maskColumns = (rows: unknown[], columns: boolean[]): unknown[] =>
	rows.map((row) =>
		isList(row) && row.length === columns.length
			? row.map((cell, index) => (columns[index] ? maskAll(cell) : cell))
			: row,
	);

/** A list whose first entry names the columns of the others. */
function maskTable(list: unknown[], isSecret: IsSecretField): unknown[] {
	const [head, ...rows] = list;
	const columns = isList(rows[0]) ? secretColumns(head, isSecret) : undefined;
	return columns ? [head, ...maskColumns(rows, columns)] : list;
}

/** Lists of lists beside a list of names: `{ columns: ['id', 'api_key'], data: [[1, '…']] }`. */
function maskTables(fields: Array<[string, unknown]>, isSecret: IsSecretField): void {
	if (!fields.some(([, value]) => isList(value) && isList(value[0]))) return;
	for (const [, names] of [...fields]) {
		const columns = secretColumns(names, isSecret);
		if (!columns) continue;
		for (const field of fields) if (isList(field[1])) field[1] = maskColumns(field[1], columns);
	}
}

/** Fields that say which one a `value` beside them belongs to. */
const nameFields = ['name', 'key', 'field', 'header', 'parameter'];

/** The list as it was where all entries are the same: most of a large answer need not be copied. */
export const changed = (list: unknown[], made: unknown[]): unknown[] =>
	made.some((entry, index) => entry !== list[index]) ? made : list;

/**
 * Masks what is named like a key, at any depth: fields, pairs of name and value, columns of tables.
 *
 * @returns The same value where there is nothing to mask, otherwise a copy.
 */
export function maskNamed(value: unknown, isSecret: IsSecretField): unknown {
	if (isList(value)) {
		return changed(
			value,
			maskTable(value, isSecret).map((entry) => maskNamed(entry, isSecret)),
		);
	}
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value);
	const named = nameFields.some((field) => {
		const name: unknown = (value as Record<string, unknown>)[field];
		return typeof name === 'string' && isSecret(name);
	});
	for (const field of fields) {
		const [name, entry] = field;
		field[1] = isSecret(name) || (named && name === 'value') ? maskAll(entry) : maskNamed(entry, isSecret);
	}
	maskTables(fields, isSecret);
	return fields.some(([name, entry]) => entry !== (value as Record<string, unknown>)[name])
		? Object.fromEntries(fields)
		: value;
}
