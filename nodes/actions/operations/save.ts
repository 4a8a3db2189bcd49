import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { templateLocator } from './templateLocator';
import { InputError } from '../model/errors';
import { libraryOf } from '../templates/library';
import {
	arrayFormats,
	bodyEncodings,
	httpMethods,
	parameterPlaces,
	parameterTypes,
	type Parameter,
} from '../model/template';
import {
	isBroken,
	rawVersion,
	readRow,
	toColumns,
	toStored,
	versionIn,
	type BrokenRow,
	type StoredRow,
	type StoredTemplate,
	type StoreEntry,
} from '../store/rows';
import type { TemplateTable } from '../store/table';
import { itemOf } from './find';
import { kindField, trackerField, valueOf, type StoreOperation } from './operation';

const titles: Record<string, string> = { json: 'JSON', dateTime: 'Date and Time' };

/** Title Case, but for what is written in capitals anyway. */
const titleOf = (value: string): string =>
	titles[value] ?? (value === value.toUpperCase() ? value : value.charAt(0).toUpperCase() + value.slice(1));

const choices = (values: readonly string[]) =>
	[...values].sort().map((value) => ({ name: titleOf(value), value }));

const parameterRows: INodeProperties = {
	displayName: 'Parameters',
	name: 'parameterRows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add parameter',
	default: {},
	description:
		'What a person fills in. Placeholders of the path that are not listed become required path parameters.',
	options: [
		{
			displayName: 'Parameter',
			name: 'parameter',
			values: [
				{
					displayName: 'Choices',
					name: 'choices',
					type: 'string',
					default: '',
					placeholder: 'e.g. active, paused',
					description: 'Allowed values, separated by commas. Any value when empty.',
				},
				{
					displayName: 'Default',
					name: 'default',
					type: 'string',
					default: '',
					description: 'Value that is sent when the person enters none',
				},
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					description: 'What the value means to the tracker',
				},
				{
					displayName: 'Label',
					name: 'label',
					type: 'string',
					default: '',
					description: 'What the form shows. Made from the name when empty.',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. status',
					description: "The tracker's name of the parameter",
				},
				{
					displayName: 'Place',
					name: 'in',
					type: 'options',
					options: choices(parameterPlaces),
					default: 'query',
					description: 'Where the value goes',
				},
				{
					displayName: 'Required',
					name: 'required',
					type: 'boolean',
					default: false,
					description: 'Whether the call needs a value',
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: choices(parameterTypes),
					default: 'string',
					description: 'What kind of value it takes',
				},
			],
		},
	],
};

const form: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'templateName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Pause offer',
		description: 'What people pick the template by',
	},
	trackerField(false),
	kindField(false),
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		noDataExpression: true,
		options: choices(httpMethods),
		default: 'GET',
		description: 'HTTP method of the call',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. /3.0/offer/{offer_id}',
		description: "Path below the connection's base URL, with {placeholders}",
	},
	parameterRows,
	{
		displayName: 'More',
		name: 'more',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options: [
			{
				displayName: 'Array Format',
				name: 'arrayFormat',
				type: 'options',
				options: choices(arrayFormats),
				default: 'brackets',
				description: 'How lists are written in queries and forms',
			},
			{
				displayName: 'Body Encoding',
				name: 'bodyEncoding',
				type: 'options',
				options: choices(bodyEncodings),
				default: 'json',
				description: "How body parameters are sent. The tracker's usual way when not set.",
			},
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				description: 'What the call does, in a sentence or two',
			},
			{
				displayName: 'Documentation URL',
				name: 'documentation',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://docs.example.com/offers',
				description: 'Where the tracker describes the call',
			},
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				default: '',
				placeholder: 'e.g. affise.pauseOffer',
				description: 'Made from tracker and name when empty. A known ID is updated.',
			},
			{
				displayName: 'Message Paths',
				name: 'message',
				type: 'string',
				default: '',
				placeholder: 'e.g. $.message, $.error',
				description: 'JSONPaths at which the tracker says what went wrong, separated by commas',
			},
			{
				displayName: 'Pagination (JSON)',
				name: 'pagination',
				type: 'json',
				default: '',
				placeholder: 'e.g. {"style": "page", "pageParameter": "page"}',
				description: 'How the tracker pages through lists. Its usual way when not set.',
			},
			{
				displayName: 'Response Records',
				name: 'records',
				type: 'string',
				default: '',
				placeholder: 'e.g. $.offers[*]',
				description: 'JSONPath of the records in the answer',
			},
			{
				displayName: 'Success Equals',
				name: 'successEquals',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1',
				description: "What the value at 'Success Path' is when the call worked",
			},
			{
				displayName: 'Success Path',
				name: 'successPath',
				type: 'string',
				default: '',
				placeholder: 'e.g. $.status',
				description: 'JSONPath of the value that says whether the call worked',
			},
		],
	},
];

type Row = Partial<
	Record<'choices' | 'default' | 'description' | 'label' | 'name' | 'in' | 'type', string>
> & {
	required?: boolean;
};

const split = (text: unknown): string[] =>
	String(text ?? '')
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean);

