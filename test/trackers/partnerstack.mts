import { hoursBefore, isFields, json, jsonFields, Refusal, startFake, upTo, wholeNumber } from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const partnerstackKeys = { publicKey: 'pk_partnerstack-41aa', secretKey: 'sk_partnerstack-9c07' };

const MAX_SIZE = 250;

interface State {
	now: Date;
	groups: Fields[];
	tiers: Fields[];
	partnerships: Fields[];
	applications: Fields[];
	customers: Fields[];
	transactions: Fields[];
	rewards: Fields[];
	actions: Fields[];
	webhooks: Fields[];
	deals: Fields[];
	leads: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): number => hoursBefore(now, hours).getTime();
	const times = (hours: number): Fields => ({ created_at: at(hours), updated_at: at(hours) });
	const groups = [
		{ key: 'grp_1', name: 'Default', slug: 'default', default: true, ...times(9000) },
		{ key: 'grp_2', name: 'Affiliates', slug: 'affiliates', default: false, ...times(8000) },
	];
	const tiers = [
		{ key: 'tier_1', name: 'Bronze', ...times(9000) },
		{ key: 'tier_2', name: 'Silver', ...times(8000) },
	];
	// Newest first, as the lists are.
	const partnerships = upTo(130, (number) => ({
		key: `part_${number}`,
		partner_key: `partner${number}`,
		email: `partner${number}@example.com`,
		first_name: 'Partner',
		last_name: String(number),
		approved_status: number % 10 === 0 ? 'pending' : 'approved',
		archived: number % 40 === 0,
		group: groups[number % 2],
		tier: tiers[0],
		manager: { email: 'manager@example.com' },
		tags: [],
		stats: { CUSTOMER_COUNT: number % 5 },
		...times(number * 10),
	}));
	const applications = upTo(15, (number) => ({
		key: `app_${number}`,
		email: `applicant${number}@example.com`,
		first_name: 'Applicant',
		last_name: String(number),
		...times(number * 5),
	}));
	const customers = upTo(60, (number) => ({
		key: `cust_${number}`,
		customer_key: `USER${number}`,
		email: `customer${number}@example.com`,
		name: `Customer ${number}`,
		partner_key: 'partner12',
		partnership_key: 'part_12',
		provider_key: null,
		test: false,
		...times(number * 12),
	}));
	const transactions = upTo(120, (number) => ({
		key: `tran_${number}`,
		amount: 9900,
		amount_usd: 9900,
		currency: 'USD',
		category_key: 'subscription',
		product_key: 'pro_plan',
		approved: true,
		customer: shortly(customers[number % 60] ?? {}),
		...times(number * 6),
	}));
	const rewards = upTo(80, (number) => ({
		key: `rwd_${number}`,
		amount: 1500,
		currency: 'USD',
		description: '15 % of the first payment',
		reward_status: 'approved',
		payment_status: number % 3 === 0 ? 'withdrawn' : 'available',
		customer: shortly(customers[number % 2 === 0 ? 6 : number % 60] ?? {}),
		partnership: { key: 'part_12', email: 'partner12@example.com', group: groups[1] },
		...times(number * 7),
	}));
	const actions = upTo(12, (number) => ({
		key: `act_${number}`,
		type: 'demo_booked',
		value: 1,
		archived: false,
		partnership_key: 'part_12',
		customer: { key: `cust_${number}` },
		...times(number * 9),
	}));
	const webhooks = upTo(2, (number) => ({
		key: `wh_${number}`,
		target: `https://example.com/hooks/${number}`,
		events: ['customer.created'],
		...times(number * 100),
	}));
	const deals = upTo(14, (number) => ({
		key: `deal_${number}`,
		account_name: `Account ${number}`,
		amount: 500000,
		partner_key: 'partner12',
		source: 'partner',
		stage: 'qualified',
		...times(number * 11),
	}));
	const leads = upTo(14, (number) => ({
		key: `lead_${number}`,
		external_key: `lead${number}@example.com`,
		partner_key: 'partner12',
		approved: false,
		status: 'open',
		fields: [],
		...times(number * 13),
	}));
	return {
		now,
		groups,
		tiers,
		partnerships,
		applications,
		customers,
		transactions,
		rewards,
		actions,
		webhooks,
		deals,
		leads,
	};
}

