import type { LibraryTemplate } from '../../model/template';
import { conversionReport, guide, reportFilters } from './parameters';

const page = {
	conversions: [
		{
			conversion_id: '0a1b2c',
			transaction_id: '3d4e5f',
			conversion_unix_timestamp: 1704067200,
			status: 'approved',
			payout: 3.5,
			revenue: 5,
			currency_id: 'USD',
			event: 'Base',
			is_event: false,
			relationship: {
				offer: { network_offer_id: 5, name: 'Offer 5' },
				affiliate: { network_affiliate_id: 12, name: 'Aff 12' },
			},
		},
	],
	paging: { page: 1, page_size: 100, total_count: 1 },
};

const reportDocumentation = `${guide}/network/reporting/raw_conversions/`;

export const conversions: LibraryTemplate[] = [
	{
		id: 'everflow.conversion.list',
		name: 'List conversions',
		description: 'Lists conversions, events or both of a period of the last 365 days, narrowed by filters.',
		tracker: 'everflow',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/conversions',
		parameters: [...conversionReport, reportFilters],
		response: { records: '$.conversions[*]', example: page },
		documentation: reportDocumentation,
	},
	{
		id: 'everflow.conversion.listByStatus',
		name: 'List conversions by status',
		description: 'Lists the conversions of a period that have one status, such as those still pending.',
		tracker: 'everflow',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/conversions',
		parameters: [
			{
				name: 'status',
				label: 'Status',
				in: 'body',
				property: 'query[filters][0][filter_id_value]',
				type: 'string',
				required: true,
				enum: ['approved', 'pending', 'rejected', 'invalid', 'on_hold'],
				enumLabels: ['Approved', 'Pending', 'Rejected', 'Invalid', 'On Hold'],
			},
			{
				name: 'resource_type',
				in: 'body',
				property: 'query[filters][0][resource_type]',
				type: 'string',
				const: 'status',
			},
			...conversionReport,
		],
		response: { records: '$.conversions[*]', example: page },
		documentation: reportDocumentation,
	},
	{
		id: 'everflow.conversion.listByOffer',
		name: 'List conversions by offer',
		description: 'Lists the conversions of one offer in a period.',
		tracker: 'everflow',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/conversions',
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
		documentation: reportDocumentation,
	},
	{
		id: 'everflow.conversion.listByAffiliate',
		name: 'List conversions by affiliate',
		description: 'Lists the conversions of one affiliate in a period.',
		tracker: 'everflow',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/conversions',
		parameters: [
			{
				name: 'affiliate_id',
				label: 'Affiliate ID',
				in: 'body',
				property: 'query[filters][0][filter_id_value]',
				type: 'string',
				required: true,
				example: '12',
			},
			{
				name: 'resource_type',
				in: 'body',
				property: 'query[filters][0][resource_type]',
				type: 'string',
				const: 'affiliate',
			},
			...conversionReport,
		],
		response: { records: '$.conversions[*]', example: page },
		documentation: reportDocumentation,
	},
];
