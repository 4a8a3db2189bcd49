import type {
	FieldType,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { InputError } from '../errors';
import { planRequest } from '../request/build';
import { labelOf } from '../request/values';
import { listFields } from '../response/fields';
import { variableName } from '../response/variables';
import { callOnce } from '../run/call';
import { toNodeError } from '../run/nodeError';
import { parseObject } from '../run/settings';
import { storeReader } from '../store/reader';
import { openStore } from '../store/table';
import type { ActionKind, ActionTemplate, Parameter } from '../templates/model';
import { trackerOf } from '../trackers';
import { openTransport } from '../transport/transport';
import { resolveTemplate, type TemplateChoice } from '../templates/resolve';
import { searchLibrary, searchStore } from './search';

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

function currentChoice(context: ILoadOptionsFunctions): TemplateChoice | undefined {
	const source = context.getCurrentNodeParameter('templateSource');
	if (source === 'definition') {
		const definition = context.getCurrentNodeParameter('templateDefinition');
		if (typeof definition === 'string' && definition.startsWith('=')) {
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

function fieldTypeOf({ type, enum: choices, items }: Parameter): FieldType {
	if (choices && type !== 'array') return 'options';
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

/** A form field has no room for a hint but its name; n8n's own date field would refuse `last 7 days`. */
function noteOf({ type, items }: Parameter): string {
	if (type === 'array' && items?.type !== 'object') return ' (comma-separated)';
	return type === 'date' || type === 'dateTime' ? ' (or last 7 days)' : '';
}

/** A field of the form. The first one brings along what the template is about: n8n stores it with the form. */
type FormField = ResourceMapperField & { about?: string };

function formField(parameter: Parameter): FormField {
	const { name, type, required = false, default: preset, enum: choices, enumLabels } = parameter;
	return {
		id: name,
		displayName: labelOf(parameter) + noteOf(parameter),
		defaultMatch: false,
		canBeUsedToMatch: false,
		required: required && preset === undefined,
		display: true,
		type: fieldTypeOf(parameter),
		...(choices && type !== 'array'
			? { options: choices.map((value, index) => ({ name: enumLabels?.[index] ?? String(value), value })) }
			: {}),
		...(typeof preset === 'string' || typeof preset === 'number' || typeof preset === 'boolean'
			? { defaultValue: preset }
			: {}),
	};
}

/** Characters of a template's name and description that are kept with a form. */
const longestAbout = 300;

const noticeOf = ({ message, hint }: InputError): string => [message, hint].filter(Boolean).join('. ');

function shorten(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

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
	[name, description].filter(Boolean).join(': ').slice(0, longestAbout);

function formOf(template: ActionTemplate): FormField[] {
	const [first, ...others] = template.parameters
		.filter((parameter) => parameter.const === undefined)
		.map(formField);
	return first ? [{ ...first, about: aboutOf(template) }, ...others] : [];
}

/** How later steps reach a response field. */
const expressionFor = (path: string, step: number): string => `{{ $json.${variableName(path, step)} }}`;

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
					// In place of a form n8n shows no error but this notice.
					if (error instanceof InputError) return { fields: [], emptyFieldsNotice: noticeOf(error) };
					throw toNodeError(this.getNode(), error);
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
						name: `${path} — ${shorten(value)}`,
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
