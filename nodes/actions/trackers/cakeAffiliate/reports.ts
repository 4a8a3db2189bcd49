import type { LibraryTemplate } from '../../model/template';
import { eventType, flag, period, optionalId, requiredId } from '../cake/parameters';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'cakeAffiliate.conversion.list',
		name: 'List conversions',
		description: 'Lists the own conversions and events of a period.',
		tracker: 'cakeAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/api/9/reports.asmx/EventConversions',
		parameters: [
			...period,
			requiredId('currency_id', 'Currency ID', 1, 'query'),
			optionalId('site_offer_id', 'Offer ID', 12, 'query'),
			{
				name: 'disposition_type',
				label: 'Status',
				in: 'query',
				type: 'string',
				default: '',
				allowEmptyValue: true,
				example: 'approved',
				description: 'All when left out',
			},
			eventType,
			{ ...flag('exclude_bot_traffic', 'Exclude Bot Traffic', true, 'query'), default: false },
		],
		response: {
			records: '$.event_conversions.event_conversion[*]',
			example: {
				success: 'true',
				row_count: '1',
				event_conversions: {
					event_conversion: [
						{
							event_conversion_id: '70010',
							event_conversion_date: '2026-03-14T00:00:00.00',
							campaign: { campaign_id: '1011' },
							transaction_id: 'tx-10',
						},
					],
				},
			},
		},
		documentation: 'https://support.getcake.com/support/solutions',
	},
	{
		id: 'cakeAffiliate.report.get',
		name: 'Get earnings overview',
		description: 'Reads the own earnings of today, the week, the month and the periods before them.',
		tracker: 'cakeAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/api/2/reports.asmx/PerformanceSummary',
		parameters: [
			{
				name: 'date',
				label: 'Date',
				in: 'query',
				type: 'date',
				format: 'MM/dd/yyyy',
				required: true,
				example: '2026-03-14',
				description: 'The day that counts as today',
			},
		],
		response: {
			records: '$.periods.period[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '1',
				periods: {
					period: [{ date_range: 'Today', current_revenue: '10.0000', previous_revenue: '0.0000' }],
				},
			},
		},
		documentation: 'https://getcake.freshdesk.com/support/solutions/articles/5000546487',
	},
];
