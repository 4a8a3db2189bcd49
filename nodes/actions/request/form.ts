import { stringify as stringifyQuery } from 'qs-esm';

import type { SentValue } from '../model/sentValue';
import { omit, restOf, segmentsOf, wholeBody, type Field } from './places';

/** bigints as text: the encoder writes numbers and texts alike. */
function plain(value: unknown): unknown {
	if (typeof value === 'bigint') return value.toString();
	// The encoder would take the character after half a character for its other half.
	if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value === 'object' && value !== null) {
		if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON());
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
	}
	return value;
}

/** Whether a list at any depth has entries that are objects or lists. */
function holdsNestedList(value: SentValue): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (!Array.isArray(value)) return Object.values(value).some(holdsNestedList);
	return value.some((entry) => typeof entry === 'object' && entry !== null);
}

/** What stands in the body's object at places of other parameters gives way to them. */
function withoutPlacesOf(others: Field[], field: Field): Field | undefined {
	let value: SentValue | undefined = field.value;
	const own = segmentsOf(field.place);
	for (const path of others.map(({ place, segments = segmentsOf(place) }) => segments)) {
		if (restOf(path, own)) return undefined;
		const rest = restOf(own, path);
		if (rest && value !== undefined) value = omit(value, rest);
	}
	return value === undefined ? undefined : { ...field, value };
}

/** The entries of an object that is the whole body, each as a field of its own, before the fields that have a name. */
function spreadWhole(fields: Field[]): Field[] {
	const isWhole = ({ place, value }: Field): boolean =>
		place === wholeBody && typeof value === 'object' && value !== null && !Array.isArray(value);
	const named = fields.filter((field) => !isWhole(field));
	const entries = fields
		.filter(isWhole)
		.flatMap((field) =>
			Object.entries(field.value as Record<string, SentValue>).map(([place, value]) => ({
				...field,
				place,
				value,
			})),
		)
		.map((field) => withoutPlacesOf(named, field))
		.filter((field) => field !== undefined);
	return [...entries, ...named];
}

/**
 * Writes fields as a form or a query.
 *
 * @param format Whether a blank is a plus, as in forms, or %20.
 */
export function encodeFields(fields: Field[], format: 'RFC1738' | 'RFC3986'): string {
	return spreadWhole(fields)
		.map(({ place, value, arrayFormat }) =>
			stringifyQuery(
				{ [place]: plain(value) },
				// Only indices say which entries of a list belong to one another.
				{ arrayFormat: holdsNestedList(value) ? 'indices' : arrayFormat, format, skipNulls: true },
			),
		)
		.filter(Boolean)
		.join('&');
}
