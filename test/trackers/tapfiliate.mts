import {
	empty,
	hoursBefore,
	isFields,
	json,
	jsonFields,
	Refusal,
	startFake,
	text,
	upTo,
	uuid,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const tapfiliateKey = 'tapfiliate-key-5e1f';

const STANDARD_SIZE = 25;
const MAX_SIZE = 100;

interface State {
	now: Date;
	groups: Fields[];
	prospects: Fields[];
	affiliates: Fields[];
	programs: Fields[];
	/** Who is in which program. */
	enrolments: Fields[];
	conversions: Fields[];
	commissions: Fields[];
	payments: Fields[];
	customers: Fields[];
	/** What canceled customers were before, by their ID. */
	earlier: Map<string, Value>;
	clicks: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): string => hoursBefore(now, hours).toISOString().replace('.000Z', '+00:00');
	const groups = [
		{ id: 'gold', title: 'Gold' },
		{ id: 'silver', title: 'Silver' },
	];
	const affiliate = (number: number): Fields => ({
		id: number === 1 ? 'jane-doe' : `affiliate-${number}`,
		email: number === 1 ? 'jane@example.com' : `affiliate${number}@example.com`,
		firstname: number === 1 ? 'Jane' : 'Aff',
		lastname: number === 1 ? 'Doe' : String(number),
		created_at: at(3000 - number),
		affiliate_group_id: number % 3 === 1 ? 'gold' : null,
		group: number % 3 === 1 ? { id: 'gold', name: 'Gold' } : null,
		meta_data: { region: 'emea', tier: 'a' },
		parent: null,
		coupon: null,
		referral_link: `https://shop.example.com/?ref=${number === 1 ? 'jane-doe' : `affiliate-${number}`}`,
	});
	const newcomer: Fields = { ...affiliate(70), id: 'newcomer-1', email: 'newcomer@example.com' };
	const affiliates: Fields[] = [...upTo(60, affiliate), newcomer];
	const programs = ['summer-program', 'winter-program'].map((id, index) => ({
		id,
		title: index === 0 ? 'Summer program' : 'Winter program',
		currency: 'USD',
		cookie_time: 45,
		default_landing_page_url: 'https://shop.example.com/',
		recurring_commissions: false,
	}));
	const enrolments = affiliates.slice(0, 60).map((record, index) => ({
		affiliate: linkTo(record),
		program: { id: 'summer-program', title: 'Summer program' },
		approved: index % 5 !== 4,
		coupon: index === 0 ? 'CODE1' : null,
		referral_link: record.referral_link,
		created_at: at(2900 - index),
	}));
	const commissions = upTo(140, (number) => ({
		id: 122 + number,
		amount: 10.5,
		approved: number % 3 === 0 ? true : number % 7 === 0 ? false : null,
		commission_type: 'standard',
		conversion_id: 54 + number,
		affiliate: linkTo(affiliate(number % 4 === 1 ? 1 : 1 + (number % 60))),
		created_at: at(number * 8),
	}));
	const conversions = commissions.map((commission, index) => ({
		id: 55 + index,
		external_id: `ORD-${55 + index}`,
		amount: 105,
		program_id: 'summer-program',
		affiliate: commission.affiliate,
		customer_id: null,
		created_at: commission.created_at,
		meta_data: { source: 'shop', order: String(55 + index) },
	}));
	const payments = upTo(30, (number) => ({
		id: `pay_${number}`,
		affiliate: linkTo(affiliate(number % 3 === 1 ? 1 : number)),
		amount: 80,
		currency: 'USD',
		paid_at: number % 2 === 1 ? at(24 * number) : null,
		status: number % 2 === 1 ? 'paid' : 'pending',
	}));
	const customers = upTo(35, (number) => ({
		id: `cu_${number}`,
		customer_id: `USER${number}`,
		status: 'paid',
		created_at: at(number * 20),
		click: null,
		meta_data: { plan: 'pro' },
	}));
	const clicks = upTo(90, (number) => ({
		id: uuid(1, number),
		affiliate: linkTo(affiliate(number % 3 === 1 ? 1 : 1 + (number % 60))),
		referral_code: number % 3 === 1 ? 'jane-doe' : `affiliate-${1 + (number % 60)}`,
		ip: '203.0.113.7',
		user_agent: 'Mozilla/5.0',
		landing_page: 'https://shop.example.com/',
		referrer: null,
		created_at: at(number * 4),
	}));
	const prospects = upTo(4, (number) => ({
		id: `pro_${number}`,
		email: `prospect${number}@example.com`,
		firstname: 'Pro',
		lastname: String(number),
		created_at: at(number * 50),
		meta_data: {},
	}));
	return {
		now,
		groups,
		prospects,
		affiliates,
		programs,
		enrolments,
		conversions,
		commissions,
		payments,
		customers,
		earlier: new Map(),
		clicks,
	};
}

