import type { LibraryTemplate } from '../../model/template';
import { dayFilter, documentation, filter } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'demo.report.get',
		name: 'Get report',
		description: 'Counts clicks and conversions of the demo tracker, by day, offer or affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/reports',
		parameters: [
			{ ...dayFilter('date_from', 'last 7 days'), required: true },
			{ ...dayFilter('date_to', 'last 7 days'), required: true },
			{
				name: 'group_by',
				in: 'query',
				type: 'string',
				enum: ['day', 'offer', 'affiliate'],
				enumLabels: ['Day', 'Offer', 'Affiliate'],
				default: 'day',
			},
			filter('offer_id', '8'),
			filter('affiliate_id', '12'),
		],
		response: {
			records: '$.rows[*]',
			pagination: { style: 'none' },
			example: {
				rows: [
					{
						day: '2026-11-26',
						clicks: 92,
						conversions: 4,
						approved: 2,
						revenue: 20,
						payout: 16,
						profit: 4,
					},
				],
			},
		},
		documentation,
	},
];
