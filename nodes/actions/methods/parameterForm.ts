import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';

import type { ActionTemplate, Parameter } from '../model/template';
import { labelOf } from '../request/labels';

/** What n8n would set to false by itself and send, without anybody having chosen it. */
const isUnsetBoolean = ({ type, required, default: preset }: Parameter): boolean =>
	type === 'boolean' && required === true && preset === undefined;

function fieldTypeOf(parameter: Parameter): FieldType {
	const { type, enum: choices, items } = parameter;
	if ((choices && type !== 'array') || isUnsetBoolean(parameter)) return 'options';
	switch (type) {
		case 'integer':
		case 'number':
			return 'number';
		case 'boolean':
			return 'boolean';
		case 'object':
			return 'object';
		case 'array':
			return items?.type === 'object' ? 'array' : 'string';
		default:
			return 'string';
	}
}

/** Characters of the choices that a form field's name shows. */
const maxChoicesLength = 40;

/** The first choices, as far as there is room for them. */
function choicesIn(choices: readonly unknown[]): string {
	const all = choices.join(', ');
	if (all.length <= maxChoicesLength) return all;
	const end = all.lastIndexOf(', ', maxChoicesLength);
	return end > 0 ? `${all.slice(0, end)}, …` : `${all.slice(0, maxChoicesLength)}…`;
}

/** A form field has no room for a hint but its name; n8n's own date field would refuse `yesterday`. */
function noteOf({ type, items, enum: choices = items?.enum, required, allowEmptyValue }: Parameter): string {
	if (type === 'array' && items?.type !== 'object') {
		return ` (comma-separated${choices ? `: ${choicesIn(choices)}` : ''})`;
	}
	if (type === 'date' || type === 'dateTime') return ' (or e.g. yesterday)';
	// n8n's form leaves empty texts out.
	return required && allowEmptyValue ? ' (for none: {{ "" }})' : '';
}

const optionsFor = (parameter: Parameter): INodePropertyOptions[] | undefined => {
	const { type, enum: choices, enumLabels } = parameter;
	if (isUnsetBoolean(parameter)) return [true, false].map((value) => ({ name: value ? 'Yes' : 'No', value }));
	if (type === 'array') return undefined;
	return choices?.map((value, index) => ({ name: enumLabels?.[index] ?? String(value), value }));
};

/** A field of the form. The first one brings along what the template is about: n8n stores it with the form. */
type FormField = ResourceMapperField & { about?: string };

function formField(parameter: Parameter): FormField {
	const { name, required = false, default: preset } = parameter;
	const options = optionsFor(parameter);
	return {
		id: name,
		displayName: labelOf(parameter) + noteOf(parameter),
		defaultMatch: false,
		canBeUsedToMatch: false,
		required: required && preset === undefined,
		display: true,
		type: fieldTypeOf(parameter),
		...(options ? { options } : {}),
		...(typeof preset === 'string' || typeof preset === 'number' || typeof preset === 'boolean'
			? { defaultValue: preset }
			: {}),
	};
}

/** Characters of a template's name and description that are kept with a form. */
const maxAboutLength = 300;

/** Name and description, as a language model is told of the template where the node is its tool. */
const aboutOf = ({ name, description }: ActionTemplate): string =>
	[name, description].filter(Boolean).join(': ').slice(0, maxAboutLength);

/** The fields of a template's form, in the order of its parameters; what is always sent has none. */
export function parameterForm(template: ActionTemplate): FormField[] {
	const [first, ...others] = template.parameters
		.filter((parameter) => parameter.const === undefined)
		.map(formField);
	return first ? [{ ...first, about: aboutOf(template) }, ...others] : [];
}
