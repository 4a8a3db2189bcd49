import {
	decodeBrackets,
	hoursBefore,
	isFields,
	json,
	jsonFields,
	pick,
	Refusal,
	startFake,
	textOf,
	upTo,
	uuid,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';
import { shapeProblem } from './trackierShape.mts';
import type { Shape } from './trackierShape.mts';

export const scaleoKeys = {
	manager: 'scaleo-manager-key-77ab',
	/** Affiliate 12, who may not call what is a manager's. */
	affiliate: 'scaleo-affiliate-key-12cd',
};

const CONVERSION_STATUSES = ['pending', 'approved', 'rejected', 'hold'];
const MOST_A_PAGE = 1000;

interface State {
	now: Date;
	affiliates: Fields[];
	advertisers: Fields[];
	offers: Fields[];
	transactions: Fields[];
	invoices: Fields[];
	postbacks: Fields[];
	adjustments: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): string => `${hoursBefore(now, hours).toISOString().slice(0, 19)}Z`;
	return {
		now,
		affiliates: upTo(120, (number) => ({
			id: number,
			email: `media${number}@example.com`,
			company_name: `Media ${number} Ltd`,
			firstname: 'Robin',
			lastname: `Example ${number}`,
			status: number % 15 === 0 ? 3 : number % 20 === 0 ? 2 : 1,
			api_status: 2,
			phone: '+15550100',
			city: 'Austin',
			notes: null,
			internal_notes: 'Checked',
			contacts: '{"telegram":"media"}',
			payment_details: '{"method":"wire"}',
			tags: 'premium,email',
			website_url: null,
			country: null,
			address: null,
			postal_code: null,
			timezone: 'UTC',
			referred_by: null,
			referral_commission: null,
			api_key: `affiliate-${number}-own-key`,
			managers: [{ id: 3, title: 'Manager 3' }],
			created_at: at(3000 - number),
		})),
		advertisers: upTo(8, (number) => ({ id: number, email: `brand${number}@example.com`, status: 1 })),
		offers: upTo(64, (number) => ({
			id: number,
			title: `Offer ${number}`,
			status: number % 9 === 0 ? 'inactive' : 'active',
			advertiser: { id: 1 + (number % 8), title: `Brand ${1 + (number % 8)} Inc` },
			currency: 'USD',
		})),
		transactions: upTo(200, (number) => ({
			transaction_id: uuid(1, number),
			lead_id: uuid(3, number),
			click_id: uuid(2, number),
			conv_status: pick(['pending', 'approved', 'approved', 'rejected'], number - 1),
			offer_id: number % 5 === 1 ? 5 : 1 + (number % 64),
			affiliate_id: number % 4 === 1 ? 12 : 1 + (number % 120),
			revenue: 7,
			payout: 5.5,
			currency: 'USD',
			added: at(number * 1.6),
		})),
		invoices: upTo(40, (number) => ({
			id: number,
			invoice_number: `INV-${number}`,
			date: at(number * 24).slice(0, 10),
			status: number % 3 === 0 ? 'paid' : 'unpaid',
			amount: { value: '120.0000', currency: 'USD' },
			affiliate: { id: number, name: `Media ${number} Ltd` },
		})),
		postbacks: upTo(30, (number) => ({ id: number, affiliate_id: number, level_id: 1, type: 1, status: 1 })),
		adjustments: [],
	};
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function ok(message: string, info?: Value, headers: Record<string, string> = {}): Answer {
	return json({ status: 'success', code: 200, name: 'OK', message, info }, 200, headers);
}

const NAMES: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	422: 'Data Validation Failed',
};

function failed(message: string, code: number, errors?: Value): Answer {
	const info = errors === undefined ? undefined : { errors };
	return json({ status: 'error', code, name: NAMES[code] ?? 'Error', message, info }, code);
}

function before(call: Call<State>): Answer | undefined {
	const key = call.query.get('api-key');
	if (key !== scaleoKeys.manager && key !== scaleoKeys.affiliate) {
		return failed('Your request was made with invalid credentials.', 401);
	}
	if (key === scaleoKeys.affiliate && !call.path.startsWith('/api/v2/affiliate/')) {
		return failed('You are not allowed to perform this action.', 403);
	}
	return undefined;
}

function invalid(name: string, message: string): Refusal {
	return new Refusal(422, 'Validation failed', { [name]: [message] });
}

