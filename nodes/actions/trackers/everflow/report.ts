import type { LibraryTemplate, Parameter } from '../../model/template';
import { currencyId, days, groupBy, guide, reference, reportFilters, thenBy, timezoneId } from './shared';

const reportCurrency: Parameter = { ...currencyId, required: true };

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.report.get',
		name: 'Get report',
		description:
			'Reads clicks, conversions, payout and revenue by offer, affiliate, day or other groups, up to 10,000 rows and one year.',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/entity/table',
		parameters: [...days, timezoneId, reportCurrency, groupBy, thenBy, reportFilters],
		response: {
			records: '$.table[*]',
			pagination: { style: 'none' },
			example: {
				table: [
					{
						columns: [{ column_type: 'offer', id: '5', label: 'Offer 5' }],
						reporting: {
							total_click: 120,
							unique_click: 110,
							cv: 4,
							cvr: 3.6,
							payout: 14,
							revenue: 20,
							profit: 6,
						},
					},
				],
				incomplete_results: false,
			},
		},
		documentation: `${guide}/network/reporting/aggregated_data`,
	},
	{
		id: 'everflow.report.getSummary',
		name: 'Get report summary',
		description: 'Reads the totals of a period: clicks, conversions, payout, revenue, profit and margin.',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/entity/summary',
		parameters: [...days, timezoneId, reportCurrency, reportFilters],
		response: {
			records: '$',
			example: { total_click: 120, unique_click: 110, cv: 4, payout: 14, revenue: 20, profit: 6, margin: 30 },
		},
		documentation: `${reference}/post-networksreportingentitysummary`,
	},
	{
		id: 'everflow.report.getDashboard',
		name: 'Get dashboard summary',
		description: "Reads the dashboard's figures for today, yesterday, this month and last month.",
		kind: 'get',
		method: 'GET',
		path: '/networks/dashboard/summary',
		response: {
			records: '$',
			example: {
				revenue: { today: 20, yesterday: 18, current_month: 240, last_month: 500, trending_percentage: 4 },
				conversion: { today: 4, yesterday: 3, current_month: 48, last_month: 100, trending_percentage: 2 },
			},
		},
		documentation: `${reference}/get-networksdashboardsummary`,
	},
];
