import { isFields, jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route } from './fake.mts';
import { moment, reported } from './everflowConversions.mts';
import {
	checked,
	chosen,
	done,
	fieldChanges,
	filtered,
	invalid,
	nextId,
	notFound,
	ok,
	oneOf,
	paged,
	recordWith,
	route,
} from './everflowRules.mts';
import { ACCOUNT_STATUSES, NETWORK, seconds } from './everflowState.mts';
import type { State } from './everflowState.mts';

const DAY = 86_400;
const MAX_DAYS = 14;

// --- Advertisers and users of affiliates --------------------------------------------------------------------

function addAdvertiser(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		name: 'string!',
		account_status: 'string!',
		network_employee_id: 'integer!',
		default_currency_id: 'string!',
		reporting_timezone_id: 'integer!',
		sales_manager_id: 'integer',
		internal_notes: 'string',
		labels: 'strings',
		accounting_contact_email: 'string',
		is_contact_address_enabled: 'boolean',
		contact_address: 'object',
		billing: 'object',
	});
	oneOf(body, 'account_status', ACCOUNT_STATUSES);
	const advertiser = {
		...body,
		network_advertiser_id: nextId(call.state.advertisers, 'network_advertiser_id'),
		network_id: NETWORK,
		time_created: seconds(call.state),
	};
	call.state.advertisers.push(advertiser);
	return ok(advertiser);
}

function patchAdvertisers(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_advertiser_ids: 'integers!' });
	const changes = fieldChanges(body, true);
	for (const { type, value } of changes) {
		if (type !== 'advertiser_status') throw invalid(`field_type ${type} is invalid`);
		oneOf({ field_value: value }, 'field_value', ACCOUNT_STATUSES);
	}
	for (const record of chosen(call.state.advertisers, 'network_advertiser_id', body.network_advertiser_ids)) {
		for (const { value } of changes) record.account_status = value;
	}
	return done();
}

function addUser(call: Call<State>): Answer {
	const { network_affiliate_id } = recordWith(call.state.affiliates, 'network_affiliate_id', call.params.id);
	const { initial_password: _password, ...shown } = checked(jsonFields(call), {
		first_name: 'string!',
		last_name: 'string!',
		email: 'string!',
		account_status: 'string!',
		language_id: 'integer!',
		timezone_id: 'integer!',
		currency_id: 'string!',
		initial_password: 'string',
		title: 'string',
		work_phone: 'string',
		cell_phone: 'string',
	});
	const user = {
		...shown,
		network_affiliate_user_id: nextId(call.state.users, 'network_affiliate_user_id'),
		network_affiliate_id,
	};
	call.state.users.push(user);
	return ok(user);
}

// --- Coupon codes -------------------------------------------------------------------------------------------

function couponFrom(call: Call<State>): Fields {
	const body = checked(jsonFields(call), {
		network_offer_id: 'integer!',
		coupon_code: 'string!',
		coupon_status: 'string!',
		network_affiliate_id: 'integer',
		description: 'string',
		internal_notes: 'string',
		start_date: 'string',
		end_date: 'string',
	});
	oneOf(body, 'coupon_status', ['active', 'paused']);
	if (String(body.coupon_code).length < 3) throw invalid('coupon_code is too short');
	recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	return body;
}

function addCoupon(call: Call<State>): Answer {
	const { coupons } = call.state;
	const coupon = {
		...couponFrom(call),
		network_coupon_code_id: nextId(coupons, 'network_coupon_code_id'),
		network_id: NETWORK,
		time_created: seconds(call.state),
		time_saved: seconds(call.state),
	};
	coupons.push(coupon);
	return ok(coupon);
}

function replaceCoupon(call: Call<State>): Answer {
	const { coupons } = call.state;
	const before = recordWith(coupons, 'network_coupon_code_id', call.params.id);
	const { network_coupon_code_id, network_id, time_created } = before;
	const coupon = {
		...couponFrom(call),
		network_coupon_code_id,
		network_id,
		time_created,
		time_saved: seconds(call.state),
	};
	coupons[coupons.indexOf(before)] = coupon;
	return ok(coupon);
}

// --- Clicks -------------------------------------------------------------------------------------------------

const clickOf = ({ transaction_id, conversion_unix_timestamp, relationship }: Fields): Fields => ({
	transaction_id,
	unix_timestamp: conversion_unix_timestamp,
	country: 'US',
	sub1: 'a',
	relationship: isFields(relationship) ? { offer: relationship.offer } : {},
});

/** Clicks of a period, under a name of its own on each side. */
export function listClicks(name: string, ownOnly: boolean): Handler<State> {
	return (call) => {
		const body = checked(jsonFields(call), {
			from: 'string!',
			to: 'string!',
			timezone_id: 'integer!',
			query: 'object',
		});
		if (moment(body, 'to') - moment(body, 'from') > MAX_DAYS * DAY) {
			throw invalid('The period cannot exceed 14 days');
		}
		return ok({ [name]: reported(call, body, ownOnly).map(clickOf) });
	};
}

export function oneClick(call: Call<State>): Answer {
	const conversion = call.state.conversions.find(
		({ transaction_id }) => transaction_id === call.params.transactionId,
	);
	if (conversion === undefined) throw notFound();
	return ok(clickOf(conversion));
}

function conversionsByEmail(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		email: 'string!',
		from: 'string!',
		to: 'string!',
		timezone_id: 'integer!',
	});
	// Every third conversion came with the address of the one person that is known here.
	const found = body.email === 'jane@example.com' ? reported(call, body, false) : [];
	return ok({ conversions: found.filter((_, index) => index % 3 === 0) });
}

export const advertiserRoutes: Array<Route<State>> = [
	route('GET', '/networks/advertisers', (call) =>
		paged(call, 'advertisers', filtered(call, call.state.advertisers, ['account_status'])),
	),
	route('POST', '/networks/advertisers', addAdvertiser),
	route('GET', '/networks/advertisers/{id}', (call) =>
		ok(recordWith(call.state.advertisers, 'network_advertiser_id', call.params.id)),
	),
	route('PATCH', '/networks/patch/advertiser/apply', patchAdvertisers),
	route('GET', '/networks/affiliates/{id}/users', (call) =>
		ok({
			users: call.state.users.filter(
				({ network_affiliate_id }) => String(network_affiliate_id) === call.params.id,
			),
		}),
	),
	route('POST', '/networks/affiliates/{id}/users', addUser),
	route('GET', '/networks/couponcodes', (call) =>
		paged(call, 'coupon_codes', filtered(call, call.state.coupons, ['coupon_status', 'coupon_code'])),
	),
	route('GET', '/networks/couponcodes/{id}', (call) =>
		ok(recordWith(call.state.coupons, 'network_coupon_code_id', call.params.id)),
	),
	route('POST', '/networks/couponcodes', addCoupon),
	route('PUT', '/networks/couponcodes/{id}', replaceCoupon),
	route('POST', '/networks/reporting/clicks/stream', listClicks('clicks', false)),
	route('GET', '/networks/reporting/clicks/{transactionId}', oneClick),
	route('GET', '/networks/reporting/conversions/{id}', (call) =>
		ok(recordWith(call.state.conversions, 'conversion_id', call.params.id)),
	),
	route('POST', '/networks/reporting/conversions/email', conversionsByEmail),
];
