import { isFields, jsonFields } from './fake.mts';
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
	previewed,
	recordWith,
	route,
	searched,
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
	return { ...affiliateDefaults(seconds(call.state)), billing: null, ...body, ...known };
}

/** Labels, tier and address are not shown; billing is where it is asked for, and not all of it. */
function shown(call: Call<State>, affiliate: Fields): Fields {
	const { billing, contact_address, labels: _labels, network_affiliate_tier_id: _tier, ...rest } = affiliate;
	const address_id = isFields(contact_address) ? 1 : 0;
	const { details: _details, ...readable } = isFields(billing) ? billing : {};
	return withRelationship(call, { ...rest, address_id }, { billing: readable });
}

function addAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const affiliate = affiliateFrom(call, {
		network_affiliate_id: nextId(affiliates, 'network_affiliate_id'),
		network_id: NETWORK,
	});
	affiliates.push(affiliate);
	return ok(shown(call, affiliate));
}

function replaceAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const before = recordWith(affiliates, 'network_affiliate_id', call.params.id);
	const { network_affiliate_id, network_id, time_created } = before;
	const affiliate = affiliateFrom(call, { network_affiliate_id, network_id, time_created });
	affiliates[affiliates.indexOf(before)] = affiliate;
	return ok(shown(call, affiliate));
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
	const records = chosen(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_ids);
	if (call.path.endsWith('/submit')) return previewed('network_affiliate', records, changes);
	for (const record of records) {
		for (const { type, value } of changes) record[type] = value;
		record.time_saved = seconds(call.state);
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
			filtered(call, call.state.affiliates, ['account_status']).map((affiliate) => shown(call, affiliate)),
		),
	),
	route('POST', '/networks/affiliatestable', (call) =>
		paged(
			call,
			'affiliates',
			searched(call, call.state.affiliates).map((affiliate) => shown(call, affiliate)),
		),
	),
	route('POST', '/networks/patch/affiliates/submit', patchAffiliates),
	route('POST', '/networks/affiliates', addAffiliate),
	route('GET', '/networks/affiliates/{id}', (call) =>
		ok(shown(call, recordWith(call.state.affiliates, 'network_affiliate_id', call.params.id))),
	),
	route('PUT', '/networks/affiliates/{id}', replaceAffiliate),
	route('PATCH', '/networks/patch/affiliates/apply', patchAffiliates),
	route('PATCH', '/networks/pending/affiliates', decideOnPending),
];
