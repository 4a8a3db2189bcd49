import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Parameter } from '../model/template';
import { aboutParameter } from './aboutParameter';
import { coerce } from './coerce';
import { labelOf } from './labels';
import { isEmpty, refuseEmpty } from './nested';
import { listsOfEntries, shownParameters } from './shown';

/** A parameter together with the value that goes out for it. */
export interface FilledParameter {
	parameter: Parameter;
	value: SentValue;
}

/** Whether the value of a parameter goes into a JSON body, the only place that can carry a null. */
export const isInJson = ({ bodyEncoding }: ActionTemplate, parameter: Parameter): boolean =>
	parameter.in === 'body' && bodyEncoding === 'json';

/** What is given for a parameter; undefined where that means nothing. */
export function givenFor(
	template: ActionTemplate,
	parameter: Parameter,
	values: Record<string, unknown>,
): unknown {
	const given = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
	const isLeftEmpty = given === '' && !parameter.allowEmptyValue;
	const isNothing = given === null && (!isInJson(template, parameter) || parameter.required);
	return isLeftEmpty || isNothing ? undefined : given;
}

/** What a parameter sends; undefined for nothing. */
function valueOf(
	template: ActionTemplate,
	parameter: Parameter,
	given: unknown,
	zone: string,
): SentValue | undefined {
	const isSet = parameter.const === undefined && given !== undefined;
	// It is what the tracker takes for no change, whatever else the parameter may be.
	if (!isSet && parameter.const === undefined && parameter.leaveAlone !== undefined) {
		return parameter.leaveAlone === null && !isInJson(template, parameter) ? undefined : parameter.leaveAlone;
	}
	const preset = parameter.const === undefined ? parameter.default : parameter.const;
	const value = isSet ? given : preset;
	if (value === undefined || (value === null && !isInJson(template, parameter))) return undefined;
	// What a template presets is not subject to what a person may leave empty.
	return coerce(isSet ? parameter : { ...parameter, allowEmptyValue: true }, value, zone);
}

/** A value that is required and not given. */
export class MissingValue extends InputError {}

function missing(parameter: Parameter): MissingValue {
	const label = labelOf(parameter);
	const empty = parameter.allowEmptyValue ? ', or the expression {{ "" }} for an empty text' : '';
	return new MissingValue(
		`'${label}' is required`,
		[`Enter a value for '${label}'${empty}. Nothing was sent for this item.`, aboutParameter(parameter)]
			.filter(Boolean)
			.join(' '),
	);
}

function refuseUnknown(template: ActionTemplate, values: Record<string, unknown>): void {
	const shown = shownParameters(template);
	const unknown = Object.keys(values).find(
		(name) => values[name] !== undefined && !shown.some((parameter) => parameter.name === name),
	);
	if (unknown === undefined) return;
	const names = shown.map(({ name }) => name).join(', ') || 'none';
	throw new InputError(
		`The template '${template.name}' has no parameter '${unknown}'`,
		`Its parameters are: ${names}. Open the node again to refresh its form after a template changed.`,
	);
}

/**
 * Decides for every parameter of a template what is sent.
 *
 * @param template The template.
 * @param values The person's values by parameter name; undefined means not set.
 * @param zone Time zone for dates.
 * @param settled Values that are sent as they are, whatever else is given: what an edit makes of the record that it has read.
 * @returns The parameters that are sent, in the template's order.
 * @throws InputError for a value that is missing, of the wrong type, or that no parameter takes.
 */
export function fillParameters(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
	settled: Readonly<Record<string, SentValue | undefined>> = {},
): FilledParameter[] {
	refuseUnknown(template, values);
	const lists = listsOfEntries(template);
	const filled: FilledParameter[] = [];
	for (const parameter of template.parameters) {
		const isSettled = Object.hasOwn(settled, parameter.name);
		const value = isSettled
			? settled[parameter.name]
			: valueOf(template, parameter, givenFor(template, parameter, values), zone);
		if (value === undefined) {
			if (parameter.required && !isSettled && !lists.has(parameter.name)) throw missing(parameter);
			continue;
		}
		// It goes out within the entry that it is a part of.
		if (parameter.entryOf !== undefined) continue;
		const isEncoded = !isInJson(template, parameter) && (parameter.in === 'body' || parameter.in === 'query');
		if (isEncoded && parameter.allowEmptyValue && isEmpty(value)) {
			filled.push({ parameter, value: '' });
			continue;
		}
		if (isEncoded) refuseEmpty(labelOf(parameter), value);
		filled.push({ parameter, value });
	}
	return filled;
}
