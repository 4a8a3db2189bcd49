import type { Parameter } from '../../model/template';
import { asRead, namesIn, recordId, state } from './shared';

export const campaignId = recordId('Campaign ID', '12', 'keitaro.campaign.list');

export const name: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'US push',
	current: '$.name',
};

export const alias: Parameter = {
	name: 'alias',
	in: 'body',
	type: 'string',
	example: 'us-push',
	description: 'The part of the link after the domain; must not be taken',
	current: '$.alias',
};

export const costs: Parameter[] = asRead([
	{
		name: 'cost_type',
		label: 'Cost Model',
		in: 'body',
		type: 'string',
		enum: ['CPC', 'CPUC', 'CPM'],
		enumLabels: ['Per Click', 'Per Unique Click', 'Per Mille'],
	},
	{ name: 'cost_value', label: 'Cost', in: 'body', type: 'number', minimum: 0, example: 0.02 },
	{
		name: 'cost_currency',
		in: 'body',
		type: 'string',
		example: 'USD',
		description: "Left out, it is the tracker's own",
	},
	{
		name: 'cost_auto',
		label: 'Automatic Cost',
		in: 'body',
		type: 'boolean',
		example: false,
		description: 'Whether the traffic source sends the cost of each click',
	},
]);

export const postbacks: Parameter = {
	name: 'postbacks',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ method: 'GET', statuses: ['sale'], url: 'https://example.com/postback?cid={external_id}' }],
	description: 'Each with url, method (GET or POST) and statuses (lead, sale, rejected, rebill)',
	current: {
		path: '$.postbacks',
		entries: { id: '$.id', method: '$.method', statuses: '$.statuses', url: '$.url' },
	},
	key: ['method', 'url', 'statuses'],
};

export const settings: Parameter[] = [
	...asRead([
		{
			name: 'type',
			label: 'Flow Rotation',
			in: 'body',
			type: 'string',
			enum: ['position', 'weight'],
			enumLabels: ['By Position', 'By Weight'],
		},
	]),
	state,
	...costs,
	...asRead([
		{
			name: 'group_id',
			label: 'Group',
			in: 'body',
			type: 'string',
			example: '3',
			choices: namesIn('keitaro.group.list', { type: { const: 'campaigns' } }),
		},
		{
			name: 'traffic_source_id',
			label: 'Traffic Source',
			in: 'body',
			type: 'integer',
			example: 4,
			choices: namesIn('keitaro.trafficSource.list'),
		},
	]),
	// No call is documented to read it back.
	{
		name: 'domain_id',
		label: 'Domain',
		in: 'body',
		type: 'integer',
		example: 1,
		choices: namesIn('keitaro.trackingDomain.list'),
	},
	...asRead([
		{
			name: 'cookies_ttl',
			label: 'Uniqueness Hours',
			in: 'body',
			type: 'integer',
			minimum: 0,
			example: 24,
			description: 'Hours until a click counts as unique again',
		},
	]),
	postbacks,
	...asRead([{ name: 'notes', in: 'body', type: 'string', example: 'Test' }]),
];

export const campaign = {
	id: 12,
	alias: 'us-push',
	name: 'US push',
	type: 'position',
	state: 'active',
	cost_type: 'CPC',
	cost_value: 0.02,
	cost_currency: 'USD',
	cost_auto: false,
	group_id: 3,
	traffic_source_id: 4,
	postbacks: [],
	created_at: '2025-01-02 10:00:00',
};

export const answer = { records: '$', example: campaign };
