import { isFields, jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Route, Value } from './fake.mts';
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
	previewed,
	recordWith,
	route,
	searched,
	withRelationship,
} from './everflowRules.mts';
import { NETWORK, OFFER_STATUSES, offerDefaults, payoutRevenue, seconds } from './everflowState.mts';
import type { State, Visibility } from './everflowState.mts';

const OFFERS = 'network_offer_id';
const APPLICATION_STATUSES = ['pending', 'approved', 'rejected'];

/** Payouts, labels and targeting are shown only when they are asked for. */
function shown(call: Call<State>, offer: Fields): Fields {
	const { payout_revenue, labels, ruleset, ...rest } = offer;
	return withRelationship(call, rest, { payout_revenue, labels, ruleset });
}

function offerFrom(call: Call<State>, known: Fields): Fields {
	const body = checked(jsonFields(call), {
		network_advertiser_id: 'integer!',
		name: 'string!',
		destination_url: 'string!',
		offer_status: 'string!',
		network_category_id: 'integer',
		network_tracking_domain_id: 'integer',
		currency_id: 'string',
		visibility: 'string',
		conversion_method: 'string',
		session_definition: 'string',
		internal_notes: 'string',
		labels: 'strings',
		ruleset: 'object',
		payout_revenue: 'list!',
	});
	oneOf(body, 'offer_status', OFFER_STATUSES);
	oneOf(body, 'visibility', ['public', 'require_approval', 'private']);
	const ids = [900 + Number(known.network_offer_id), 800 + Number(known.network_offer_id)];
	const payouts = (body.payout_revenue as Value[]).map((entry) => {
		const fields = checked(isFields(entry) ? entry : {}, {
			payout_type: 'string!',
			payout_amount: 'number',
			revenue_type: 'string!',
			revenue_amount: 'number',
			is_default: 'boolean',
			is_private: 'boolean',
		});
		// What an entry leaves out is reset; its ID is kept where it is sent.
		const isNew = fields.network_offer_payout_revenue_id === undefined;
		const id = isNew ? (ids.pop() ?? 1) : Number(fields.network_offer_payout_revenue_id);
		return { ...payoutRevenue(id), payout_amount: 0, revenue_amount: 0, is_default: false, ...fields };
	});
	if (payouts.filter(({ is_default }) => is_default === true).length !== 1) {
		throw invalid('payout_revenue must have one default entry');
	}
	if ('relationship' in body) throw invalid('relationship is not a field of an offer');
	return { ...offerDefaults(seconds(call.state)), ...body, payout_revenue: payouts, ...known };
}

function addOffer(call: Call<State>): Answer {
	const { offers } = call.state;
	const offer = offerFrom(call, { network_offer_id: nextId(offers, OFFERS), network_id: NETWORK });
	offers.push(offer);
	return ok(shown(call, offer));
}

function replaceOffer(call: Call<State>): Answer {
	const { offers } = call.state;
	const before = recordWith(offers, OFFERS, call.params.id);
	const { network_offer_id, network_id, time_created } = before;
	const offer = offerFrom(call, { network_offer_id, network_id, time_created });
	offers[offers.indexOf(before)] = offer;
	return ok(shown(call, offer));
}

function patchOffers(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_offer_ids: 'integers!' });
	const changes = fieldChanges(body, true);
	for (const { type, value } of changes) {
		if (type === 'offer_status') oneOf({ field_value: value }, 'field_value', OFFER_STATUSES);
		else if (type === 'payout') {
			checked(isFields(value) ? value : {}, {
				payout_type: 'string!',
				payout_amount: 'number!',
				payout_percentage: 'number',
			});
		} else if (type !== 'visibility' && !isCap(type, value)) throw invalid(`field_type ${type} is invalid`);
	}
	const records = chosen(call.state.offers, OFFERS, body.network_offer_ids);
	if (call.path.endsWith('/submit')) return previewed('network_offer', records, changes);
	for (const record of records) {
		for (const { type, value } of changes) {
			const entries = Array.isArray(record.payout_revenue) ? record.payout_revenue : [];
			const standard = entries.find((entry) => isFields(entry) && entry.is_default === true);
			if (type === 'payout') Object.assign(isFields(standard) ? standard : {}, value);
			else record[type] = value;
			record.time_saved = seconds(call.state);
		}
	}
	return done();
}

