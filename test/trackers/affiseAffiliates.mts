import { dateTime, json, listOf, Refusal, textOf } from './fake.mts';
import type { Answer, Call, Fields, Route } from './fake.mts';
import {
	affiliateWith,
	dayOf,
	flagOf,
	given,
	input,
	invalid,
	numberOf,
	paged,
	route,
	wordOf,
} from './affiseRules.mts';
import type { Affiliate, State } from './affiseState.mts';

const AFFILIATE_STATUSES = ['active', 'banned', 'on moderation', 'not active'];
const ORDERS = ['id', 'created_at', 'updated_at'];

/** Tags read as records, and which offers an affiliate may run stands with the offers. */
function shownAffiliate({ tags, enabledOffers: _on, disabledOffers: _off, ...affiliate }: Affiliate): Fields {
	return { ...affiliate, tags: tags.map((name, index) => ({ id: index + 1, name })) };
}

function listAffiliates(call: Call<State>): Answer {
	const query = input(call);
	const ids = listOf(query.id);
	const managers = listOf(query.manager);
	const status = given(query, 'status');
	const search = given(query, 'search')?.toLowerCase();
	const since = dayOf(query, 'updated_at');
	if (status !== undefined && !AFFILIATE_STATUSES.includes(status)) throw invalid('Status is invalid');
	const withBalance = flagOf(query, 'with_balance') === true;
	const found = call.state.affiliates.filter(
		(affiliate) =>
			(ids.length === 0 || ids.includes(String(affiliate.id))) &&
			(managers.length === 0 || managers.includes(String(affiliate.manager?.id))) &&
			(status === undefined || affiliate.status === status) &&
			(since === undefined || affiliate.updated_at >= since) &&
			(search === undefined || `${affiliate.id} ${affiliate.email} ${affiliate.login}`.includes(search)),
	);
	const order = wordOf(query, 'order', ORDERS) as 'id' | 'created_at' | 'updated_at' | undefined;
	if (order !== undefined) found.sort((one, other) => (one[order] < other[order] ? -1 : 1));
	if (wordOf(query, 'orderType', ['asc', 'desc']) === 'desc') found.reverse();
	const records = found.map((affiliate) => {
		const { balance, ...rest } = shownAffiliate(affiliate);
		return withBalance ? { ...rest, balance } : rest;
	});
	return paged(call, 'partners', records, 50);
}

function changeAffiliate(state: State, affiliate: Affiliate, fields: Fields): void {
	const problems: Fields = {};
	const status = given(fields, 'status');
	const managerId = given(fields, 'manager_id');
	const level = given(fields, 'level');
	const manager = state.users.find((user) => user.id === managerId);
	if (status !== undefined && !AFFILIATE_STATUSES.includes(status)) problems.status = 'Status is invalid';
	if (managerId !== undefined && manager === undefined) problems.manager_id = 'Manager is not found';
	if (level !== undefined && !/^[0-5]$/.test(level)) problems.level = 'Level must be from 0 to 5';
	const referrer = given(fields, 'ref');
	if (referrer !== undefined && !state.affiliates.some(({ id }) => String(id) === referrer)) {
		problems.ref = 'Referrer is not found';
	}
	for (const name of ['enabledOffers', 'disabledOffers']) {
		const unknown = listOf(fields[name]).some((id) => !state.offers.some((offer) => String(offer.id) === id));
		if (unknown) problems[name] = 'Offer is not found';
	}
	flagOf(fields, 'notify');
	if (Object.keys(problems).length > 0) throw invalid(problems);
	const email = given(fields, 'email');
	if (state.affiliates.some((other) => other !== affiliate && other.email === email)) {
		throw new Refusal(409, 'Email is already in use');
	}
	affiliate.status = status ?? affiliate.status;
	affiliate.manager = manager ?? affiliate.manager;
	affiliate.level = level === undefined ? affiliate.level : Number(level);
	affiliate.email = email ?? affiliate.email;
	affiliate.login = given(fields, 'login') ?? affiliate.login;
	affiliate.country = given(fields, 'country') ?? affiliate.country;
	affiliate.contactPerson = given(fields, 'contact_person') ?? affiliate.contactPerson;
	affiliate.ref = referrer ?? affiliate.ref;
	affiliate.ref_percent = String(numberOf(fields, 'ref_percent') ?? affiliate.ref_percent);
	for (const number of ['1', '2']) {
		const values = given(fields, `sub_account_${number}`);
		if (values !== undefined) affiliate.sub_accounts[number] = { value: values, except: 0 };
	}
	affiliate.notes = textOf(fields.notes) ?? affiliate.notes;
	// Sources disagree on whether tags are added or replaced. Here what is not sent again is gone.
	if (fields.tags !== undefined) affiliate.tags = listOf(fields.tags);
	if (fields.custom_fields !== undefined) {
		affiliate.customFields = listOf(fields.custom_fields).map((value, index) => ({ id: index, value }));
	}
	if (fields.enabledOffers !== undefined) affiliate.enabledOffers = listOf(fields.enabledOffers).map(Number);
	if (fields.disabledOffers !== undefined)
		affiliate.disabledOffers = listOf(fields.disabledOffers).map(Number);
	affiliate.updated_at = dateTime(state.now);
}

