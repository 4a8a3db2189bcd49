import { Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { all } from './cakeInput.mts';
import type { Input, Parameters } from './cakeInput.mts';
import { EVENT_TYPE, find, page, passes, PERIOD, SORTED_PAGING } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { localTime } from './cakeState.mts';
import type { Conversion, State } from './cakeState.mts';

export const DISPOSITIONS = ['pending', 'rejected', 'approved', 'returned'];

/** What the IDs of dispositions stand for. */
const DISPOSITION_IDS: Record<number, string> = {
	3: 'rejected',
	15: 'approved',
	25: 'pending',
	75: 'returned',
};

export function shownConversion(conversion: Conversion): Fields {
	const { event_conversion_id, event_conversion_date, request_id, transaction_id } = conversion;
	const amount = (value: number): Fields => ({ currency_id: 1, amount: value.toFixed(4) });
	return {
		event_conversion_id,
		request_session_id: request_id,
		event_conversion_date: localTime(event_conversion_date),
		source_affiliate: { source_affiliate_id: conversion.affiliate_id },
		site_offer: { site_offer_id: conversion.offer_id },
		campaign: { campaign_id: conversion.campaign_id },
		paid: amount(conversion.payout),
		received: amount(conversion.received),
		transaction_id,
		current_disposition: { disposition_type: { disposition_type_name: conversion.disposition } },
		note: conversion.note,
	};
}

/** The end is not part of the period. */
export function conversionsBetween(state: State, input: Input): Conversion[] {
	const [from, to] = [input.date('start_date'), input.date('end_date')];
	return state.conversions.filter(
		({ event_conversion_date }) => event_conversion_date >= from && event_conversion_date < to,
	);
}

function reportConversions(state: State, input: Input): Fields {
	// All seed conversions are of the macro kind.
	const isMicro = input.text('event_type') === 'micro_events';
	const disposition = input.text('disposition_type');
	const found = (isMicro ? [] : conversionsBetween(state, input)).filter(
		(conversion) =>
			passes(input.id('source_affiliate_id'), conversion.affiliate_id) &&
			passes(input.id('site_offer_id'), conversion.offer_id) &&
			passes(input.id('campaign_id'), conversion.campaign_id) &&
			(!DISPOSITIONS.includes(disposition) || conversion.disposition === disposition),
	);
	return page('event_conversions', found.map(shownConversion), input);
}

/** One of the two IDs names the conversion; the other is 0 or empty. */
function conversionOf(state: State, input: Input): Conversion {
	const offer_id = input.id('offer_id');
	find(state.offers, (one) => one.offer_id === offer_id, 'Offer');
	const id = input.id('conversion_id');
	const transaction = input.text('transaction_id');
	if (id === undefined && transaction === '') throw new Refusal(200, 'Invalid Conversion ID');
	return find(
		state.conversions,
		(one) =>
			one.offer_id === offer_id &&
			(id === undefined || one.event_conversion_id === id) &&
			(transaction === '' || one.transaction_id === transaction),
		'Conversion',
	);
}

function dispositionOf(id: number | undefined): string {
	const disposition = DISPOSITION_IDS[id ?? 0];
	if (disposition === undefined) throw new Refusal(200, 'Invalid Disposition ID');
	return disposition;
}

function updateConversion(state: State, input: Input): Fields {
	const conversion = conversionOf(state, input);
	const type = input.text('disposition_type');
	const reason = input.id('disposition_id');
	if (reason !== undefined && dispositionOf(reason) !== type) {
		throw new Refusal(200, 'Invalid Disposition ID');
	}
	const payout = Number(input.text('payout'));
	const received = Number(input.text('received'));
	const option = input.text('received_option');
	conversion.payout = input.flag('add_to_existing_payout') === true ? conversion.payout + payout : payout;
	if (option.startsWith('total_')) conversion.received = received;
	if (option.startsWith('additional_')) conversion.received += received;
	if (type !== 'no_change') conversion.disposition = type;
	conversion.note += input.text('note_to_append');
	return { message: 'Conversion Updated' };
}

function updateDisposition(state: State, input: Input): Fields {
	const disposition = dispositionOf(input.id('disposition_id'));
	const conversion = state.conversions.find(
		(one) => one.request_id === input.id('request_id') && one.offer_id === input.id('offer_id'),
	);
	if (conversion === undefined) throw new Refusal(200, 'Conversion Not Found');
	conversion.disposition = disposition;
	conversion.note += input.text('note');
	return { message: 'Conversion Disposition Updated', conversion_id: conversion.event_conversion_id };
}

function insertConversions(state: State, input: Input): Fields {
	const affiliate_id = input.id('affiliate_id');
	find(state.affiliates, (one) => one.affiliate_id === affiliate_id, 'Affiliate');
	const id = input.id('campaign_id');
	const { campaign_id, offer_id } = find(
		state.campaigns,
		(one) => one.campaign_id === id && one.affiliate_id === affiliate_id,
		'Campaign',
	);
	if (input.id('creative_id') === undefined) throw new Refusal(200, 'Invalid Creative ID');
	const total = Number(input.text('total_to_insert'));
	if (total < 1) throw new Refusal(200, 'Invalid Total To Insert');
	const transactions = input.text('transaction_ids').split(',').filter(Boolean);
	if (transactions.length > total) throw new Refusal(200, 'Invalid Transaction ID');
	const payout = Number(input.text('payout'));
	if (payout > 0 === (input.id('unpaid_disposition_id') !== undefined)) {
		throw new Refusal(200, 'Invalid Unpaid Disposition ID');
	}
	const last = Math.max(...state.conversions.map((one) => one.event_conversion_id));
	for (let number = 1; number <= total; number += 1) {
		state.conversions.push({
			event_conversion_id: last + number,
			event_conversion_date: input.date('conversion_date'),
			request_id: last + number + 500_000,
			transaction_id: transactions[number - 1] ?? '',
			campaign_id,
			affiliate_id: affiliate_id ?? 0,
			offer_id,
			payout,
			received: Number(input.text('received')),
			disposition: 'approved',
			note: input.text('note'),
		});
	}
	return { message: 'Conversions Inserted' };
}

const CHANGE_PARAMETERS: Parameters = {
	...all('int', 'offer_id conversion_id disposition_id'),
	...all('decimal', 'payout received'),
	...all('bool', 'add_to_existing_payout update_revshare_payout'),
	received_option: [
		'no_change',
		'total_revenue',
		'additional_revenue',
		'total_sale_amount',
		'additional_sale_amount',
	],
	disposition_type: ['no_change', ...DISPOSITIONS],
	effective_date_option: ['today', 'conversion_date', 'custom'],
	custom_date: 'date',
	...all('text', 'transaction_id note_to_append'),
};

const REPORT_PARAMETERS: Parameters = {
	...PERIOD,
	event_type: EVENT_TYPE,
	...all('int', 'event_id source_affiliate_id brand_advertiser_id channel_id site_offer_id'),
	...all('int', 'site_offer_contract_id source_affiliate_tag_id brand_advertiser_tag_id'),
	...all('int', 'site_offer_tag_id campaign_id creative_id price_format_id disposition_id'),
	disposition_type: ['all', ...DISPOSITIONS],
	...all(['all', 'billed', 'unbilled', 'partial'], 'source_affiliate_billing_status'),
	...all(['all', 'billed', 'unbilled', 'partial'], 'brand_advertiser_billing_status'),
	...all('word', 'source_type payment_percentage_filter test_filter'),
	...SORTED_PAGING,
};

export const conversionMethods: Method[] = [
	...['18', '17'].map((version) => ({
		path: `/api/${version}/reports.asmx/EventConversions`,
		root: 'event_conversion_report_response',
		parameters: REPORT_PARAMETERS,
		run: reportConversions,
	})),
	{
		path: '/api/6/track.asmx/UpdateConversionEvents',
		root: 'update_conversion_events_response',
		parameters: CHANGE_PARAMETERS,
		run: updateConversion,
	},
	{
		path: '/api/4/track.asmx/UpdateConversion',
		root: 'update_conversion_response',
		parameters: {
			...CHANGE_PARAMETERS,
			request_session_id: 'int',
			disallow_on_billing_status: 'word',
		},
		run: updateConversion,
	},
	{
		path: '/api/2/track.asmx/UpdateConversionDisposition',
		root: 'update_conversion_disposition_response',
		parameters: { ...all('int', 'request_id offer_id disposition_id'), note: 'text' },
		run: updateDisposition,
	},
	{
		path: '/api/3/track.asmx/MassConversionInsert',
		root: 'mass_conversion_insert_response',
		parameters: {
			conversion_date: 'date',
			...all('int', 'affiliate_id campaign_id creative_id total_to_insert unpaid_disposition_id'),
			...all('decimal', 'payout received'),
			...all('text', 'sub_affiliate note transaction_ids'),
		},
		run: insertConversions,
	},
];
