import type {
	FieldType,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { labelOf } from '../request/values';
import { listFields } from '../response/fields';
import { toNodeError } from '../run/nodeError';
import { storeReader } from '../store/reader';
import { openStore } from '../store/table';
import type { ActionKind, ActionTemplate, Parameter } from '../templates/model';
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
		return definition ? { source, definition } : undefined;
	}
	const id = context.getCurrentNodeParameter('template', { extractValue: true });
	if (typeof id !== 'string' || !id) return undefined;
	return { source: source === 'store' ? source : 'library', id };
}

function fieldTypeOf({ type, enum: choices, items }: Parameter): FieldType {
	if (choices && type !== 'array') return 'options';
	switch (type) {
		case 'integer':
		case 'number':
			return 'number';
		case 'boolean':
			return 'boolean';
		case 'date':
		case 'dateTime':
			return 'dateTime';
		case 'object':
			return 'object';
		case 'array':
			return items?.type === 'object' ? 'array' : 'string';
		default:
			return 'string';
	}
}

function formField(parameter: Parameter): ResourceMapperField {
	const { name, type, items, required = false, default: preset, enum: choices, enumLabels } = parameter;
	const isList = type === 'array' && items?.type !== 'object';
	return {
		id: name,
		displayName: isList ? `${labelOf(parameter)} (comma-separated)` : labelOf(parameter),
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

function shorten(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
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
					return await searchStore(await openStore(this), tracker, kind, filter, paginationToken);
				} catch (error) {
					throw toNodeError(this.getNode(), error);
				}
			},
		},
		resourceMapping: {
			async getParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				try {
					const template = await currentTemplate(this, kind);
					const shown = template?.parameters.filter((parameter) => parameter.const === undefined) ?? [];
					return { fields: shown.map(formField) };
				} catch (error) {
					throw toNodeError(this.getNode(), error);
				}
			},
		},
		loadOptions: {
			async getResponseFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				try {
					const template = await currentTemplate(this, kind);
					return listFields(template?.response.example).map(({ path, value }) => ({
						name: `${path} — ${shorten(value)}`,
						value: path,
					}));
				} catch (error) {
					throw toNodeError(this.getNode(), error);
				}
			},
		},
	};
}
