import type { LibraryTemplate } from '../../model/template';
import { eventType, flag, optionalId, period, requiredId } from '../cake/shared';

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'cakeAffiliate.conversion.list',
		name: 'List conversions',
		description: 'Lists the own conversions and events of a period.',
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
];
