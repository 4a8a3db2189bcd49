import type { LibraryTemplate } from '../../model/template';
import { documentation, statisticsExample, statisticsFilters, statisticsSlices } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'affise.report.get',
		name: 'Get statistics',
		description: 'Reads clicks, conversions and amounts of a period, grouped by one or several slices.',
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
];
