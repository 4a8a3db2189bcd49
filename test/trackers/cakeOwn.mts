import { hoursBefore, Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { shownAffiliate } from './cakeAffiliates.mts';
import { addCampaign, shownCampaign } from './cakeCampaigns.mts';
import { conversionsBetween, DISPOSITIONS, shownConversion } from './cakeConversions.mts';
import { all } from './cakeInput.mts';
import type { Input } from './cakeInput.mts';
import { offerStatus } from './cakeOffers.mts';
import { EVENT_TYPE, find, page, PAGING, passes, PERIOD } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { OWN_AFFILIATE } from './cakeState.mts';
import type { Campaign, State } from './cakeState.mts';

function ownCampaign(state: State, input: Input): Campaign {
	const id = input.id('campaign_id');
	const own = state.campaigns.filter((campaign) => campaign.affiliate_id === OWN_AFFILIATE);
	return find(own, (campaign) => campaign.campaign_id === id, 'Campaign');
}

function getCampaign(state: State, input: Input): Fields {
	const campaign = ownCampaign(state, input);
	const offer = state.offers.find(({ offer_id }) => offer_id === campaign.offer_id);
	const creatives = { creative_info: [{ creative_id: 5, creative_name: 'Link' }] };
	return { ...shownCampaign(campaign), offer_name: offer?.offer_name ?? '', creatives };
}

function offerFeed(state: State, input: Input): Fields {
	const name = input.text('campaign_name').toLowerCase();
	const found = state.offers
		.filter(
			(offer) =>
				offer.offer_status_id !== 4 &&
				offer.offer_status_id !== 2 &&
				passes(input.id('vertical_id'), offer.vertical_id) &&
				passes(input.id('offer_status_id'), offer.offer_status_id) &&
				offer.offer_name.toLowerCase().includes(name),
		)
		.map((offer) => {
			const campaign = state.campaigns.find(
				(one) => one.affiliate_id === OWN_AFFILIATE && one.offer_id === offer.offer_id,
			);
			const [contract] = offer.offer_contracts;
			return {
				offer_id: offer.offer_id,
				offer_contract_id: contract?.offer_contract_id ?? null,
				campaign_id: campaign?.campaign_id ?? null,
				offer_name: offer.offer_name,
				offer_status: offerStatus(offer.offer_status_id),
				payout: `$${contract?.payout.toFixed(2) ?? '0.00'}`,
				preview_link: offer.preview_link,
			};
		});
	return page('offers', found, input);
}

function applyForOffer(state: State, input: Input): Fields {
	const id = input.id('offer_contract_id');
	const isWanted = (one: { offer_contract_id: number }) => one.offer_contract_id === id;
	const offer = state.offers.find((one) => one.offer_contracts.some(isWanted));
	if (offer === undefined || id === undefined) throw new Refusal(200, 'Invalid Offer Contract ID');
	const media_type_id = input.id('media_type_id');
	if (media_type_id === undefined) throw new Refusal(200, 'Invalid Media Type ID');
	if (input.flag('agreed_to_terms') !== true) throw new Refusal(200, 'The terms must be agreed to');
	const { campaign_id } = addCampaign(state, {
		affiliate_id: OWN_AFFILIATE,
		offer_id: offer.offer_id,
		offer_contract_id: id,
		media_type_id,
		account_status_id: 3,
		payout: offer.offer_contracts.find(isWanted)?.payout ?? 0,
		use_offer_contract_payout: true,
	});
	return { message: 'Your application has been received', campaign_id };
}

function ownConversions(state: State, input: Input): Fields {
	const disposition = input.text('disposition_type');
	if (disposition !== '' && !DISPOSITIONS.includes(disposition)) {
		throw new Refusal(200, 'Invalid Disposition Type');
	}
	const isMicro = input.text('event_type') === 'micro_events';
	const own = (isMicro ? [] : conversionsBetween(state, input)).filter(
		(one) =>
			one.affiliate_id === OWN_AFFILIATE &&
			passes(input.id('site_offer_id'), one.offer_id) &&
			(disposition === '' || one.disposition === disposition),
	);
	return page('event_conversions', own.map(shownConversion), input);
}

/** The names of the periods with their lengths in days. */
const PERIODS: Array<[string, number]> = [
	['Today', 1],
	['WTD', 7],
	['7-Day', 7],
	['MTD', 30],
	['30-Day', 30],
	['QTD', 90],
	['YTD', 365],
];

function performance(state: State, input: Input): Fields {
	const end = hoursBefore(input.date('date'), -24);
	const revenue = (days: number, offset: number): string => {
		const [from, to] = [hoursBefore(end, 24 * (days + offset)), hoursBefore(end, 24 * offset)];
		return state.conversions
			.filter((one) => one.affiliate_id === OWN_AFFILIATE)
			.filter((one) => one.event_conversion_date >= from && one.event_conversion_date < to)
			.reduce((sum, one) => sum + one.payout, 0)
			.toFixed(4);
	};
	const periods = PERIODS.map(([date_range, days]) => ({
		date_range,
		current_revenue: revenue(days, 0),
		previous_revenue: revenue(days, days),
		currency_symbol: '$',
	}));
	return { row_count: periods.length, periods };
}

function setter(method: string, root: string, field: 'postback_url' | 'pixel_html' | 'test_link'): Method {
	return {
		path: `/affiliates/api/2/offers.asmx/${method}`,
		root,
		parameters: { campaign_id: 'int', [field]: 'text' },
		run: (state, input) => {
			ownCampaign(state, input)[field] = input.text(field);
			return { message: 'Campaign Updated' };
		},
	};
}

export const ownMethods: Method[] = [
	{
		path: '/affiliates/api/2/account.asmx/GetAccountInfo',
		root: 'account_info_response',
		parameters: { contact_id: 'int' },
		run: (state) =>
			shownAffiliate(find(state.affiliates, (one) => one.affiliate_id === OWN_AFFILIATE, 'Affiliate')),
	},
	{
		path: '/affiliates/api/5/offers.asmx/OfferFeed',
		root: 'offer_feed_response',
		parameters: {
			...all('int', 'media_type_category_id vertical_category_id vertical_id offer_status_id tag_id'),
			...all('text', 'campaign_name country_code'),
			...PAGING,
		},
		run: offerFeed,
	},
	{
		path: '/affiliates/api/2/offers.asmx/GetCampaign',
		root: 'campaign_response',
		parameters: { campaign_id: 'int' },
		run: getCampaign,
	},
	{
		path: '/affiliates/api/3/offers.asmx/ApplyForOffer',
		root: 'apply_for_offer_response',
		parameters: {
			...all('int', 'offer_contract_id media_type_id'),
			...all('text', 'notes agreed_from_ip_address'),
			agreed_to_terms: 'bool',
		},
		run: applyForOffer,
	},
	setter('SetPostbackURL', 'set_postback_url_response', 'postback_url'),
	setter('SetPixel', 'set_pixel_response', 'pixel_html'),
	setter('SetTestLink', 'set_test_link_response', 'test_link'),
	{
		path: '/affiliates/api/9/reports.asmx/EventConversions',
		root: 'event_conversion_report_response',
		parameters: {
			...PERIOD,
			...all('int', 'site_offer_id currency_id'),
			disposition_type: 'text',
			event_type: EVENT_TYPE,
			exclude_bot_traffic: 'bool',
			...PAGING,
		},
		run: ownConversions,
	},
	{
		path: '/affiliates/api/2/reports.asmx/PerformanceSummary',
		root: 'performance_summary_response',
		parameters: { date: 'date' },
		run: performance,
	},
];
