import { Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { all, CHANGE, TOGGLE } from './cakeInput.mts';
import type { Input } from './cakeInput.mts';
import { find, page, passes, SORTED_PAGING, status, statusId } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { localTime, uncapped } from './cakeState.mts';
import type { Campaign, Capped, State } from './cakeState.mts';

export function shownCampaign(campaign: Campaign): Fields {
	const { campaign_id, account_status_id, unique_key_hash_type, pixel_html, postback_url, ...others } =
		campaign;
	// Whose payout counts does not read back.
	const { use_offer_contract_payout: _ofContract, ...rest } = others;
	// Another spelling than is written, and nothing at all where there is no pixel.
	const hash_type_name = unique_key_hash_type.toUpperCase().replaceAll('_', ' ');
	const hasPixel = unique_key_hash_type !== 'none' || pixel_html !== null || postback_url !== null;
	const pixel_info = hasPixel ? { pixel_html, postback_url, hash_type: { hash_type_name } } : null;
	return { campaign_id, account_status: status(account_status_id), ...rest, pixel_info };
}

export function addCampaign(state: State, fields: Partial<Campaign>): Campaign {
	const campaign: Campaign = {
		campaign_id: Math.max(...state.campaigns.map((one) => one.campaign_id)) + 1,
		affiliate_id: 0,
		offer_id: 0,
		offer_contract_id: 0,
		media_type_id: 1,
		account_status_id: 1,
		third_party_name: null,
		expiration_date: null,
		payout: 0,
		use_offer_contract_payout: false,
		unique_key_hash_type: 'none',
		postback_url: null,
		pixel_html: null,
		test_link: null,
		...uncapped(),
		date_created: localTime(state.now),
		...fields,
	};
	state.campaigns.push(campaign);
	return campaign;
}

/** A campaign needs an affiliate, and an offer or one of its contracts. */
function newCampaign(state: State, input: Input): Campaign {
	const affiliate_id = input.id('affiliate_id');
	const offerId = input.id('offer_id');
	const contractId = input.id('offer_contract_id');
	find(state.affiliates, (one) => one.affiliate_id === affiliate_id, 'Affiliate');
	const { offer_id, offer_contracts } = find(
		state.offers,
		(one) =>
			offerId === undefined
				? one.offer_contracts.some((contract) => contract.offer_contract_id === contractId)
				: one.offer_id === offerId,
		'Offer',
	);
	const { offer_contract_id } = find(
		offer_contracts,
		(one) => (contractId === undefined ? one.is_default : one.offer_contract_id === contractId),
		'Offer Contract',
	);
	const media_type_id = input.id('media_type_id');
	if (media_type_id === undefined) throw new Refusal(200, 'Invalid Media Type ID');
	return addCampaign(state, { affiliate_id, offer_id, offer_contract_id, media_type_id });
}

function saveCampaign(state: State, input: Input): Fields {
	const id = input.id('campaign_id');
	const newStatus = statusId(input);
	const campaign =
		id === undefined
			? newCampaign(state, input)
			: find(state.campaigns, (one) => one.campaign_id === id, 'Campaign');
	campaign.account_status_id = newStatus ?? campaign.account_status_id;
	if (input.text('payout_update_option') === 'change') campaign.payout = Number(input.text('payout'));
	campaign.use_offer_contract_payout =
		input.flag('use_offer_contract_payout') ?? campaign.use_offer_contract_payout;
	campaign.media_type_id = input.id('media_type_id') ?? campaign.media_type_id;
	campaign.offer_contract_id = input.id('offer_contract_id') ?? campaign.offer_contract_id;
	// These have no value that leaves them alone.
	campaign.unique_key_hash_type = input.text('unique_key_hash_type');
	campaign.third_party_name = input.text('third_party_name') || null;
	if (input.text('expiration_date_modification_type') === 'change') {
		campaign.expiration_date = localTime(input.date('expiration_date'));
	}
	campaign.postback_url = input.text('postback_url') || campaign.postback_url;
	campaign.pixel_html = input.text('pixel_html') || campaign.pixel_html;
	campaign.test_link = input.text('test_link') || campaign.test_link;
	const { campaign_id } = campaign;
	return { message: `Campaign ${campaign_id} ${id === undefined ? 'Created' : 'Updated'}`, campaign_id };
}

function exportCampaigns(state: State, input: Input): Fields {
	const named = ['campaign_id', 'site_offer_id', 'source_affiliate_id'].some((name) => input.id(name));
	if (!named) throw new Refusal(200, 'A campaign, an offer or an affiliate is needed');
	const found = state.campaigns.filter(
		(campaign) =>
			passes(input.id('campaign_id'), campaign.campaign_id) &&
			passes(input.id('site_offer_id'), campaign.offer_id) &&
			passes(input.id('source_affiliate_id'), campaign.affiliate_id) &&
			passes(input.id('account_status_id'), campaign.account_status_id) &&
			passes(input.id('media_type_id'), campaign.media_type_id),
	);
	return page('campaigns', found.map(shownCampaign), input);
}

function cappedRecord(state: State, input: Input): Capped {
	const [offerId, contractId, campaignId] = [
		input.id('offer_id'),
		input.id('offer_contract_id'),
		input.id('campaign_id'),
	];
	const ids = [offerId, contractId, campaignId].filter((id) => id !== undefined);
	if (ids.length !== 1) throw new Refusal(200, 'Exactly one of offer, offer contract and campaign is needed');
	if (offerId !== undefined) return find(state.offers, (one) => one.offer_id === offerId, 'Offer');
	if (contractId !== undefined) {
		const contracts = state.offers.flatMap((offer) => offer.offer_contracts);
		return find(contracts, (one) => one.offer_contract_id === contractId, 'Offer Contract');
	}
	return find(state.campaigns, (one) => one.campaign_id === campaignId, 'Campaign');
}

function saveCap(state: State, input: Input): Fields {
	const target = cappedRecord(state, input);
	const type = input.id('cap_type_id');
	if (type !== 1 && type !== 2) throw new Refusal(200, 'Invalid Cap Type ID');
	const interval = input.number('cap_interval_id');
	if (interval === undefined || interval > 4) throw new Refusal(200, 'Invalid Cap Interval ID');
	const amount = input.number('cap_amount');
	const send_alert_only = input.flag('send_alert_only') === true;
	const cap =
		amount === undefined ? null : { cap_interval_id: interval, cap_amount: amount, send_alert_only };
	target[type === 1 ? 'click_cap' : 'conversion_cap'] = cap;
	return { message: 'Cap Updated' };
}

export const campaignMethods: Method[] = [
	{
		path: '/api/1/addedit.asmx/Caps',
		root: 'caps_addedit_response',
		parameters: {
			...all('int', 'offer_id offer_contract_id campaign_id cap_type_id cap_interval_id cap_amount'),
			cap_start: 'date',
			send_alert_only: 'bool',
		},
		run: saveCap,
	},
	{
		path: '/api/8/export.asmx/Campaigns',
		root: 'campaign_export_response',
		parameters: {
			...all('int', 'campaign_id site_offer_id source_affiliate_id channel_id account_status_id'),
			...all('int', 'media_type_id'),
			...SORTED_PAGING,
		},
		run: exportCampaigns,
	},
	{
		path: '/api/3/addedit.asmx/Campaign',
		root: 'campaign_addedit_response',
		parameters: {
			...all('int', 'campaign_id affiliate_id offer_id offer_contract_id media_type_id account_status_id'),
			...all('int', 'display_link_type_id currency_id static_suppression auto_disposition_delay_hours'),
			...all('int', 'redirect_offer_contract_id postback_delay_ms'),
			payout: 'decimal',
			...all(TOGGLE, 'use_offer_contract_payout paid paid_redirects paid_upsells review redirect_404'),
			...all(TOGGLE, 'clear_session_on_conversion'),
			...all(CHANGE, 'payout_update_option expiration_date_modification_type'),
			expiration_date: 'date',
			unique_key_hash_type: 'word',
			...all('text', 'third_party_name postback_url pixel_html test_link redirect_domain'),
		},
		run: saveCampaign,
	},
];