function bodyOf(call: Call<State>, shape: Shape): Fields {
	const body = jsonFields(call);
	const unknown = Object.keys(body).find((name) => !(name in shape));
	if (unknown !== undefined) throw invalid(unknown, `${unknown} is unknown`);
	const problem = shapeProblem(body, shape);
	if (problem) throw invalid(problem.name, problem.message);
	return body;
}

function oneOf(fields: Fields, name: string, allowed: Value[]): void {
	const value = fields[name];
	if (value !== undefined && !allowed.includes(value)) throw invalid(name, `${name} is invalid.`);
}

/** Texts that hold JSON. */
function jsonText(fields: Fields, name: string): void {
	const value = fields[name];
	if (value === undefined) return;
	try {
		JSON.parse(String(value));
	} catch {
		throw invalid(name, `${name} must be a valid JSON string.`);
	}
}

function queryOf(call: Call<State>, names: string[]): Fields {
	const query = decodeBrackets(call.query);
	const known = [...names, 'api-key', 'page', 'perPage'];
	const unknown = Object.keys(query).find((name) => !known.includes(name));
	if (unknown !== undefined) throw invalid(unknown, `${unknown} is unknown`);
	return query;
}

/** A page of a list. How much there is stands in the headers only. */
function paged(call: Call<State>, message: string, name: string, records: Fields[]): Answer {
	const read = (parameter: string, standard: number): number => {
		const sent = call.query.get(parameter);
		const value = sent === null ? standard : wholeNumber(sent);
		if (value === undefined || value === 0) throw invalid(parameter, `${parameter} must be an integer.`);
		return value;
	};
	const page = read('page', 1);
	const perPage = read('perPage', 10);
	if (perPage > MOST_A_PAGE) throw invalid('perPage', `perPage must be no greater than ${MOST_A_PAGE}.`);
	const shown = records.slice((page - 1) * perPage, page * perPage);
	return ok(
		message,
		{ [name]: shown },
		{
			'X-Pagination-Current-Page': String(page),
			'X-Pagination-Total-Count': String(records.length),
			'X-Pagination-Page-Count': String(Math.ceil(records.length / perPage)),
			'X-Pagination-Per-Page': String(perPage),
		},
	);
}

function recordWith(records: Fields[], id: Value, what: string): Fields {
	const found = records.find((record) => String(record.id) === String(id));
	if (found === undefined) throw new Refusal(404, `${what} not found.`);
	return found;
}

function day(fields: Fields, name: string): string | undefined {
	const value = textOf(fields[name]);
	if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw invalid(name, `${name} is invalid.`);
	return value;
}

// --- Affiliates and advertisers -----------------------------------------------------------------------------

const userShape: Shape = {
	email: 'string',
	password: 'string',
	password_repeat: 'string',
	company_name: 'string',
	firstname: 'string',
	lastname: 'string',
	phone: 'string',
	website_url: 'string',
	status: 'integer',
	country: 'integer',
	region: 'string',
	city: 'string',
	address: 'string',
	postal_code: 'string',
	timezone: 'string',
	contacts: 'string',
	notes: 'string',
	payment_details: 'string',
	managers: 'string',
	tags: 'string',
};

const affiliateShape: Shape = {
	...userShape,
	api_status: 'integer',
	internal_notes: 'string',
	referred_by: 'integer',
	referral_commission: 'number',
	custom_fields: 'object',
};

function userBody(call: Call<State>, shape: Shape): Fields {
	const { password, password_repeat, ...body } = bodyOf(call, shape);
	if (password !== password_repeat) throw invalid('password_repeat', 'Passwords must be equal.');
	if (password !== undefined && String(password).length < 8) {
		throw invalid('password', 'Password should contain at least 8 characters.');
	}
	oneOf(body, 'status', [1, 2, 3, 4]);
	oneOf(body, 'api_status', [1, 2]);
	jsonText(body, 'contacts');
	jsonText(body, 'payment_details');
	if (body.managers !== undefined) {
		if (!/^\d+(,\d+)*$/.test(String(body.managers))) throw invalid('managers', 'Managers is invalid.');
		body.managers = String(body.managers)
			.split(',')
			.map((id) => ({ id: Number(id), title: `Manager ${id}` }));
	}
	return body;
}

