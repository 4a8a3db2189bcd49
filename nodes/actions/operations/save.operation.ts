import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { isObject } from '../model/json';
import { toStored } from '../store/rows';
import { saveTemplate } from '../store/save';
import { jsonField, templateItem, valueOf, type StoreOperation } from './operation';
import { readTemplateForm } from './readTemplateForm';
import { templateForm } from './templateForm';

function readDefinition(context: IExecuteFunctions, index: number): IDataObject {
	const label = 'Template Definition';
	const source = jsonField(label, valueOf<unknown>(context, 'templateDefinition', index, ''));
	if (!isObject(source)) {
		throw new InputError(`'${label}' is not a JSON object`, 'Enter one template.');
	}
	return source as IDataObject;
}

/** The version that a save is to replace; undefined where it is to replace any. */
function readVersion(value: unknown, field: string): number | undefined {
	if (value === undefined || value === null || value === '' || value === 0) return undefined;
	const version = Number(value);
	if (Number.isInteger(version) && version > 0) return version;
	throw new InputError(
		`${field} must be a whole number from 1`,
		'Leave it out to save over the present version.',
	);
}

export const save: StoreOperation = {
	value: 'save',
	writes: true,
	name: 'Save',
	action: 'Save template',
	description: 'Create a template, or update it if its ID is known',
	fields: [
		{
			displayName: 'Enter Template As',
			name: 'templateAs',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Form', value: 'form', description: 'One field for each part of the template' },
				{ name: 'JSON', value: 'json', description: 'The whole template as one object' },
			],
			default: 'form',
			description: 'How the template is given',
		},
		...templateForm.map((field) => ({ ...field, displayOptions: { show: { templateAs: ['form'] } } })),
		{
			displayName: 'Template Definition',
			name: 'templateDefinition',
			type: 'json',
			default: '',
			required: true,
			typeOptions: { rows: 10 },
			displayOptions: { show: { templateAs: ['json'] } },
			description:
				"The template as JSON. With its 'version', as the operation Get hands it out, the save is refused if somebody else has saved it since.",
		},
		{
			displayName: 'Expected Version',
			name: 'expectedVersion',
			type: 'number',
			default: 0,
			displayOptions: { show: { templateAs: ['form'] } },
			description: 'Version that you read. The save is refused if it is another by now; 0 saves over any.',
		},
	],
	async run({ context, store }, index) {
		const isForm = valueOf(context, 'templateAs', index, 'form') === 'form';
		const source = isForm ? readTemplateForm(context, index) : readDefinition(context, index);
		const expected = isForm
			? readVersion(valueOf<unknown>(context, 'expectedVersion', index, 0), "'Expected Version'")
			: readVersion(source.version, "'version' of 'Template Definition'");
		const template = toStored(source);
		const isNamed = typeof source.id === 'string' && source.id !== '';
		const { saved, ...entry } = await saveTemplate(store, template, {
			expected,
			isNamed,
			keepsExample: isForm,
		});
		return [templateItem(entry, { saved })];
	},
};
