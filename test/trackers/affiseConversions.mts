import { dateTime, hexId, hoursBefore, isFields, json, listOf, Refusal } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route } from './fake.mts';
import {
	affiliateWith,
	dayOf,
	flagOf,
	given,
	input,
	invalid,
	notFound,
	numberOf,
	offerWith,
	paged,
	roleOf,
	route,
} from './affiseRules.mts';
import { CONVERSION_STATUSES, OWN_AFFILIATE } from './affiseState.mts';
import type { Conversion, State } from './affiseState.mts';

const QUEUED = 'The request is queued, the changes will be applied within several minutes';
const EDITED_STATUSES = ['confirmed', 'pending', 'declined', 'hold'];
const MOST_AT_ONCE = 2_000;

/** Custom fields stand beside the others. */
function shownConversion({ custom_fields, ...conversion }: Conversion): Fields {
	return { ...conversion, ...custom_fields };
}

function forAffiliate(conversion: Conversion): Fields {
	return { ...shownConversion(conversion), revenue: undefined };
}

export function advertiserOf(state: State, conversion: Conversion): string {
	return state.offers.find(({ id }) => id === conversion.offer_id)?.advertiser ?? '';
}

export function conversionsBetween(
	state: State,
	from: string | undefined,
	to: string | undefined,
): Conversion[] {
	const first = from ?? dateTime(hoursBefore(state.now, 7 * 24)).slice(0, 10);
	const last = to ?? dateTime(state.now).slice(0, 10);
	return state.conversions.filter(({ created_at }) => {
		const day = created_at.slice(0, 10);
		return day >= first && day <= last;
	});
}

function listConversions(call: Call<State>): Answer {
	const query = input(call);
	const statuses = listOf(query.status).map((code) => {
		const status = CONVERSION_STATUSES[Number(code) - 1];
		if (status === undefined) throw invalid('Status is invalid');
		return status;
	});
	const offers = listOf(query.offer);
	const countries = listOf(query.country);
	const advertisers = roleOf(call) === 'affiliate' ? [] : listOf(query.advertiser);
	const exact = (['goal', 'action_id', 'clickid'] as const).map(
		(name) => [name, given(query, name)] as const,
	);
	const [updatedFrom, updatedTo] = [dayOf(query, 'update_from_date'), dayOf(query, 'update_to_date')];
	const partners = roleOf(call) === 'affiliate' ? [String(OWN_AFFILIATE)] : listOf(query.partner);
	const found = conversionsBetween(call.state, dayOf(query, 'date_from'), dayOf(query, 'date_to')).filter(
		(conversion) =>
			(statuses.length === 0 || statuses.includes(conversion.status)) &&
			(offers.length === 0 || offers.includes(String(conversion.offer_id))) &&
			(partners.length === 0 || partners.includes(String(conversion.partner_id))) &&
			(countries.length === 0 || countries.includes(conversion.country)) &&
			(advertisers.length === 0 || advertisers.includes(advertiserOf(call.state, conversion))) &&
			(updatedFrom === undefined || conversion.updated_at.slice(0, 10) >= updatedFrom) &&
			(updatedTo === undefined || conversion.updated_at.slice(0, 10) <= updatedTo) &&
			exact.every(([name, value]) => value === undefined || conversion[name] === value),
	);
	return paged(call, 'conversions', found.map(roleOf(call) === 'affiliate' ? forAffiliate : shownConversion));
}

function conversionById(call: Call<State>): Answer {
	const id = given(input(call), 'id');
	if (id === undefined) throw invalid('id is required');
	const conversion = call.state.conversions.find((candidate) => candidate.id === id);
	if (conversion === undefined) throw notFound();
	return json({ conversion: shownConversion(conversion), status: 1 });
}

/** What changes to conversions may say. */
function changesFrom(fields: Fields): Partial<Conversion> {
	const status = given(fields, 'status');
	if (status !== undefined && !EDITED_STATUSES.includes(status)) throw refusal('Status is invalid');
	const custom = Object.entries(fields).filter(([name]) => /^custom_field_([1-9]|1[0-5])$/.test(name));
	const changes = {
		status,
		payouts: numberOf(fields, 'payouts'),
		revenue: numberOf(fields, 'revenue'),
		sum: numberOf(fields, 'sum'),
		currency: given(fields, 'currency'),
		comment: given(fields, 'comment'),
		custom_fields: custom.length === 0 ? undefined : Object.fromEntries(custom),
	};
	const set = Object.entries(changes).filter(([, value]) => value !== undefined);
	return Object.fromEntries(set) as Partial<Conversion>;
}

/** Here the reason stands under `error`. */
function refusal(reason: string): Refusal {
	return new Refusal(200, 'error', reason);
}

/** The conversions of a period, narrowed by the filters in `params`. */
function matching(call: Call<State>, params: Fields): Conversion[] {
	const [from, to] = [dayOf(params, 'date_from'), dayOf(params, 'date_to')];
	if (from === undefined || to === undefined)
		throw refusal('params[date_from] and params[date_to] are required');
	const status = given(params, 'status');
	if (status !== undefined && !EDITED_STATUSES.includes(status)) throw refusal('Status is invalid');
	const [offers, partners] = [listOf(params.offer), listOf(params.partner)];
	return conversionsBetween(call.state, from, to).filter(
		(conversion) =>
			(status === undefined || conversion.status === status) &&
			(offers.length === 0 || offers.includes(String(conversion.offer_id))) &&
			(partners.length === 0 || partners.includes(String(conversion.partner_id))),
	);
}