function listAffiliates(call: Call<State>): Answer {
	const query = queryOf(call, ['status', 'q', 'sortField', 'sortDirection']);
	oneOf(query, 'sortDirection', ['asc', 'desc']);
	const found = call.state.affiliates.filter(
		(affiliate) =>
			(query.status === undefined || String(affiliate.status) === query.status) &&
			`${String(affiliate.email)} ${String(affiliate.company_name)}`.includes(textOf(query.q) ?? ''),
	);
	return paged(call, 'Affiliates List', 'affiliates', found);
}

function addAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const { api_status: _status, ...shape } = affiliateShape;
	const body = userBody(call, {
		...shape,
		email: 'string!',
		password: 'string!',
		password_repeat: 'string!',
	});
	if (affiliates.some(({ email }) => email === body.email)) {
		throw invalid('email', 'Email has already been taken.');
	}
	const affiliate = { id: affiliates.length + 1, status: 3, api_status: 2, ...body };
	affiliates.push(affiliate);
	return ok('Affiliate created', {
		affiliate,
		one_time_login_link: 'https://panel.example.com/login/one-time-4c1d',
	});
}

function addAdvertiser(call: Call<State>): Answer {
	const { advertisers } = call.state;
	const body = userBody(call, { ...userShape, email: 'string!' });
	const advertiser = { id: advertisers.length + 1, status: 3, ...body };
	advertisers.push(advertiser);
	return ok('Advertiser created', { advertiser });
}

// --- Offers and conversions ---------------------------------------------------------------------------------

function offerOf(call: Call<State>): Fields {
	return recordWith(call.state.offers, call.params.id, 'Offer');
}

function listOffers(call: Call<State>): Answer {
	const query = queryOf(call, ['status', 'search', 'rangeFrom', 'rangeTo']);
	day(query, 'rangeFrom');
	day(query, 'rangeTo');
	const found = call.state.offers.filter(
		(offer) =>
			(query.status === undefined || offer.status === query.status) &&
			String(offer.title).includes(textOf(query.search) ?? ''),
	);
	return paged(call, 'Offers List', 'offers', found);
}

function listConversions(call: Call<State>): Answer {
	const query = queryOf(call, [
		'rangeFrom',
		'rangeTo',
		'columns',
		'filters',
		'sortField',
		'sortDirection',
		'lang',
	]);
	const from = day(query, 'rangeFrom') ?? '';
	const to = day(query, 'rangeTo') ?? '9';
	const filters = new Map(
		(textOf(query.filters) ?? '')
			.split(',')
			.filter(Boolean)
			.map((entry): [string, string] => {
				const [name = '', id] = entry.split(':');
				if (id === undefined) throw invalid('filters', 'Filters is invalid.');
				return [name, id];
			}),
	);
	const fits = (name: string, value: Value): boolean =>
		!filters.has(name) || filters.get(name) === String(value);
	const found = call.state.transactions.filter(
		(transaction) =>
			String(transaction.added).slice(0, 10) >= from &&
			String(transaction.added).slice(0, 10) <= to &&
			fits('affiliates', transaction.affiliate_id) &&
			fits('offers', transaction.offer_id),
	);
	return paged(call, 'Conversions', 'transactions', found);
}

function changeStatus(call: Call<State>): Answer {
	const body = bodyOf(call, {
		new_status: 'id!',
		filters: 'object!',
		fire_postbacks: 'integer',
		notes: 'string',
	});
	oneOf(body, 'fire_postbacks', [0, 1]);
	if (typeof body.new_status === 'string') oneOf(body, 'new_status', CONVERSION_STATUSES);
	const ids = isFields(body.filters) ? body.filters.transactions : undefined;
	if (!Array.isArray(ids) || ids.length === 0) throw invalid('filters', 'Filters is invalid.');
	const found = call.state.transactions.filter(({ transaction_id }) => ids.includes(transaction_id));
	for (const transaction of found) transaction.conv_status = body.new_status;
	return ok('Status changed', { result: { response: 'ok', affected: found.length } });
}

