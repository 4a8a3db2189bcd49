import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';

const isUndo = { show: { mode: ['undo'] } };
const isNoUndo = { hide: { mode: ['undo'] } };

/** What belongs to the choice of a template and its values: a change that is taken back brings both along. */
const choosesTemplate = [
	'noLibraryNotice',
	'template',
	'templateHelp',
	'parametersAs',
	'parameters',
	'parametersJson',
];

/** Hides the choice of a template where a change is taken back. */
export const exceptUndo = (properties: INodeProperties[]): INodeProperties[] =>
	properties.map((property) =>
		choosesTemplate.includes(property.name)
			? {
					...property,
					displayOptions: {
						...property.displayOptions,
						hide: { ...property.displayOptions?.hide, ...isNoUndo.hide },
					},
				}
			: property,
	);

/** Where the form says that its template is sent as it is. */
const sentAsIs = 'parameters.schema[0].sentAsIs';

/** n8n before 2.41 runs no node whose parameters depend on what is none of them. This one is never shown and holds nothing. */
const sentAsIsPlace: INodeProperties = {
	displayName: 'Sent As It Is',
	name: sentAsIs,
	type: 'hidden',
	default: '',
	displayOptions: { show: { '@version': [-1] } },
};

/** The form of the template says so: it is loaded before the node has run, wherever the template comes from. */
const sentAsIsNotice: INodeProperties = {
	displayName:
		'This template is sent as it is: it does not read the record first. What is there now is not shown, and Undo cannot put it back.',
	name: 'sentAsIsNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: { parametersAs: ['fields'], [sentAsIs]: [true] },
		...isNoUndo,
	},
};

const modeProperty = (kind: ActionKind): INodeProperties => ({
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Preview',
			value: 'preview',
			description: 'Show what would change and the exact request, with secrets masked, and send nothing',
		},
		{ name: 'Send', value: 'send', description: 'Make the change on the tracker' },
		...(kind === 'edit'
			? [
					{
						name: 'Undo',
						value: 'undo',
						description: 'Put back what an earlier run of this node has changed',
					},
				]
			: []),
	],
	default: 'send',
	description: 'Whether to make the call or only show it',
});

const undoData: INodeProperties = {
	displayName: 'Undo Data',
	name: 'undoData',
	type: 'json',
	default: '={{ $json.undo }}',
	required: true,
	displayOptions: isUndo,
	description:
		"The field 'undo' of an item of this node with the output Changes, or of a row of the log. It names the template, the record and its earlier values. A record that has been changed since is left alone.",
};

const outputOfWrites: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Changes',
			value: 'changes',
			description: 'One item that says what was there before, what is there now and how to take it back',
		},
		{ name: 'Record', value: 'record', description: 'The record as the tracker answers with it' },
	],
	default: 'record',
	description: 'What to hand out',
};

const listChange: INodeProperties = {
	displayName: 'Lists',
	name: 'listChange',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'Merge lists whose entries can be told apart, replace the others',
		},
		{ name: 'Merge', value: 'merge', description: 'Change the given entries and keep all others' },
		{ name: 'Remove', value: 'remove', description: 'Take the given entries out and keep all others' },
		{ name: 'Replace', value: 'replace', description: 'Leave the given entries and no others' },
	],
	default: 'auto',
	displayOptions: isNoUndo,
	description:
		'What becomes of the entries of a list that are there already, where the template reads the record first and does not say so itself',
};

const ifExists: INodeProperties = {
	displayName: 'If It Exists',
	name: 'ifExists',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Create', value: 'create', description: 'Create the record without looking whether it is there' },
		{ name: 'Fail', value: 'fail', description: 'Fail where there is such a record already' },
		{ name: 'Use', value: 'use', description: 'Hand out the record that is there, and create none' },
	],
	default: 'create',
	description:
		'What to do where the tracker has such a record already, for templates that say how it is found, such as affiliates by their email',
};

/** What a person asks of a call that writes, beside its values. */
export const writeProperties = (kind: ActionKind): INodeProperties[] => [
	...(kind === 'edit' ? [sentAsIsPlace, sentAsIsNotice] : []),
	modeProperty(kind),
	...(kind === 'edit' ? [undoData, listChange] : [ifExists]),
	outputOfWrites,
];

const editOptions: INodeProperties[] = [
	{
		displayName: 'Allow Loss',
		name: 'allowLoss',
		type: 'boolean',
		default: false,
		description: 'Whether to make a change that resets values which nobody can read, and which are not given',
	},
	{
		displayName: 'Max Change Percent',
		name: 'maxChangePercent',
		type: 'number',
		default: 50,
		typeOptions: { minValue: 0 },
		description:
			'By how much of what it is a number may move, such as a payout or a cap. An item that would move one further fails, and nothing is sent for it.',
	},
	{
		displayName: 'Only If',
		name: 'onlyIf',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"status": "pending"}',
		description:
			'What the record must be now to be changed: names of parameters or JSONPaths of the record, each with a value or a list of values. Otherwise nothing is sent, and the item says why.',
	},
	{
		displayName: 'Read First',
		name: 'readFirst',
		type: 'boolean',
		default: true,
		description:
			'Whether to read the record before it is changed, where the template says how. What is not given then stays as it is, and a record that is as it should be is not written. Otherwise the call is sent as it is.',
	},
	{
		displayName: 'Undo Even If Changed Since',
		name: 'undoMoved',
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/mode': ['undo'] } },
		description: 'Whether to put earlier values back although somebody has changed them since',
	},
];

const optionsOfWrites: INodeProperties[] = [
	{
		displayName: 'Audit',
		name: 'audit',
		type: 'boolean',
		default: false,
		description:
			'Whether to write a row into the Data Table tracker_action_log of the template store connection before and after each write: when, by which workflow, what changed, what came of it and how to take it back. What cannot be logged is not written.',
	},
	{
		displayName: 'Audit Days',
		name: 'auditDays',
		type: 'number',
		default: 90,
		typeOptions: { minValue: 0 },
		displayOptions: { show: { audit: [true] } },
		description:
			'For how many days rows of the log are kept. Older ones are deleted after the writes of a run. 0 keeps all.',
	},
	{
		displayName: 'Max Failures',
		name: 'maxFailures',
		type: 'number',
		default: 5,
		typeOptions: { minValue: 1, numberPrecision: 0 },
		description:
			'After how many failed items the run writes nothing more, where the node continues on failure',
	},
	{
		displayName: 'Max Writes',
		name: 'maxWrites',
		type: 'number',
		default: 100,
		typeOptions: { minValue: 1, numberPrecision: 0 },
		description:
			'How many records a run may write. It stops before the write that would be one too many, and says what was done.',
	},
	{
		displayName: 'Verify',
		name: 'verify',
		type: 'boolean',
		default: false,
		description:
			'Whether to read the record again after it was written, and to say in the item what is not as it should be. Changes that the tracker applies later are waited for some seconds.',
	},
];

/** The options of calls that write. */
export const writeOptions = (kind: ActionKind): INodeProperties[] => [
	...(kind === 'edit' ? editOptions : []),
	...(kind === 'get' ? [] : optionsOfWrites),
];
