import type { LibraryTemplate } from '../../templates/model';
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
			{ ...requiredId('currency_id', 'Currency ID', 'query'), example: 1 },
			optionalId('site_offer_id', 'Offer ID', 'query'),
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
			{ ...flag('exclude_bot_traffic', 'Exclude Bot Traffic', 'query'), default: false },
		],
		response: {
			records: '$.event_conversions.event_conversion[*]',
			example: {
				success: 'true',
				row_count: '1',
				event_conversions: {
					event_conversion: [
						{
							event_conversion_id: '5001',
							event_conversion_date: '2024-01-02T03:04:05.67',
							campaign_id: '99',
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
				example: '2024-01-31',
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