function linkTo(affiliate: Fields): Fields {
	const { id, email, firstname, lastname } = affiliate;
	return { id, email, firstname, lastname };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

const LIMITS = { 'X-Ratelimit-Limit': '100', 'X-Ratelimit-Remaining': '99' };

function ok(body: Value, status = 200, headers: Record<string, string> = {}): Answer {
	return json(body, status, { ...LIMITS, ...headers });
}

function failed(message: string, status: number): Answer {
	return json({ message, code: status }, status, LIMITS);
}

/** Without a key, and on paths that do not exist, the answer is a web page. */
function webPage(status: number, title: string): Answer {
	const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body></body></html>`;
	return text(html, status, 'text/html; charset=UTF-8');
}

function before(call: Call<State>): Answer | undefined {
	const key = call.headers['x-api-key'];
	if (key === undefined || key === '') return webPage(401, 'Unauthorized');
	if (key !== tapfiliateKey) return failed('Authentication Failed.', 401);
	if (!call.path.endsWith('/')) return webPage(404, 'Not Found');
	const isBodyless = call.path.endsWith('/approved/') || call.method === 'DELETE' || call.method === 'GET';
	if (isBodyless && call.body !== '') return failed('This call takes no body', 422);
	return undefined;
}

const invalid = (message: string): Refusal => new Refusal(422, message);

type Type = 'string' | 'number' | 'boolean' | 'object' | 'array';

function typeOf(value: Value): string {
	return Array.isArray(value) ? 'array' : typeof value;
}

/** The JSON body with its types checked; `!` behind a type makes the field required, others are refused. */
function checkedBody(call: Call<State>, shape: Record<string, Type | `${Type}!`>): Fields {
	const fields = jsonFields(call);
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		if (value === undefined || value === null || value === '') {
			if (wanted.endsWith('!')) throw invalid(`${name}: This value should not be blank.`);
		} else if (typeOf(value) !== wanted.replace('!', '')) {
			throw invalid(`${name}: This value should be of type ${wanted.replace('!', '')}.`);
		}
	}
	for (const name of Object.keys(fields)) if (!(name in shape)) throw invalid(`${name} is not a field`);
	return fields;
}

/** A page of a list: a bare array, where the next page is told in the Link header only. */
function listed(call: Call<State>, records: Value[]): Answer {
	const read = (name: string, standard: number): number => {
		const sent = call.query.get(name);
		if (sent === null) return standard;
		const value = wholeNumber(sent);
		if (value === undefined || value === 0) throw invalid(`${name} is invalid`);
		return value;
	};
	const size = Math.min(read('limit', STANDARD_SIZE), MAX_SIZE);
	const page = read('page', 1);
	const last = Math.max(1, Math.ceil(records.length / size));
	const link = (target: number, rel: string): string => {
		const query = new URLSearchParams(call.query);
		query.set('page', String(target));
		return `<${call.origin}${call.path}?${query.toString()}>; rel="${rel}"`;
	};
	const links = [
		...(page < last ? [link(page + 1, 'next')] : []),
		...(page > 1 ? [link(page - 1, 'prev')] : []),
		link(1, 'first'),
		link(last, 'last'),
	];
	return ok(records.slice((page - 1) * size, page * size), 200, { Link: links.join(', ') });
}

/** What the query asks for: each filter with how a record answers it. */
function filtered(
	call: Call<State>,
	records: Fields[],
	filters: Record<string, (record: Fields, wanted: string) => boolean>,
): Fields[] {
	return records.filter((record) =>
		Object.entries(filters).every(([name, matches]) => {
			const wanted = call.query.get(name);
			return wanted === null || matches(record, wanted);
		}),
	);
}

const equals =
	(field: string) =>
	(record: Fields, wanted: string): boolean =>
		String(record[field]) === wanted;

const ofAffiliate = (record: Fields, wanted: string): boolean =>
	isFields(record.affiliate) && record.affiliate.id === wanted;

function day(field: string, isFrom: boolean) {
	return (record: Fields, wanted: string): boolean => {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted)) throw invalid('The date must be YYYY-MM-DD');
		const own = String(record[field] ?? '').slice(0, 10);
		return own !== '' && (isFrom ? own >= wanted : own <= wanted);
	};
}

function find(records: Fields[], id: Value, field = 'id'): Fields {
	const found = records.find((record) => String(record[field]) === String(id));
	if (found === undefined) throw new Refusal(404, 'Not Found');
	return found;
}

function enrolment(call: Call<State>): Fields {
	const { program, affiliate } = call.params;
	find(call.state.programs, program);
	const found = call.state.enrolments.find(
		(entry) => isFields(entry.program) && entry.program.id === program && ofAffiliate(entry, affiliate ?? ''),
	);
	if (found === undefined) throw new Refusal(404, 'The affiliate is not in this program');
	return found;
}

const withCommissions = (state: State, conversion: Fields): Fields => ({
	...conversion,
	commissions: state.commissions.filter(({ conversion_id }) => conversion_id === conversion.id),
});

const stamp = (state: State): string => state.now.toISOString().replace('.000Z', '+00:00');

// --- Calls --------------------------------------------------------------------------------------------------

function addAffiliate(call: Call<State>): Answer {
	const { password, ...body } = checkedBody(call, {
		email: 'string',
		firstname: 'string!',
		lastname: 'string!',
		company: 'object',
		password: 'string',
		address: 'object',
		custom_fields: 'object',
	});
	const { affiliates } = call.state;
	if (body.email !== undefined) {
		if (!/^[^@\s]+@[^@\s]+$/.test(String(body.email)))
			throw invalid('email: This value is not a valid email.');
		if (affiliates.some(({ email }) => email === body.email))
			throw invalid('email: This value is already used.');
	}
	const { address } = body;
	if (isFields(address) && ['address', 'postal_code', 'city', 'country'].some((name) => !address[name]))
		throw invalid('address: This value is not complete.');
	const id = `${String(body.firstname)}-${String(body.lastname)}`.toLowerCase();
	const affiliate = {
		id,
		created_at: stamp(call.state),
		affiliate_group_id: null,
		group: null,
		meta_data: {},
		parent: null,
		...body,
	};
	affiliates.push(affiliate);
	return ok(password === undefined ? { ...affiliate, password: 'Made-By-Tapfiliate-7' } : affiliate, 201);
}

function setGroup(call: Call<State>): Answer {
	const affiliate = find(call.state.affiliates, call.params.id);
	const body = checkedBody(call, { group_id: 'string!' });
	const group = call.state.groups.find(({ id }) => id === body.group_id);
	if (group === undefined) throw invalid('group_id: There is no such group.');
	affiliate.affiliate_group_id = group.id;
	affiliate.group = { id: group.id, name: group.title };
	return ok(affiliate);
}

function addEnrolment(call: Call<State>): Answer {
	const program = find(call.state.programs, call.params.program);
	const body = checkedBody(call, { affiliate: 'object!', approved: 'boolean', coupon: 'string' });
	const id = isFields(body.affiliate) ? body.affiliate.id : undefined;
	const affiliate = call.state.affiliates.find((entry) => entry.id === id);
	if (affiliate === undefined) throw invalid('affiliate: There is no such affiliate.');
	const known = call.state.enrolments.some(
		(entry) => isFields(entry.program) && entry.program.id === program.id && ofAffiliate(entry, String(id)),
	);
	if (known) throw invalid('affiliate: The affiliate is in this program already.');
	const entry = {
		affiliate: linkTo(affiliate),
		program: { id: program.id, title: program.title },
		approved: body.approved ?? null,
		coupon: body.coupon ?? null,
		referral_link: affiliate.referral_link,
		created_at: stamp(call.state),
	};
	call.state.enrolments.push(entry);
	return ok(entry, 201);
}

/** What names an affiliate, and what is said of the visitor: alike for conversions and customers. */
const ATTRIBUTION = {
	coupon: 'string',
	referral_code: 'string',
	click_id: 'string',
	asset_id: 'string',
	source_id: 'string',
	tracking_id: 'string',
	user_agent: 'string',
	ip: 'string',
} as const;

/** The affiliate that the body names; its query is checked on the way. */
function attributed({ state, query }: Call<State>, body: Fields): Fields | null {
	if (!/^(true|false)?$/.test(query.get('override_max_cookie_time') ?? ''))
		throw invalid('override_max_cookie_time is invalid');
	const code = body.referral_code;
	const affiliate = code === undefined ? undefined : state.affiliates.find(({ id }) => id === code);
	if (code !== undefined && affiliate === undefined) throw invalid('Unknown referral code');
	if (body.click_id !== undefined && !state.clicks.some(({ id }) => id === body.click_id)) {
		throw invalid('Unknown click');
	}
	return affiliate === undefined ? null : linkTo(affiliate);
}

function addConversion(call: Call<State>): Answer {
	const { state } = call;
	const body = checkedBody(call, {
		...ATTRIBUTION,
		customer_id: 'string',
		external_id: 'string',
		amount: 'number',
		currency: 'string',
		commission_type: 'string',
		program_group: 'string',
		program_id: 'string',
		meta_data: 'object',
	});
	if (
		body.external_id !== undefined &&
		state.conversions.some(({ external_id }) => external_id === body.external_id)
	) {
		throw invalid('external_id: This value is already used.');
	}
	const affiliate = attributed(call, body);
	const { amount, external_id, customer_id, meta_data, commission_type } = body;
	const id = 1 + Math.max(...state.conversions.map((entry) => Number(entry.id)));
	const conversion = {
		id,
		external_id: external_id ?? null,
		amount: amount ?? 0,
		program_id: 'summer-program',
		customer_id: customer_id ?? null,
		meta_data: meta_data ?? {},
		affiliate,
		created_at: stamp(state),
	};
	state.conversions.unshift(conversion);
	addCommissionTo(state, conversion, Number(amount ?? 0), { commission_type });
	return ok(withCommissions(state, conversion), 201);
}

function addCommissionTo(state: State, conversion: Fields, subAmount: number, more: Fields): Fields {
	const commission = {
		id: 1 + Math.max(...state.commissions.map(({ id }) => Number(id))),
		amount: Math.round(subAmount * 10) / 100,
		approved: null,
		conversion_id: conversion.id,
		conversion_sub_amount: subAmount,
		affiliate: conversion.affiliate,
		created_at: stamp(state),
		...more,
		commission_type: more.commission_type ?? 'standard',
	};
	state.commissions.push(commission);
	return commission;
}

function addCommission(call: Call<State>): Answer {
	const conversion = find(call.state.conversions, call.params.id);
	const { conversion_sub_amount, ...more } = checkedBody(call, {
		conversion_sub_amount: 'number!',
		commission_type: 'string',
		comment: 'string',
	});
	return ok([addCommissionTo(call.state, conversion, Number(conversion_sub_amount), more)]);
}

function addPayment(call: Call<State>): Answer {
	const { state } = call;
	const { affiliate_id, amount, currency } = checkedBody(call, {
		affiliate_id: 'string!',
		amount: 'number!',
		currency: 'string!',
	});
	if (!/^[A-Z]{3}$/.test(String(currency))) throw invalid('currency is invalid');
	const affiliate = state.affiliates.find(({ id }) => id === affiliate_id);
	if (affiliate === undefined) throw invalid('affiliate_id: There is no such affiliate.');
	const payment = {
		id: `pay_${state.payments.length + 1}`,
		affiliate: linkTo(affiliate),
		amount,
		currency,
		paid_at: null,
		status: 'pending',
	};
	state.payments.push(payment);
	return ok(payment, 201);
}

function addCustomer(call: Call<State>): Answer {
	const { state } = call;
	const body = checkedBody(call, {
		...ATTRIBUTION,
		customer_id: 'string!',
		status: 'string',
		meta_data: 'object',
	});
	const { customer_id, status, meta_data } = body;
	if (state.customers.some((customer) => customer.customer_id === customer_id))
		throw invalid('customer_id: This value is already used.');
	const customer = {
		id: `cu_${state.customers.length + 1}`,
		customer_id,
		status: status ?? 'new',
		created_at: stamp(state),
		click: null,
		affiliate: attributed(call, body),
		meta_data: meta_data ?? {},
	};
	state.customers.push(customer);
	return ok(customer, 201);
}

/** Taking a cancellation back brings the status from before. */
function setCanceled(isCanceled: boolean): Handler<State> {
	return (call) => {
		if (call.body !== '') throw invalid('This call takes no body');
		const customer = find(call.state.customers, call.params.id);
		const { earlier } = call.state;
		const id = String(customer.id);
		if (isCanceled && customer.status !== 'canceled') earlier.set(id, customer.status);
		return ok(
			Object.assign(customer, { status: isCanceled ? 'canceled' : (earlier.get(id) ?? customer.status) }),
		);
	};
}

function addClick(call: Call<State>): Answer {
	const body = checkedBody(call, {
		referral_code: 'string!',
		ip: 'string',
		user_agent: 'string',
		landing_page: 'string',
		referrer: 'string',
	});
	const affiliate = call.state.affiliates.find(({ id }) => id === body.referral_code);
	if (affiliate === undefined) throw invalid('Unknown referral code');
	const id = uuid(1, call.state.clicks.length + 1);
	const click = { ...body, id, affiliate: linkTo(affiliate), created_at: stamp(call.state) };
	call.state.clicks.unshift(click);
	return ok(click, 201);
}

function remove(name: 'affiliates' | 'conversions' | 'customers'): Handler<State> {
	return (call) => {
		const records = call.state[name];
		records.splice(records.indexOf(find(records, call.params.id)), 1);
		return empty();
	};
}

function decide(approved: boolean): Handler<State> {
	return (call) => ok(Object.assign(find(call.state.commissions, call.params.id), { approved }));
}

function enrol(approved: boolean): Handler<State> {
	return (call) => ok(Object.assign(enrolment(call), { approved }));
}

const balance = (affiliate: Fields): Fields => ({
	affiliate: linkTo(affiliate),
	currency: 'USD',
	balance: 120.5,
});

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/affiliates/', (call) => {
		const filters = {
			email: equals('email'),
			affiliate_group_id: equals('affiliate_group_id'),
			referral_code: equals('id'),
		};
		return listed(call, filtered(call, call.state.affiliates, filters));
	}),
	route('POST', '/affiliates/', addAffiliate),
	route('GET', '/affiliates/{id}/', (call) => ok(find(call.state.affiliates, call.params.id))),
	route('DELETE', '/affiliates/{id}/', remove('affiliates')),
	route('PUT', '/affiliates/{id}/group/', setGroup),
	route('DELETE', '/affiliates/{id}/group/', (call) => {
		const affiliate = find(call.state.affiliates, call.params.id);
		return ok(Object.assign(affiliate, { affiliate_group_id: null, group: null }));
	}),
	route('PUT', '/affiliates/{id}/meta-data/{key}/', (call) => {
		const { meta_data } = find(call.state.affiliates, call.params.id);
		const { value } = checkedBody(call, { value: 'string!' });
		if (isFields(meta_data)) meta_data[call.params.key ?? ''] = value;
		return ok({ value });
	}),
	route('GET', '/affiliates/{id}/balances/', (call) =>
		ok([balance(find(call.state.affiliates, call.params.id))]),
	),
	route('GET', '/affiliates/{id}/payments/', (call) => {
		const { id } = find(call.state.affiliates, call.params.id);
		return listed(
			call,
			call.state.payments.filter((payment) => ofAffiliate(payment, String(id))),
		);
	}),
	route('GET', '/affiliates/{id}/programs/', (call) => {
		const { id } = find(call.state.affiliates, call.params.id);
		return ok(call.state.enrolments.filter((entry) => ofAffiliate(entry, String(id))));
	}),
	route('GET', '/affiliates/{id}/payout-methods/', (call) => {
		const { email } = find(call.state.affiliates, call.params.id);
		return ok([{ id: 'paypal', type: 'paypal', details: { email } }]);
	}),
	route('GET', '/affiliate-groups/', (call) => listed(call, call.state.groups)),
	route('GET', '/affiliate-prospects/', (call) => listed(call, call.state.prospects)),
	route('GET', '/programs/', (call) => listed(call, call.state.programs)),
	route('GET', '/programs/{id}/', (call) => ok(find(call.state.programs, call.params.id))),
	route('GET', '/programs/{id}/commission-types/', (call) => {
		find(call.state.programs, call.params.id);
		return ok([{ id: 'standard', name: 'Standard', type: 'percentage', percentage: 10, amount: null }]);
	}),
	route('GET', '/programs/{id}/bonuses/', (call) => {
		find(call.state.programs, call.params.id);
		return ok([{ id: 'bon_1', name: 'First ten sales', amount: 50 }]);
	}),
	route('GET', '/programs/{program}/affiliates/', (call) => {
		const { id } = find(call.state.programs, call.params.program);
		return listed(
			call,
			call.state.enrolments.filter(({ program }) => isFields(program) && program.id === id),
		);
	}),
	route('POST', '/programs/{program}/affiliates/', addEnrolment),
	route('GET', '/programs/{program}/affiliates/{affiliate}/', (call) => ok(enrolment(call))),
	route('PATCH', '/programs/{program}/affiliates/{affiliate}/', (call) => {
		const entry = enrolment(call);
		return ok(Object.assign(entry, checkedBody(call, { coupon: 'string', referral_link: 'string' })));
	}),
	route('PUT', '/programs/{program}/affiliates/{affiliate}/approved/', enrol(true)),
	route('DELETE', '/programs/{program}/affiliates/{affiliate}/approved/', enrol(false)),
	route('GET', '/conversions/', (call) => {
		const found = filtered(call, call.state.conversions, {
			date_from: day('created_at', true),
			date_to: day('created_at', false),
			program_id: equals('program_id'),
			affiliate_id: ofAffiliate,
			external_id: equals('external_id'),
		});
		return listed(
			call,
			found.map((conversion) => withCommissions(call.state, conversion)),
		);
	}),
	route('POST', '/conversions/', addConversion),
	route('GET', '/conversions/{id}/', (call) =>
		ok(withCommissions(call.state, find(call.state.conversions, call.params.id))),
	),
	route('PATCH', '/conversions/{id}/', (call) => {
		const conversion = find(call.state.conversions, call.params.id);
		if (!/^(true|false)?$/.test(call.query.get('recalculate_commissions') ?? ''))
			throw invalid('recalculate_commissions is invalid');
		const body = checkedBody(call, { amount: 'number', external_id: 'string', meta_data: 'object' });
		const { external_id } = body;
		const isTaken = call.state.conversions.some(
			(other) => other !== conversion && external_id !== undefined && other.external_id === external_id,
		);
		if (isTaken) throw invalid('external_id: This value is already used.');
		if (call.query.get('recalculate_commissions') === 'true' && body.amount !== undefined) {
			for (const commission of call.state.commissions) {
				if (commission.conversion_id === conversion.id) commission.amount = Number(body.amount) / 10;
			}
		}
		return ok(withCommissions(call.state, Object.assign(conversion, body)));
	}),
	route('DELETE', '/conversions/{id}/', remove('conversions')),
	route('POST', '/conversions/{id}/commissions/', addCommission),
	route('GET', '/commissions/', (call) => {
		const filters = {
			affiliate_id: ofAffiliate,
			status: (record: Fields, wanted: string): boolean => {
				const approved = { approved: true, disapproved: false, pending: null }[wanted];
				if (approved === undefined) throw invalid('status is invalid');
				return record.approved === approved;
			},
			paid: (record: Fields, wanted: string): boolean => {
				if (!/^[10]$/.test(wanted)) throw invalid('paid is invalid');
				return (record.paid === true) === (wanted === '1');
			},
		};
		return listed(call, filtered(call, call.state.commissions, filters));
	}),
	route('GET', '/commissions/{id}/', (call) => ok(find(call.state.commissions, call.params.id))),
	route('PATCH', '/commissions/{id}/', (call) => {
		const commission = find(call.state.commissions, call.params.id);
		return ok(Object.assign(commission, checkedBody(call, { amount: 'number!' })));
	}),
	route('PUT', '/commissions/{id}/approved/', decide(true)),
	route('DELETE', '/commissions/{id}/approved/', decide(false)),
	route('GET', '/balances/', (call) => listed(call, call.state.affiliates.map(balance))),
	route('GET', '/payments/', (call) => {
		return listed(call, call.state.payments);
	}),
	route('POST', '/payments/', addPayment),
	route('GET', '/payments/{id}/', (call) => ok(find(call.state.payments, call.params.id))),
	route('DELETE', '/payments/{id}/', (call) => {
		const payment = find(call.state.payments, call.params.id);
		return ok(Object.assign(payment, { status: 'cancelled' }));
	}),
	route('GET', '/customers/', (call) => {
		const filters = {
			date_from: day('created_at', true),
			date_to: day('created_at', false),
			customer_id: equals('customer_id'),
		};
		return listed(call, filtered(call, call.state.customers, filters));
	}),
	route('POST', '/customers/', addCustomer),
	route('GET', '/customers/{id}/', (call) => ok(find(call.state.customers, call.params.id))),
	route('PATCH', '/customers/{id}/', (call) => {
		const customer = find(call.state.customers, call.params.id);
		return ok(Object.assign(customer, checkedBody(call, { customer_id: 'string', meta_data: 'object' })));
	}),
	route('DELETE', '/customers/{id}/', remove('customers')),
	route('PUT', '/customers/{id}/status/', setCanceled(false)),
	route('DELETE', '/customers/{id}/status/', setCanceled(true)),
	route('GET', '/clicks/', (call) => {
		const filters = {
			affiliate_id: ofAffiliate,
			date_from: day('created_at', true),
			date_to: day('created_at', false),
		};
		return listed(call, filtered(call, call.state.clicks, filters));
	}),
	route('POST', '/clicks/', addClick),
	route('GET', '/clicks/{id}/', (call) => ok(find(call.state.clicks, call.params.id))),
];

/** Tapfiliate: one account with two programs. */
export function startTapfiliate(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'tapfiliate',
			title: 'Tapfiliate',
			basePath: '/1.6',
			credentials: (baseUrl) => ({ tapfiliateTrackerApi: { baseUrl, apiKey: tapfiliateKey } }),
			secretNames: ['x-api-key'],
			seed,
			routes,
			before,
			refused: (error) => failed(error.message, error.status),
			notFound: () => webPage(404, 'Not Found'),
		},
		options,
	);
}
