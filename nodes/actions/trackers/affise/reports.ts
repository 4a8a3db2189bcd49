import type { LibraryTemplate, Parameter } from '../../model/template';
import { dateFrom, dateTo, documentation, timezone } from './parameters';

export const statisticsSlices = [
	'year',
	'quarter',
	'month',
	'day',
	'hour',
	'offer',
	'country',
	'city',
	'os',
	'os_version',
	'device',
	'device_model',
	'browser',
	'goal',
	'sub1',
	'sub2',
	'sub3',
	'sub4',
	'sub5',
];

/** Filters of the statistics that admins and affiliates share. */
export const statisticsFilters: Parameter[] = [
	{ ...dateFrom, property: 'filter[date_from]' },
	{ ...dateTo, property: 'filter[date_to]' },
	{
		name: 'offer',
		label: 'Offer IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[offer]',
		example: ['7'],
	},
	{
		name: 'country',
		label: 'Countries',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[country]',
		example: ['DE'],
	},
	{
		name: 'currency',
		label: 'Currencies',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[currency]',
		example: ['USD'],
	},
	{
		name: 'nonzero',
		label: 'Only With Conversions',
		in: 'query',
		type: 'boolean',
		format: '1/0',
		property: 'filter[nonzero]',
		example: true,
	},
	timezone,
];

export const statisticsExample = {
	status: 1,
	stats: [
		{
			slice: { year: 2024, month: 1, day: 31 },
			traffic: { raw: '120', uniq: '100' },
			actions: { total: { revenue: 12, charge: 16, earning: 4, null: 0, count: 4 } },
		},
	],
	pagination: { per_page: 100, page: 1, total_count: 1 },
};

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'affise.report.get',
		name: 'Get statistics',
		description: 'Reads clicks, conversions and amounts of a period, grouped by one or several slices.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/custom',
		parameters: [
			{
				name: 'slice',
				label: 'Slices',
				in: 'query',
				type: 'array',
				items: {
					type: 'string',
					enum: [...statisticsSlices, 'affiliate', 'advertiser', 'manager', 'smart_id', 'trafficback_reason'],
				},
				required: true,
				example: ['day', 'affiliate'],
				description: 'What to group by',
			},
			...statisticsFilters,
			{
				name: 'partner',
				label: 'Affiliate IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				property: 'filter[partner]',
				example: ['42'],
			},
			{
				name: 'advertiser',
				label: 'Advertiser IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				property: 'filter[advertiser]',
				example: ['5a1100000000000000000002'],
			},
		],
		response: { records: '$.stats[*]', example: statisticsExample },
		documentation,
	},
	{
		id: 'affise.cap.list',
		name: 'List cap usage of offers',
		description: 'Lists the caps of one or several offers with their present count.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.1/stats/caps',
		parameters: [
			{
				name: 'offer_id',
				label: 'Offer IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				required: true,
				example: ['7'],
			},
		],
		response: {
			records: '$.stats[*]',
			pagination: { style: 'none' },
			example: {
				status: 1,
				stats: [
					{
						offer_id: 7,
						stats: [{ timeframe: 'day', type: 'conversions', value: 50, current_value: 12 }],
					},
				],
			},
		},
		documentation,
	},
];
