import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';

const isNothing = (value: SentValue): boolean =>
	value === null || (typeof value === 'object' && Object.values(value).length === 0);

/**
 * A value without the nulls, empty lists and empty objects in it: a form has no way to write them, and what is left out of
 * an entry that is sent whole is empty.
 *
 * @returns The value; an empty list or object where nothing is left of it.
 */
export function withoutNothing(value: SentValue): SentValue {
	if (Array.isArray(value)) return value.map(withoutNothing).filter((entry) => !isNothing(entry));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, entry]) => [name, withoutNothing(entry as SentValue)] as const)
			.filter(([, entry]) => !isNothing(entry)),
	);
}
