import type { LibraryTemplate, Parameter } from '../../model/template';
import { countryCode, documentation, logFilters, logPages, pages, period } from './parameters';

const clickId: Parameter = {
	name: 'clickid',
	label: 'Click ID',
	in: 'body',
	type: 'string',
	required: true,
	example: '71f190c31cfe1c0001000005',
};

const type: Parameter = {
	name: 'type',
	label: 'Conversion Type',
	in: 'body',
	type: 'string',
	example: 'Purchase',
	description: 'As named in the settings; left out, it is the default type',
};

const payout: Parameter = {
	name: 'payout',
	label: 'Payout',
	in: 'body',
	type: 'number',
	minimum: 0,
	example: 10.5,
};

const rest: Parameter[] = [
	{
		name: 'created_at',
		label: 'Time',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-03-14T12:00:00Z',
		description: 'In UTC',
	},
	{
		name: 'campaign_id',
		label: 'Campaign ID',
		in: 'body',
		type: 'string',
		example: '61f190c31cfe1c0001000001',
	},
];

const clickFilter: Parameter = {
	...clickId,
	in: 'query',
	required: undefined,
};

const groupBy: Parameter = {
	name: 'group',
	label: 'Group By',
	in: 'query',
	type: 'array',
	arrayFormat: 'comma',
	required: true,
	example: ['campaign', 'date'],
	description: 'Such as campaign, offer, source, network, landing, country, date or sub1 to sub20',
};

const grouped = (value: string): Parameter => ({ name: 'group', in: 'query', type: 'string', const: value });

const reportOptions: Parameter[] = [
	...logFilters,
	{ name: 'timezone', label: 'Time Zone', in: 'query', type: 'string', example: 'UTC' },
	{
		name: 'sortby',
		label: 'Sort By',
		in: 'query',
		type: 'array',
		arrayFormat: 'comma',
		example: ['clicks'],
		description: 'Up to three columns',
	},
];

const reportPages = { ...pages, pageSize: 1000 };

const row = { campaign: 'FB US', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 };

const slow = 'RedTrack takes 20 reports a minute.';

export const conversions: LibraryTemplate[] = [
	{
		id: 'redtrack.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/conversions',
		parameters: [
			...period,
			clickFilter,
			{ ...type, in: 'query', description: 'As named in the settings' },
			...logFilters,
			countryCode,
		],
		response: {
			records: '$.items[*]',
			pagination: logPages,
			example: {
				items: [
					{
						id: '81f190c31cfe1c0001000005',
						clickid: '71f190c31cfe1c0001000005',
						campaign_id: '61f190c31cfe1c0001000001',
						offer_id: '61f190c31cfe1c0002000001',
						type: 'Purchase',
						payout: 10.5,
						status: 'approved',
						created_at: '2026-03-14T12:00:00Z',
					},
				],
				total: 1,
			},
		},
		documentation,
	},
	{
		id: 'redtrack.conversion.create',
		name: 'Create conversion',
		description:
			'Uploads the conversion of a click. One of the same type that is there already is changed instead. RedTrack answers with nothing.',
		tracker: 'redtrack',
		kind: 'add',
		method: 'POST',
		path: '/conversions',
		parameters: [clickId, type, payout, ...rest],
		documentation,
	},
	{
		id: 'redtrack.conversion.setPayout',
		name: 'Set conversion payout',
		description:
			'Uploads a conversion again with another payout. One that is not there yet is created. RedTrack answers with nothing.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'POST',
		path: '/conversions',
		parameters: [clickId, { ...payout, required: true }, type, ...rest],
		documentation,
	},
	{
		id: 'redtrack.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/tracks',
		parameters: [...period, clickFilter, ...logFilters, countryCode],
		response: {
			records: '$.items[*]',
			pagination: logPages,
			example: {
				items: [
					{
						clickid: '71f190c31cfe1c0001000005',
						campaign_id: '61f190c31cfe1c0001000001',
						country: 'US',
						cost: 0.1,
						track_time: '2026-03-14T11:00:00Z',
					},
				],
				total: 1,
			},
		},
		documentation,
	},
	{
		id: 'redtrack.report.get',
		name: 'Get report',
		description: `Reads clicks, conversions, cost and revenue, grouped as you like. ${slow}`,
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [groupBy, ...period, ...reportOptions],
		response: { records: '$[*]', pagination: reportPages, example: [row] },
		documentation,
	},
	{
		id: 'redtrack.report.getByCampaign',
		name: 'Get campaign report',
		description: `Reads clicks, conversions, cost and revenue by campaign. ${slow}`,
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('campaign'), ...period, ...reportOptions],
		response: { records: '$[*]', pagination: reportPages, example: [row] },
		documentation,
	},
	{
		id: 'redtrack.report.getByOffer',
		name: 'Get offer report',
		description: `Reads clicks, conversions, cost and revenue by offer. ${slow}`,
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('offer'), ...period, ...reportOptions],
		response: {
			records: '$[*]',
			pagination: reportPages,
			example: [{ offer: 'Offer 1', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 }],
		},
		documentation,
	},
	{
		id: 'redtrack.campaign.updateCosts',
		name: 'Update costs of campaign',
		description:
			'Sets what the clicks of one campaign in a period have cost together. RedTrack takes 1 such call a minute and answers with nothing.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'POST',
		path: '/tracks/cost',
		bodyEncoding: 'none',
		parameters: [
			{
				name: 'campaign_id',
				label: 'Campaign ID',
				in: 'query',
				type: 'string',
				required: true,
				example: '61f190c31cfe1c0001000001',
			},
			{
				name: 'time_from',
				label: 'From',
				in: 'query',
				type: 'dateTime',
				format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
				required: true,
				example: '2026-03-14T00:00:00Z',
				description: 'In UTC',
			},
			{
				name: 'time_to',
				label: 'To',
				in: 'query',
				type: 'dateTime',
				format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
				required: true,
				example: '2026-03-14T23:59:59Z',
				description: 'In UTC',
			},
			{
				name: 'cost',
				label: 'Cost',
				in: 'query',
				type: 'number',
				required: true,
				minimum: 0,
				example: 17.5,
			},
			{ name: 'currency', label: 'Currency', in: 'query', type: 'string', example: 'USD' },
			countryCode,
			{ name: 'sub_name', label: 'Sub Name', in: 'query', type: 'string', example: 'sub1' },
			{ name: 'sub_value', label: 'Sub Value', in: 'query', type: 'string', example: '11223344' },
		],
		documentation,
	},
];
