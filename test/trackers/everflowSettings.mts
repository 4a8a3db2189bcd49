import { jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Route } from './fake.mts';
import {
	checked,
	chosen,
	done,
	fieldChanges,
	filtered,
	invalid,
	isCap,
	nextId,
	ok,
	oneOf,
	paged,
	recordWith,
	remove,
	route,
} from './everflowRules.mts';
import type { Shape } from './everflowRules.mts';
import { NETWORK, payoutDefaults, seconds } from './everflowState.mts';
import type { State } from './everflowState.mts';

const PAYOUTS = 'network_custom_payout_revenue_setting_id';
const CAPS = 'network_custom_cap_setting_id';

const PAYOUT_SHAPE: Shape = {
	network_offer_payout_revenue_id: 'integer!',
	network_offer_id: 'integer!',
	name: 'string!',
	custom_setting_status: 'string!',
	network_affiliate_ids: 'integers',
	is_apply_all_affiliates: 'boolean!',
	is_custom_payout_enabled: 'boolean!',
	payout_type: 'string!',
	payout_amount: 'number',
	payout_percentage: 'number',
	is_custom_revenue_enabled: 'boolean!',
	revenue_type: 'string!',
	revenue_amount: 'number',
	revenue_percentage: 'number',
};

function payoutFrom(call: Call<State>, known: Fields): Fields {
	const body = checked(jsonFields(call), PAYOUT_SHAPE);
	oneOf(body, 'custom_setting_status', ['active', 'inactive']);
	oneOf(body, 'payout_type', ['blank', 'cpa', 'cpc', 'cpm', 'cps', 'cpa_cps', 'prv']);
	oneOf(body, 'revenue_type', ['blank', 'rpa', 'rpc', 'rpm', 'rps', 'rpa_rps']);
	const offer = recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	const payouts = Array.isArray(offer.payout_revenue) ? (offer.payout_revenue as Fields[]) : [];
	const event = body.network_offer_payout_revenue_id;
	if (event !== 0 && !payouts.some((entry) => entry.network_offer_payout_revenue_id === event)) {
		throw invalid('network_offer_payout_revenue_id is not of this offer');
	}
	if (body.is_custom_payout_enabled !== true && body.is_custom_revenue_enabled !== true) {
		throw invalid('is_custom_payout_enabled or is_custom_revenue_enabled must be true');
	}
	if (body.is_apply_all_affiliates !== true) {
		chosen(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_ids);
	}
	return { ...payoutDefaults(seconds(call.state)), ...body, ...known };
}

function addPayout(call: Call<State>): Answer {
	const { payouts } = call.state;
	const setting = payoutFrom(call, { [PAYOUTS]: nextId(payouts, PAYOUTS), network_id: NETWORK });
	payouts.push(setting);
	return ok(setting);
}

function replacePayout(call: Call<State>): Answer {
	const { payouts } = call.state;
	const before = recordWith(payouts, PAYOUTS, call.params.id);
	const { network_id, time_created } = before;
	const setting = payoutFrom(call, { [PAYOUTS]: before[PAYOUTS], network_id, time_created });
	payouts[payouts.indexOf(before)] = setting;
	return ok(setting);
}

function patchPayouts(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_custom_payout_revenue_setting_ids: 'integers!' });
	const changes = fieldChanges(body, false);
	for (const { type, value } of changes) {
		if (type !== 'payout_amount') throw invalid(`field_type ${type} is invalid`);
		checked({ field_value: value }, { field_value: 'number!' });
	}
	const ids = body.network_custom_payout_revenue_setting_ids;
	for (const record of chosen(call.state.payouts, PAYOUTS, ids)) {
		for (const { type, value } of changes) record[type] = value;
	}
	return done();
}

function addCap(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		network_affiliate_id: 'integer!',
		network_offer_id: 'integer!',
		name: 'string',
		is_soft_cap: 'boolean',
	});
	for (const [name, value] of Object.entries(body)) isCap(name, value);
	recordWith(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_id);
	recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	const { caps } = call.state;
	const setting: Fields = {
		[CAPS]: nextId(caps, CAPS),
		network_id: NETWORK,
		name: '',
		is_soft_cap: false,
		...body,
		time_created: seconds(call.state),
		time_saved: seconds(call.state),
	};
	caps.push(setting);
	return ok(setting);
}

function patchCaps(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_custom_cap_setting_ids: 'integers!' });
	const changes = fieldChanges(body, false);
	for (const { type, value } of changes) {
		if (!isCap(type, value)) throw invalid(`field_type ${type} is invalid`);
	}
	for (const record of chosen(call.state.caps, CAPS, body.network_custom_cap_setting_ids)) {
		for (const { type, value } of changes) record[type] = value;
	}
	return done();
}

/** Payouts and caps that single affiliates have on single offers. */
export const settingRoutes: Array<Route<State>> = [
	route('GET', '/networks/custom/payoutrevenue', (call) =>
		paged(call, 'custom_payout_revenue_settings', filtered(call, call.state.payouts, ['network_offer_id'])),
	),
	route('POST', '/networks/custom/payoutrevenue', addPayout),
	route('PATCH', '/networks/custom/payoutrevenue', patchPayouts),
	route('GET', '/networks/custom/payoutrevenue/{id}', (call) =>
		ok(recordWith(call.state.payouts, PAYOUTS, call.params.id)),
	),
	route('PUT', '/networks/custom/payoutrevenue/{id}', replacePayout),
	route('DELETE', '/networks/custom/payoutrevenue/{id}', remove('payouts', PAYOUTS)),
	route('GET', '/networks/custom/caps', (call) =>
		paged(
			call,
			'custom_cap_settings',
			filtered(call, call.state.caps, ['network_offer_id', 'network_affiliate_id']),
		),
	),
	route('POST', '/networks/custom/caps', addCap),
	route('GET', '/networks/custom/caps/{id}', (call) => ok(recordWith(call.state.caps, CAPS, call.params.id))),
	route('PATCH', '/networks/custom/caps', patchCaps),
	route('DELETE', '/networks/custom/caps/{id}', remove('caps', CAPS)),
];
