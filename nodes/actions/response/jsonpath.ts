import { JSONPath } from 'jsonpath-plus';

import { InputError } from '../errors';

/**
 * Finds what a JSONPath points at. Filters and script expressions are not evaluated.
 *
 * @param path A JSONPath from the response root, such as `$.partners[*]`.
 * @param json The answer.
 * @returns Every match in the order of the answer; empty where there is none.
 * @throws InputError where the path cannot be read or holds an expression.
 */
export function select(path: string, json: unknown): unknown[] {
	if (path === '$') return [json];
	if (typeof json !== 'object' || json === null) return [];
	if (/[?(]/.test(path)) {
		throw new InputError(
			`The JSONPath ${path} holds a filter or an expression, which is not evaluated`,
			'Use a plain path such as $.partners[*].email and filter with a node of n8n.',
		);
	}
	try {
		const found: unknown = JSONPath({ path, json: json as object, eval: false, wrap: true });
		return Array.isArray(found) ? found : [];
	} catch (error) {
		throw unreadable(path, error);
	}
}

const unreadable = (path: string, error: unknown): InputError =>
	new InputError(
		`The JSONPath ${path} cannot be read: ${error instanceof Error ? error.message : 'its form is wrong'}`,
		'Use a path such as $.partner.status or $.partners[0].email.',
	);

/** The first match of a path, or undefined. */
export function selectFirst(path: string, json: unknown): unknown {
	return select(path, json)[0];
}