function shortly(customer: Fields): Fields {
	return { key: customer.key, email: customer.email, external_key: customer.customer_key };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function ok(data: Value, message = 'Success', status = 200): Answer {
	return json({ data, message, status }, status);
}

function failed(message: string, status: number): Answer {
	return json({ message, status }, status);
}

function before(call: Call<State>): Answer | undefined {
	const { publicKey, secretKey } = partnerstackKeys;
	const wanted = `Basic ${Buffer.from(`${publicKey}:${secretKey}`).toString('base64')}`;
	if (call.headers.authorization !== wanted) return failed('Invalid API keys', 401);
	return undefined;
}

const invalid = (message: string): Refusal => new Refusal(400, message);

type Type = 'string' | 'boolean' | 'integer' | 'object' | 'strings' | 'objects';

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'object') return isFields(value);
	if (type === 'strings') return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	if (type === 'objects') return Array.isArray(value) && value.every((entry) => isFields(entry));
	return typeof value === type;
}

/** The JSON body with its types checked; `!` behind a type makes the field required, others are refused. */
function checkedBody(call: Call<State>, shape: Record<string, Type | `${Type}!`>): Fields {
	const fields = jsonFields(call);
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		const type = wanted.replace('!', '') as Type;
		if (value === undefined || value === null || value === '') {
			if (wanted.endsWith('!')) throw invalid(`${name} is a required property`);
		} else if (!isOfType(value, type)) throw invalid(`${name} is not of type ${type}`);
	}
	for (const name of Object.keys(fields)) if (!(name in shape)) throw invalid(`${name} was unexpected`);
	return fields;
}

function find(records: Fields[], key: Value, field = 'key'): Fields {
	const found = records.find((record) => record[field] === key);
	if (found === undefined) throw new Refusal(404, 'Resource not found');
	return found;
}

type Filters = Record<string, (record: Fields, wanted: string) => boolean>;

const time =
	(field: string, isFrom: boolean) =>
	(record: Fields, wanted: string): boolean => {
		if (!/^\d{13}$/.test(wanted)) throw invalid('Timestamps are in milliseconds');
		return isFrom ? Number(record[field]) >= Number(wanted) : Number(record[field]) <= Number(wanted);
	};

const created: Filters = {
	min_created: time('created_at', true),
	max_created: time('created_at', false),
};
const updated: Filters = {
	min_updated: time('updated_at', true),
	max_updated: time('updated_at', false),
};
const ordered: Filters = {
	order_by: (_record, wanted) => {
		if (!/^-?(created|updated)_at$/.test(wanted)) throw invalid('order_by is invalid');
		return true;
	},
};

/** A page that goes on after the record whose key the caller names; the newest come first. */
function listed(call: Call<State>, records: Fields[], filters: Filters = {}): Answer {
	const paging = ['limit', 'starting_after', 'ending_before'];
	for (const name of call.query.keys()) {
		if (!(name in filters) && !paging.includes(name)) throw invalid(`${name} is not a parameter`);
	}
	const found = records.filter((record) =>
		Object.entries(filters).every(([name, matches]) => {
			const wanted = call.query.get(name);
			return wanted === null || matches(record, wanted);
		}),
	);
	if (call.query.get('order_by') === 'created_at') found.reverse();
	const sent = call.query.get('limit');
	const limit = sent === null ? 10 : wholeNumber(sent);
	if (limit === undefined || limit < 1 || limit > MAX_SIZE) throw invalid('limit must be from 1 to 250');
	const after = call.query.get('starting_after');
	const start = after === null ? 0 : found.findIndex(({ key }) => key === after) + 1;
	if (after !== null && start === 0) throw invalid('starting_after is unknown');
	const items = found.slice(start, start + limit);
	return ok({ items, has_more: start + limit < found.length }, 'Page returned successfully');
}

function flag(wanted: string): boolean {
	if (wanted !== 'true' && wanted !== 'false') throw invalid('Booleans are true or false');
	return wanted === 'true';
}

function added(call: Call<State>, records: Fields[], prefix: string, fields: Fields): Answer {
	const moment = call.state.now.getTime();
	const key = `${prefix}_${records.length + 1}`;
	const record = { key, ...fields, created_at: moment, updated_at: moment };
	records.unshift(record);
	return ok(record);
}

