import { stringify } from 'lossless-json';

import { shorten } from '../model/text';
import type { Parameter } from '../model/template';

const maxExampleLength = 120;

/** How a value may be written, where a person might not think of it. */
function wayOf({ type, items }: Parameter): string {
	if (type === 'date' || type === 'dateTime') return 'Words such as yesterday are taken too.';
	return type === 'array' && items?.type !== 'object' ? 'Several values stand between commas.' : '';
}

/** An example as a person would type it. */
function typed(example: unknown): string {
	if (typeof example === 'string') return example;
	const isPlainList = Array.isArray(example) && example.every((entry) => typeof entry !== 'object');
	return isPlainList ? example.join(', ') : (stringify(example) ?? '');
}

/** What a parameter is, how a value of it is written, and an example: for messages about it. */
export function aboutParameter(parameter: Parameter): string {
	const { description, example, format } = parameter;
	const isShown = example !== undefined && format !== 'password';
	return [
		description && description.replace(/([^.!?])$/, '$1.'),
		wayOf(parameter),
		isShown ? `For example: ${shorten(typed(example), maxExampleLength)}` : '',
	]
		.filter(Boolean)
		.join(' ');
}
