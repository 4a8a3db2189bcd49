import { stringify } from 'lossless-json';

import { isSecretName } from '../model/secret';
import type { ActionTemplate, Parameter } from '../model/template';
import { isAsked, shownParameters } from './shown';
import { placeOf } from './skeleton';

const isSecret = ({ name, format }: Parameter): boolean => format === 'password' || isSecretName(name);

/**
 * JSON of a template's parameters to begin with: every key that is asked for and every one that has a value, in the
 * template's order.
 *
 * @param values What is given already; each other key has a place in angle brackets for a person to fill.
 */
export function readyJson(template: ActionTemplate, values: Readonly<Record<string, unknown>>): string {
	const isGiven = (name: string): boolean =>
		Object.hasOwn(values, name) && values[name] !== undefined && values[name] !== null && values[name] !== '';
	const entries = shownParameters(template)
		.filter((parameter) => isAsked(template, parameter) || isGiven(parameter.name))
		.map((parameter) => [
			parameter.name,
			isGiven(parameter.name) && !isSecret(parameter) ? values[parameter.name] : placeOf(parameter),
		]);
	return stringify(Object.fromEntries(entries), null, 2) ?? '{}';
}
