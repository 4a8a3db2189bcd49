import type { LibraryTemplate } from '../../model/template';
import { flag, optionalId, period } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'cake.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period that match all filters.',
		kind: 'get',
		method: 'GET',
		path: '/api/12/reports.asmx/Clicks',
		parameters: [
			...period,
			optionalId('affiliate_id', 'Affiliate ID', 12, 'query'),
			optionalId('advertiser_id', 'Advertiser ID', 5, 'query'),
			optionalId('offer_id', 'Offer ID', 12, 'query'),
			optionalId('campaign_id', 'Campaign ID', 1011, 'query'),
			optionalId('creative_id', 'Creative ID', 5, 'query'),
			optionalId('price_format_id', 'Price Format ID', 1, 'query'),
			{ ...flag('include_duplicates', 'Include Duplicates', true, 'query'), default: false },
			{ ...flag('include_tests', 'Include Tests', true, 'query'), default: false },
		],
		response: {
			records: '$.clicks.click[*]',
			example: {
				success: 'true',
				row_count: '1',
				clicks: { click: [{ click_id: '90001', click_date: '2026-03-02T10:00:00', sub_id_1: 'a' }] },
			},
		},
		documentation: 'https://support.getcake.com/support/solutions/articles/13000035266',
	},
];
