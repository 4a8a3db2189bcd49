import { dateTime, hexId, isFields, json, listOf, textOf, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Route, Value } from './fake.mts';
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
import { isVisible } from './affiseAccess.mts';
import { OWN_AFFILIATE, PRIVACIES, wholeCap, wholePayout } from './affiseState.mts';
import type { Offer, State } from './affiseState.mts';

const OFFER_STATUSES = ['active', 'stopped', 'suspended'];
const PAYMENT_TYPES = ['fixed', 'percent', 'mixed'];
const CAP_PERIODS = ['hour', 'day', 'month', 'all'];
const CAP_TYPES = ['budget', 'conversions', 'clicks', 'impressions'];

function inAdminList(call: Call<State>): Offer[] {
	const query = input(call);
	const statuses = listOf(query.status);
	const privacies = listOf(query.privacy).map((code) => {
		const privacy = PRIVACIES[wholeNumber(code) ?? -1];
		if (privacy === undefined) throw invalid('privacy is invalid');
		return privacy;
	});
	if (statuses.some((status) => !OFFER_STATUSES.includes(status))) throw invalid('status is invalid');
	const advertisers = listOf(query.advertiser);
	return call.state.offers.filter(
		(offer) =>
			// Without a status only active offers are listed.
			(statuses.length === 0 ? ['active'] : statuses).includes(offer.status) &&
			(privacies.length === 0 || privacies.includes(offer.privacy)) &&
			(advertisers.length === 0 || advertisers.includes(offer.advertiser)),
	);
}

function known(records: Fields[], ids: string[], what: string): string[] {
	const lost = ids.find((id) => !records.some((record) => record.id === id));
	if (lost !== undefined) throw invalid([`${what} is not found`]);
	return ids;
}

function recordsWith(records: Fields[], ids: string[]): Fields[] {
	return records.filter(({ id }) => ids.includes(String(id)));
}

/** Goals read as a map of their values and names. */
function shownCap({ period, type, value, goal_type, goals, ...cap }: Fields): Fields {
	return {
		period,
		type,
		value,
		goal_type,
		goals: Object.fromEntries(listOf(goals).map((goal) => [goal, `Goal ${goal}`])),
		affiliate_type: cap.affiliate_type,
		affiliates: cap.affiliates,
		country_type: cap.country_type,
		country: cap.country,
	};
}

/** Flags read as true and false, and currencies in lower case. */
function shownPayment(payment: Fields): Fields {
	const { country_exclude, with_regions } = payment;
	return {
		...payment,
		currency: String(payment.currency).toLowerCase(),
		country_exclude: country_exclude === 1,
		with_regions: with_regions === 1,
	};
}

/** An offer reads in another form than it is written. */
function shownOffer(state: State, offer: Offer): Fields {
	const { caps, payments, partner_payments, categories, sources, stopDate, privacy, ...rest } = offer;
	const full_categories = recordsWith(state.categories, categories);
	return {
		...rest,
		privacy: privacy === 'protected' ? 'premoderated' : privacy,
		categories: full_categories.map(({ title }) => title),
		full_categories,
		sources: recordsWith(state.sources, sources),
		stop_at: stopDate === null ? null : `${stopDate} 00:00:00`,
		caps: caps.map(shownCap),
		payments: payments.map(shownPayment),
		partner_payments: partner_payments.map(shownPayment),
	};
}

export function filteredOffers(call: Call<State>, offers: Offer[]): Answer {
	const query = input(call);
	const wanted = (name: string): string[] => listOf(query[name]);
	const allows = (name: string, values: string[]): boolean =>
		wanted(name).length === 0 || wanted(name).some((value) => values.includes(value));
	const categories = known(call.state.categories, wanted('categories'), 'Category');
	const isTop = flagOf(query, 'is_top');
	const [external, bundle] = [given(query, 'external_offer_id'), given(query, 'bundle_id')];
	const q = given(query, 'q')?.toLowerCase();
	const since = dayOf(query, 'updated_at');
	const found = offers.filter(
		(offer) =>
			(q === undefined || String(offer.id) === q || offer.title.toLowerCase().includes(q)) &&
			(since === undefined || offer.updated_at >= since) &&
			allows('ids', [offer.offer_id]) &&
			allows('int_id', [String(offer.id)]) &&
			allows('countries', offer.countries) &&
			(categories.length === 0 || categories.some((id) => offer.categories.includes(id))) &&
			(isTop === undefined || offer.is_top === (isTop ? 1 : 0)) &&
			(external === undefined || offer.external_offer_id === external) &&
			(bundle === undefined || offer.bundle_id === bundle),
	);
	const sort = isFields(query.sort) ? Object.entries(query.sort)[0] : undefined;
	if (sort !== undefined) {
		const [name, direction] = sort;
		if (name !== 'id' && name !== 'title' && name !== 'cr' && name !== 'epc')
			throw invalid(['Sort is invalid']);
		found.sort((one, other) => (one[name] < other[name] ? -1 : 1));
		if (direction === 'desc') found.reverse();
	}
	return paged(
		call,
		'offers',
		found.map((offer) => shownOffer(call.state, offer)),
	);
}

