import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Parameter } from '../model/template';
import { coerce } from './coerce';
import { labelOf } from './labels';

/** A parameter together with the value that goes out for it. */
export interface FilledParameter {
	parameter: Parameter;
	value: SentValue;
}

/**
 * Decides for every parameter of a template what is sent.
 *
 * @param template The template.
 * @param values The person's values by parameter name; undefined means not set.
 * @param zone Time zone for dates.
 * @returns The parameters that are sent, in the template's order.
 * @throws InputError for a value that is missing, of the wrong type, or that no parameter takes.
 */
export function fillParameters(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
): FilledParameter[] {
	const shown = template.parameters.filter((parameter) => parameter.const === undefined);
	const unknown = Object.keys(values).find(
		(name) => values[name] !== undefined && !shown.some((parameter) => parameter.name === name),
	);
	if (unknown !== undefined) {
		const names = shown.map(({ name }) => name).join(', ') || 'none';
		throw new InputError(
			`The template '${template.name}' has no parameter '${unknown}'`,
			`Its parameters are: ${names}. Open the node again to refresh its form after a template changed.`,
		);
	}

	const filled: FilledParameter[] = [];
	for (const parameter of template.parameters) {
		const isJson = parameter.in === 'body' && template.bodyEncoding === 'json';
		let value: unknown = parameter.const;
		let isReady = value !== undefined;
		if (value === undefined) {
			value = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
			if (value === '' && !parameter.allowEmptyValue) value = undefined;
			// Only JSON can carry a null; elsewhere it means that nothing is set.
			if (value === null && (!isJson || parameter.required)) value = undefined;
			// What a template presets is not subject to what a person may leave empty.
			if (value === undefined && parameter.default !== undefined) {
				value = coerce({ ...parameter, allowEmptyValue: true }, parameter.default, zone);
				isReady = true;
			}
		}
		if (value === null && !isJson) value = undefined;
		if (value === undefined) {
			if (parameter.required) {
				const label = labelOf(parameter);
				throw new InputError(
					`'${label}' is required`,
					`Enter a value for '${label}'${parameter.allowEmptyValue ? ', or the expression {{ "" }} for an empty text' : ''}. Nothing was sent for this item.`,
				);
			}
			continue;
		}
		filled.push({
			parameter,
			value: isReady ? (value as SentValue) : coerce(parameter, value, zone),
		});
	}
	return filled;
}
