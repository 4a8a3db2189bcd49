import type {
	FieldType,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { InputError } from '../model/errors';
import { shorten } from '../model/text';
import { planRequest } from '../request/plan';
import { labelOf } from '../request/labels';
import { listFields } from '../response/fields';
import { variableName } from '../response/variables';
import { callOnce } from '../run/call';
import { toNodeError } from '../run/nodeError';
import { parseObject } from '../run/settings';
import { storeReader } from '../store/reader';
import { openStore } from '../store/table';
import type { ActionKind, ActionTemplate, Parameter } from '../model/template';
import { trackerOf } from '../trackers';
import { openTransport } from '../transport/transport';
import { resolveTemplate, type TemplateChoice } from '../templates/resolve';
import { searchLibrary, searchStore } from './listSearch';

const currentTracker = (context: ILoadOptionsFunctions): string =>
	String(context.getCurrentNodeParameter('tracker') ?? '');

async function currentTemplate(
	context: ILoadOptionsFunctions,
	kind: ActionKind,
): Promise<ActionTemplate | undefined> {
	const choice = currentChoice(context);
	if (!choice) return undefined;
	const ids = choice.source === 'store' ? [choice.id] : [];
	const read = storeReader(async () => await openStore(context), ids);
	return await resolveTemplate(currentTracker(context), kind, choice, read);
}

/** Whether an expression gives the whole template: then nothing is known of it before the node runs. */
function isByExpression(context: ILoadOptionsFunctions): boolean {
	const definition = context.getCurrentNodeParameter('templateDefinition');
	const isDefinition = context.getCurrentNodeParameter('templateSource') === 'definition';
	return isDefinition && typeof definition === 'string' && definition.startsWith('=');
}

function currentChoice(context: ILoadOptionsFunctions): TemplateChoice | undefined {
	const source = context.getCurrentNodeParameter('templateSource');
	if (source === 'definition') {
		const definition = context.getCurrentNodeParameter('templateDefinition');
		if (isByExpression(context)) {
			throw new InputError(
				'The template comes from an expression and is known only when the node runs',
				"Choose 'JSON' in 'Enter Parameters As', and type response fields in 'Other Response Fields'.",
			);
		}
		return definition ? { source, definition } : undefined;
	}
	const id = context.getCurrentNodeParameter('template', { extractValue: true });
	if (typeof id !== 'string' || !id.trim()) return undefined;
	return { source: source === 'store' ? source : 'library', id: id.trim() };
}

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

const maxValueLength = 59;

const exampleText = (value: unknown): string =>
	shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueLength);

/**
 * The answer of one call with the values that the form holds now, so that its fields can be picked. Reads
 * only: a template that changes anything is never called from the panel.
 */
async function liveAnswer(context: ILoadOptionsFunctions, template: ActionTemplate): Promise<unknown> {
	if (template.kind !== 'get') return undefined;
	const tracker = trackerOf(template.tracker);
	const plan = planRequest(template, currentValues(context), context.getTimezone());
	const transport = await openTransport(context, tracker, { maxAttempts: 1, timeout: 20 });
	return (await callOnce(transport, tracker, template, plan)).body;
}

function currentValues(context: ILoadOptionsFunctions): Record<string, unknown> {
	if (context.getCurrentNodeParameter('parametersAs') === 'json') {
		return parseObject(context.getCurrentNodeParameter('parametersJson') ?? {});
	}
	const { value } = (context.getCurrentNodeParameter('parameters') ?? {}) as {
		value?: Record<string, unknown> | null;
	};
	const set = Object.entries(value ?? {}).filter(([, entry]) => entry !== null && entry !== '');
	return Object.fromEntries(set);
}

/** Name and description, as a language model is told of the template where the node is its tool. */
const aboutOf = ({ name, description }: ActionTemplate): string =>
	[name, description].filter(Boolean).join(': ').slice(0, maxAboutLength);

function formOf(template: ActionTemplate): FormField[] {
	const [first, ...others] = template.parameters
		.filter((parameter) => parameter.const === undefined)
		.map(formField);
	return first ? [{ ...first, about: aboutOf(template) }, ...others] : [];
}

/** How later steps reach a response field. */
function expressionFor(path: string, step: number): string {
	const name = variableName(path, step);
	return /^\d/.test(name) ? `{{ $json["${name}"] }}` : `{{ $json.${name} }}`;
}

/** What n8n calls while a person edits a Tracker Action node of a kind. */
export function editorMethods(kind: ActionKind) {
	return {
		listSearch: {
			async searchTemplates(
				this: ILoadOptionsFunctions,
				filter = '',
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				try {
					const tracker = currentTracker(this);
					if (this.getCurrentNodeParameter('templateSource') !== 'store') {
						return await searchLibrary(tracker, kind, filter, paginationToken);
					}
					return await searchStore(await openStore(this), { tracker, kind }, filter, paginationToken);
				} catch (error) {
					throw toNodeError(this.getNode(), error);
				}
			},
		},
		resourceMapping: {
			async getParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				try {
					const template = await currentTemplate(this, kind);
					if (!template) return { fields: [] };
					const fields = formOf(template);
					return fields.length > 0
						? { fields }
						: { fields, emptyFieldsNotice: 'This template takes no values' };
				} catch (error) {
					const failure = toNodeError(this.getNode(), error);
					const { schema = [] } = (this.getCurrentNodeParameter('parameters') ?? {}) as {
						schema?: unknown[];
					};
					// n8n then leaves the form as it is; an empty one would take its place, with all its values.
					if (schema.length > 0 && !isByExpression(this)) throw failure;
					// Where there is no form yet, n8n shows no error but this notice.
					const { message, description } = failure;
					return { fields: [], emptyFieldsNotice: [message, description].filter(Boolean).join('. ') };
				}
			},
		},
		loadOptions: {
			async getResponseFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				try {
					const template = await currentTemplate(this, kind);
					if (!template) return [];
					const answer = template.response.example ?? (await liveAnswer(this, template));
					const step = Number(this.getCurrentNodeParameter('stepNumber') ?? 1) || 1;
					return listFields(answer).map(({ path, value }) => ({
						name: `${path} — ${exampleText(value)}`,
						value: path,
						description: expressionFor(path, step),
					}));
				} catch (error) {
					throw toNodeError(this.getNode(), error);
				}
			},
		},
	};
}
