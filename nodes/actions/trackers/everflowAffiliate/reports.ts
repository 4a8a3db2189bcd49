import type { LibraryTemplate } from '../../model/template';
import {
	conversionReport,
	currencyId,
	days,
	groupBy,
	groupings,
	guide,
	reference,
	reportFilters,
	thenBy,
	timezoneId,
} from '../everflow/parameters';

const page = {
	conversions: [
		{
			conversion_id: '0a1b2c',
			transaction_id: '3d4e5f',
			conversion_unix_timestamp: 1704067200,
			revenue: 3.5,
			revenue_type: 'CPA',
			currency_id: 'USD',
			event: '',
			is_event: false,
			sub1: 'a',
			relationship: { offer: { network_offer_id: 5, name: 'Offer 5' } },
		},
	],
	paging: { page: 1, page_size: 100, total_count: 1 },
};

export const reports: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.conversion.list',
		name: 'List conversions',
		description:
			'Lists your conversions, events or both of a period of the last 365 days, narrowed by filters. What you earn is called revenue here.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'POST',
		path: '/affiliates/reporting/conversions',
		parameters: [...conversionReport, reportFilters],
		response: { records: '$.conversions[*]', example: page },
		documentation: `${guide}/affiliate/reporting/affiliate_raw_conversions`,
	},
	{
		id: 'everflowAffiliate.conversion.listByOffer',
		name: 'List conversions by offer',
		description: 'Lists your conversions on one offer in a period.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'POST',
		path: '/affiliates/reporting/conversions',
		parameters: [
			{
				name: 'offer_id',
				label: 'Offer ID',
				in: 'body',
				property: 'query[filters][0][filter_id_value]',
				type: 'string',
				required: true,
				example: '5',
			},
			{
				name: 'resource_type',
				in: 'body',
				property: 'query[filters][0][resource_type]',
				type: 'string',
				const: 'offer',
			},
			...conversionReport,
		],
		response: { records: '$.conversions[*]', example: page },
		documentation: `${guide}/affiliate/reporting/affiliate_raw_conversions`,
	},
	{
		id: 'everflowAffiliate.report.get',
		name: 'Get report',
		description:
			'Reads your clicks, conversions and earnings by offer, sub ID, day or other groups, up to 10,000 rows and one year.',
		tracker: 'everflowAffiliate',
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
		tracker: 'everflowAffiliate',
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