function adjust(call: Call<State>): Answer {
	const { adjustments, transactions } = call.state;
	const body = bodyOf(call, {
		action_id: 'integer!',
		conditions: 'object',
		parameters: 'object',
		details: 'object',
		notes: 'string',
		fire_affiliate_postback: 'boolean',
	});
	oneOf(body, 'action_id', [1, 2, 3, 4]);
	const conditions = isFields(body.conditions) ? body.conditions : {};
	const parameters = isFields(body.parameters) ? body.parameters : {};
	const range = isFields(conditions.dates_range) ? conditions.dates_range : {};
	day(range, 'from');
	day(range, 'to');
	const shape: Shape = { conversion_status: 'strings', offer: 'ids', goal: 'ids', track_ids: 'strings' };
	const problem = shapeProblem(conditions, shape);
	if (problem) throw invalid(problem.name, problem.message);
	const amounts = shapeProblem(parameters, { revenue: 'number', payout: 'number', amount: 'number' });
	if (amounts) throw invalid(amounts.name, amounts.message);
	const offers = Array.isArray(conditions.offer) ? conditions.offer : undefined;
	for (const transaction of transactions) {
		if (offers === undefined || offers.includes(transaction.offer_id)) Object.assign(transaction, parameters);
	}
	const adjustment = { id: adjustments.length + 1, action_id: body.action_id };
	adjustments.push(adjustment);
	return ok('Adjustment created', { adjustment });
}

const leadShape: Shape = {
	transaction_id: 'string',
	click_id: 'string',
	conv_status: 'string',
	revenue: 'number',
	payout: 'number',
	amount: 'number',
	adv_order_id: 'string',
	email: 'string',
	firstname: 'string',
	lastname: 'string',
	phone: 'string',
};

function addConversion(call: Call<State>): Answer {
	const { transactions, now } = call.state;
	const body = bodyOf(call, {
		...leadShape,
		click_id: 'string!',
		goal_id: 'integer',
		goal_alias: 'string',
		promo_code: 'string',
		sub_id1: 'string',
		ip: 'string',
	});
	oneOf(body, 'conv_status', CONVERSION_STATUSES);
	const click = transactions.find(({ click_id }) => click_id === body.click_id);
	if (click === undefined) throw invalid('click_id', 'Click ID is invalid.');
	const number = transactions.length + 1;
	const lead: Fields = {
		...body,
		transaction_id: uuid(1, number),
		lead_id: uuid(3, number),
		affiliate_id: click.affiliate_id,
		offer_id: click.offer_id,
		// The lead campaign of offer 7 wants an email address.
		conv_status:
			click.offer_id === 7 && body.email === undefined ? 'trash' : (body.conv_status ?? 'approved'),
		added: now.toISOString(),
	};
	transactions.unshift(lead);
	const { lead_id, transaction_id, conv_status, affiliate_id, offer_id, goal_id } = lead;
	return ok('Conversion created', {
		status: conv_status === 'trash' ? 'error' : 'success',
		message: '',
		lead_id,
		transaction_id,
		conv_status,
		affiliate_id,
		offer_id,
		goal_id,
		additional: {},
	});
}

function updateLead(call: Call<State>): Answer {
	const body = bodyOf(call, {
		...leadShape,
		lead_id: 'string!',
		public_notes: 'string',
		private_notes: 'string',
	});
	oneOf(body, 'conv_status', CONVERSION_STATUSES);
	const lead = call.state.transactions.find(({ lead_id }) => lead_id === body.lead_id);
	if (lead === undefined) throw new Refusal(404, 'Lead not found.');
	Object.assign(lead, body);
	return ok('Lead updated', { result: { lead_id: lead.lead_id } });
}

// --- Billing and postbacks ----------------------------------------------------------------------------------

function addInvoice(call: Call<State>): Answer {
	const { invoices, affiliates } = call.state;
	const body = bodyOf(call, {
		affiliate_id: 'integer!',
		currency: 'string!',
		amount: 'number',
		start_date: 'string',
		end_date: 'string',
		status: 'string',
		invoice_memo: 'string',
		internal_notes: 'string',
		offers: 'string',
	});
	const from = day(body, 'start_date') ?? '';
	if ((day(body, 'end_date') ?? '9') < from) throw invalid('end_date', 'End date is before the start date.');
	recordWith(affiliates, body.affiliate_id, 'Affiliate');
	const invoice = { id: invoices.length + 1, status: 'unpaid', ...body };
	invoices.push(invoice);
	return ok('Invoice generated', { id: invoice.id });
}

