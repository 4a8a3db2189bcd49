import {
	decodeBrackets,
	dateTime,
	formFields,
	hexId,
	hoursBefore,
	isFields,
	json,
	listOf,
	pick,
	Refusal,
	startFake,
	textOf,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const affiseKeys = {
	admin: 'affise-admin-key-5f2c9b',
	/** An admin without the right to change anything. */
	readOnly: 'affise-reader-key-77d0e1',
	/** Affiliate 42. */
	affiliate: 'affise-affiliate-key-42c8aa',
};

const OWN_AFFILIATE = 42;
const AFFILIATE_STATUSES = ['active', 'banned', 'on moderation', 'not active'];
const OFFER_STATUSES = ['active', 'stopped', 'suspended'];
const PRIVACIES = ['public', 'protected', 'private'];
const CONVERSION_STATUSES = ['confirmed', 'pending', 'declined', 'not_found', 'hold'];
const POSTBACK_STATUSES = ['by_creating', 'confirmed', 'pending', 'declined', 'hold', 'not_found'];
const CAP_PERIODS = ['hour', 'day', 'month', 'all'];
const CAP_TYPES = ['budget', 'conversions', 'clicks', 'impressions'];
const CODE_TYPES = ['javascript', 'iframe', 'image'];
const COUNTRIES = ['DE', 'US', 'FR', 'PL', 'BR', 'IN', 'ES', 'CA'];
const QUEUED = 'The request is queued, the changes will be applied within several minutes';

type Affiliate = {
	id: number;
	email: string;
	login: string;
	status: string;
	manager: Fields | null;
	notes: string;
	country: string;
	level: number;
	tags: string[];
	custom_fields: Value;
	balance: Fields;
	api_key: string;
	enabledOffers: number[];
	disabledOffers: number[];
	created_at: string;
	updated_at: string;
};

type Offer = {
	id: number;
	offer_id: string;
	title: string;
	advertiser: string;
	url: string;
	status: string;
	privacy: string;
	countries: string[];
	categories: string[];
	payments: Value;
	partner_payments: Value;
	caps: Value;
	cr: number;
	epc: number;
	updated_at: string;
} & Fields;

type Conversion = {
	id: string;
	action_id: string;
	click_id: string;
	click_int: bigint;
	offer_id: number;
	partner_id: number;
	status: string;
	goal: string;
	country: string;
	ip: string;
	sum: number;
	currency: string;
	payouts: number;
	revenue: number;
	comment: string;
	created_at: string;
};

type Postback = Fields & { id: number; pid: string };
type Pixel = Fields & { id: number; pid: string };

interface State {
	now: Date;
	users: Fields[];
	affiliates: Affiliate[];
	offers: Offer[];
	conversions: Conversion[];
	postbacks: Postback[];
	pixels: Pixel[];
	news: Fields[];
	/** Offers for which the affiliate has asked. */
	requests: number[];
}

function seed(now: Date): State {
	const at = (hours: number): string => dateTime(hoursBefore(now, hours));
	const users = upTo(4, (number) => ({
		id: hexId('5d9a', number),
		first_name: pick(['Nora', 'Imre', 'Sade', 'Luca'], number - 1),
		last_name: pick(['Lindqvist', 'Kovats', 'Adeyemi', 'Brandt'], number - 1),
		email: `manager${number}@example.com`,
		roles: [number === 1 ? 'ROLE_USER_GENERAL_MANAGER' : 'ROLE_USER_AFFILIATE_MANAGER'],
		api_key: `manager-key-${number}`,
	}));
	const affiliates = upTo(120, (number): Affiliate => {
		let status = 'active';
		if (number % 25 === 0) status = 'banned';
		else if (number % 17 === 0) status = 'on moderation';
		else if (number % 13 === 0) status = 'not active';
		const balance = 10.5 + (number % 7) * 3.25;
		return {
			id: number,
			email: `affiliate${number}@example.com`,
			login: `aff${number}`,
			status,
			manager: number % 5 === 0 ? null : pick(users, number),
			notes: '',
			country: pick(COUNTRIES, number + 6),
			level: number % 6,
			tags: number % 10 === 0 ? ['vip'] : [],
			custom_fields: [],
			balance: { USD: { balance, hold: 0, available: balance } },
			api_key: number === OWN_AFFILIATE ? affiseKeys.affiliate : `affiliate-key-${number}`,
			enabledOffers: number === OWN_AFFILIATE ? [7] : [],
			disabledOffers: [],
			created_at: at(2000 - number),
			updated_at: at(1000 - number),
		};
	});
	const offers = upTo(60, (number): Offer => {
		let status = 'active';
		if (number % 12 === 0) status = 'stopped';
		else if (number % 20 === 0) status = 'suspended';
		return {
			id: number,
			offer_id: hexId('5b59', number),
			title: `${pick(['Castle Saga', 'Fresh Box', 'Loan Compass', 'Yoga Daily', 'Antivirus Plus'], number)} ${number}`,
			advertiser: hexId('5a11', 1 + (number % 6)),
			url: `https://offers.example.com/${number}?click={clickid}`,
			status,
			privacy: pick(PRIVACIES, number % 10 === 0 ? 2 : number % 4 === 0 ? 1 : 0),
			countries: [pick(COUNTRIES, number), pick(COUNTRIES, number + 3)],
			categories: [pick(['games', 'food', 'finance', 'health', 'software'], number)],
			payments: [{ total: 3, revenue: 2, currency: 'USD', type: 'fixed', countries: [] }],
			partner_payments: [],
			caps:
				number % 7 === 0
					? [{ period: 'day', type: 'conversions', value: 100, goal_type: 'all', affiliate_type: 'all' }]
					: [],
			cr: (number % 9) / 2,
			epc: (number % 11) / 10,
			updated_at: at(700 - number),
		};
	});
	const conversions = upTo(300, (number): Conversion => {
		const status = pick(['confirmed', 'pending', 'confirmed', 'declined', 'hold', 'confirmed'], number - 1);
		return {
			id: hexId('5bd0', number),
			action_id: `order-${10_000 + number}`,
			click_id: hexId('63c1', number),
			click_int: 9_007_199_254_740_992n + BigInt(number),
			offer_id: number % 6 === 0 ? 7 : 1 + (number % 60),
			partner_id: number % 4 === 0 ? OWN_AFFILIATE : 1 + (number % 120),
			status,
			goal: '1',
			country: pick(COUNTRIES, number),
			ip: `203.0.113.${number % 250}`,
			sum: 20 + (number % 5),
			currency: 'USD',
			payouts: 3,
			revenue: 4,
			comment: '',
			created_at: at(number * 2.4),
		};
	});
	const postbacks = upTo(
		8,
		(number): Postback => ({
			id: 900 + number,
			url: `https://partner.example.com/postback/${number}?click={clickid}`,
			status: 'by_creating',
			goal: null,
			forced: '0',
			pid: number <= 3 ? String(OWN_AFFILIATE) : String(number),
			offer_id: number % 2 === 0 ? '7' : null,
		}),
	);
	const pixels = upTo(
		3,
		(number): Pixel => ({
			id: number,
			name: `Pixel ${number}`,
			code: '<img src="https://pixel.example.com/1.gif">',
			code_type: 'image',
			offer_id: String(number + 6),
			pid: String(OWN_AFFILIATE),
			is_active: '1',
			moderation_status: '1',
		}),
	);
	const news = upTo(12, (number) => ({
		id: number,
		title: `News ${number}`,
		short_text: 'What is new in the network.',
		created_at: at(number * 24),
	}));
	return { now, users, affiliates, offers, conversions, postbacks, pixels, news, requests: [] };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

type Role = 'admin' | 'readOnly' | 'affiliate';

function roleOf(call: Call<State>): Role | undefined {
	const key = call.headers['api-key'] ?? call.query.get('API-Key') ?? '';
	if (key === affiseKeys.admin) return 'admin';
	if (key === affiseKeys.readOnly) return 'readOnly';
	const affiliate = call.state.affiliates.find((candidate) => candidate.api_key === key);
	return affiliate?.id === OWN_AFFILIATE ? 'affiliate' : undefined;
}

/** Which keys may use a route. */
type Audience = 'admin' | 'affiliate' | 'both';

function audienceOf(path: string): Audience {
	if (path.includes('/admin/')) return 'admin';
	if (/^\/3\.0\/offer\/(enable|disable)-affiliate$/.test(path) || path === '/3.0/offers') return 'admin';
	if (path === '/3.1/stats/caps' || path === '/3.0/stats/conversionsbyid') return 'admin';
	if (path.startsWith('/4.0/affiliate/') || path === '/3.1/partner/me' || path === '/3.0/balance') {
		return 'affiliate';
	}
	if (/^\/3\.0\/partner\/(offers|live-offers|activation|pixel)/.test(path)) return 'affiliate';
	return 'both';
}

function before(call: Call<State>): Answer | undefined {
	const role = roleOf(call);
	if (role === undefined) {
		// The text stands under `message` or under `error`, depending on the case.
		const field = call.headers['api-key'] === undefined ? 'message' : 'error';
		return json({ status: 2, [field]: 'Token is necessary' }, 401);
	}
	const audience = audienceOf(call.path);
	const wrongSide = role === 'affiliate' ? audience === 'admin' : audience === 'affiliate';
	if (wrongSide || (role === 'readOnly' && call.method !== 'GET')) {
		return json({ status: 2, message: 'Auth Denied' }, 403);
	}
	if (call.method === 'POST' && call.contentType === 'application/json') {
		return json({ status: 2, message: 'The body must be form data' }, 400);
	}
	return undefined;
}

function refused(error: Refusal): Answer {
	return json({ status: 2, message: error.details ?? error.message }, error.status);
}

/** A refusal in a 200 answer, as for most values that the tracker does not like. */
function invalid(message: Value): Refusal {
	return new Refusal(200, 'invalid', message);
}

function notFound(): Refusal {
	return new Refusal(404, 'Resource Not Found');
}

/** What a call says: parameters of the query, and fields of the form on top of them. */
function input(call: Call<State>): Fields {
	const query = decodeBrackets(call.query);
	return call.method === 'GET' ? query : { ...query, ...formFields(call) };
}

/** The value if it was sent and is not empty. */
function given(fields: Fields, name: string): string | undefined {
	const value = textOf(fields[name]);
	return value === '' ? undefined : value;
}

function numberOf(fields: Fields, name: string): number | undefined {
	const value = given(fields, name);
	if (value === undefined) return undefined;
	if (!/^-?\d+(\.\d+)?$/.test(value)) throw invalid({ [name]: `${name} must be a number` });
	return Number(value);
}

function dayOf(fields: Fields, name: string): string | undefined {
	const value = given(fields, name);
	if (value !== undefined && !/^\d{4}-\d\d-\d\d$/.test(value)) throw invalid(`${name}: the date is invalid`);
	return value;
}

function paged(call: Call<State>, name: string, records: Value[], standard = 100): Answer {
	const size = Math.min(wholeNumber(call.query.get('limit')) || standard, 500);
	const page = wholeNumber(call.query.get('page')) || 1;
	const last = page * size >= records.length;
	return json({
		status: 1,
		[name]: records.slice((page - 1) * size, page * size),
		pagination: {
			per_page: size,
			total_count: records.length,
			page,
			next_page: last ? undefined : page + 1,
		},
	});
}

function affiliateWith(state: State, id: Value): Affiliate {
	const found = state.affiliates.find((affiliate) => String(affiliate.id) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

function offerWith(state: State, id: Value): Offer {
	const found = state.offers.find((offer) => String(offer.id) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

// --- Affiliates ---------------------------------------------------------------------------------------------

function listAffiliates(call: Call<State>): Answer {
	const query = input(call);
	const ids = listOf(query.id);
	const managers = listOf(query.manager);
	const status = given(query, 'status');
	const search = given(query, 'search')?.toLowerCase();
	const since = dayOf(query, 'updated_at');
	if (status !== undefined && !AFFILIATE_STATUSES.includes(status)) throw invalid('Status is invalid');
	const withBalance = query.with_balance === '1';
	const found = call.state.affiliates.filter(
		(affiliate) =>
			(ids.length === 0 || ids.includes(String(affiliate.id))) &&
			(managers.length === 0 || managers.includes(String(affiliate.manager?.id))) &&
			(status === undefined || affiliate.status === status) &&
			(since === undefined || affiliate.updated_at >= since) &&
			(search === undefined || `${affiliate.id} ${affiliate.email} ${affiliate.login}`.includes(search)),
	);
	const order = given(query, 'order');
	if (order === 'id' || order === 'email' || order === 'updated_at') {
		found.sort((one, other) => (one[order] < other[order] ? -1 : 1));
	}
	if (given(query, 'orderType')?.toLowerCase() === 'desc') found.reverse();
	const records = found.map(({ balance, ...rest }) => (withBalance ? { ...rest, balance } : rest));
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
	affiliate.notes = textOf(fields.notes) ?? affiliate.notes;
	if (fields.tags !== undefined) affiliate.tags = listOf(fields.tags);
	if (fields.custom_fields !== undefined) affiliate.custom_fields = fields.custom_fields;
	if (fields.enabledOffers !== undefined) affiliate.enabledOffers = listOf(fields.enabledOffers).map(Number);
	if (fields.disabledOffers !== undefined)
		affiliate.disabledOffers = listOf(fields.disabledOffers).map(Number);
	affiliate.updated_at = dateTime(state.now);
}

function editAffiliate(call: Call<State>): Answer {
	const affiliate = affiliateWith(call.state, call.params.id);
	changeAffiliate(call.state, affiliate, input(call));
	return json({ status: 1, partner: affiliate, id: affiliate.id });
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
		custom_fields: [],
		balance: {},
		api_key: `affiliate-key-${id}`,
		enabledOffers: [],
		disabledOffers: [],
		created_at: dateTime(call.state.now),
		updated_at: dateTime(call.state.now),
	};
	changeAffiliate(call.state, affiliate, fields);
	call.state.affiliates.push(affiliate);
	return json({ status: 1, partner: affiliate, id });
}

// --- Offers -------------------------------------------------------------------------------------------------

function filteredOffers(call: Call<State>, offers: Offer[]): Answer {
	const query = input(call);
	const wanted = (name: string): string[] => listOf(query[name]);
	const allows = (name: string, values: string[]): boolean =>
		wanted(name).length === 0 || wanted(name).some((value) => values.includes(value));
	const q = given(query, 'q')?.toLowerCase();
	const since = dayOf(query, 'updated_at');
	const found = offers.filter(
		(offer) =>
			(q === undefined || String(offer.id) === q || offer.title.toLowerCase().includes(q)) &&
			(since === undefined || offer.updated_at >= since) &&
			allows('ids', [offer.offer_id]) &&
			allows('int_id', [String(offer.id)]) &&
			allows('countries', offer.countries) &&
			allows('categories', offer.categories) &&
			allows('status', [offer.status]) &&
			allows('advertiser', [offer.advertiser]) &&
			allows('privacy', [offer.privacy]),
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

/** What affiliate 42 may see. */
function isVisible(offer: Offer, affiliate: Affiliate): boolean {
	return (
		offer.status === 'active' && (offer.privacy !== 'private' || affiliate.enabledOffers.includes(offer.id))
	);
}

/** What affiliate 42 may run. */
function isLive(offer: Offer, affiliate: Affiliate): boolean {
	if (offer.status !== 'active' || affiliate.disabledOffers.includes(offer.id)) return false;
	return offer.privacy === 'public' || affiliate.enabledOffers.includes(offer.id);
}

function getOffer(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
	if (roleOf(call) === 'affiliate' && !isVisible(offer, affiliate)) throw notFound();
	return json({ status: 1, offer });
}

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
	if (problems.length > 0) throw invalid(problems);
	offer.status = status ?? offer.status;
	offer.privacy = privacy ?? offer.privacy;
	offer.title = given(fields, 'title') ?? offer.title;
	offer.advertiser = given(fields, 'advertiser') ?? offer.advertiser;
	offer.url = given(fields, 'url') ?? offer.url;
	// Lists are replaced as a whole.
	if (fields.caps !== undefined) offer.caps = withNumbers(listValue(fields.caps));
	if (fields.payments !== undefined) offer.payments = withNumbers(listValue(fields.payments));
	if (fields.partner_payments !== undefined) {
		offer.partner_payments = withNumbers(listValue(fields.partner_payments));
	}
	if (fields.countries !== undefined) offer.countries = listOf(fields.countries);
	if (fields.categories !== undefined) offer.categories = listOf(fields.categories);
	for (const name of ['tags', 'description_lang', 'description', 'notes']) {
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

function connectAffiliate(enable: boolean): Handler<State> {
	return (call) => {
		const fields = input(call);
		const ids = listOf(fields.offer_id);
		const pid = given(fields, 'pid');
		if (ids.length === 0 || pid === undefined) throw invalid('offer_id and pid are required');
		const affiliate = affiliateWith(call.state, pid);
		for (const id of ids.map((one) => offerWith(call.state, one).id)) {
			affiliate.enabledOffers = affiliate.enabledOffers.filter((other) => other !== id);
			affiliate.disabledOffers = affiliate.disabledOffers.filter((other) => other !== id);
			(enable ? affiliate.enabledOffers : affiliate.disabledOffers).push(id);
		}
		return json({ status: 1, message: enable ? 'Affiliate is connected' : 'Affiliate is disconnected' });
	};
}

function capStatistics(call: Call<State>): Answer {
	const ids = listOf(input(call).offer_id);
	if (ids.length === 0) throw invalid('offer_id is required');
	const stats = ids
		.map((id) => offerWith(call.state, id))
		.flatMap((offer) =>
			(Array.isArray(offer.caps) ? offer.caps : []).map((cap) => ({
				offer_id: offer.id,
				...(isFields(cap) ? cap : {}),
				current: call.state.conversions.filter((conversion) => conversion.offer_id === offer.id).length,
			})),
		);
	return json({ status: 1, stats });
}

// --- Conversions --------------------------------------------------------------------------------------------

function forAffiliate(conversion: Conversion): Fields {
	return { ...conversion, revenue: undefined };
}

function conversionsBetween(state: State, from: string | undefined, to: string | undefined): Conversion[] {
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
	const partners = roleOf(call) === 'affiliate' ? [String(OWN_AFFILIATE)] : listOf(query.partner);
	const found = conversionsBetween(call.state, dayOf(query, 'date_from'), dayOf(query, 'date_to')).filter(
		(conversion) =>
			(statuses.length === 0 || statuses.includes(conversion.status)) &&
			(offers.length === 0 || offers.includes(String(conversion.offer_id))) &&
			(partners.length === 0 || partners.includes(String(conversion.partner_id))),
	);
	return paged(call, 'conversions', roleOf(call) === 'affiliate' ? found.map(forAffiliate) : found);
}

function conversionById(call: Call<State>): Answer {
	const id = given(input(call), 'id');
	if (id === undefined) throw invalid('id is required');
	const conversion = call.state.conversions.find((candidate) => candidate.id === id);
	if (conversion === undefined) throw notFound();
	return json({ conversion, status: 1 });
}

function editConversions(most: number): Handler<State> {
	return (call) => {
		const fields = input(call);
		const ids = listOf(fields.ids);
		const period = isFields(fields.params) ? fields.params : {};
		const all = fields.all === '1' && given(period, 'date_from') !== undefined;
		if (ids.length === 0 && !all) return json({ status: 2, error: 'ids is required' });
		if (ids.length > most) return json({ status: 2, error: `No more than ${most} ids at once` });
		const status = given(fields, 'status');
		if (status !== undefined && !['confirmed', 'pending', 'declined', 'hold'].includes(status)) {
			return json({ status: 2, error: 'Status is invalid' });
		}
		const payouts = numberOf(fields, 'payouts');
		const revenue = numberOf(fields, 'revenue');
		const sum = numberOf(fields, 'sum');
		const chosen = all
			? conversionsBetween(call.state, dayOf(period, 'date_from'), dayOf(period, 'date_to'))
			: call.state.conversions.filter((conversion) => ids.includes(conversion.id));
		call.later(() => {
			for (const conversion of chosen) {
				conversion.status = status ?? conversion.status;
				conversion.payouts = payouts ?? conversion.payouts;
				conversion.revenue = revenue ?? conversion.revenue;
				conversion.sum = sum ?? conversion.sum;
				conversion.currency = given(fields, 'currency') ?? conversion.currency;
				conversion.comment = given(fields, 'comment') ?? conversion.comment;
			}
		});
		const data = { ids, status: status ?? null, payouts: payouts ?? null, revenue: revenue ?? null };
		return json({ status: 1, data, message: QUEUED });
	};
}

function importOne(call: Call<State>, entry: Fields, own: boolean): Fields {
	const offer = given(entry, 'offer');
	const pid = own ? String(OWN_AFFILIATE) : given(entry, 'pid');
	if (offer === undefined || pid === undefined) throw invalid({ offer: 'offer and pid are required' });
	const status = given(entry, 'status') ?? 'confirmed';
	if (!CONVERSION_STATUSES.includes(status)) throw invalid({ status: 'Status is invalid' });
	const offerId = offerWith(call.state, offer).id;
	const partnerId = affiliateWith(call.state, pid).id;
	const sum = numberOf(entry, 'sum') ?? 0;
	call.later(() => {
		const number = call.state.conversions.length + 1;
		call.state.conversions.unshift({
			id: hexId('5bd0', number),
			action_id: given(entry, 'action_id') ?? `import-${number}`,
			click_id: given(entry, 'click_id') ?? hexId('63c1', number),
			click_int: 9_007_199_254_740_992n + BigInt(number),
			offer_id: offerId,
			partner_id: partnerId,
			status,
			goal: given(entry, 'goal') ?? '1',
			country: '',
			ip: given(entry, 'ip') ?? '',
			sum,
			currency: 'USD',
			payouts: 3,
			revenue: 4,
			comment: '',
			created_at: given(entry, 'created_at') ?? dateTime(call.state.now),
		});
	});
	return { ...entry, offer, pid, status };
}

function importConversion(own: boolean): Handler<State> {
	return (call) => json({ status: 1, data: importOne(call, input(call), own), message: QUEUED });
}

function importConversions(own: boolean): Handler<State> {
	return (call) => {
		const { list } = input(call);
		if (!Array.isArray(list) || list.length === 0) throw invalid('list is required');
		const data = list.map((entry) => importOne(call, isFields(entry) ? entry : {}, own));
		return json({ status: 1, data, message: QUEUED });
	};
}

function customStatistics(call: Call<State>): Answer {
	const query = input(call);
	const slices = listOf(query.slice);
	const filter = isFields(query.filter) ? query.filter : {};
	if (slices.length === 0) throw invalid('slice is required');
	const from = dayOf(filter, 'date_from');
	const to = dayOf(filter, 'date_to');
	if (from === undefined || to === undefined)
		throw invalid('filter[date_from] and filter[date_to] are required');
	const values: Record<string, (conversion: Conversion) => Value> = {
		day: (conversion) => conversion.created_at.slice(0, 10),
		offer: (conversion) => conversion.offer_id,
		affiliate: (conversion) => conversion.partner_id,
		country: (conversion) => conversion.country,
	};
	const unknown = slices.find((slice) => values[slice] === undefined);
	if (unknown !== undefined) throw invalid(`Slice ${unknown} is invalid`);
	const groups = new Map<string, { slice: Fields; count: number; payouts: number }>();
	for (const conversion of conversionsBetween(call.state, from, to)) {
		if (roleOf(call) === 'affiliate' && conversion.partner_id !== OWN_AFFILIATE) continue;
		const slice: Fields = Object.fromEntries(slices.map((name) => [name, values[name]?.(conversion)]));
		const key = JSON.stringify(slice);
		const group = groups.get(key) ?? { slice, count: 0, payouts: 0 };
		groups.set(key, { slice, count: group.count + 1, payouts: group.payouts + conversion.payouts });
	}
	const stats = [...groups.values()].map(({ slice, count, payouts }) => ({
		slice,
		traffic: { raw: count * 20, uniq: count * 15 },
		actions: { total: { count, earning: payouts } },
	}));
	return paged(call, 'stats', stats);
}

// --- Postbacks, pixels, news --------------------------------------------------------------------------------

function listPostbacks(call: Call<State>): Answer {
	const query = input(call);
	const partner = given(query, 'partner_id');
	const after = wholeNumber(given(query, 'after_id')) ?? 0;
	const found = call.state.postbacks.filter(
		(postback) => (partner === undefined || postback.pid === partner) && postback.id > after,
	);
	return paged(call, 'postbacks', found);
}

function checkedPostback(call: Call<State>, fields: Fields): Fields {
	const status = given(fields, 'status');
	if (status !== undefined && !POSTBACK_STATUSES.includes(status))
		throw invalid({ status: 'Status is invalid' });
	const offer = given(fields, 'offer_id');
	if (offer !== undefined) offerWith(call.state, offer);
	const pid = given(fields, 'pid');
	if (pid !== undefined) affiliateWith(call.state, pid);
	if (pid !== undefined && roleOf(call) === 'affiliate' && pid !== String(OWN_AFFILIATE)) {
		throw new Refusal(403, 'Auth Denied');
	}
	const known: Fields = {};
	for (const name of ['url', 'pid', 'offer_id', 'status', 'goal', 'forced']) {
		const value = given(fields, name);
		if (value !== undefined) known[name] = value;
	}
	return known;
}

function addPostback(call: Call<State>): Answer {
	const fields = checkedPostback(call, input(call));
	const missing = ['url', 'pid'].find((name) => fields[name] === undefined);
	if (missing !== undefined) throw invalid({ [missing]: `${missing} cannot be blank` });
	const id = Math.max(959, ...call.state.postbacks.map((postback) => postback.id)) + 1;
	const postback: Postback = {
		id,
		url: '',
		status: 'by_creating',
		goal: null,
		forced: '0',
		offer_id: null,
		...fields,
		pid: String(fields.pid),
	};
	call.state.postbacks.push(postback);
	return json({ status: 1, postback });
}

/** The record with this id that the key may change. */
function ownRecord<Item extends { id: number; pid: string }>(call: Call<State>, items: Item[]): Item {
	const found = items.find((item) => String(item.id) === call.params.id);
	if (found === undefined) throw notFound();
	if (roleOf(call) === 'affiliate' && found.pid !== String(OWN_AFFILIATE)) throw notFound();
	return found;
}

function editPostback(call: Call<State>): Answer {
	const postback = ownRecord(call, call.state.postbacks);
	Object.assign(postback, checkedPostback(call, input(call)));
	return json({ status: 1, postback });
}

function removePostback(call: Call<State>): Answer {
	const postback = ownRecord(call, call.state.postbacks);
	call.state.postbacks = call.state.postbacks.filter((other) => other !== postback);
	return json({ status: 1, postback });
}

function listPixels(call: Call<State>): Answer {
	const size = Math.min(wholeNumber(call.query.get('limit')) || 100, 500);
	const page = wholeNumber(call.query.get('page')) || 1;
	const { pixels } = call.state;
	const shown = pixels.slice((page - 1) * size, page * size);
	const pagination: Fields = { per_page: size, total_count: pixels.length, page };
	if (page * size < pixels.length) pagination.next_page = page + 1;
	return json({ status: 1, pixel: Object.fromEntries(shown.map((pixel) => [pixel.id, pixel])), pagination });
}

function checkedPixel(call: Call<State>): Fields {
	const fields = input(call);
	const type = given(fields, 'code_type');
	if (type !== undefined && !CODE_TYPES.includes(type)) throw invalid({ code_type: 'Code type is invalid' });
	const offer = given(fields, 'offer_id');
	if (offer !== undefined) offerWith(call.state, offer);
	const known: Fields = {};
	for (const name of ['offer_id', 'name', 'code', 'code_type']) {
		const value = given(fields, name);
		if (value !== undefined) known[name] = value;
	}
	return known;
}

function addPixel(call: Call<State>): Answer {
	const fields = checkedPixel(call);
	const missing = ['offer_id', 'name', 'code'].find((name) => fields[name] === undefined);
	if (missing !== undefined) throw invalid({ [missing]: `${missing} cannot be blank` });
	const id = Math.max(0, ...call.state.pixels.map((pixel) => pixel.id)) + 1;
	const pixel: Pixel = {
		id,
		code_type: 'javascript',
		...fields,
		pid: String(OWN_AFFILIATE),
		is_active: '0',
		moderation_status: '0',
	};
	call.state.pixels.push(pixel);
	return json({ status: 1, pixel });
}

function editPixel(call: Call<State>): Answer {
	const pixel = ownRecord(call, call.state.pixels);
	Object.assign(pixel, checkedPixel(call));
	return json({ status: 1, pixel });
}

function removePixel(call: Call<State>): Answer {
	const pixel = ownRecord(call, call.state.pixels);
	call.state.pixels = call.state.pixels.filter((other) => other !== pixel);
	return json({ status: 1, pixel });
}

function listNews(call: Call<State>): Answer {
	const limit = Math.min(wholeNumber(call.query.get('limit')) || 100, 100);
	const skip = wholeNumber(call.query.get('skip')) ?? 0;
	const shown = call.state.news.slice(skip, skip + limit);
	const items = Object.fromEntries(shown.map((item) => [String(item.id), item]));
	return json({ status: 1, items, all_items: call.state.news.length });
}

// --- The affiliate's own ------------------------------------------------------------------------------------

function me(call: Call<State>): Answer {
	const { email, login, country, api_key } = affiliateWith(call.state, OWN_AFFILIATE);
	const user = { id: hexId('5d91', OWN_AFFILIATE), email, login, status: '1', type: 'affiliate', country };
	return json({ status: 1, user: { ...user, api_key, permissions: {} } });
}

function askForOffer(call: Call<State>): Answer {
	const id = given(input(call), 'offer_id');
	if (id === undefined) throw invalid({ offer_id: 'offer_id cannot be blank' });
	const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
	const offer = offerWith(call.state, id);
	if (!isVisible(offer, affiliate)) throw notFound();
	if (isLive(offer, affiliate)) throw invalid('The offer is already connected');
	if (call.state.requests.includes(offer.id)) throw invalid('The offer has already been asked for');
	call.state.requests.push(offer.id);
	return json({ status: 1, message: 'Your request has been accepted' });
}

function seenOffers(test: (offer: Offer, affiliate: Affiliate) => boolean): Handler<State> {
	return (call) => {
		const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
		const offers = call.state.offers.filter((offer) => test(offer, affiliate));
		return filteredOffers(call, offers);
	};
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/3.0/admin/users', (call) => paged(call, 'users', call.state.users)),
	route('GET', '/3.0/admin/partners', listAffiliates),
	route('POST', '/3.0/admin/partners/mass-update', massUpdateAffiliates),
	route('POST', '/3.0/admin/partner', addAffiliate),
	route('GET', '/3.0/admin/partner/{id}', (call) => {
		const partner = affiliateWith(call.state, call.params.id);
		return json({ status: 1, partner, id: partner.id });
	}),
	route('POST', '/3.0/admin/partner/{id}', editAffiliate),
	route('GET', '/3.0/offers', (call) => filteredOffers(call, call.state.offers)),
	route('POST', '/3.0/offer/enable-affiliate', connectAffiliate(true)),
	route('POST', '/3.0/offer/disable-affiliate', connectAffiliate(false)),
	route('GET', '/3.0/offer/{id}', getOffer),
	route('POST', '/3.0/admin/offer/mass-update', massUpdateOffers),
	route('POST', '/3.0/admin/offer', addOffer),
	route('POST', '/3.0/admin/offer/{id}', editOffer),
	route('GET', '/3.1/stats/caps', capStatistics),
	route('GET', '/3.0/stats/conversions', listConversions),
	route('GET', '/3.0/stats/conversionsbyid', conversionById),
	route('GET', '/3.0/stats/custom', customStatistics),
	route('POST', '/3.0/admin/conversion/edit', editConversions(100_000)),
	route('POST', '/3.0/admin/conversion/edit-by-advertiser', editConversions(2_000)),
	route('POST', '/3.0/admin/conversion/import', importConversion(false)),
	route('POST', '/3.0/admin/conversions/import', importConversions(false)),
	route('POST', '/4.0/affiliate/conversion/import', importConversion(true)),
	route('POST', '/4.0/affiliate/conversions/import', importConversions(true)),
	route('GET', '/3.0/admin/postbacks', listPostbacks),
	route('POST', '/3.0/partner/postback', addPostback),
	route('POST', '/3.0/partner/postback/{id}', editPostback),
	route('DELETE', '/3.0/partner/postback/{id}/remove', removePostback),
	route('GET', '/3.0/partner/pixels', listPixels),
	route('POST', '/3.0/partner/pixel', addPixel),
	route('POST', '/3.0/partner/pixel/{id}', editPixel),
	route('DELETE', '/3.0/partner/pixel/{id}/remove', removePixel),
	route('GET', '/3.0/news', listNews),
	route('GET', '/3.1/partner/me', me),
	route('GET', '/3.0/balance', (call) => {
		return json({ status: 1, balance: affiliateWith(call.state, OWN_AFFILIATE).balance });
	}),
	route('GET', '/3.0/partner/offers', seenOffers(isVisible)),
	route('GET', '/3.0/partner/live-offers', seenOffers(isLive)),
	route('POST', '/3.0/partner/activation/offer', askForOffer),
];

/** Affise: admin and affiliate API of one network. */
export function startAffise(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'affise',
			title: 'Affise',
			credentials: (baseUrl) => ({
				affiseTrackerApi: { baseUrl, apiKey: affiseKeys.admin },
				affiseAffiliateTrackerApi: { baseUrl, apiKey: affiseKeys.affiliate },
			}),
			secretNames: ['api-key', 'API-Key', 'password'],
			seed,
			routes,
			before,
			refused,
			notFound: () => json({ status: 2, error: 'Page Not Found' }, 404),
		},
		options,
	);
}
