import type { Parameter } from '../model/template';
import { labelOf } from './labels';

/** Whether the form takes JSON for a parameter. */
export const takesJson = ({ type, items }: Pick<Parameter, 'type' | 'items'>): boolean =>
	type === 'object' || (type === 'array' && items?.type === 'object');

const placeholder = (name: string, example: unknown): string =>
	`<${labelOf({ name }).toLowerCase()}, such as ${String(example)}>`;

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

/** The first place of a parameter's skeleton that a text still holds. */
export function leftPlace(parameter: Parameter, text: unknown): string | undefined {
	if (typeof text !== 'string' || !text.includes('<')) return undefined;
	const places = skeletonOf(parameter)?.match(/<[^<>]*, such as [^<>]*>/g) ?? [];
	return places.find((place) => text.includes(place));
}
