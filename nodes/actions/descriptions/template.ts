import type { INodeProperties } from 'n8n-workflow';

import { trackerField } from '../operations/fields';
import { templateLocator } from '../operations/templateLocator';
import { allTrackers } from '../trackers';

const withoutLibrary = (): string[] => allTrackers.filter(({ library }) => !library).map(({ id }) => id);

/** The tracker: nothing is chosen at first, but in workflows of version 1 a tracker was. */
const trackerProperties = (): INodeProperties[] => {
	const field = { ...trackerField, description: 'Platform whose API is called' };
	const preset = allTrackers.find((tracker) => tracker.preset)?.id ?? '';
	return [
		{ ...field, displayOptions: { hide: { '@version': [1] } } },
		{ ...field, default: preset, displayOptions: { show: { '@version': [1] } } },
	];
};

/** The choice of a template. */
export const templateProperties = (): INodeProperties[] => [
	...trackerProperties(),
	{
		displayName: 'Template Source',
		name: 'templateSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Definition',
				value: 'definition',
				description: 'A template written here as JSON or given by an expression',
			},
			{ name: 'Library', value: 'library', description: 'A template that comes with this package' },
			{ name: 'Store', value: 'store', description: "A template of your team's template store" },
		],
		default: 'library',
		description: 'Where the action template comes from',
	},
	{
		displayName: "This tracker has no library. Choose 'Definition' or 'Store' as the source.",
		name: 'noLibraryNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { tracker: withoutLibrary(), templateSource: ['library'] } },
	},
	{
		...templateLocator('searchTemplates', 'affise.affiliate.get'),
		displayOptions: { show: { templateSource: ['library', 'store'] } },
	},
	{
		displayName: 'Template Definition',
		name: 'templateDefinition',
		type: 'json',
		default: '',
		required: true,
		displayOptions: { show: { templateSource: ['definition'] } },
		typeOptions: { rows: 8 },
		placeholder:
			'e.g. {"name": "Get offer", "kind": "get", "method": "GET", "path": "/3.0/offer/{offer_id}", …}',
		description: 'One saved API call, as the README describes it',
	},
];
