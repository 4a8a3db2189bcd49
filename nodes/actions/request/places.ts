import type { SentValue } from '../model/sentValue';
import type { ArrayFormat } from '../model/template';

/** One value and where it goes in the query or the body. */
export interface Field {
	/** `caps`, or a place in brackets such as `offer[name]`. */
	place: string;
	/** The place in brackets, apart; absent where the place is a plain name. */
	segments?: string[];
	value: SentValue;
	arrayFormat: ArrayFormat;
}

/** The place of a parameter whose entries are the body itself. */
export const wholeBody = '$';

/** `fields[0][field_value]` → fields, 0, field_value. */
export function segmentsOf(place: string): string[] {
	const [head = '', ...rest] = place.split('[');
	return [head, ...rest.map((segment) => segment.replace(/\]$/, ''))];
}

/** Where a field leads to, in a body that is an object. */
export const pathOf = ({ place, segments = [place] }: Field): string[] =>
	place === wholeBody ? [] : segments;

/** What follows a path in a longer one; undefined where the longer one does not begin with it. */
export const restOf = (path: string[], longer: string[]): string[] | undefined =>
	path.every((segment, index) => segment === longer[index]) ? longer.slice(path.length) : undefined;

/** The value that fields put at a place, on their own or within an object. */
export function valueAt(fields: Field[], place: string): SentValue | undefined {
	const found = fields.find((field) => field.place === place);
	if (found) return found.value;
	for (const field of fields) {
		const inner = restOf(pathOf(field), segmentsOf(place))?.reduce<unknown>(
			(value, name) =>
				typeof value === 'object' && value !== null && Object.hasOwn(value, name)
					? (value as Record<string, unknown>)[name]
					: undefined,
			field.value,
		);
		if (inner !== undefined) return inner as SentValue;
	}
	return undefined;
}

/** A value without what stands at a path within it; the given one stays as it is. */
export function omit(value: SentValue, [name, ...rest]: string[]): SentValue | undefined {
	if (name === undefined || typeof value !== 'object' || value === null) return undefined;
	const entries = Object.entries(value)
		.map(([key, entry]) => [key, key === name ? omit(entry, rest) : entry] as const)
		.filter(([, entry]) => entry !== undefined);
	return Array.isArray(value)
		? entries.map(([, entry]) => entry as SentValue)
		: (Object.fromEntries(entries) as SentValue);
}
