import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { readValues } from '../request/givenValues';

/** What the form holds now, also while the values are given as JSON. */
export function currentForm(
	context: Pick<ILoadOptionsFunctions, 'getCurrentNodeParameter'>,
): Record<string, unknown> {
	const { value } = (context.getCurrentNodeParameter('parameters') ?? {}) as { value?: unknown };
	return Object.fromEntries(
		Object.entries(value ?? {}).filter(([, entry]) => entry !== null && entry !== ''),
	);
}

/**
 * The values that the node holds now. The panel has worked out what it can of expressions; where it could not, it says
 * null, as it does of a field that is left empty.
 *
 * @throws InputError where 'Parameters (JSON)' is no object.
 */
export function currentValues(
	context: Pick<ILoadOptionsFunctions, 'getCurrentNodeParameter'>,
): Record<string, unknown> {
	const isJson = context.getCurrentNodeParameter('parametersAs') === 'json';
	const { value } = (context.getCurrentNodeParameter('parameters') ?? {}) as { value?: unknown };
	const given = isJson ? context.getCurrentNodeParameter('parametersJson') : value;
	return Object.fromEntries(
		Object.entries(readValues(given ?? {})).filter(([, entry]) => entry !== null && entry !== ''),
	);
}