function changed(call: Call<State>, record: Fields, fields: Fields): Answer {
	return ok(Object.assign(record, fields, { updated_at: call.state.now.getTime() }));
}

// --- Calls --------------------------------------------------------------------------------------------------

function placement(call: Call<State>, body: Fields): Fields {
	const { group_key, tier_key, manager_email, ...kept } = body;
	return {
		...kept,
		...(group_key === undefined ? {} : { group: find(call.state.groups, group_key) }),
		...(tier_key === undefined ? {} : { tier: find(call.state.tiers, tier_key) }),
		...(manager_email === undefined ? {} : { manager: { email: manager_email } }),
	};
}

function addPartnership(call: Call<State>): Answer {
	const body = checkedBody(call, {
		email: 'string!',
		first_name: 'string',
		last_name: 'string',
		group_key: 'string',
		partner_key: 'string',
		manager_email: 'string',
		tags: 'strings',
		fields: 'objects',
	});
	const { partnerships } = call.state;
	for (const field of ['email', 'partner_key']) {
		const isTaken = partnerships.some((entry) => entry[field] === body[field] && body[field] !== undefined);
		if (isTaken) throw new Refusal(409, `A partnership with this ${field} exists`);
	}
	return added(call, partnerships, 'part', { claimed: false, ...placement(call, body) });
}

function addTransaction(call: Call<State>): Answer {
	const body = checkedBody(call, {
		customer_key: 'string',
		customer_external_key: 'string',
		customer_email: 'string',
		amount: 'integer!',
		currency: 'string!',
		category_key: 'string',
		product_key: 'string',
		key: 'string',
		metadata: 'object',
	});
	const { customer_key, customer_external_key, customer_email, key, ...kept } = body;
	const names = [
		['key', customer_key],
		['customer_key', customer_external_key],
		['email', customer_email],
	].filter(([, value]) => value !== undefined);
	if (names.length !== 1) throw invalid('Exactly one of the customer references is needed');
	if (!/^[A-Z]{3}$/i.test(String(body.currency))) throw invalid('currency is invalid');
	if (key !== undefined && !/^.{4,255}$/.test(String(key)))
		throw invalid('key must have 4 to 255 characters');
	const { transactions, customers } = call.state;
	if (transactions.some((entry) => entry.key === key)) throw new Refusal(409, 'The key is taken');
	const [field, value] = names[0] ?? [];
	const customer = shortly(find(customers, value, String(field)));
	return added(call, transactions, 'tran', { ...(key === undefined ? {} : { key }), ...kept, customer });
}

function addReward(call: Call<State>): Answer {
	const { target, ...kept } = checkedBody(call, {
		target: 'object!',
		amount: 'integer!',
		description: 'string!',
	});
	const { key, type } = isFields(target) ? target : {};
	if (type !== 'customer' && type !== 'transaction') throw invalid('target.type is invalid');
	find(type === 'customer' ? call.state.customers : call.state.transactions, key);
	return added(call, call.state.rewards, 'rwd', { ...kept, currency: 'USD', reward_status: 'pending' });
}

function addAction(call: Call<State>): Answer {
	const body = checkedBody(call, {
		target_type: 'string!',
		target_key: 'string!',
		type: 'string!',
		value: 'integer!',
		external_key: 'string',
	});
	if (body.target_type === 'customer') find(call.state.customers, body.target_key);
	else if (body.target_type === 'partnership') {
		find(call.state.partnerships, body.target_key, 'partner_key');
	} else throw invalid('target_type is invalid');
	return added(call, call.state.actions, 'act', { ...body, archived: false });
}

function addCustomer(call: Call<State>): Answer {
	const body = checkedBody(call, {
		email: 'string!',
		partner_key: 'string!',
		customer_key: 'string',
		name: 'string',
		provider_key: 'string',
		meta: 'object',
	});
	const { key } = find(call.state.partnerships, body.partner_key, 'partner_key');
	return added(call, call.state.customers, 'cust', { ...body, partnership_key: key, test: false });
}

const DEAL = {
	account_name: 'string',
	amount: 'integer',
	close_date: 'string',
	contact_first_name: 'string',
	contact_last_name: 'string',
	stage: 'string',
	external_key: 'string',
	fields: 'objects',
} as const;

