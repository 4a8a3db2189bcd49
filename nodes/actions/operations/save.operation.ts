import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { isObject } from '../model/json';
import type { ActionKind } from '../model/template';
import { definitionOf } from '../run/curlDefinition';
import { toStored } from '../store/rows';
import { saveTemplate } from '../store/save';
import { isCurl } from '../templates/curl/readCurl';
import { jsonField, templateItem, valueOf, type StoreOperation } from './operation';
import { readTemplateForm } from './readTemplateForm';
import { templateForm } from './templateForm';

function readDefinition(context: IExecuteFunctions, index: number): IDataObject {
	const label = 'Template Definition';
	if (isCurl(valueOf<unknown>(context, 'templateDefinition', index, ''))) {
		throw new InputError(
			`'${label}' is a cURL command, not JSON`,
			"Choose 'cURL Command' in 'Enter Template As', which asks for its tracker and kind, too.",
		);
	}
	const source = jsonField(label, valueOf<unknown>(context, 'templateDefinition', index, ''));
	if (!isObject(source)) {
		throw new InputError(`'${label}' is not a JSON object`, 'Enter one template.');
	}
	return source as IDataObject;
}

/** The template of a cURL command. The store asks for no connection of the tracker, so its host is not compared. */
async function readCommand(context: IExecuteFunctions, index: number): Promise<IDataObject> {
	const command = valueOf<unknown>(context, 'curlCommand', index, '');
	if (!isCurl(command)) {
		throw new InputError(
			"'cURL Command' does not begin with curl",
			'Enter one as the documentation shows it.',
		);
	}
	const made = await definitionOf(command, {
		trackerId: valueOf<string>(context, 'tracker', index, ''),
		kind: valueOf<ActionKind>(context, 'kind', index, 'get'),
		connect: async () => await Promise.resolve(undefined),
	});
	const name = valueOf<string>(context, 'templateName', index, '').trim();
	return { ...(made as IDataObject), ...(name ? { name } : {}) };
}

/** Of the form, what a cURL command does not say. */
const besideCommand = new Set(['templateName', 'tracker', 'kind']);

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
				{
					name: 'cURL Command',
					value: 'curl',
					description: "A call as the tracker's documentation shows it; keys are left out",
				},
				{ name: 'Form', value: 'form', description: 'One field for each part of the template' },
				{ name: 'JSON', value: 'json', description: 'The whole template as one object' },
			],
			default: 'form',
			description: 'How the template is given',
		},
		...templateForm.map((field) => ({
			...field,
			displayOptions: { show: { templateAs: besideCommand.has(field.name) ? ['form', 'curl'] : ['form'] } },
		})),
		{
			displayName: 'cURL Command',
			name: 'curlCommand',
			type: 'string',
			default: '',
			required: true,
			typeOptions: { rows: 6 },
			placeholder: "e.g. curl -X POST https://api.example.com/offers/42 -d 'status=paused'",
			displayOptions: { show: { templateAs: ['curl'] } },
			description:
				'For bash, cmd or PowerShell. What looks like an ID becomes a parameter of the path, fields become parameters with their values as examples.',
		},
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
		const as = valueOf<string>(context, 'templateAs', index, 'form');
		const isForm = as === 'form';
		const source = isForm
			? readTemplateForm(context, index)
			: as === 'curl'
				? await readCommand(context, index)
				: readDefinition(context, index);
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
