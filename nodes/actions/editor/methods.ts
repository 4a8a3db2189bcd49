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
import { libraryOf } from '../templates/library';
import type { ActionKind, ActionTemplate, Parameter } from '../templates/model';
import { resolveTemplate } from '../templates/resolve';

const pageSize = 100;

/** What a person types is found in name, id, method and path, in any order of words. */
function matches(template: ActionTemplate, filter: string): boolean {
	const text = `${template.name} ${template.id} ${template.method} ${template.path}`.toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}

const currentTracker = (context: ILoadOptionsFunctions): string =>
	String(context.getCurrentNodeParameter('tracker') ?? '');

async function currentTemplate(
	context: ILoadOptionsFunctions,
	kind: ActionKind,
): Promise<ActionTemplate | undefined> {
	if (context.getCurrentNodeParameter('templateSource') === 'definition') {
		const definition = context.getCurrentNodeParameter('templateDefinition');
		if (!definition) return undefined;
		return await resolveTemplate(currentTracker(context), kind, { source: 'definition', definition });
	}
	const id = context.getCurrentNodeParameter('template', { extractValue: true });
	if (typeof id !== 'string' || !id) return undefined;
	return await resolveTemplate(currentTracker(context), kind, { source: 'library', id });
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
				const templates = await libraryOf(currentTracker(this));
				const found = templates.filter((template) => template.kind === kind && matches(template, filter));
				const start = Number(paginationToken ?? 0);
				return {
					results: found.slice(start, start + pageSize).map(({ id, name, method, path, documentation }) => ({
						name,
						value: id,
						description: `${method} ${path}`,
						...(documentation ? { url: documentation } : {}),
					})),
					...(found.length > start + pageSize ? { paginationToken: String(start + pageSize) } : {}),
				};
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
