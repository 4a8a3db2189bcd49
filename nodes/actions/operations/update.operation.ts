import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { labelOf } from '../request/labels';
import { toStored } from '../store/rows';
import { saveTemplate } from '../store/save';
import { templateIdField, templateIdOf } from './fields';
import { jsonField, templateItem, valueOf, type StoreOperation } from './operation';

/** A field of the form, as n8n keeps it. */
interface SavedField {
	id: string;
	type?: string;
	/** What was saved when the form was made. */
	defaultValue?: unknown;
	/** Whether a person has taken the field out of the form. */
	removed?: boolean;
}

interface SavedForm {
	value?: Record<string, unknown> | null;
	schema?: SavedField[];
}

function readField({ id, type }: SavedField, text: unknown): unknown {
	if (text === '') return undefined;
	return type === 'array' || type === 'object' ? jsonField(labelOf({ name: id }), text) : text;
}

/** What a person has changed since the form was made; undefined for what is taken away. */
function readChanges(context: IExecuteFunctions, index: number): Record<string, unknown> {
	// Read whole: n8n would check and convert single values.
	const { value, schema = [] } = valueOf<SavedForm>(context, 'savedTemplate', index, {});
	const changed = schema
		.filter(({ removed }) => !removed)
		.map((field) => ({ field, given: value?.[field.id] ?? '' }))
		.filter(({ field, given }) => given !== (field.defaultValue ?? ''));
	return Object.fromEntries(changed.map(({ field, given }) => [field.id, readField(field, given)]));
}

export const update: StoreOperation = {
	value: 'update',
	writes: true,
	name: 'Update',
	action: 'Update template',
	description: 'Change a template of the store, in a form that shows it as it is',
	fields: [
		templateIdField,
		{
			displayName: 'Saved Template',
			name: 'savedTemplate',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			required: true,
			typeOptions: {
				loadOptionsDependsOn: ['templateId.value'],
				resourceMapper: {
					resourceMapperMethod: 'getSaved',
					mode: 'add',
					fieldWords: { singular: 'part', plural: 'parts' },
					addAllFields: true,
					multiKeyMatch: false,
					supportAutoMap: false,
					hideNoDataError: true,
					refreshStaleSchemaOnOpen: true,
				},
			},
			description: 'The template as it is saved. What is not changed here stays as it is in the store.',
		},
	],
	async run({ context, store, readTemplate }, index) {
		const id = templateIdOf(context, index);
		if (!id) {
			throw new InputError(
				"'Template' is empty",
				'Choose the template to update from the list, or enter its ID.',
			);
		}
		const changes = readChanges(context, index);
		const { template, version } = await readTemplate(id);
		const changed = Object.entries({ ...template, ...changes }).filter(([, value]) => value !== undefined);
		const { saved, ...entry } = await saveTemplate(store, toStored(Object.fromEntries(changed)), {
			expected: version,
			keepsExample: true,
		});
		return [templateItem(entry, { saved } as IDataObject)];
	},
};
