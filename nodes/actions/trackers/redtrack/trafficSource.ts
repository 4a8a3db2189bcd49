import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	statPeriod,
	titleFilter,
	titlesIn,
} from './shared';

const sourceExample = '61f190c31cfe1c0003000001';

const sourceId = recordId('Traffic Source ID', sourceExample, 'redtrack.trafficSource.list');

const sourceFields: Parameter[] = [
	{ name: 'alias', in: 'body', type: 'string', example: 'source1' },
	{
		name: 'postback_url',
		label: 'Postback URL',
		in: 'body',
		type: 'string',
		example: 'https://source.example.com/postback?cid={ref_id}',
		description: 'Where RedTrack tells the source of its conversions',
	},
	{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
	{
		name: 'ref_id',
		label: 'Click ID Macro',
		in: 'body',
		type: 'string',
		example: '{click_id}',
		description: 'What the source puts its own click ID in place of',
	},
	{
		name: 'cost_id',
		label: 'Cost Macro',
		in: 'body',
		type: 'string',
		example: '{cost}',
		description: 'What the source puts the cost of a click in place of',
	},
	{
		name: 'subs',
		label: 'Sub IDs',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ alias: 'ad', value: '{ad_id}', hint: 'Ad' }],
		description: 'Each with alias, value, hint and role, in the order of sub1 to sub20',
	},
];

const source = {
	id: sourceExample,
	title: 'Source 1',
	postback_url: 'https://source.example.com/postback?cid={ref_id}',
	currency: 'USD',
	campaign_count: 4,
};

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
		kind: 'get',
		method: 'GET',
		path: '/sources/{id}',
		parameters: [sourceId],
		response: { records: '$', example: source },
		documentation,
	},
	{
		id: 'redtrack.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists the traffic sources with the figures of a period.',
		kind: 'get',
		method: 'GET',
		path: '/sources',
		parameters: [{ ...titleFilter, example: 'Source 1' }, idsFilter(sourceExample), ...statPeriod],
		response: { records: listRecords, pagination: pages, example: [source] },
		documentation,
	},
	{
		id: 'redtrack.trafficSource.create',
		name: 'Create traffic source',
		description: 'Creates a traffic source.',
		kind: 'add',
		method: 'POST',
		path: '/sources',
		parameters: [
			{ name: 'title', in: 'body', type: 'string', required: true, example: 'Source 9' },
			...sourceFields,
		],
		response: { records: '$', example: source },
		add: {
			existing: {
				read: 'redtrack.trafficSource.list',
				values: { title: 'title' },
				match: { '$.title': 'title' },
			},
		},
		documentation,
	},
	{
		id: 'redtrack.trafficSource.clone',
		name: 'Clone traffic source',
		description: 'Makes a copy of one traffic source with its integration.',
		kind: 'add',
		method: 'POST',
		path: '/sources/clone',
		parameters: [
			{
				name: 'source_id',
				label: 'Traffic Source ID',
				in: 'body',
				type: 'string',
				required: true,
				example: sourceExample,
				choices: titlesIn('redtrack.trafficSource.list'),
			},
		],
		response: { records: '$', example: source },
		documentation,
	},
	{
		id: 'redtrack.trafficSource.remove',
		name: 'Remove traffic source',
		description: 'Removes one traffic source. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'DELETE',
		path: '/sources/{id}',
		parameters: [sourceId],
		documentation,
	},
];
