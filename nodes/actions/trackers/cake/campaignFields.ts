import type { EditRules, Parameter } from '../../model/template';
import { accountStatus, fixed, optionalId, presetId, requiredId, sorting, text, unusedDate } from './shared';

export const documentation = 'https://support.getcake.com/support/solutions/articles/5000545789';

export const campaignId = requiredId('campaign_id', 'Campaign ID', 1011);

/** What has no value that leaves it alone is sent back as it was read. */
export const editsCampaign: EditRules = {
	read: 'cake.campaign.get',
	values: { campaign_id: 'campaign_id' },
	replaces: 'record',
};

const hashTypes = ['None', 'MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'];

/** CAKE has no value that leaves these alone: the present ones are sent back. */
export const sentBack: Parameter[] = [
	{
		name: 'unique_key_hash_type',
		label: 'Pixel Hash Type',
		in: 'body',
		type: 'string',
		required: true,
		// CAKE reads names and takes words in lower case. A campaign without a pixel has none.
		current: {
			path: '$.pixel_info.hash_type.hash_type_name',
			values: Object.fromEntries([
				['', 'none'],
				...hashTypes.flatMap((name) => [name, name.toUpperCase()].map((read) => [read, name.toLowerCase()])),
			]) as Record<string, string>,
		},
		example: 'none',
		description: 'A word in lower case, such as none or md5. The present one stays when left out.',
	},
	{
		name: 'third_party_name',
		label: 'Third-Party Name',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		current: { path: '$.third_party_name', values: { '': '' } },
		example: 'Demo GmbH',
	},
];

/** Not used when a campaign is changed, but sent all the same. */
export const onlyOnCreation = fixed({ affiliate_id: 0, offer_id: 0, currency_id: 0 });

export const keepsContract = fixed({ offer_contract_id: 0, media_type_id: 0, display_link_type_id: 0 });

export const keepsStatus = fixed({ account_status_id: 0 });

export const keepsPayout = fixed({
	use_offer_contract_payout: 'no_change',
	payout: 0,
	payout_update_option: 'do_not_change',
});

export const keepsPostback = fixed({ postback_url: '', postback_delay_ms: -1, pixel_html: '' });

export const keepsExpiration = fixed({
	expiration_date: unusedDate,
	expiration_date_modification_type: 'do_not_change',
});

export const keepsTraffic = fixed({
	paid: 'no_change',
	paid_redirects: 'no_change',
	paid_upsells: 'no_change',
	review: 'no_change',
	redirect_offer_contract_id: 0,
	redirect_404: 'no_change',
	redirect_domain: '',
	test_link: '',
});

export const keepsRest = fixed({
	static_suppression: -1,
	auto_disposition_delay_hours: -1,
	clear_session_on_conversion: 'no_change',
});

export const payout: Parameter = {
	name: 'payout',
	in: 'body',
	type: 'number',
	required: true,
	current: '$.payout',
	example: 3.5,
	description: 'What this affiliate gets for a conversion of this offer',
};

export const changed = {
	records: '$',
	example: { success: 'true', message: 'Campaign 99 Updated', campaign_id: '99' },
};

export const newCampaign: Parameter[] = [
	requiredId('media_type_id', 'Media Type ID', 3),
	payout,
	{ ...accountStatus, default: 1 },
	text('third_party_name', 'Third-Party Name', 'Demo GmbH'),
	presetId('display_link_type_id', 'Link Type ID', 1),
	optionalId('currency_id', 'Currency ID', 1),
	text('postback_url', 'Postback URL', 'https://example.com/postback?click=#s2#'),
	text('pixel_html', 'Pixel HTML', '<img src="https://example.com/pixel">'),
	...keepsExpiration,
	...fixed({
		campaign_id: 0,
		use_offer_contract_payout: 'no_change',
		payout_update_option: 'change',
		paid: 'on',
		static_suppression: -1,
		paid_redirects: 'on',
		paid_upsells: 'on',
		review: 'off',
		auto_disposition_delay_hours: -1,
		redirect_offer_contract_id: 0,
		redirect_404: 'off',
		clear_session_on_conversion: 'off',
		postback_delay_ms: -1,
		unique_key_hash_type: 'none',
		test_link: '',
		redirect_domain: '',
	}),
];

export const created = {
	records: '$',
	example: { success: 'true', message: 'Campaign 1121 Created', campaign_id: '1121' },
};

export const exportArticle = 'https://support.getcake.com/support/solutions/articles/5000677656';

export const campaignExample = {
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

/** As `accountStatus`, with 0 for all in a filter. */
const accountStatusFilter: Parameter = {
	...accountStatus,
	in: 'query',
	enum: [0, 1, 2, 3],
	enumLabels: ['All', 'Active', 'Inactive', 'Pending'],
	default: 0,
};

/** CAKE wants a campaign, an offer or an affiliate; a list of all campaigns is not to be had. */
export const filters: Parameter[] = [
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
