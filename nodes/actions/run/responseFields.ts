import { InputError } from '../model/errors';
import { select } from '../response/jsonpath';

/** The parts of a text between its commas and line breaks, but not those within brackets. */
function partsOf(text: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const character of text) {
		if (depth === 0 && (character === ',' || character === '\n')) {
			parts.push('');
			continue;
		}
		if (character === '[') depth++;
		else if (character === ']') depth = Math.max(0, depth - 1);
		parts[parts.length - 1] += character;
	}
	return parts;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : partsOf(String(value ?? '')));

/**
 * The JSONPaths of the chosen response fields.
 *
 * @param given Lists, or texts with commas, as a person or an expression gives them.
 * @throws InputError where there is none, or one that cannot be read.
 */
export function toResponseFields(given: unknown[]): string[] {
	const paths = given
		.flatMap(listOf)
		.map((entry) => String(entry).trim())
		.filter(Boolean);
	const wrong = paths.find((path) => !path.startsWith('$'));
	if (wrong !== undefined) {
		throw new InputError(
			`The response field '${wrong}' is not a JSONPath`,
			'A JSONPath starts with $, for example $.partner.status.',
		);
	}
	// A path that cannot be read is refused now, not after the call.
	for (const path of paths) select(path, {});
	if (paths.length > 0) return paths;
	throw new InputError(
		'No response field is chosen',
		"Choose at least one in 'Response Field Names or IDs'.",
	);
}

/** @throws InputError where the step is no whole number from 0. */
export function toStepNumber(given: unknown): number {
	const step = Number(given);
	if (Number.isInteger(step) && step >= 0) return step;
	throw new InputError("'Step Number' must be a whole number", 'Enter 1, 2, 3 …');
}
