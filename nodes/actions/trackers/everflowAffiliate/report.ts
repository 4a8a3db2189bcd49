import type { LibraryTemplate } from '../../model/template';
import { currencyId, days, groupBy, groupings, reference, reportFilters, thenBy } from '../everflow/shared';
import { timezoneId } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.report.get',
		name: 'Get report',
		description:
			'Reads your clicks, conversions and earnings by offer, sub ID, day or other groups, up to 10,000 rows and one year.',
		kind: 'get',
		method: 'POST',
		path: '/affiliates/reporting/entity/table',
		parameters: [
			...days,
			timezoneId,
			{ ...currencyId, required: true },
			{ ...groupBy, enum: groupings },
			{ ...thenBy, enum: groupings },
			reportFilters,
		],
		response: {
			records: '$.table[*]',
			pagination: { style: 'none' },
			example: {
				table: [
					{
						columns: [{ column_type: 'offer', id: '5', label: 'Offer 5' }],
						reporting: { total_click: 120, unique_click: 110, cv: 4, cvr: 3.6, revenue: 14 },
					},
				],
				incomplete_results: false,
			},
		},
		documentation: `${reference}/post-affiliatesreportingentitytable`,
	},
	{
		id: 'everflowAffiliate.report.getDashboard',
		name: 'Get dashboard summary',
		description: "Reads the dashboard's figures for today, yesterday, this month and last month.",
		kind: 'get',
		method: 'POST',
		path: '/affiliates/dashboard/summary',
		parameters: [timezoneId],
		response: {
			records: '$',
			example: {
				revenue: { today: 14, yesterday: 12, current_month: 160, last_month: 330, trending_percentage: 4 },
				conversion: { today: 4, yesterday: 3, current_month: 48, last_month: 100, trending_percentage: 2 },
			},
		},
		documentation: `${reference}/post-affiliatesdashboardsummary`,
	},
];
