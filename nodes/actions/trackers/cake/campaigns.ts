import type { LibraryTemplate } from '../../templates/model';
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
			requiredId('campaign_id', 'Campaign ID', 'query'),
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
		id: 'cake.campaign.list',
		name: 'List campaigns',
		description:
			'Lists the campaigns, each one affiliate on one offer, that match all filters. CAKE wants a campaign, an offer or an affiliate among them.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/8/export.asmx/Campaigns',
		parameters: [
			optionalId('source_affiliate_id', 'Affiliate ID', 'query'),
			optionalId('site_offer_id', 'Offer ID', 'query'),
			optionalId('campaign_id', 'Campaign ID', 'query'),
			optionalId('channel_id', 'Channel ID', 'query'),
			accountStatusFilter,
			optionalId('media_type_id', 'Media Type ID', 'query'),
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
		],
		response: { records: '$.campaigns.campaign[*]', example: campaignExample },
		documentation,
	},
];
