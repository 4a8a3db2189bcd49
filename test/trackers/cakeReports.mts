import { Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { all } from './cakeInput.mts';
import type { Input } from './cakeInput.mts';
import { conversionsBetween } from './cakeConversions.mts';
import { EVENT_TYPE, find, page, PAGING, passes, PERIOD } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { localTime } from './cakeState.mts';
import type { Conversion, State } from './cakeState.mts';

const CLICKS_PER_CONVERSION = 20;
const LONGEST = 31 * 24 * 3_600_000;

/** Statistics go over one month at most. */
function conversionsOfMonth(state: State, input: Input): Conversion[] {
	if (input.date('end_date').getTime() - input.date('start_date').getTime() > LONGEST) {
		throw new Refusal(200, 'Date range cannot exceed one month');
	}
	return conversionsBetween(state, input);
}

function sums(conversions: Conversion[]): Fields {
	const total = (field: 'payout' | 'received') =>
		conversions.reduce((sum, conversion) => sum + conversion[field], 0);
	return {
		views: 0,
		clicks: conversions.length * CLICKS_PER_CONVERSION,
		macro_event_conversions: conversions.length,
		paid: conversions.filter(({ disposition }) => disposition === 'approved').length,
		cost: total('payout').toFixed(4),
		revenue: total('received').toFixed(4),
	};
}

function byAffiliate(state: State, input: Input): Fields {
	const isMicro = input.text('event_type') === 'micro_events';
	const conversions = isMicro ? [] : conversionsOfMonth(state, input);
	const rows = state.affiliates
		.filter(
			(one) =>
				passes(input.id('source_affiliate_id'), one.affiliate_id) &&
				passes(input.id('source_affiliate_manager_id'), one.account_manager_id),
		)
		.map(({ affiliate_id, affiliate_name }) => ({
			source_affiliate: {
				source_affiliate_id: affiliate_id,
				source_affiliate_name: affiliate_name,
			},
			own: conversions.filter((one) => one.affiliate_id === affiliate_id),
		}))
		.filter(({ own }) => own.length > 0)
		.map(({ source_affiliate, own }) => ({ source_affiliate, ...sums(own) }));
	return { row_count: rows.length, source_affiliates: rows };
}

function bySubId(state: State, input: Input): Fields {
	const affiliateId = input.id('source_affiliate_id');
	find(state.affiliates, (one) => one.affiliate_id === affiliateId, 'Affiliate');
	const isEvents = input.text('revenue_filter') === 'events';
	const own = (isEvents ? [] : conversionsOfMonth(state, input)).filter(
		(one) => one.affiliate_id === affiliateId && passes(input.id('site_offer_id'), one.offer_id),
	);
	const rows = [0, 1]
		.map((rest) => own.filter(({ event_conversion_id }) => event_conversion_id % 2 === rest))
		.filter(({ length }) => length > 0)
		.map((conversions, index) => ({
			sub_id: 134_686 + index,
			sub_id_name: `Placement ${index + 1}`,
			...sums(conversions),
		}));
	return { row_count: rows.length, sub_ids: rows };
}

function byCampaign(state: State, input: Input): Fields {
	const isMicro = input.text('event_type') === 'micro_events';
	const conversions = (isMicro ? [] : conversionsOfMonth(state, input)).filter(
		(one) =>
			passes(input.id('campaign_id'), one.campaign_id) &&
			passes(input.id('source_affiliate_id'), one.affiliate_id) &&
			passes(input.id('site_offer_id'), one.offer_id),
	);
	const ids = [...new Set(conversions.map(({ campaign_id }) => campaign_id))];
	const rows = ids.map((campaign_id) => ({
		campaign: { campaign_id },
		...sums(conversions.filter((one) => one.campaign_id === campaign_id)),
	}));
	return { row_count: rows.length, campaigns: { campaign_summary: rows } };
}

function clicks(state: State, input: Input): Fields {
	input.flag('include_duplicates');
	const found = conversionsBetween(state, input).filter(
		(one) =>
			passes(input.id('affiliate_id'), one.affiliate_id) &&
			passes(input.id('offer_id'), one.offer_id) &&
			passes(input.id('campaign_id'), one.campaign_id),
	);
	const rows = found.map((one) => ({
		click_id: 90_000 + one.event_conversion_id,
		click_date: localTime(one.event_conversion_date),
		affiliate: { affiliate_id: one.affiliate_id },
		sub_id_1: 'a',
	}));
	return page('clicks', rows, input);
}

export const reportMethods: Method[] = [
	{
		path: '/api/3/reports.asmx/SourceAffiliateSummary',
		root: 'source_affiliate_summary_response',
		parameters: {
			...PERIOD,
			...all('int', 'source_affiliate_id source_affiliate_manager_id source_affiliate_tag_id'),
			...all('int', 'site_offer_tag_id event_id'),
			event_type: EVENT_TYPE,
		},
		run: byAffiliate,
	},
	{
		path: '/api/1/reports.asmx/SubIDSummary',
		root: 'sub_id_summary_response',
		parameters: {
			...PERIOD,
			...all('int', 'source_affiliate_id site_offer_id event_id'),
			revenue_filter: ['conversions_and_events', 'conversions', 'events'],
		},
		run: bySubId,
	},
	{
		path: '/api/5/reports.asmx/CampaignSummary',
		root: 'campaign_summary_response',
		parameters: {
			...PERIOD,
			...all('int', 'campaign_id source_affiliate_id site_offer_id source_affiliate_tag_id'),
			...all('int', 'site_offer_tag_id source_affiliate_manager_id brand_advertiser_manager_id event_id'),
			subid_id: 'text',
			event_type: EVENT_TYPE,
		},
		run: byCampaign,
	},
	{
		path: '/api/12/reports.asmx/Clicks',
		root: 'click_report_response',
		parameters: {
			...PERIOD,
			...PAGING,
			...all('int', 'affiliate_id advertiser_id offer_id campaign_id creative_id price_format_id'),
			...all('bool', 'include_duplicates include_tests'),
		},
		run: clicks,
	},
];
