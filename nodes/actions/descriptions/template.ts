import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { templateLocator, trackerField } from '../operations/fields';
import { allTrackers } from '../trackers';
import { resourceProperties } from './resource';

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

/** A template to begin with: it works as soon as its path is one of the tracker. */
const skeleton = (kind: ActionKind): string =>
	JSON.stringify(
		{
			name: 'My call',
			kind,
			method: kind === 'get' ? 'GET' : 'POST',
			path: kind === 'add' ? '/records' : '/records/{record_id}',
			...(kind === 'get'
				? {}
				: { parameters: [{ name: 'status', in: 'body', type: 'string', required: true }] }),
		},
		null,
		2,
	);

/** The choice of a template. */
export const templateProperties = (kind: ActionKind): INodeProperties[] => [
	...trackerProperties(),
	// Where n8n puts the connections, which follow from the tracker.
	{ displayName: 'Connections', name: 'connections', type: 'credentials', default: '' },
	{
		displayName: 'Template Source',
		name: 'templateSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Definition',
				value: 'definition',
				description: 'A template written here as JSON or a cURL command, or given by an expression',
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
	...resourceProperties(kind),
	{
		...templateLocator('searchTemplates', 'affise.affiliate.get'),
		displayOptions: { show: { templateSource: ['library', 'store'] } },
		// A template is one of its tracker: n8n then lets go of the old one, which would head the new tracker's list.
		typeOptions: { loadOptionsDependsOn: ['tracker'] },
	},
	{
		displayName: 'Template Definition',
		name: 'templateDefinition',
		type: 'json',
		default: skeleton(kind),
		required: true,
		displayOptions: { show: { templateSource: ['definition'] } },
		typeOptions: { rows: 8 },
		description:
			"One API call as JSON, as docs/template-format.md describes it, or a cURL command, such as the tracker's documentation shows. Placeholders of the path become parameters. Keys of a command are left out: the connection has its own.",
		hint: 'Takes a cURL command as well',
	},
];
