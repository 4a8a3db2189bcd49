import { Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { all, CHANGE, TOGGLE } from './cakeInput.mts';
import type { Input } from './cakeInput.mts';
import { find, page, passes, SORTED_PAGING } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { localTime, OFFER_STATUSES, uncapped } from './cakeState.mts';
import type { Contract, Offer, State } from './cakeState.mts';

export function offerStatus(offer_status_id: number): Fields {
	return { offer_status_id, offer_status_name: OFFER_STATUSES[offer_status_id] ?? '' };
}

function shownOffer(offer: Offer): Fields {
	const { offer_id, offer_name, offer_status_id, ...rest } = offer;
	return { offer_id, offer_name, offer_status: offerStatus(offer_status_id), ...rest };
}

function addContract(state: State, offer: Offer | undefined, fields: Partial<Contract>): Contract {
	const ids = state.offers.flatMap((one) =>
		one.offer_contracts.map((contract) => contract.offer_contract_id),
	);
	const contract: Contract = {
		offer_contract_id: Math.max(...ids) + 1,
		offer_contract_name: 'Default',
		price_format_id: 1,
		payout: 0,
		received: 0,
		offer_link: '',
		hidden: false,
		is_default: offer === undefined,
		...uncapped(),
		...fields,
	};
	offer?.offer_contracts.push(contract);
	return contract;
}

/** On creation nothing may be left as it is: there is nothing yet. */
const SET_ON_CREATION = ['hidden', 'offer_contract_hidden', 'ssl', 'last_touch', 'fire_global_pixel'];

function newOffer(state: State, input: Input): Offer {
	if (input.text('offer_name') === '') throw new Refusal(200, 'Invalid Offer Name');
	if (input.text('offer_link') === '') throw new Refusal(200, 'Invalid Offer Link');
	if (input.id('advertiser_id') === undefined) throw new Refusal(200, 'Invalid Advertiser ID');
	if (input.id('vertical_id') === undefined) throw new Refusal(200, 'Invalid Vertical ID');
	if (input.id('offer_status_id') === undefined) throw new Refusal(200, 'Invalid Offer Status ID');
	if (input.id('offer_type_id') === undefined) throw new Refusal(200, 'Invalid Offer Type ID');
	if (input.id('price_format_id') === undefined) throw new Refusal(200, 'Invalid Price Format ID');
	const kept = SET_ON_CREATION.find((name) => input.text(name) === 'no_change');
	if (kept !== undefined) throw new Refusal(200, `Invalid ${kept}`);
	const offer: Offer = {
		offer_id: Math.max(...state.offers.map((one) => one.offer_id)) + 1,
		offer_name: '',
		advertiser_id: 0,
		vertical_id: 0,
		offer_type_id: 1,
		offer_status_id: 1,
		offer_link: '',
		preview_link: null,
		offer_contracts: [],
		...uncapped(),
		date_created: localTime(state.now),
	};
	offer.offer_contracts = [
		addContract(state, undefined, {
			price_format_id: input.id('price_format_id') ?? 1,
			offer_link: input.text('offer_link'),
		}),
	];
	state.offers.push(offer);
	return offer;
}

function saveOffer(state: State, input: Input): Fields {
	const id = input.id('offer_id');
	const newStatus = input.id('offer_status_id');
	if (newStatus !== undefined && OFFER_STATUSES[newStatus] === undefined) {
		throw new Refusal(200, 'Invalid Offer Status ID');
	}
	const offer =
		id === undefined ? newOffer(state, input) : find(state.offers, (one) => one.offer_id === id, 'Offer');
	const contract = offer.offer_contracts.find((one) => one.is_default);
	if (contract !== undefined && input.text('payout_modification_type') === 'change') {
		contract.payout = Number(input.text('payout'));
	}
	if (contract !== undefined && input.text('received_modification_type') === 'change') {
		contract.received = Number(input.text('received'));
	}
	offer.offer_name = input.text('offer_name') || offer.offer_name;
	offer.offer_link = input.text('offer_link') || offer.offer_link;
	offer.preview_link = input.text('preview_link') || offer.preview_link;
	offer.offer_status_id = newStatus ?? offer.offer_status_id;
	offer.vertical_id = input.id('vertical_id') ?? offer.vertical_id;
	if (id === undefined) {
		offer.advertiser_id = input.id('advertiser_id') ?? 0;
		offer.offer_type_id = input.id('offer_type_id') ?? 1;
	}
	const { offer_id } = offer;
	return { message: `Offer ${offer_id} ${id === undefined ? 'Created' : 'Updated'}`, offer_id };
}

function saveContract(state: State, input: Input): Fields {
	const offer = find(state.offers, (one) => one.offer_id === input.id('offer_id'), 'Offer');
	const payout = Number(input.text('payout'));
	const received = Number(input.text('received'));
	if (input.text('offer_contract_name') === '') throw new Refusal(200, 'Invalid Offer Name');
	if (payout < 0) throw new Refusal(200, 'Invalid Payout Amount');
	if (received < 0 || (received > 0 && offer.offer_type_id === 1)) {
		throw new Refusal(200, 'Invalid Received Amount');
	}
	if (input.text('offer_link') === '') throw new Refusal(200, 'Invalid Offer Link');
	const price_format_id = input.id('price_format_id');
	if (price_format_id === undefined) throw new Refusal(200, 'Invalid Price Format ID');
	const id = input.id('offer_contract_id');
	const contract =
		id === undefined
			? addContract(state, offer, {})
			: find(offer.offer_contracts, (one) => one.offer_contract_id === id, 'Offer Contract');
	Object.assign(contract, {
		offer_contract_name: input.text('offer_contract_name'),
		price_format_id,
		payout,
		received,
		offer_link: input.text('offer_link'),
		hidden: input.flag('offer_contract_hidden'),
		is_default: input.flag('offer_contract_is_default'),
	});
	const { offer_contract_id } = contract;
	const done = id === undefined ? 'Created' : 'Updated';
	return { message: `Offer Contract ${offer_contract_id} ${done}`, offer_contract_id };
}

function exportOffers(state: State, input: Input): Fields {
	const name = input.text('offer_name').toLowerCase();
	const found = state.offers.filter(
		(offer) =>
			passes(input.id('offer_id'), offer.offer_id) &&
			passes(input.id('advertiser_id'), offer.advertiser_id) &&
			passes(input.id('vertical_id'), offer.vertical_id) &&
			passes(input.id('offer_type_id'), offer.offer_type_id) &&
			passes(input.id('offer_status_id'), offer.offer_status_id) &&
			offer.offer_name.toLowerCase().includes(name),
	);
	return page('offers', found.map(shownOffer), input);
}

export const offerMethods: Method[] = [
	{
		path: '/api/6/export.asmx/Offers',
		root: 'offer_export_response',
		parameters: {
			...all('int', 'offer_id advertiser_id vertical_id offer_type_id media_type_id offer_status_id tag_id'),
			offer_name: 'text',
			...SORTED_PAGING,
		},
		run: exportOffers,
	},
	{
		path: '/api/5/addedit.asmx/Offer',
		root: 'offer_addedit_response',
		parameters: {
			...all('int', 'offer_id advertiser_id vertical_id offer_status_id offer_type_id currency_id'),
			...all('int', 'price_format_id click_cookie_days impression_cookie_days redirect_offer_contract_id'),
			...all('int', 'auto_disposition_delay_hours session_regeneration_seconds'),
			...all('int', 'session_regeneration_type_id postback_url_ms_delay static_suppression'),
			...all('int', 'conversion_cap_behavior conversion_behavior_on_redirect'),
			...all('decimal', 'payout received'),
			...all(TOGGLE, 'hidden offer_contract_hidden received_percentage ssl redirect_404 last_touch'),
			...all(TOGGLE, 'conversions_from_whitelist_only enable_view_thru_conversions'),
			...all(TOGGLE, 'track_search_terms_from_non_supported_search_engines click_trumps_impression'),
			...all(TOGGLE, 'disable_click_deduplication enable_transaction_id_deduplication postbacks_only'),
			...all(TOGGLE, 'fire_global_pixel fire_pixel_on_non_paid_conversions'),
			...all(TOGGLE, 'allow_affiliates_to_create_creatives'),
			...all(CHANGE, 'payout_modification_type received_modification_type tags_modification_type'),
			...all(CHANGE, 'expiration_date_modification_type allowed_media_type_modification_type'),
			...all('date', 'expiration_date'),
			...all('text', 'offer_name third_party_name offer_link thankyou_link preview_link pixel_html'),
			...all('text', 'postback_url offer_description restrictions testing_instructions cookie_domain'),
			...all('text', 'redirect_domain auto_disposition_type offer_contract_name tags from_lines'),
			...all('text', 'thumbnail_file_import_url advertiser_extended_terms unsubscribe_link'),
			...all('text', 'subject_lines allowed_media_type_ids'),
		},
		run: saveOffer,
	},
	{
		path: '/api/1/addedit.asmx/OfferContract',
		root: 'offercontract_addedit_response',
		parameters: {
			...all('int', 'offer_id offer_contract_id price_format_id'),
			...all('decimal', 'payout received'),
			...all('bool', 'received_percentage offer_contract_hidden offer_contract_is_default'),
			...all('bool', 'use_fallback_targeting'),
			...all('text', 'offer_contract_name offer_link thankyou_link'),
		},
		run: saveContract,
	},
];
