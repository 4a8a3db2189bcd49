import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';

import type { ActionTemplate, Parameter } from '../model/template';
import { escapeHtml, shorten } from '../model/text';
import { aboutParameter } from '../request/aboutParameter';
import { labelOf } from '../request/labels';
import { isAsked, shownParameters } from '../request/shown';
import { skeletonOf, takesJson } from '../request/skeleton';

/** What n8n would set to false by itself and send, without anybody having chosen it. */
const isUnsetBoolean = ({ type, required, default: preset }: Parameter): boolean =>
	type === 'boolean' && required === true && preset === undefined;

function fieldTypeOf(parameter: Parameter, options: INodePropertyOptions[] | undefined): FieldType {
	const { type } = parameter;
	if (options) return 'options';
	if (takesJson(parameter)) return type === 'object' ? 'object' : 'array';
	switch (type) {
		case 'integer':
		case 'number':
			return 'number';
		case 'boolean':
			return 'boolean';
		default:
			return 'string';
	}
}

/** The choices that the template itself names; the parameter is explained below the first. A list has none: n8n's form loses what is chosen where it is several. */
function ownChoices(parameter: Parameter): INodePropertyOptions[] | undefined {
	const { type, enum: own, enumLabels, description } = parameter;
	if (type === 'array') return undefined;
	const choices = own ?? (isUnsetBoolean(parameter) ? [true, false] : undefined);
	return choices?.map((value, index) => {
		const name = enumLabels?.[index] ?? (typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value));
		const isSame = name.toLowerCase() === String(value).toLowerCase() || typeof value === 'boolean';
		const sent = isSame ? '' : String(value);
		const about = [sent, index === 0 ? (description ?? '') : ''].filter(Boolean).join(' · ');
		return { name, value, ...(about ? { description: escapeHtml(about) } : {}) };
	});
}

/** A value that stands in the form already is a choice, too: a person has typed it, or the tracker had it before. */
function withPresent(
	choices: INodePropertyOptions[] | undefined,
	present: unknown,
): INodePropertyOptions[] | undefined {
	if (!choices) return undefined;
	const own = (Array.isArray(present) ? present : [present])
		.filter((value): value is string | number => typeof value === 'string' || typeof value === 'number')
		.filter((value) => value !== '' && !String(value).startsWith('='))
		.filter((value) => !choices.some((choice) => String(choice.value) === String(value)));
	return [...choices, ...own.map((value) => ({ name: String(value), value }))];
}

/**
 * A field of the form. The first one brings along what the panel says of the template: n8n stores it with the form, and it
 * stands there as `$parameter.parameters.schema[0]`.
 */
type FormField = ResourceMapperField & { about?: string; sentAsIs?: true };

/** What stands in a field at first. */
function presetOf(parameter: Parameter): string | number | boolean | undefined {
	const { default: preset } = parameter;
	if (typeof preset === 'string' || typeof preset === 'number' || typeof preset === 'boolean') return preset;
	return preset === undefined ? skeletonOf(parameter) : undefined;
}

function formField(template: ActionTemplate, parameter: Parameter, live: LiveOptions): FormField {
	const { name } = parameter;
	const options = ownChoices(parameter) ?? withPresent(live.choices[name], live.present[name]);
	const defaultValue = presetOf(parameter);
	return {
		id: name,
		displayName: labelOf(parameter),
		defaultMatch: false,
		canBeUsedToMatch: false,
		required: isAsked(template, parameter),
		display: true,
		type: fieldTypeOf(parameter, options),
		...(options ? { options } : {}),
		...(defaultValue === undefined ? {} : { defaultValue }),
	};
}

/** Characters of what is kept with a form about its template: models take some 1,000 for a whole tool. */
const maxAboutLength = 900;

/** A parameter as a language model is told of it, by the name that n8n makes of its label where it is left to the model. */
function parameterLine(parameter: Parameter): string {
	const about = aboutParameter(parameter);
	return about && `\n${labelOf(parameter).replace(/[^a-zA-Z0-9-]/g, '_')}: ${about}`;
}

/**
 * Name and description, as a language model is told of the template where the node is its tool, and of its parameters as
 * many as there is room for, those first that are asked for: n8n has no place for what a single one means.
 */
function aboutOf(template: ActionTemplate): string {
	const { name, description } = template;
	const asked = (parameter: Parameter): number => (isAsked(template, parameter) ? 0 : 1);
	const parameters = shownParameters(template).sort((a, b) => asked(a) - asked(b));
	return parameters
		.map(parameterLine)
		.reduce(
			(text, line) => (text.length + line.length > maxAboutLength ? text : text + line),
			shorten([name, description].filter(Boolean).join(': '), maxAboutLength - 1),
		);
}

/** Whether a change is made without knowing what it changes. */
const isSentAsIs = ({ kind, edit }: ActionTemplate): boolean => kind === 'edit' && edit === undefined;

/** What the form knows beyond the template. */
export interface LiveOptions {
	/** Choices that the tracker has now, by parameter. */
	choices: Record<string, INodePropertyOptions[] | undefined>;
	/** What stands in the form, by parameter. */
	present: Record<string, unknown>;
}

/** The fields of a template's form, in the order of its parameters. */
export function parameterForm(
	template: ActionTemplate,
	live: LiveOptions = { choices: {}, present: {} },
): FormField[] {
	const [first, ...others] = shownParameters(template).map((parameter) =>
		formField(template, parameter, live),
	);
	if (!first) return [];
	const said = { about: aboutOf(template), ...(isSentAsIs(template) ? { sentAsIs: true as const } : {}) };
	return [{ ...first, ...said }, ...others];
}
