import type { LibraryTemplate } from '../../model/template';
import { documentation, statisticsExample, statisticsFilters, statisticsSlices } from '../affise/shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.report.get',
		name: 'Get statistics',
		description: 'Reads own clicks, conversions and earnings of a period, grouped by one or several slices.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/custom',
		parameters: [
			{
				name: 'slice',
				label: 'Slices',
				in: 'query',
				type: 'array',
				items: { type: 'string', enum: statisticsSlices },
				required: true,
				example: ['day', 'offer'],
				description: 'What to group by',
			},
			...statisticsFilters,
		],
		response: { records: '$.stats[*]', example: statisticsExample },
		documentation,
	},
	{
		id: 'affiseAffiliate.report.getByDate',
		name: 'Get statistics by date',
		description: 'Reads own clicks, conversions and earnings of a period, day by day.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/getbydate',
		parameters: statisticsFilters,
		response: { records: '$.stats[*]', example: statisticsExample },
		documentation,
	},
	{
		id: 'affiseAffiliate.report.getByOffer',
		name: 'Get statistics by offer',
		description: 'Reads own clicks, conversions and earnings of a period, offer by offer.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/getbyprogram',
		parameters: statisticsFilters,
		response: { records: '$.stats[*]', example: statisticsExample },
		documentation,
	},
];