function queueChange(call: Call<State>, chosen: Conversion[], fields: Fields): Answer {
	const changes = changesFrom(fields);
	call.later(() => {
		for (const conversion of chosen) {
			const { custom_fields } = conversion;
			Object.assign(conversion, changes, { custom_fields: { ...custom_fields, ...changes.custom_fields } });
		}
	});
	const { status = null, payouts = null, revenue = null } = changes;
	return json({
		status: 1,
		data: { ids: listOf(fields.ids), status, payouts, revenue },
		message: QUEUED,
	});
}

function editConversions(call: Call<State>): Answer {
	const fields = input(call);
	const ids = listOf(fields.ids);
	if (flagOf(fields, 'all') === true) {
		return queueChange(call, matching(call, isFields(fields.params) ? fields.params : {}), fields);
	}
	if (ids.length === 0) throw refusal('ids is required');
	return queueChange(
		call,
		call.state.conversions.filter((conversion) => ids.includes(conversion.id)),
		fields,
	);
}

function editByAdvertiser(call: Call<State>): Answer {
	const fields = input(call);
	const ids = listOf(fields.ids);
	const advertiser = given(fields, 'advertiser_id');
	if (ids.length === 0 || advertiser === undefined) throw refusal('ids and advertiser_id are required');
	if (ids.length > MOST_AT_ONCE) throw refusal(`No more than ${MOST_AT_ONCE} ids at once`);
	const chosen = call.state.conversions.filter((conversion) => ids.includes(conversion.id));
	if (chosen.some((conversion) => advertiserOf(call.state, conversion) !== advertiser)) {
		throw refusal('All conversions must be of the advertiser');
	}
	return queueChange(call, chosen, fields);
}

function importOne(call: Call<State>, entry: Fields, own: boolean): Fields {
	const offer = given(entry, 'offer');
	const pid = own ? String(OWN_AFFILIATE) : given(entry, 'pid');
	if (offer === undefined || pid === undefined) throw invalid({ offer: 'offer and pid are required' });
	const status = given(entry, 'status') ?? 'confirmed';
	if (!CONVERSION_STATUSES.includes(status)) throw invalid({ status: 'Status is invalid' });
	for (const name of ['send_affiliate_postbacks', 'send_advertiser_postbacks']) flagOf(entry, name);
	dayOf(entry, 'created_at');
	const custom = Object.entries(entry).filter(([name]) => name.startsWith('custom_field_'));
	const offerId = offerWith(call.state, offer).id;
	const partnerId = affiliateWith(call.state, pid).id;
	const [actionId, clickId, goal] = [
		given(entry, 'action_id'),
		given(entry, 'click_id'),
		given(entry, 'goal') ?? '1',
	];
	const isThere = call.state.conversions.some(
		(one) =>
			one.offer_id === offerId &&
			one.goal === goal &&
			(actionId === undefined ? one.clickid === clickId : one.action_id === actionId),
	);
	if (isThere) throw invalid('Conversion exists');
	const sum = numberOf(entry, 'sum') ?? 0;
	call.later(() => {
		const number = call.state.conversions.length + 1;
		call.state.conversions.unshift({
			id: hexId('5bd0', number),
			action_id: actionId ?? `import-${number}`,
			clickid: clickId ?? hexId('63c1', number),
			click_int: 9_007_199_254_740_992n + BigInt(number),
			offer_id: offerId,
			partner_id: partnerId,
			status,
			goal,
			country: '',
			ip: given(entry, 'ip') ?? '',
			ua: given(entry, 'ua') ?? '',
			sum,
			currency: 'USD',
			payouts: 3,
			revenue: 4,
			comment: given(entry, 'comment') ?? '',
			custom_fields: Object.fromEntries(custom),
			created_at: given(entry, 'created_at') ?? dateTime(call.state.now),
			updated_at: dateTime(call.state.now),
		});
	});
	return { ...entry, offer, pid, status };
}

function importConversion(own: boolean): Handler<State> {
	return (call) => json({ status: 1, data: importOne(call, input(call), own), message: QUEUED });
}

function importConversions(own: boolean): Handler<State> {
	return (call) => {
		const fields = input(call);
		const { list } = fields;
		if (!Array.isArray(list) || list.length === 0) throw invalid('list is required');
		for (const name of ['send_affiliate_postbacks', 'send_advertiser_postbacks']) flagOf(fields, name);
		const data = list.map((entry) => importOne(call, isFields(entry) ? entry : {}, own));
		return json({ status: 1, data: { list: data }, message: QUEUED });
	};
}

export const conversionRoutes: Array<Route<State>> = [
	route('GET', '/3.0/stats/conversions', listConversions),
	route('GET', '/3.0/stats/conversionsbyid', conversionById),
	route('POST', '/3.0/admin/conversion/edit', editConversions),
	route('POST', '/3.0/admin/conversion/edit-by-advertiser', editByAdvertiser),
	route('POST', '/3.0/admin/conversion/import', importConversion(false)),
	route('POST', '/3.0/admin/conversions/import', importConversions(false)),
	route('POST', '/4.0/affiliate/conversion/import', importConversion(true)),
	route('POST', '/4.0/affiliate/conversions/import', importConversions(true)),
];