function typed(type: Parameter['type'], text: string): string | number | boolean {
	if (type === 'boolean' && /^(true|false)$/i.test(text.trim())) return text.trim().toLowerCase() === 'true';
	return (type === 'integer' || type === 'number') && text.trim() !== '' && Number.isFinite(Number(text))
		? Number(text)
		: text;
}

function fromRow(row: Row): IDataObject {
	const type = (row.type ?? 'string') as Parameter['type'];
	const listed = split(row.choices).map((choice) => typed(type, choice));
	return {
		name: String(row.name ?? '').trim(),
		...(row.label?.trim() ? { label: row.label.trim() } : {}),
		in: row.in ?? 'query',
		type,
		...(row.required || row.in === 'path' ? { required: true } : {}),
		...(row.default === undefined || row.default === '' ? {} : { default: typed(type, String(row.default)) }),
		...(listed.length > 0 ? { enum: listed } : {}),
		...(row.description?.trim() ? { description: row.description.trim() } : {}),
	};
}

/** The template that a person put together in the form. */
function fromForm(context: IExecuteFunctions, index: number): IDataObject {
	const { parameter = [] } = valueOf<{ parameter?: Row[] }>(context, 'parameterRows', index, {});
	const more = valueOf<Record<string, unknown>>(context, 'more', index, {});
	const text = (name: string) => String(more[name] ?? '').trim();
	const path = valueOf<string>(context, 'path', index, '').trim();
	const parameters = parameter.map(fromRow);
	const tracker = valueOf<string>(context, 'tracker', index, '');
	const successFields = ["'Success Path'", "'Success Equals'"];
	const [given, missing] = text('successPath') ? successFields : successFields.reverse();
	if (!text('successPath') !== !text('successEquals')) {
		throw new InputError(`${given} is set, but ${missing} is not`, `Enter ${missing}, or remove ${given}.`);
	}
	const success = text('successPath')
		? [{ path: text('successPath'), equals: text('successEquals') }]
		: undefined;
	const response: IDataObject = {
		...(text('records') ? { records: text('records') } : {}),
		...(success ? { success } : {}),
		...(text('message') ? { message: split(more.message) } : {}),
		...(more.pagination ? { pagination: parsed(more.pagination) } : {}),
	};
	const plain = ['id', 'description', 'documentation', 'bodyEncoding', 'arrayFormat'].filter(text);
	return {
		...Object.fromEntries(plain.map((name) => [name, text(name)])),
		name: valueOf<string>(context, 'templateName', index, '').trim(),
		tracker,
		kind: valueOf<string>(context, 'kind', index, 'get'),
		method: valueOf<string>(context, 'method', index, 'GET'),
		path,
		...(parameters.length > 0 ? { parameters } : {}),
		...(Object.keys(response).length > 0 ? { response } : {}),
	};
}

function parsed(value: unknown): IDataObject {
	if (typeof value !== 'string') return value as IDataObject;
	try {
		return JSON.parse(value) as IDataObject;
	} catch (error) {
		throw invalidJson('Pagination (JSON)', error);
	}
}

const invalidJson = (field: string, error: unknown): InputError =>
	new InputError(
		`'${field}' is not valid JSON: ${error instanceof Error ? error.message : ''}`,
		'Correct the JSON.',
	);

function fromJson(context: IExecuteFunctions, index: number): IDataObject {
	let source = valueOf<unknown>(context, 'templateDefinition', index, '');
	if (typeof source === 'string') {
		try {
			source = JSON.parse(source);
		} catch (error) {
			throw invalidJson('Template Definition', error);
		}
	}
	if (typeof source !== 'object' || source === null || Array.isArray(source)) {
		throw new InputError("'Template Definition' is not a JSON object", 'Enter one template.');
	}
	return source as IDataObject;
}

export interface SaveOptions {
	/** The version that the person saw; the present one when left out. */
	expected?: number;
	/** Whether the ID was given, and not made from the name: then it may be that of another template. */
	isNamed?: boolean;
	/** Whether another template of the ID may be replaced; true when left out. */
	replaces?: boolean;
	/** Whether a template that brings no example keeps the one it has, as long as it makes the same call. */
	keepsExample?: boolean;
}

const sameName = (one: string, other: string): boolean =>
	one.trim().replace(/\s+/g, ' ').toLowerCase() === other.trim().replace(/\s+/g, ' ').toLowerCase();

/** What a template may not take the place of, even where somebody has broken its row by hand. */
function checkReplaced(
	template: StoredTemplate,
	row: StoredRow,
	present: StoreEntry | BrokenRow,
	options: SaveOptions,
): void {
	const { expected, isNamed = true, replaces = true } = options;
	const name = isBroken(present) ? String(row.name ?? '') : present.template.name;
	if (!isNamed && expected === undefined && !sameName(template.name, name)) {
		const other = name ? `the template '${name}'` : `row ${row.id}, which is broken`;
		throw new InputError(
			`The ID '${template.id}', made from the name, is that of ${other}`,
			"Enter an 'ID' of its own, or this one to save over it. Nothing was overwritten.",
		);
	}
	const isSame = !isBroken(present) && JSON.stringify(template) === JSON.stringify(present.template);
	if (!replaces && !isSame) {
		const which = isBroken(present) ? `whose row ${row.id} is broken` : `version ${present.version}`;
		throw new InputError(
			`The store has a template '${template.id}' of its own, ${which}`,
			"Enter a 'New ID' for the copy, or delete the template first. Nothing was overwritten.",
		);
	}
}