const LEAD = {
	status: 'string',
	approved: 'boolean',
	amount: 'integer',
	external_key: 'string',
	fields: 'objects',
} as const;

function checkedDeal(call: Call<State>, more: Record<string, Type>): Fields {
	const body = checkedBody(call, { ...DEAL, ...more });
	if (
		body.close_date !== undefined &&
		body.close_date !== null &&
		!/^\d{4}-\d{2}-\d{2}$/.test(String(body.close_date))
	)
		throw invalid('close_date is invalid');
	return body;
}

function addDeal(call: Call<State>): Answer {
	const body = checkedDeal(call, { partner_key: 'string', group_key: 'string', source: 'string' });
	if ((body.source ?? 'partner') === 'partner') {
		find(call.state.partnerships, body.partner_key, 'partner_key');
	} else find(call.state.groups, body.group_key);
	return added(call, call.state.deals, 'deal', { source: 'partner', ...body });
}

function checkedLead(call: Call<State>, more: Record<string, Type | `${Type}!`>): Fields {
	const body = checkedBody(call, { ...LEAD, ...more });
	if (!/^(open|closed|dead|closed won|closed lost)$/.test(String(body.status ?? 'open')))
		throw invalid('status is invalid');
	return body;
}

function addLead(call: Call<State>): Answer {
	const body = checkedLead(call, { partner_key: 'string!' });
	find(call.state.partnerships, body.partner_key, 'partner_key');
	return added(call, call.state.leads, 'lead', { status: 'open', approved: false, ...body });
}

function convert(name: 'deals' | 'leads'): Handler<State> {
	return (call) => {
		const { partner_key } = find(call.state[name], call.params.key);
		const body = checkedBody(call, { email: 'string!', customer_key: 'string' });
		return added(call, call.state.customers, 'cust', { ...body, partner_key });
	};
}

function remove(
	name: 'customers' | 'transactions' | 'actions' | 'webhooks' | 'deals' | 'leads',
): Handler<State> {
	return (call) => {
		const records = call.state[name];
		records.splice(records.indexOf(find(records, call.params.key)), 1);
		return ok(null, 'Archived');
	};
}

