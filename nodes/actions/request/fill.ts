import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Parameter } from '../model/template';
import { coerce } from './coerce';
import { labelOf } from './labels';
import { isEmpty, refuseEmpty } from './nested';

/** A parameter together with the value that goes out for it. */
export interface FilledParameter {
	parameter: Parameter;
	value: SentValue;
}

/** What a parameter sends; undefined for nothing. */
function valueOf(parameter: Parameter, given: unknown, isJson: boolean, zone: string): SentValue | undefined {
	const isLeftEmpty = given === '' && !parameter.allowEmptyValue;
	// Only JSON can carry a null; elsewhere it means that nothing is set.
	const isNothing = given === null && (!isJson || parameter.required);
	const isSet = parameter.const === undefined && given !== undefined && !isLeftEmpty && !isNothing;
	const preset = parameter.const === undefined ? parameter.default : parameter.const;
	const value = isSet ? given : preset;
	if (value === undefined || (value === null && !isJson)) return undefined;
	// What a template presets is not subject to what a person may leave empty.
	return coerce(isSet ? parameter : { ...parameter, allowEmptyValue: true }, value, zone);
}

function missing(parameter: Parameter): InputError {
	const label = labelOf(parameter);
	const empty = parameter.allowEmptyValue ? ', or the expression {{ "" }} for an empty text' : '';
	return new InputError(
		`'${label}' is required`,
		`Enter a value for '${label}'${empty}. Nothing was sent for this item.`,
	);
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
		const given = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
		const value = valueOf(parameter, given, isJson, zone);
		if (value === undefined) {
			if (parameter.required) throw missing(parameter);
			continue;
		}
		const isEncoded = !isJson && (parameter.in === 'body' || parameter.in === 'query');
		if (isEncoded && parameter.allowEmptyValue && isEmpty(value)) {
			filled.push({ parameter, value: '' });
			continue;
		}
		if (isEncoded) refuseEmpty(labelOf(parameter), value);
		filled.push({ parameter, value });
	}
	return filled;
}
