import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import type { JsonRecord } from '../response/records';

const isEmptyList = (value: object): boolean => Object.values(value).every(isNone);

/** Nothing, in any of the ways in which trackers write it. */
export function isNone(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	return typeof value === 'object' && !(value instanceof Date) && isEmptyList(value);
}

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const yes = new Set(['true', '1', 'yes']);
const no = new Set(['false', '0', 'no']);

/** Trackers write one and the same number as 5, "5" and "5.00", and yes as true, 1 and "1". */
function isSameScalar(a: unknown, b: unknown): boolean {
	const [left, right] = [String(a), String(b)];
	if (left === right) return true;
	if (typeof a === 'boolean' || typeof b === 'boolean') {
		const words = [left.toLowerCase(), right.toLowerCase()];
		return words.every((word) => yes.has(word)) || words.every((word) => no.has(word));
	}
	// A text such as 007 is no number; with a point it is an amount.
	const isNumeric = typeof a === 'number' || typeof b === 'number' || /\./.test(left + right);
	return isNumeric && decimal.test(left) && decimal.test(right) && Number(left) === Number(right);
}

/** Whether two values mean the same, whatever the form in which each was written. */
export function isSame(a: unknown, b: unknown): boolean {
	if (isNone(a) || isNone(b)) return isNone(a) && isNone(b);
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((entry, index) => isSame(entry, b[index]));
	}
	if (isObject(a) && isObject(b)) {
		return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
	}
	if (typeof a === 'object' || typeof b === 'object') return false;
	return isSameScalar(a, b);
}

/** Whether two lists hold the same values, in any order. */
export function isSameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) return false;
	const left = [...b];
	return a.every((entry) => {
		const found = left.findIndex((other) => isSame(entry, other));
		if (found >= 0) left.splice(found, 1);
		return found >= 0;
	});
}

/** What tells the entries of a list apart. */
export interface EntryKey {
	/** Fields of an entry; none where the entry itself does. */
	fields: readonly string[];
	/** What a field means that an entry lacks. */
	defaults?: Readonly<Record<string, unknown>>;
}

/** What a parameter says of telling entries apart; undefined where it says nothing. */
export const entryKeyOf = ({
	key,
	keyDefaults,
}: Pick<Parameter, 'key' | 'keyDefaults'>): EntryKey | undefined =>
	key && { fields: key, ...(keyDefaults ? { defaults: keyDefaults } : {}) };

/** Whether a field of two entries is the same: lists that tell entries apart are sets. */
function isSameKey({ defaults = {} }: EntryKey, field: string, a: JsonRecord, b: JsonRecord): boolean {
	const [left, right] = [a, b].map((entry) => (isNone(entry[field]) ? defaults[field] : entry[field]));
	return Array.isArray(left) && Array.isArray(right) ? isSameSet(left, right) : isSame(left, right);
}

/** Whether two entries of a list are one and the same by the fields that tell them apart. */
export const isSameEntry = (key: EntryKey, a: unknown, b: unknown): boolean =>
	key.fields.length === 0
		? isSame(a, b)
		: isObject(a) && isObject(b) && key.fields.every((field) => isSameKey(key, field, a, b));

/** Whether two entries are the same in all they hold, or in what the first one holds. */
const isEqualEntry = (key: EntryKey, a: unknown, b: unknown, isFirstEnough: boolean): boolean =>
	isObject(a) && isObject(b)
		? [...new Set([...Object.keys(a), ...(isFirstEnough ? [] : Object.keys(b))])].every((field) =>
				key.fields.includes(field) ? isSameKey(key, field, a, b) : isSame(a[field], b[field]),
			)
		: isSame(a, b);

/**
 * Whether a parameter's value means the same as another one: numbers and texts of them, flags in any spelling, lists whose
 * entries a key tells apart in any order. Nothing, an empty text and an empty list are the same.
 *
 * @param parameter Its type and key.
 * @param isLeft Whether `after` is what was written and `before` what stands there now: a new entry may have got fields of
 *   the tracker's own, such as an ID.
 */
export function isUnchanged(
	parameter: Pick<Parameter, 'type' | 'key' | 'keyDefaults'>,
	before: SentValue,
	after: SentValue,
	isLeft = false,
): boolean {
	if (isNone(before) || isNone(after)) return isNone(before) && isNone(after);
	const key = entryKeyOf(parameter);
	if (Array.isArray(before) && Array.isArray(after) && key) {
		const left = [...before];
		return (
			before.length === after.length &&
			after.every((entry) => {
				const found = left.findIndex((other) => isEqualEntry(key, entry, other, isLeft));
				if (found >= 0) left.splice(found, 1);
				return found >= 0;
			})
		);
	}
	if (parameter.type === 'string' && typeof before === 'string' && typeof after === 'string')
		return before === after;
	return isSame(before, after);
}
