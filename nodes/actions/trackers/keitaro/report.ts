import type { LibraryTemplate } from '../../model/template';
import { documentation, filters, range, sort } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.report.get',
		name: 'Get report',
		description: 'Reads clicks, conversions, cost and revenue, grouped as you like, in one answer.',
		kind: 'get',
		method: 'POST',
		path: '/report/build',
		parameters: [
			...range,
			{
				name: 'grouping',
				label: 'Group By',
				in: 'body',
				type: 'array',
				example: ['campaign', 'day'],
				description: 'Such as campaign, offer, ts (traffic source), stream, country_code, day or sub_id_1',
			},
			{
				name: 'metrics',
				in: 'body',
				type: 'array',
				example: ['clicks', 'conversions', 'revenue', 'cost', 'profit'],
			},
			filters('campaign_id', 'EQUALS', 12),
			sort('clicks'),
		],
		response: {
			records: '$.rows[*]',
			pagination: { style: 'none' },
			example: {
				rows: [
					{
						campaign: 'US push',
						day: '2026-03-14',
						clicks: 120,
						conversions: 4,
						revenue: 40,
						cost: 2.4,
						profit: 37.6,
					},
				],
				total: 1,
				meta: {},
			},
		},
		documentation,
	},
];