function editAffiliate(call: Call<State>): Answer {
	const affiliate = affiliateWith(call.state, call.params.id);
	changeAffiliate(call.state, affiliate, input(call));
	return json({ status: 1, partner: shownAffiliate(affiliate), id: affiliate.id });
}

function massUpdateAffiliates(call: Call<State>): Answer {
	const { id, status, manager_id } = input(call);
	const ids = listOf(id);
	if (ids.length === 0) throw invalid('Affiliate IDs are not set');
	const affiliates = call.state.affiliates.filter((affiliate) => ids.includes(String(affiliate.id)));
	for (const affiliate of affiliates) changeAffiliate(call.state, affiliate, { status, manager_id });
	return json({ status: 1 });
}

function addAffiliate(call: Call<State>): Answer {
	const fields = input(call);
	const problems: Fields = {};
	for (const name of ['email', 'password', 'country']) {
		if (given(fields, name) === undefined) problems[name] = `${name} cannot be blank`;
	}
	if (Object.keys(problems).length > 0) throw invalid(problems);
	const id = Math.max(...call.state.affiliates.map((affiliate) => affiliate.id)) + 1;
	const affiliate: Affiliate = {
		id,
		email: '',
		login: `aff${id}`,
		status: 'active',
		manager: null,
		notes: '',
		country: '',
		level: 0,
		tags: [],
		customFields: [],
		contactPerson: '',
		ref: '',
		ref_percent: '0',
		lang: 'en',
		timezone: 'UTC',
		sub_accounts: {},
		balance: {},
		api_key: `affiliate-key-${id}`,
		enabledOffers: [],
		disabledOffers: [],
		created_at: dateTime(call.state.now),
		updated_at: dateTime(call.state.now),
	};
	changeAffiliate(call.state, affiliate, fields);
	call.state.affiliates.push(affiliate);
	return json({ status: 1, partner: shownAffiliate(affiliate), id });
}

function setLocale(call: Call<State>): Answer {
	const affiliate = affiliateWith(call.state, call.params.id);
	const fields = input(call);
	affiliate.lang = wordOf(fields, 'lang', ['en', 'ru', 'es']) ?? affiliate.lang;
	affiliate.timezone = given(fields, 'timezone') ?? affiliate.timezone;
	return json({ status: 1 });
}

function disableOffers(call: Call<State>): Answer {
	const affiliate = affiliateWith(call.state, call.params.id);
	affiliate.enabledOffers = [];
	return json({ status: 1, message: 'Offers are disconnected' });
}

export const affiliateRoutes: Array<Route<State>> = [
	route('GET', '/3.0/admin/partners', listAffiliates),
	route('POST', '/3.0/admin/partners/mass-update', massUpdateAffiliates),
	route('POST', '/3.0/admin/partner', addAffiliate),
	route('GET', '/3.0/admin/partner/{id}', (call) => {
		const partner = affiliateWith(call.state, call.params.id);
		return json({ status: 1, partner: shownAffiliate(partner), id: partner.id });
	}),
	route('POST', '/3.0/admin/partner/{id}', editAffiliate),
	route('GET', '/3.0/admin/partner/{id}/referrals', (call) => {
		const { id } = affiliateWith(call.state, call.params.id);
		const referrals = call.state.affiliates.filter(({ ref }) => ref === String(id));
		return paged(call, 'referrals', referrals.map(shownAffiliate));
	}),
	route('POST', '/3.0/admin/partner/{id}/locale', setLocale),
	route('POST', '/3.0/admin/affiliate/{id}/disable-offers', disableOffers),
];