function setBilling(call: Call<State>): Answer {
	const body = bodyOf(call, {
		invoice_type: 'integer',
		invoice_frequency: 'integer',
		generate_invoice_automatically: 'integer',
		payment_terms: 'integer',
		vat: 'integer',
		beneficiary_name: 'string',
		billing_email: 'string',
		beneficiary_address: 'string',
		tax_id: 'string',
	});
	oneOf(body, 'generate_invoice_automatically', [0, 1]);
	recordWith(call.state.affiliates, call.params.id, 'Affiliate').billing = body;
	return ok('Preferences updated');
}

function addPostback(call: Call<State>): Answer {
	const { postbacks, affiliates } = call.state;
	const body = bodyOf(call, {
		affiliate_id: 'integer!',
		level_id: 'integer!',
		type: 'integer!',
		code: 'string!',
		status: 'integer!',
		url: 'string',
		events: 'strings',
		offer_id: 'integer',
		goal_id: 'integer',
	});
	recordWith(affiliates, call.params.id, 'Affiliate');
	if (String(body.affiliate_id) !== call.params.id) {
		throw invalid('affiliate_id', 'Affiliate ID is invalid.');
	}
	oneOf(body, 'level_id', [1, 2, 3]);
	oneOf(body, 'type', [1, 2, 3]);
	oneOf(body, 'status', [1, 2]);
	const postback = { id: postbacks.length + 1, ...body };
	postbacks.push(postback);
	return ok('Postback created', { postback });
}

// --- Routes -------------------------------------------------------------------------------------------------

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const NETWORK = '/api/v2/network';

const routes: Array<Route<State>> = [
	route('GET', `${NETWORK}/affiliates`, listAffiliates),
	route('POST', `${NETWORK}/affiliates`, addAffiliate),
	route('GET', `${NETWORK}/affiliates/{id}`, (call) =>
		ok('Affiliate', { affiliate: recordWith(call.state.affiliates, call.params.id, 'Affiliate') }),
	),
	route('PUT', `${NETWORK}/affiliates/{id}`, (call) => {
		const affiliate = recordWith(call.state.affiliates, call.params.id, 'Affiliate');
		Object.assign(affiliate, userBody(call, affiliateShape));
		return ok('Affiliate updated', { affiliate });
	}),
	route('POST', `${NETWORK}/affiliates/{id}/postbacks`, addPostback),
	route('POST', `${NETWORK}/advertisers`, addAdvertiser),
	route('GET', `${NETWORK}/offers`, listOffers),
	route('GET', `${NETWORK}/offers/{id}`, (call) => ok('Offer', { offer: offerOf(call) })),
	route('GET', `${NETWORK}/offers/{id}/affiliate-access`, (call) => {
		const { id } = offerOf(call);
		const allowed_affiliates = upTo(3, (number) => ({
			id: Number(id) + number,
			title: `Media ${number} Ltd`,
		}));
		return ok('Affiliate Access', { 'affiliate-access': { allowed_affiliates, denied_affiliates: [] } });
	}),
	route('GET', `${NETWORK}/offers/{id}/tracking-settings`, (call) => {
		const { id } = offerOf(call);
		return ok('Tracking Settings', {
			details: { offer_id: id, tracking_domains: [{ id: 1, url: 'https://track.example.com' }] },
		});
	}),
	route('GET', `${NETWORK}/reports/conversions`, listConversions),
	route('POST', `${NETWORK}/reports/conversions/change-status`, changeStatus),
	route('POST', `${NETWORK}/tracking/conv-click-id`, addConversion),
	route('PUT', `${NETWORK}/leads/update`, updateLead),
	route('GET', `${NETWORK}/aff-billing/invoices`, (call) =>
		paged(call, 'Invoices', 'invoices', call.state.invoices),
	),
	route('POST', `${NETWORK}/aff-billing/invoices`, addInvoice),
	route('PUT', `${NETWORK}/aff-billing/preferences/{id}`, setBilling),
	route('POST', '/api/adjustment/create', adjust),
	route('GET', '/api/v2/affiliate/profile', (call) =>
		ok('Profile', { affiliate: recordWith(call.state.affiliates, 12, 'Affiliate') }),
	),
];

/** Scaleo: the Public API of one network. */
export function startScaleo(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'scaleo',
			title: 'Scaleo',
			credentials: (baseUrl) => ({ scaleoTrackerApi: { baseUrl, apiKey: scaleoKeys.manager } }),
			secretNames: ['api-key'],
			seed,
			routes,
			before,
			refused: ({ status, message, details }) => failed(message, status, details),
			notFound: () => failed('Page not found.', 404),
		},
		options,
	);
}
