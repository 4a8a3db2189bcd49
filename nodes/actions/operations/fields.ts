import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Filter } from '../store/publicApi';
import { allTrackers } from '../trackers';
import { valueOf } from './operation';

const trackers: INodePropertyOptions[] = allTrackers.map(({ id, name }) => ({ name, value: id }));

const kinds: INodePropertyOptions[] = [
	{ name: 'Add', value: 'add', description: 'Creates a record' },
	{ name: 'Edit', value: 'edit', description: 'Changes or removes a record' },
	{ name: 'Get', value: 'get', description: 'Reads' },
];

const any: INodePropertyOptions = { name: 'Any', value: '' };

/** The tracker that a template is for. */
export const trackerField: INodeProperties = {
	displayName: 'Tracker',
	name: 'tracker',
	type: 'options',
	noDataExpression: true,
	// Without an entry for it, n8n says of the empty value that it is not supported.
	options: [{ name: 'Choose a Tracker', value: '' }, ...trackers],
	default: '',
	required: true,
	description: 'Platform whose API the template calls',
};

/** The kind of a template. */
export const kindField: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	noDataExpression: true,
	options: kinds,
	default: 'get',
	description: 'What the call means, whatever its method',
};

/** The choice of some templates: by tracker and kind, or any. */
export const filterFields: INodeProperties[] = [
	{
		...trackerField,
		options: [any, ...trackers],
		required: false,
		description: 'Only templates of this tracker',
	},
	{ ...kindField, options: [any, ...kinds], default: '' },
];

/** Which of some templates hold a text. */
export const textField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. payout',
	description: 'Only templates that hold this text',
};

/** The conditions that a person set on tracker and kind. */
export const filtersOf = (context: IExecuteFunctions, index: number): Filter[] =>
	['tracker', 'kind']
		.map(
			(columnName): Filter => ({
				columnName,
				condition: 'eq',
				value: valueOf(context, columnName, index, ''),
			}),
		)
		.filter(({ value }) => value !== '');

export const textOf = (context: IExecuteFunctions, index: number): string =>
	valueOf<string>(context, 'text', index, '').trim();

/**
 * The choice of a template: from a list that can be searched, or by its ID.
 *
 * @param searchListMethod The node's method that finds templates.
 * @param example An ID, for the placeholder.
 */
export const templateLocator = (searchListMethod: string, example: string): INodeProperties => ({
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The saved API call to make',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a template…',
			typeOptions: {
				searchListMethod,
				searchable: true,
				// Templates are listed whether or not a connection is chosen yet.
				skipCredentialsCheckInRLC: true,
			},
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${example}` },
	],
});

/** A template, from a list that can be searched or by its ID: of the store, or of the library where that is chosen. */
export const templateIdField: INodeProperties = {
	...templateLocator('searchTemplates', 'affise.pauseOffer'),
	name: 'templateId',
	description: 'A saved API call of the store, or of the library where that is chosen',
};

/** The ID that the person chose, or an expression gave; empty where there is none. */
export const templateIdOf = (context: IExecuteFunctions, index: number): string =>
	String(context.getNodeParameter('templateId', index, '', { extractValue: true }) ?? '').trim();