function getOffer(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
	if (roleOf(call) === 'affiliate' && !isVisible(offer, affiliate)) throw notFound();
	return json({ status: 1, offer: shownOffer(call.state, offer) });
}

/** Fields that are kept as they come. */
const KEPT = [
	...['description_lang', 'kpi', 'notes', 'caps_status', 'caps_timezone', 'url_preview'],
	...['trafficback_url', 'cross_postback_url', 'macro_url', 'external_offer_id'],
];

function changeOffer(state: State, offer: Offer, fields: Fields): void {
	const problems: string[] = [];
	const status = given(fields, 'status');
	const privacy = given(fields, 'privacy');
	if (status !== undefined && !OFFER_STATUSES.includes(status)) problems.push('Status is invalid');
	if (privacy !== undefined && !PRIVACIES.includes(privacy)) problems.push('Privacy is invalid');
	const caps = Array.isArray(fields.caps) ? fields.caps : [];
	for (const cap of caps) {
		if (!isFields(cap) || !CAP_PERIODS.includes(String(cap.period))) problems.push('Cap period is invalid');
		else if (!CAP_TYPES.includes(String(cap.type))) problems.push('Cap type is invalid');
		else if (cap.goal_type === 'exact' && listOf(cap.goals).length === 0)
			problems.push('Cap goals are not set');
	}
	const advertiser = given(fields, 'advertiser');
	if (advertiser !== undefined && !state.advertisers.some(({ id }) => id === advertiser)) {
		problems.push('Advertiser is not found');
	}
	for (const name of ['payments', 'partner_payments']) {
		for (const payment of Array.isArray(fields[name]) ? fields[name] : []) {
			const type = isFields(payment) ? String(payment.type) : '';
			if (!PAYMENT_TYPES.includes(type)) problems.push('Payment type is invalid');
			else if (!isFields(payment) || textOf(payment.currency) === undefined)
				problems.push('Payment currency is not set');
		}
	}
	if (Number(given(fields, 'hold_period') ?? 0) > 60) problems.push('Hold period is invalid');
	if (problems.length > 0) throw invalid(problems);
	flagOf(fields, 'send_emails');
	const isTop = flagOf(fields, 'is_top');
	if (isTop !== undefined) offer.is_top = isTop ? 1 : 0;
	offer.stopDate = dayOf(fields, 'stopDate') ?? offer.stopDate;
	offer.hold_period = numberOf(fields, 'hold_period') ?? offer.hold_period;
	offer.status = status ?? offer.status;
	offer.privacy = privacy ?? offer.privacy;
	offer.title = given(fields, 'title') ?? offer.title;
	offer.advertiser = advertiser ?? offer.advertiser;
	offer.url = given(fields, 'url') ?? offer.url;
	// A list that is sent takes the place of the whole list: what is not sent again is gone.
	if (fields.caps !== undefined) offer.caps = entriesOf(fields.caps).map(wholeCap);
	for (const name of ['payments', 'partner_payments'] as const) {
		if (fields[name] !== undefined) offer[name] = withIds(state, entriesOf(fields[name]).map(wholePayout));
	}
	if (fields.countries !== undefined) offer.countries = listOf(fields.countries);
	if (fields.tags !== undefined) offer.tags = listOf(fields.tags);
	if (fields.categories !== undefined) {
		offer.categories = known(state.categories, listOf(fields.categories), 'Category');
	}
	if (fields.sources !== undefined) {
		offer.sources = known(state.sources, listOf(fields.sources), 'Source');
	}
	for (const name of KEPT) {
		if (fields[name] !== undefined) offer[name] = fields[name] === '' ? null : fields[name];
	}
	offer.updated_at = dateTime(state.now);
}

