import { stringify } from 'lossless-json';

import type { Parameter } from '../model/template';
import { labelOf } from './labels';

/** Whether the form takes JSON for a parameter. */
export const takesJson = ({ type, items }: Pick<Parameter, 'type' | 'items'>): boolean =>
	type === 'object' || (type === 'array' && items?.type === 'object');

const placeholder = (name: string, example: unknown): string =>
	`<${labelOf({ name }).toLowerCase()}${example === undefined ? '' : `, such as ${String(example)}`}>`;

/** An example with a place, as a text, for each of its values. */
function placesIn(example: unknown, name: string): unknown {
	if (Array.isArray(example)) return example.slice(0, 1).map((entry) => placesIn(entry, name));
	if (typeof example !== 'object' || example === null) return placeholder(name, example);
	return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, placesIn(value, key)]));
}

/** An example as JSON text with a place for each value; a place for a text has the quotes that it needs. */
function write(example: unknown, name: string, indent: string): string {
	const inner = `${indent}  `;
	if (Array.isArray(example)) {
		const [first] = example as unknown[];
		return first === undefined ? '[]' : `[\n${inner}${write(first, name, inner)}\n${indent}]`;
	}
	if (typeof example === 'object' && example !== null) {
		const fields = Object.entries(example).map(
			([key, value]) => `${inner}${JSON.stringify(key)}: ${write(value, key, inner)}`,
		);
		return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
	}
	const place = placeholder(name, example);
	return typeof example === 'string' ? JSON.stringify(place) : place;
}

/** Ready JSON for a parameter, after its example: places in angle brackets are for a person to fill. */
export function skeletonOf(parameter: Parameter): string | undefined {
	const { example, name } = parameter;
	if (!takesJson(parameter) || typeof example !== 'object' || example === null) return undefined;
	return write(example, name, '');
}

/** What stands in ready JSON for a parameter that has no value yet: a place, or an example's shape with places. */
export function placeOf(parameter: Parameter): unknown {
	const { name, example, format } = parameter;
	if (takesJson(parameter) && typeof example === 'object') return placesIn(example, name);
	return placeholder(
		name,
		format === 'password' ? undefined : Array.isArray(example) ? example.join(', ') : example,
	);
}

/** The first place for a parameter's value that a person has left. */
export function leftPlace(parameter: Parameter, value: unknown): string | undefined {
	const isJson = takesJson(parameter);
	const text = isJson && typeof value === 'object' ? stringify(value) : value;
	if (typeof text !== 'string' || !text.includes('<')) return undefined;
	const places = isJson
		? (skeletonOf(parameter)?.match(/<[^<>]*, such as [^<>]*>/g) ?? [])
		: [placeOf(parameter)];
	return places.map(String).find((place) => (isJson ? text.includes(place) : text === place));
}
