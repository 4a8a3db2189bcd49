import { InputError } from '../model/errors';
import { isObject, jsonOf } from '../model/json';

function invalidJson(error?: unknown): InputError {
	// The text around the place may hold a password.
	const reason = error instanceof Error ? `: ${error.message.replace(/, (?:\.\.\.)?".*/s, '')}` : '';
	return new InputError(
		`'Parameters (JSON)' is not a JSON object${reason}`,
		'Enter an object with one entry a parameter, for example {"affiliate_id": "42"}.',
	);
}

/**
 * The values that a person gives for a template's parameters, by their names.
 *
 * @param source An object, or JSON text of one; an empty text stands for no values.
 * @throws InputError where it is something else.
 */
export function readValues(source: unknown): Record<string, unknown> {
	if (typeof source === 'string' && !source.trim()) return {};
	// n8n 1.x gives null for an expression that fails, above all where $('Node').item finds no linked item.
	if (source === null || source === undefined) {
		throw new InputError(
			"The expression of 'Parameters (JSON)' gives nothing",
			"It may name an item that is not there: where a node such as Code hands out items that are not linked to those before, $('Node').item finds none. Take the values from $json, or from $('Node').all()[$itemIndex].",
		);
	}
	let values: unknown;
	try {
		values = jsonOf(source, BigInt);
	} catch (error) {
		throw invalidJson(error);
	}
	if (!isObject(values)) throw invalidJson();
	return values;
}