/** The template with the example that its present version has. */
function withExample(template: StoredTemplate, { template: present }: StoreEntry): StoredTemplate {
	const { example } = present.response ?? {};
	const isSameCall = (['tracker', 'method', 'path'] as const).every(
		(name) => template[name] === present[name],
	);
	if (example === undefined || template.response?.example !== undefined || !isSameCall) return template;
	return toStored({ ...template, response: { ...template.response, example } });
}

/**
 * Saves a template: creates it, or replaces the version that was read.
 *
 * @throws InputError where somebody else has saved it in between, or where it may not take the place of what is there.
 */
export async function saveTemplate(
	store: TemplateTable,
	given: StoredTemplate,
	options: SaveOptions = {},
): Promise<INodeExecutionData> {
	let template = given;
	const { expected } = options;
	const conflict = (who: 'changed' | 'created') =>
		new InputError(
			`The template '${template.id}' was ${who} by somebody else in the meantime`,
			'Get it again, make your change to what it is now, and save that. Nothing was overwritten.',
		);
	const rows = (await store.read([template.id])).sort((a, b) => a.id - b.id);
	const [row] = rows;
	if (!row) {
		if (expected !== undefined) {
			throw new InputError(
				`The template '${template.id}' is to replace version ${expected}, but the store has none of that ID`,
				'It was deleted, or this is another store. Leave the version out to create it. Nothing was saved.',
			);
		}
		const { lost } = await store.insert([toColumns(template, 1)]);
		if (lost.length > 0) throw conflict('created');
		return withResult({ template, version: 1, row: 0 }, 'created');
	}
	const present = readRow(row);
	// A broken row is replaced as it is: saving is how it is mended.
	const version = isBroken(present) ? versionIn(row) : present.version;
	if (expected !== undefined && expected !== version) throw conflict('changed');
	if (options.keepsExample && !isBroken(present)) template = withExample(template, present);
	checkReplaced(template, row, present, options);
	if (!(await store.update(toColumns(template, version + 1), row.id, rawVersion(row))))
		throw conflict('changed');
	return withResult({ template, version: version + 1, row: row.id }, 'updated');
}

function withResult(entry: Parameters<typeof itemOf>[0], saved: 'created' | 'updated'): INodeExecutionData {
	const { json } = itemOf(entry);
	return { json: { ...json, saved } };
}

function versionOf(value: unknown, field: string): number | undefined {
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
		...form.map((field) => ({ ...field, displayOptions: { show: { templateAs: ['form'] } } })),
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
	async run(context, index, store) {
		const isForm = valueOf(context, 'templateAs', index, 'form') === 'form';
		const source = isForm ? fromForm(context, index) : fromJson(context, index);
		const expected = isForm ? valueOf<unknown>(context, 'expectedVersion', index, 0) : source.version;
		const field = isForm ? "'Expected Version'" : "'version' of 'Template Definition'";
		const template = toStored(source);
		const isNamed = typeof source.id === 'string' && source.id !== '';
		const options = { expected: versionOf(expected, field), isNamed, keepsExample: isForm };
		return [await saveTemplate(store, template, options)];
	},
};

export const copyFromLibrary: StoreOperation = {
	value: 'copyFromLibrary',
	writes: true,
	name: 'Copy From Library',
	action: 'Copy template from library',
	description: 'Put a template of the library into the store, to adapt it',
	fields: [
		trackerField(false),
		{
			...templateLocator('searchLibrary', 'affise.affiliate.get'),
			displayName: 'Library Template',
			name: 'libraryTemplate',
			description: 'What to copy',
		},
		{
			displayName: 'New ID',
			name: 'newId',
			type: 'string',
			default: '',
			placeholder: 'e.g. affise.affiliate.getForReview',
			description: "ID of the copy. The library's when empty.",
		},
		{
			displayName: 'New Name',
			name: 'newName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Get affiliate for review',
			description: "Name of the copy. The library's when empty.",
		},
	],
	async run(context, index, store) {
		const tracker = valueOf<string>(context, 'tracker', index, '');
		const id = context.getNodeParameter('libraryTemplate', index, '', { extractValue: true }) as string;
		const found = (await libraryOf(tracker)).find((template) => template.id === id);
		if (!found) {
			throw new InputError(
				`The library has no template '${id}' for '${tracker}'`,
				'Choose one from the list.',
			);
		}
		const { definition } = found;
		const newId = valueOf<string>(context, 'newId', index, '').trim();
		const newName = valueOf<string>(context, 'newName', index, '').trim();
		const copy = {
			...definition,
			tracker,
			...(newId ? { id: newId } : {}),
			...(newName ? { name: newName } : {}),
		};
		return [await saveTemplate(store, toStored(copy), { replaces: false })];
	},
};