const VISIBILITIES: readonly Visibility[] = ['visible', 'rejected', 'hidden'];

function visibilityOf(call: Call<State>, offer: Value): Map<number, Visibility> {
	const id = Number(recordWith(call.state.offers, OFFERS, offer)[OFFERS]);
	const known = call.state.visibility.get(id) ?? new Map<number, Visibility>();
	call.state.visibility.set(id, known);
	return known;
}

function showVisibility(call: Call<State>): Answer {
	const known = [...visibilityOf(call, call.params.id)];
	const lists = VISIBILITIES.map((kind) => [
		`network_affiliate_${kind}_ids`,
		known.filter(([, own]) => own === kind).map(([affiliate]) => affiliate),
	]);
	const offer = Number(call.params.id);
	return ok({ network_id: NETWORK, network_offer_id: offer, ...(Object.fromEntries(lists) as Fields) });
}

/** What one affiliate may see of some offers; that of others stays as it is. */
function changeVisibility(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_offer_ids: 'integers!', visibility_type: 'string!' });
	oneOf(body, 'visibility_type', [...VISIBILITIES]);
	const { network_affiliate_id } = recordWith(call.state.affiliates, 'network_affiliate_id', call.params.id);
	for (const offer of chosen(call.state.offers, OFFERS, body.network_offer_ids)) {
		visibilityOf(call, offer[OFFERS]).set(Number(network_affiliate_id), body.visibility_type as Visibility);
	}
	return done();
}

function listApplications(call: Call<State>): Answer {
	const { filters } = checked(jsonFields(call), { filters: 'object' });
	const { application_status, network_affiliate_ids, network_offer_ids } = checked(
		isFields(filters) ? filters : {},
		{ application_status: 'string', network_affiliate_ids: 'integers', network_offer_ids: 'integers' },
	);
	oneOf({ application_status }, 'application_status', APPLICATION_STATUSES);
	const isIn = (list: Value, id: Value): boolean => !Array.isArray(list) || list.includes(id);
	const found = call.state.applications.filter(
		(application) =>
			(application_status === undefined || application.application_status === application_status) &&
			isIn(network_affiliate_ids, application.network_affiliate_id) &&
			isIn(network_offer_ids, application.network_offer_id),
	);
	return paged(call, 'applications', found);
}

function decideOnApplications(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		network_application_ids: 'integers!',
		patches: 'list!',
		send_email: 'boolean',
	});
	const [patch] = body.patches as Value[];
	const { field_name, field_value } = isFields(patch) ? patch : {};
	if (field_name !== 'application_status') throw invalid('field_name is invalid');
	oneOf({ field_value: field_value ?? null }, 'field_value', APPLICATION_STATUSES);
	const field = 'network_application_id';
	for (const record of chosen(call.state.applications, field, body.network_application_ids)) {
		record.application_status = field_value;
	}
	return done();
}

export const offerRoutes: Array<Route<State>> = [
	route('GET', '/networks/offers', (call) =>
		paged(
			call,
			'offers',
			filtered(call, call.state.offers, []).map((offer) => shown(call, offer)),
		),
	),
	route('POST', '/networks/offerstable', (call) =>
		paged(
			call,
			'offers',
			searched(call, call.state.offers).map((offer) => shown(call, offer)),
		),
	),
	route('GET', '/networks/offers/{id}/visibility', showVisibility),
	route('PATCH', '/networks/affiliates/{id}/offers/visibility', changeVisibility),
	route('POST', '/networks/patch/offers/submit', patchOffers),
	route('POST', '/networks/offers', addOffer),
	route('GET', '/networks/offers/{id}', (call) =>
		ok(shown(call, recordWith(call.state.offers, OFFERS, call.params.id))),
	),
	route('PUT', '/networks/offers/{id}', replaceOffer),
	route('PATCH', '/networks/patch/offers/apply', patchOffers),
	route('POST', '/networks/applicationstable', listApplications),
	route('PATCH', '/networks/applications', decideOnApplications),
];
