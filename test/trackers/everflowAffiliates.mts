import { jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Route } from './fake.mts';
import {
	checked,
	chosen,
	done,
	fieldChanges,
	filtered,
	invalid,
	nextId,
	ok,
	oneOf,
	paged,
	recordWith,
	route,
	withRelationship,
} from './everflowRules.mts';
import { ACCOUNT_STATUSES, affiliateDefaults, NETWORK, seconds } from './everflowState.mts';
import type { State } from './everflowState.mts';

function affiliateFrom(call: Call<State>, known: Fields): Fields {
	const body = checked(jsonFields(call), {
		name: 'string!',
		account_status: 'string!',
		network_employee_id: 'integer!',
		default_currency_id: 'string',
		internal_notes: 'string',
		network_affiliate_tier_id: 'integer',
		enable_media_cost_tracking_links: 'boolean',
		is_contact_address_enabled: 'boolean',
		contact_address: 'object',
		labels: 'strings',
		billing: 'object',
	});
	oneOf(body, 'account_status', ACCOUNT_STATUSES);
	// Billing can be written, but is not shown.
	const { billing: _billing, ...shown } = body;
	return { ...affiliateDefaults(seconds(call.state)), ...shown, ...known };
}

function addAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const affiliate = affiliateFrom(call, {
		network_affiliate_id: nextId(affiliates, 'network_affiliate_id'),
		network_id: NETWORK,
	});
	affiliates.push(affiliate);
	return ok(affiliate);
}

function replaceAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const before = recordWith(affiliates, 'network_affiliate_id', call.params.id);
	const { network_affiliate_id, network_id, time_created } = before;
	const affiliate = affiliateFrom(call, { network_affiliate_id, network_id, time_created });
	affiliates[affiliates.indexOf(before)] = affiliate;
	return ok(affiliate);
}

function patchAffiliates(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_affiliate_ids: 'integers!' });
	const changes = fieldChanges(body, true);
	for (const { type, value } of changes) {
		if (!['account_status', 'internal_notes', 'network_employee_id'].includes(type)) {
			throw invalid(`field_type ${type} is invalid`);
		}
		if (type === 'account_status') oneOf({ field_value: value }, 'field_value', ACCOUNT_STATUSES);
	}
	for (const record of chosen(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_ids)) {
		for (const { type, value } of changes) record[type] = value;
	}
	return done();
}

function decideOnPending(call: Call<State>): Answer {
	const { network_affiliate_ids, account_status, affiliate_manager_id, internal_notes } = checked(
		jsonFields(call),
		{
			network_affiliate_ids: 'integers!',
			account_status: 'string!',
			affiliate_manager_id: 'integer',
			internal_notes: 'string',
			network_affiliate_tier_id: 'integer',
			network_traffic_source_id: 'integer',
		},
	);
	oneOf({ account_status }, 'account_status', ACCOUNT_STATUSES);
	for (const record of chosen(call.state.affiliates, 'network_affiliate_id', network_affiliate_ids)) {
		record.account_status = account_status;
		if (affiliate_manager_id !== undefined) record.network_employee_id = affiliate_manager_id;
		if (internal_notes !== undefined) record.internal_notes = internal_notes;
	}
	return done();
}

export const affiliateRoutes: Array<Route<State>> = [
	route('GET', '/networks/affiliates', (call) =>
		paged(
			call,
			'affiliates',
			filtered(call, call.state.affiliates, ['account_status']).map((affiliate) =>
				withRelationship(call, affiliate),
			),
		),
	),
	route('POST', '/networks/affiliates', addAffiliate),
	route('GET', '/networks/affiliates/{id}', (call) =>
		ok(withRelationship(call, recordWith(call.state.affiliates, 'network_affiliate_id', call.params.id))),
	),
	route('PUT', '/networks/affiliates/{id}', replaceAffiliate),
	route('PATCH', '/networks/patch/affiliates/apply', patchAffiliates),
	route('PATCH', '/networks/pending/affiliates', decideOnPending),
];
