import type { LibraryTemplate, Parameter } from '../../model/template';
import { eventType, optionalId, period, requiredId, text } from './shared';

/** The same period by days: this method knows no month before a day. */
const days: Parameter[] = period.map((parameter) => ({ ...parameter, type: 'date', format: 'yyyy-MM-dd' }));

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'cake.report.getByAffiliate',
		name: 'Get statistics by affiliate',
		description: 'Reads clicks, conversions and amounts of at most one month, affiliate by affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/api/3/reports.asmx/SourceAffiliateSummary',
		parameters: [
			...period,
			optionalId('source_affiliate_id', 'Affiliate ID', 12, 'query'),
			optionalId('source_affiliate_manager_id', 'Affiliate Manager ID', 1, 'query'),
			optionalId('source_affiliate_tag_id', 'Affiliate Tag ID', 5, 'query'),
			optionalId('site_offer_tag_id', 'Offer Tag ID', 1, 'query'),
			optionalId('event_id', 'Event ID', 1, 'query'),
			eventType,
		],
		response: {
			records: '$.source_affiliates.source_affiliate_summary[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '1',
				source_affiliates: {
					source_affiliate_summary: [
						{
							source_affiliate: { source_affiliate_id: '12', source_affiliate_name: 'Demo' },
							clicks: '120',
						},
					],
				},
			},
		},
		documentation: 'https://support.getcake.com/solution/articles/13000011545',
	},
	{
		id: 'cake.report.getByCampaign',
		name: 'Get statistics by campaign',
		description: 'Reads clicks, conversions and amounts of at most one month, campaign by campaign.',
		kind: 'get',
		method: 'GET',
		path: '/api/5/reports.asmx/CampaignSummary',
		parameters: [
			...period,
			optionalId('campaign_id', 'Campaign ID', 1011, 'query'),
			optionalId('source_affiliate_id', 'Affiliate ID', 12, 'query'),
			optionalId('site_offer_id', 'Offer ID', 12, 'query'),
			text('subid_id', 'Sub ID', 'Click1', 'query'),
			optionalId('source_affiliate_tag_id', 'Affiliate Tag ID', 5, 'query'),
			optionalId('site_offer_tag_id', 'Offer Tag ID', 1, 'query'),
			optionalId('source_affiliate_manager_id', 'Affiliate Manager ID', 1, 'query'),
			optionalId('brand_advertiser_manager_id', 'Advertiser Manager ID', 1, 'query'),
			optionalId('event_id', 'Event ID', 1, 'query'),
			eventType,
		],
		response: {
			records: '$.campaigns.campaign_summary[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '1',
				campaigns: {
					campaign_summary: [{ campaign: { campaign_id: '1011' }, clicks: '120' }],
				},
			},
		},
		documentation: 'https://support.getcake.com/support/solutions/articles/13000003854',
	},
	{
		id: 'cake.report.getBySubId',
		name: 'Get statistics by sub ID',
		description: "Reads clicks, conversions and amounts of at most 31 days for one affiliate's sub IDs.",
		kind: 'get',
		method: 'GET',
		path: '/api/1/reports.asmx/SubIDSummary',
		parameters: [
			...days,
			requiredId('source_affiliate_id', 'Affiliate ID', 12, 'query'),
			optionalId('site_offer_id', 'Offer ID', 12, 'query'),
			optionalId('event_id', 'Event ID', 1, 'query'),
			{
				name: 'revenue_filter',
				label: 'Event Type',
				in: 'query',
				type: 'string',
				enum: ['conversions_and_events', 'conversions', 'events'],
				enumLabels: ['All', 'Conversions', 'Events'],
				default: 'conversions_and_events',
			},
		],
		response: {
			records: '$.sub_ids.sub_id_summary[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '1',
				sub_ids: {
					sub_id_summary: [{ sub_id: '134686', sub_id_name: 'Click1', views: '0', clicks: '1' }],
				},
			},
		},
		documentation: 'https://support.getcake.com/support/solutions/articles/5000688590',
	},
];
