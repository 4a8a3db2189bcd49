import type { LibraryTemplate } from '../../model/template';
import { partnerFilter, period, reference } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'dub.report.partner',
		name: 'Get partner report',
		description:
			'Counts clicks, leads, sales and earnings of one partner. The last 24 hours when no period is given; amounts are in cents.',
		kind: 'get',
		method: 'GET',
		path: '/partners/analytics',
		parameters: [
			{ ...partnerFilter, required: true },
			{
				name: 'groupBy',
				in: 'query',
				type: 'string',
				example: 'timeseries',
				enum: ['count', 'timeseries', 'top_links'],
				enumLabels: ['Total', 'Time', 'Link'],
			},
			...period,
		],
		response: {
			records: ['$[*]', '$'],
			pagination: { style: 'none' },
			example: [
				{
					start: '2026-03-01T00:00:00.000Z',
					clicks: 12,
					leads: 2,
					sales: 1,
					saleAmount: 9900,
					earnings: 1485,
				},
			],
		},
		documentation: `${reference}/partners/analytics`,
	},
];
