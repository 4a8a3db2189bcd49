import { InputError } from '../model/errors';
import { findsSeveral, parsePath, select } from './jsonpath';

/**
 * The name of the variable that a response field becomes.
 *
 * @param path JSONPath from the response root, such as `$.partners[0].email`.
 * @param step N, which keeps the variables of several steps apart.
 * @returns For example `partners_0_email_action_1`.
 */
export function variableName(path: string, step: number): string {
	const segments = parsePath(path).map((step) => {
		if (step.kind === 'key' || step.kind === 'index') return step.key;
		return step.kind === 'all' || step.kind === 'entries' ? '*' : step.text;
	});
	const field = segments.join('_').replace(/[^A-Za-z0-9_]/g, '_');
	return `${field || 'response'}_action_${step}`;
}

/**
 * Names the variables of the chosen fields.
 *
 * @throws InputError where two fields would share a name; it names both.
 */
export function nameVariables(paths: string[], step: number): Map<string, string> {
	const pathByName = new Map<string, string>();
	for (const path of new Set(paths)) {
		const name = variableName(path, step);
		const other = pathByName.get(name);
		if (other !== undefined) {
			throw new InputError(
				`The response fields ${other} and ${path} would both be called ${name}`,
				"Remove one of them from 'Response Field Names or IDs' or 'Other Response Fields'.",
			);
		}
		pathByName.set(name, path);
	}
	return pathByName;
}

/**
 * Reads the chosen fields of an answer.
 *
 * @param variables From `nameVariables`.
 * @returns A value a variable; null where the answer lacks the field, a list where a wildcard path finds several.
 */
export function readVariables(variables: Map<string, string>, body: unknown): Record<string, unknown> {
	return Object.fromEntries(
		[...variables].map(([name, path]) => {
			const found = body === undefined ? [] : select(path, body);
			return [name, findsSeveral(path) ? found : (found[0] ?? null)];
		}),
	);
}

/** Whether a key of an item is a variable of an earlier step. */
export const isVariable = (key: string): boolean => /_action_\d+$/.test(key);
