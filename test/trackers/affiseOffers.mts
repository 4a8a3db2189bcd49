import { dateTime, hexId, isFields, json, listOf, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Route, Value } from './fake.mts';
import {
	affiliateWith,
	dayOf,
	flagOf,
	given,
	input,
	invalid,
	notFound,
	offerWith,
	paged,
	roleOf,
	route,
} from './affiseRules.mts';
import { isVisible } from './affiseAccess.mts';
import { OWN_AFFILIATE, PRIVACIES } from './affiseState.mts';
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

function titlesOf(state: State, ids: string[]): string[] {
	return ids.map((id) => {
		const category = state.categories.find((candidate) => candidate.id === id);
		if (category === undefined) throw invalid(['Category is not found']);
		return String(category.title);
	});
}

export function filteredOffers(call: Call<State>, offers: Offer[]): Answer {
	const query = input(call);
	const wanted = (name: string): string[] => listOf(query[name]);
	const allows = (name: string, values: string[]): boolean =>
		wanted(name).length === 0 || wanted(name).some((value) => values.includes(value));
	const categories = titlesOf(call.state, wanted('categories'));
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
			(categories.length === 0 || categories.some((title) => offer.categories.includes(title))) &&
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
	return paged(call, 'offers', found);
}

function getOffer(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
	if (roleOf(call) === 'affiliate' && !isVisible(offer, affiliate)) throw notFound();
	return json({ status: 1, offer });
}

/** Fields that are kept as they come. */
const KEPT = [
	...['tags', 'description_lang', 'kpi', 'notes', 'sources', 'caps_status', 'caps_timezone', 'url_preview'],
	...['trafficback_url', 'cross_postback_url', 'macro_url', 'external_offer_id', 'hold_period', 'stopDate'],
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
	}
	const advertiser = given(fields, 'advertiser');
	if (advertiser !== undefined && !state.advertisers.some(({ id }) => id === advertiser)) {
		problems.push('Advertiser is not found');
	}
	for (const name of ['payments', 'partner_payments']) {
		for (const payment of Array.isArray(fields[name]) ? fields[name] : []) {
			const type = isFields(payment) ? String(payment.type) : '';
			if (!PAYMENT_TYPES.includes(type)) problems.push('Payment type is invalid');
		}
	}
	if (Number(given(fields, 'hold_period') ?? 0) > 60) problems.push('Hold period is invalid');
	if (problems.length > 0) throw invalid(problems);
	for (const name of ['is_top', 'send_emails']) flagOf(fields, name);
	dayOf(fields, 'stopDate');
	offer.status = status ?? offer.status;
	offer.privacy = privacy ?? offer.privacy;
	offer.title = given(fields, 'title') ?? offer.title;
	offer.advertiser = advertiser ?? offer.advertiser;
	offer.url = given(fields, 'url') ?? offer.url;
	// Lists are replaced as a whole.
	if (fields.caps !== undefined) offer.caps = withNumbers(listValue(fields.caps));
	if (fields.payments !== undefined) offer.payments = withNumbers(listValue(fields.payments));
	if (fields.partner_payments !== undefined) {
		offer.partner_payments = withNumbers(listValue(fields.partner_payments));
	}
	if (fields.countries !== undefined) offer.countries = listOf(fields.countries);
	if (fields.categories !== undefined) offer.categories = titlesOf(state, listOf(fields.categories));
	for (const name of KEPT) {
		if (fields[name] !== undefined) offer[name] = fields[name];
	}
	offer.updated_at = dateTime(state.now);
}

function listValue(value: Value): Value {
	return value === '' ? [] : value;
}

/** Amounts arrive as text and are kept as numbers. */
function withNumbers(value: Value): Value {
	if (Array.isArray(value)) return value.map(withNumbers);
	if (isFields(value)) {
		return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withNumbers(member)]));
	}
	return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function editOffer(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	changeOffer(call.state, offer, input(call));
	return json({ status: 1, offer, id: offer.id });
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
		payments: [],
		partner_payments: [],
		caps: [],
		cr: 0,
		epc: 0,
		updated_at: '',
	};
	changeOffer(call.state, offer, fields);
	call.state.offers.push(offer);
	return json({ status: 1, offer, id });
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
