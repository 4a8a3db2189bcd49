import type { Parameter } from '../../model/template';
import { fixed, requiredId, text, unusedDate } from './parameters';

export const campaignId = requiredId('campaign_id', 'Campaign ID', 1011);

/** CAKE has no value that leaves these alone: they are read first and sent back. */
export const mustBeSentBack: Parameter[] = [
	{
		name: 'unique_key_hash_type',
		label: 'Pixel Hash Type',
		in: 'body',
		type: 'string',
		required: true,
		example: 'none',
		description:
			'No value leaves it as it is: send pixel_info.hash_type.hash_type_name of the campaign back in lower case with _ for blanks, or none where it has no pixel',
	},
	{
		...text('third_party_name', 'Third-Party Name', 'Demo GmbH'),
		description: 'An empty text may clear it: send that of the campaign back',
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
	label: 'Payout',
	in: 'body',
	type: 'number',
	required: true,
	example: 3.5,
	description: 'What this affiliate gets for a conversion of this offer',
};

export const changed = {
	records: '$',
	example: { success: 'true', message: 'Campaign 99 Updated', campaign_id: '99' },
};