function entriesOf(value: Value): Fields[] {
	return (Array.isArray(value) ? value.map(withNumbers) : []).filter((entry) => isFields(entry));
}

/** A payout keeps its ID where that is sent; others are new ones. */
function withIds(state: State, payouts: Fields[]): Fields[] {
	const all = state.offers.flatMap(({ payments, partner_payments }) => [...payments, ...partner_payments]);
	let last = Math.max(0, ...all.map(({ id }) => Number(id)));
	return payouts.map((payout) => ({ ...payout, id: payout.id ?? (last += 1) }));
}

const NUMBERS = ['id', 'value', 'total', 'revenue', 'country_exclude', 'with_regions', 'sub_number'];
const LISTS_OF_NUMBERS = ['partners', 'affiliates', 'cities'];

/** Amounts and IDs arrive as text and are kept as numbers. */
function withNumbers(entry: Value): Value {
	if (!isFields(entry)) return entry;
	return Object.fromEntries(
		Object.entries(entry).map(([name, value]) => {
			if (NUMBERS.includes(name)) return [name, Number(value)];
			return [name, LISTS_OF_NUMBERS.includes(name) ? listOf(value).map(Number) : value];
		}),
	);
}

function editOffer(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	changeOffer(call.state, offer, input(call));
	return json({ status: 1, offer: shownOffer(call.state, offer), id: offer.id });
}

function addOffer(call: Call<State>): Answer {
	const fields = input(call);
	const missing = ['title', 'advertiser', 'url'].filter((name) => given(fields, name) === undefined);
	if (missing.length > 0) throw invalid(missing.map((name) => `${name} cannot be blank`));
	const id = Math.max(...call.state.offers.map((offer) => offer.id)) + 1;
	const offer: Offer = {
		id,
		offer_id: hexId('5b59', id),
		title: '',
		advertiser: '',
		url: '',
		status: 'stopped',
		privacy: 'public',
		countries: [],
		categories: [],
		sources: [],
		tags: [],
		stopDate: null,
		payments: [],
		partner_payments: [],
		caps: [],
		cr: 0,
		epc: 0,
		updated_at: '',
	};
	changeOffer(call.state, offer, fields);
	call.state.offers.push(offer);
	return json({ status: 1, offer: shownOffer(call.state, offer), id });
}

function massUpdateOffers(call: Call<State>): Answer {
	const { offer_id, status, privacy } = input(call);
	const ids = listOf(offer_id);
	if (ids.length === 0) throw invalid('offer_id is required');
	const offers = call.state.offers.filter((offer) => ids.includes(String(offer.id)));
	for (const offer of offers) changeOffer(call.state, offer, { status, privacy });
	return json({ status: 1, message: 'status updated' });
}

function removeOffers(call: Call<State>): Answer {
	const ids = listOf(input(call).offer_id);
	if (ids.length === 0) throw invalid('offer_id is required');
	const removed = ids.map((id) => offerWith(call.state, id));
	call.state.offers = call.state.offers.filter((offer) => !removed.includes(offer));
	return json({ status: 1, message: 'Offers are deleted' });
}

export const offerRoutes: Array<Route<State>> = [
	route('GET', '/3.0/offers', (call) => filteredOffers(call, inAdminList(call))),
	route('GET', '/3.0/offer/categories', (call) => {
		const ids = listOf(input(call).ids);
		const { categories } = call.state;
		return paged(
			call,
			'categories',
			ids.length === 0 ? categories : categories.filter(({ id }) => ids.includes(String(id))),
		);
	}),
	route('GET', '/3.0/offer/{id}', getOffer),
	route('GET', '/3.0/admin/offer/sources', (call) => json({ status: 1, sources: call.state.sources })),
	route('POST', '/3.0/admin/offer/mass-update', massUpdateOffers),
	route('POST', '/3.0/admin/offer/delete', removeOffers),
	route('POST', '/3.0/admin/offer', addOffer),
	route('POST', '/3.0/admin/offer/{id}', editOffer),
];