function byAnyName(call: Call<State>, name: Value): Fields {
	const { partnerships } = call.state;
	const field = ['key', 'partner_key', 'email'].find((candidate) =>
		partnerships.some((entry) => entry[candidate] === name),
	);
	return find(partnerships, name, field);
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/partnerships', (call) => {
		const archived = call.query.get('include_archived');
		const isShown = archived !== null && flag(archived);
		const records = call.state.partnerships.filter((entry) => isShown || entry.archived !== true);
		return listed(call, records, {
			approved_status: (record, wanted) => record.approved_status === wanted,
			include_archived: () => true,
			include_offers: (_record, wanted) => [true, false].includes(flag(wanted)),
			has_sub_id: (_record, wanted) => !flag(wanted),
			...ordered,
			...created,
			...updated,
		});
	}),
	route('POST', '/partnerships', addPartnership),
	route('GET', '/partnerships/{key}', (call) => ok(byAnyName(call, call.params.key))),
	route('PATCH', '/partnerships/{key}', (call) => {
		const body = checkedBody(call, {
			group_key: 'string',
			tier_key: 'string',
			manager_email: 'string',
			fields: 'objects',
		});
		return changed(call, find(call.state.partnerships, call.params.key), placement(call, body));
	}),
	route('DELETE', '/partnerships/{key}', (call) => {
		find(call.state.partnerships, call.params.key).archived = true;
		return ok(null, 'Archived');
	}),
	route('GET', '/links/partnership/{key}', (call) => {
		const { partner_key } = byAnyName(call, call.params.key);
		const items = [
			{
				key: 'link_1',
				dest: 'https://www.example.com/',
				url: `https://go.example.com/${String(partner_key)}`,
			},
		];
		return ok({ items, has_more: false });
	}),
	route('GET', '/applications', (call) => listed(call, call.state.applications)),
	route('GET', '/groups', (call) => listed(call, call.state.groups)),
	route('GET', '/tiers', (call) => listed(call, call.state.tiers)),
	route('GET', '/tiers/{key}', (call) => ok(find(call.state.tiers, call.params.key))),
	route('GET', '/customers', (call) =>
		listed(call, call.state.customers, {
			partner_key: (record, wanted) => record.partner_key === wanted,
			group: (_record, wanted) => call.state.groups.some(({ slug }) => slug === wanted),
			...created,
			...updated,
		}),
	),
	route('POST', '/customers', addCustomer),
	route('GET', '/customers/{key}', (call) => ok(find(call.state.customers, call.params.key))),
	route('PATCH', '/customers/{key}', (call) => {
		const body = checkedBody(call, {
			email: 'string',
			name: 'string',
			provider_key: 'string',
			meta: 'object',
		});
		return changed(call, find(call.state.customers, call.params.key), body);
	}),
	route('DELETE', '/customers/{key}', remove('customers')),
	route('GET', '/deals', (call) =>
		listed(call, call.state.deals, {
			partner_key: (record, wanted) => record.partner_key === wanted,
			group: (_record, wanted) => call.state.groups.some(({ slug }) => slug === wanted),
			...created,
			...updated,
		}),
	),
	route('POST', '/deals', addDeal),
	route('GET', '/deals/{key}', (call) => ok(find(call.state.deals, call.params.key))),
	route('PATCH', '/deals/{key}', (call) =>
		changed(call, find(call.state.deals, call.params.key), checkedDeal(call, { lost_reason: 'string' })),
	),
	route('DELETE', '/deals/{key}', remove('deals')),
	route('POST', '/deals/{key}/convert', convert('deals')),
	route('GET', '/leads', (call) =>
		listed(call, call.state.leads, {
			partner_key: (record, wanted) => record.partner_key === wanted,
			...created,
			...updated,
		}),
	),
	route('POST', '/leads', addLead),
	route('GET', '/leads/{key}', (call) => ok(find(call.state.leads, call.params.key))),
	route('PATCH', '/leads/{key}', (call) =>
		changed(call, find(call.state.leads, call.params.key), checkedLead(call, {})),
	),
	route('DELETE', '/leads/{key}', remove('leads')),
	route('POST', '/leads/{key}/convert', convert('leads')),
	route('GET', '/transactions', (call) => listed(call, call.state.transactions, { ...ordered, ...created })),
	route('POST', '/transactions', addTransaction),
	route('DELETE', '/transactions/{key}', remove('transactions')),
	route('GET', '/rewards', (call) =>
		listed(call, call.state.rewards, {
			payment_status: (record, wanted) => record.payment_status === wanted,
			customer_key: ({ customer }, wanted) => isFields(customer) && customer.key === wanted,
			group_key: (_record, wanted) => wanted === 'grp_2',
			...ordered,
			...created,
		}),
	),
	route('POST', '/rewards', addReward),
	route('GET', '/actions', (call) =>
		listed(call, call.state.actions, {
			partnership_key: (record, wanted) => record.partnership_key === wanted,
			action_type: (record, wanted) => record.type === wanted,
			...ordered,
			...created,
			...updated,
		}),
	),
	route('POST', '/actions', addAction),
	route('DELETE', '/actions/{key}', remove('actions')),
	route('GET', '/webhooks', (call) => listed(call, call.state.webhooks)),
	route('POST', '/webhooks', (call) => {
		const body = checkedBody(call, { target: 'string!', events: 'strings!' });
		return added(call, call.state.webhooks, 'wh', body);
	}),
	route('GET', '/webhooks/{key}', (call) => ok(find(call.state.webhooks, call.params.key))),
	route('PATCH', '/webhooks/{key}', (call) => {
		const body = checkedBody(call, { target: 'string', events: 'strings' });
		return changed(call, find(call.state.webhooks, call.params.key), body);
	}),
	route('DELETE', '/webhooks/{key}', remove('webhooks')),
];

/** PartnerStack: the vendor API of one company, production keys. */
export function startPartnerstack(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'partnerstack',
			title: 'PartnerStack',
			basePath: '/api/v2',
			credentials: (baseUrl) => ({ partnerstackTrackerApi: { baseUrl, ...partnerstackKeys } }),
			secretNames: ['authorization'],
			seed,
			movedFields: ['updated_at'],
			routes,
			before,
			refused: (error) => failed(error.message, error.status),
			notFound: () => failed('The requested URL was not found', 404),
		},
		options,
	);
}
