import type { LibraryTemplate, Parameter } from '../../model/template';
import { accountStatusFilter, firstRow, fixed, optionalId, requiredId, sorting } from './parameters';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000677656';

const campaignExample = {
	success: 'true',
	row_count: '1',
	campaigns: {
		campaign: [
			{
				campaign_id: '99',
				account_status: { account_status_id: '1', account_status_name: 'Active' },
				pixel_info: { hash_type: { hash_type_name: 'None' } },
			},
		],
	},
};

/** CAKE wants a campaign, an offer or an affiliate; a list of all campaigns is not to be had. */
const filters: Parameter[] = [
	...fixed({ campaign_id: 0 }, 'query'),
	optionalId('channel_id', 'Channel ID', 1, 'query'),
	accountStatusFilter,
	optionalId('media_type_id', 'Media Type ID', 3, 'query'),
	{
		name: 'sort_field',
		label: 'Sort By',
		in: 'query',
		type: 'string',
		enum: ['campaign_id', 'date_created'],
		enumLabels: ['ID', 'Created'],
		default: 'campaign_id',
	},
	...sorting,
];

export const campaignTemplates: LibraryTemplate[] = [
	{
		id: 'cake.campaign.get',
		name: 'Get campaign',
		description: 'Reads one campaign: one affiliate on one offer, with status, payout and pixel.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/8/export.asmx/Campaigns',
		parameters: [
			requiredId('campaign_id', 'Campaign ID', 1011, 'query'),
			...fixed(
				{
					site_offer_id: 0,
					source_affiliate_id: 0,
					channel_id: 0,
					account_status_id: 0,
					media_type_id: 0,
					sort_field: 'campaign_id',
				},
				'query',
			),
			...firstRow,
		],
		response: {
			records: '$.campaigns.campaign[*]',
			pagination: { style: 'none' },
			example: campaignExample,
		},
		documentation,
	},
	{
		id: 'cake.campaign.listByAffiliate',
		name: 'List campaigns of affiliate',
		description: 'Lists the campaigns of one affiliate, each on one offer, that match all filters.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/8/export.asmx/Campaigns',
		parameters: [
			requiredId('source_affiliate_id', 'Affiliate ID', 12, 'query'),
			optionalId('site_offer_id', 'Offer ID', 12, 'query'),
			...filters,
		],
		response: { records: '$.campaigns.campaign[*]', example: campaignExample },
		documentation,
	},
	{
		id: 'cake.campaign.listByOffer',
		name: 'List campaigns of offer',
		description: 'Lists the campaigns of one offer, each of one affiliate, that match all filters.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/8/export.asmx/Campaigns',
		parameters: [
			requiredId('site_offer_id', 'Offer ID', 12, 'query'),
			optionalId('source_affiliate_id', 'Affiliate ID', 12, 'query'),
			...filters,
		],
		response: { records: '$.campaigns.campaign[*]', example: campaignExample },
		documentation,
	},
];
