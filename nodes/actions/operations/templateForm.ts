import type { INodeProperties } from 'n8n-workflow';

import { arrayFormats, bodyEncodings, httpMethods, parameterPlaces, parameterTypes } from '../model/template';
import { kindField, trackerField } from './fields';

const titles: Record<string, string> = { json: 'JSON', dateTime: 'Date and Time' };

/** Title Case, but for what is written in capitals anyway. */
const titleOf = (value: string): string =>
	titles[value] ?? (value === value.toUpperCase() ? value : value.charAt(0).toUpperCase() + value.slice(1));

const choices = (values: readonly string[]) =>
	[...values].sort().map((value) => ({ name: titleOf(value), value }));

/** What is said of a parameter, in the order in which a person thinks of it. */
const parameterFields: INodeProperties[] = [
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
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: choices(parameterTypes),
		default: 'string',
		description: 'What kind of value it takes',
	},
	{
		displayName: 'Required',
		name: 'required',
		type: 'boolean',
		default: false,
		description: 'Whether the call needs a value',
	},
	{
		displayName: 'Label',
		name: 'label',
		type: 'string',
		default: '',
		description: 'What the form shows. Made from the name when empty.',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'What the value means to the tracker',
	},
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
];

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
			values: parameterFields,
		},
	],
};

/** The fields of the form for a template. */
export const templateForm: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'templateName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Pause offer',
		description: 'What people pick the template by',
	},
	trackerField,
	kindField,
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
