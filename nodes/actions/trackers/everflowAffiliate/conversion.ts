import type { LibraryTemplate } from '../../model/template';
import { guide, reportFilters } from '../everflow/shared';
import { conversionReport } from './shared';

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

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.conversion.list',
		name: 'List conversions',
		description:
			'Lists your conversions, events or both of a period of the last 365 days, narrowed by filters. What you earn is called revenue here.',
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
		kind: 'get',
		method: 'POST',
		path: '/affiliates/reporting/conversions',
		parameters: [
			{
				name: 'offer_id',
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
];
