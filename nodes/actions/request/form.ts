import { stringify as stringifyQuery } from 'qs-esm';

import type { SentValue } from '../model/sentValue';
import type { ArrayFormat } from '../model/template';
import { wholeBody } from './jsonBody';
import type { Field } from './plan';

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

/** Objects cannot be written between commas. */
function withoutComma(value: SentValue, format: ArrayFormat): ArrayFormat {
	const holdsObjects = (entry: SentValue): boolean =>
		typeof entry === 'object' &&
		entry !== null &&
		(Array.isArray(entry)
			? entry.some((inner) => typeof inner === 'object' && inner !== null)
			: Object.values(entry).some(holdsObjects));
	return format === 'comma' && holdsObjects(value) ? 'indices' : format;
}

/** The entries of an object that is the whole body, each as a field of its own. */
function entriesOf(field: Field): Field[] {
	const { place, value } = field;
	if (place !== wholeBody || typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [field];
	}
	return Object.entries(value).map(([name, entry]) => ({ ...field, place: name, value: entry }));
}

export function encodeFields(fields: Field[], format: 'RFC1738' | 'RFC3986'): string {
	return fields
		.flatMap(entriesOf)
		.map(({ place, value, arrayFormat }) =>
			stringifyQuery(
				{ [place]: plain(value) },
				{ arrayFormat: withoutComma(value, arrayFormat), format, skipNulls: true },
			),
		)
		.filter(Boolean)
		.join('&');
}
