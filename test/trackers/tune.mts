import {
	dateTime,
	decodeBrackets,
	formFields,
	hoursBefore,
	isFields,
	json,
	listOf,
	pick,
	Refusal,
	startFake,
	text,
	textOf,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, StartOptions, Value } from './fake.mts';

export const tuneKeys = {
	networkId: 'demonetwork',
	networkToken: 'NETtune-network-token-51c8',
};

const MODELS = {
	Affiliate: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	AffiliateUser: ['active', 'blocked', 'deleted'],
	Advertiser: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	Offer: ['active', 'paused', 'pending', 'expired', 'deleted'],
	Goal: ['active', 'paused', 'deleted'],
	Conversion: ['approved', 'pending', 'rejected'],
	OfferPixel: ['active', 'pending', 'rejected', 'deleted'],
	Employee: ['active', 'deleted'],
	Tag: [],
	OffersTags: [],
	AffiliatesTags: [],
} as const;

type Model = keyof typeof MODELS;
type Table = Record<string, Fields>;

interface State {
	now: Date;
	tables: Record<Model, Table>;
	approvals: Table;
	payouts: Table;
	caps: Table;
	/** The countries that an offer takes traffic of, by its ID; none where it takes all. */
	countries: Record<string, string[]>;
	blocked: Set<string>;
	notes: number;
}

/** A table by ID; TUNE gives every value as text. */
function table(rows: Fields[]): Table {
	return Object.fromEntries(
		rows.map((row) => [
			String(row.id),
			Object.fromEntries(
				Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
			),
		]),
	);
}

function seed(now: Date): State {
	const at = (hours: number): string => dateTime(hoursBefore(now, hours));
	return {
		now,
		tables: {
			Affiliate: table(
				upTo(130, (number) => ({
					id: number,
					company: number === 12 ? 'Demo Media & Söhne' : `Partner ${number}`,
					status: number % 11 === 0 ? 'pending' : number % 17 === 0 ? 'blocked' : 'active',
					account_manager_id: 1 + (number % 4),
					affiliate_tier_id: null,
					ref_id: number === 12 ? 'crm-12' : null,
					address1: `${number} Old Street`,
					city: 'Graz',
					region: 'ST',
					zipcode: '8010',
					phone: '+43 316 0100',
					country: pick(['US', 'DE', 'GB'], number),
					date_added: at(4000 - number),
					modified: at(2000 - number),
				})),
			),
			AffiliateUser: table(
				upTo(140, (number) => ({
					id: 108 + number,
					affiliate_id: number,
					email: `partner${number}@example.com`,
					first_name: 'Alex',
					last_name: `Demo ${number}`,
					status: 'active',
				})),
			),
			Advertiser: table(
				upTo(9, (number) => ({
					id: number,
					company: `Brand ${number}`,
					account_manager_id: 1,
					address1: `${number} Old Street`,
					city: 'Graz',
					region: 'ST',
					zipcode: '8010',
					phone: '+43 316 0100',
					website: 'https://brand.example.com',
					ref_id: number === 2 ? 'crm-2' : null,
					modified: at(2000 - number),
					status: 'active',
					country: 'US',
				})),
			),
			Offer: table(
				upTo(115, (number) => ({
					id: number,
					name: `Offer ${number}`,
					advertiser_id: number === 7 ? 2 : 1 + (number % 9),
					status: number % 13 === 0 ? 'paused' : 'active',
					payout_type: 'cpa_flat',
					default_payout: '4.00',
					max_payout: '7.00',
					conversion_cap: number === 7 ? 50 : 0,
					monthly_conversion_cap: number === 7 ? 900 : 0,
					payout_cap: '0.00',
					monthly_payout_cap: number === 7 ? '2500.00' : '0.00',
					ref_id: number === 7 ? 'crm-7' : null,
					is_private: 0,
					description: `All about offer ${number}`,
					revenue_type: 'cpa_both',
					note: 'Checked',
					modified: at(2000 - number),
					offer_url: `https://offers.example.com/${number}`,
					preview_url: `https://offers.example.com/${number}/preview`,
					require_approval: number % 3 === 0 ? 1 : 0,
					expiration_date: '2027-12-31',
				})),
			),
			Goal: table(
				upTo(12, (number) => ({
					id: 40 + number,
					offer_id: number < 3 ? 7 : number,
					name: pick(['Deposit', 'Sign-up', 'Trial'], number - 1),
					status: 'active',
					default_payout: '20.00',
				})),
			),
			Conversion: table(
				upTo(230, (number) => ({
					id: 1000 + number,
					tune_event_id: `te-${1000 + number}`,
					offer_id: number % 4 === 0 ? 7 : 1 + (number % 115),
					affiliate_id: number % 5 === 0 ? 12 : 1 + (number % 130),
					status: pick(['pending', 'approved', 'approved', 'rejected'], number - 1),
					payout: '4.00',
					revenue: '7.00',
					sale_amount: '0.00',
					currency: 'USD',
					datetime: at(number * 2.6),
					modified: at(number * 2.6),
				})),
			),
			OfferPixel: table(
				upTo(30, (number) => ({
					id: 50 + number,
					affiliate_id: number < 4 ? 12 : number,
					offer_id: number % 2 === 0 ? 0 : 7,
					type: 'url',
					status: number % 7 === 0 ? 'pending' : 'active',
					code: `https://partner.example.com/postback/${number}?tid={transaction_id}`,
					goal_id: null,
					modified: at(500),
				})),
			),
			Tag: table(upTo(4, (number) => ({ id: 70 + number, name: `Tag ${number}`, active: 1 }))),
			OffersTags: table([{ id: 82, offer_id: 7, tag_id: 72 }]),
			AffiliatesTags: table([{ id: 92, affiliate_id: 12, tag_id: 72 }]),
			Employee: table(
				upTo(4, (number) => ({
					id: number,
					first_name: pick(['Kim', 'Sam', 'Ali', 'Jo'], number - 1),
					email: `manager${number}@example.com`,
					status: 'active',
				})),
			),
		},
		approvals: table(
			upTo(60, (number) => ({
				id: 60 + number,
				offer_id: number < 20 ? 7 : number,
				affiliate_id: number === 1 ? 12 : number + 12,
				approval_status: pick(['approved', 'pending', 'rejected'], number - 1),
			})),
		),
		payouts: table([{ id: 31, offer_id: 7, affiliate_id: 12, goal_id: null, payout: '4.50' }]),
		caps: table([{ id: 21, offer_id: 7, affiliate_id: 12, conversion_cap: 50, monthly_conversion_cap: 800 }]),
		countries: { 7: ['DE', 'GB'] },
		blocked: new Set(),
		notes: 500,
	};
}

// --- Envelope -----------------------------------------------------------------------------------------------

interface Request {
	state: State;
	fields: Fields;
}

/** Everything that was sent, with the token: TUNE repeats it in each answer. */
function sentFields(call: Call<State>): Fields {
	return { ...decodeBrackets(call.query), ...formFields(call) };
}

function answered(call: Call<State>, data: Value): Answer {
	return json({
		request: { ...sentFields(call), Format: 'json', Service: 'HasOffers', Version: '3' },
		response: { status: 1, httpStatus: 200, data, errors: [], errorMessage: null },
	});
}

/** Whatever is wrong, the HTTP status is 200. */
function failed(call: Call<State>, message: string): Answer {
	return json({
		request: { ...sentFields(call), Format: 'json', Service: 'HasOffers', Version: '3' },
		response: {
			status: -1,
			httpStatus: 200,
			data: '',
			errors: [{ publicMessage: message }],
			errorMessage: message,
		},
	});
}

function refuse(message: string): Refusal {
	return new Refusal(200, message);
}

function required(fields: Fields, name: string): string {
	const value = textOf(fields[name]);
	if (value === undefined || value === '') throw refuse(`Missing required argument: ${name}`);
	return value;
}

function idOf(fields: Fields, name = 'id'): string {
	const value = required(fields, name);
	if (wholeNumber(value) === undefined) throw refuse(`${name} must be an integer`);
	return value;
}

function objectOf(fields: Fields, name: string): Fields {
	const value = fields[name];
	if (value === undefined || (Array.isArray(value) && value.length === 0)) return {};
	if (!isFields(value)) throw refuse(`${name} must be an associative array`);
	return value;
}

// --- Models -------------------------------------------------------------------------------------------------

function matches(value: string, condition: Value): boolean {
	if (!isFields(condition)) return listOf(condition).includes(value);
	return Object.entries(condition).every(([operator, wanted]) => {
		const than = Number(textOf(wanted));
		if (operator === 'NOT_EQUAL_TO') return value !== textOf(wanted);
		if (operator === 'GREATER_THAN') return Number(value) > than;
		if (operator === 'GREATER_THAN_OR_EQUAL_TO') return Number(value) >= than;
		if (operator === 'LESS_THAN') return Number(value) < than;
		if (operator === 'LESS_THAN_OR_EQUAL_TO') return Number(value) <= than;
		if (operator === 'LIKE') return value.includes(String(textOf(wanted)).replaceAll('%', ''));
		throw refuse(`Unknown filter operator ${operator}`);
	});
}

function chosenFields(fields: Fields): string[] {
	const names = fields.fields;
	if (names === undefined) return [];
	if (!Array.isArray(names)) throw refuse('fields must be an array');
	return names.map(String);
}

function shown(row: Fields, names: string[]): Fields {
	if (names.length === 0) return row;
	const unknown = names.find((name) => !(name in row));
	if (unknown !== undefined) throw refuse(`Field ${unknown} does not exist`);
	return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** A page of rows by ID, or all of them directly where no limit is given. */
function paged(fields: Fields, rows: Array<[string, Fields]>): Value {
	const keyed = (some: Array<[string, Fields]>): Value => (some.length === 0 ? [] : Object.fromEntries(some));
	if (fields.limit === undefined) return keyed(rows);
	const limit = wholeNumber(textOf(fields.limit));
	const page = wholeNumber(textOf(fields.page ?? '1'));
	if (!limit || !page) throw refuse('limit and page must be positive integers');
	const some = rows.slice((page - 1) * limit, page * limit);
	return {
		page,
		current: some.length,
		count: rows.length,
		pageCount: Math.ceil(rows.length / limit),
		data: keyed(some),
	};
}

/** The order decides which rows are on a page; within it they are keys of an object. */
function sorted(rows: Fields[], orders: Array<[string, Value]>): Fields[] {
	const [name, direction] = orders[0] ?? [];
	if (name === undefined) return rows;
	if (!['asc', 'desc'].includes(String(textOf(direction)).toLowerCase())) {
		throw refuse(`sort[${name}] must be asc or desc`);
	}
	const sign = String(textOf(direction)).toLowerCase() === 'asc' ? 1 : -1;
	const collator = new Intl.Collator('en', { numeric: true });
	return [...rows].sort((a, b) => sign * collator.compare(String(a[name]), String(b[name])));
}

function findAll(rows: Fields[], model: string, fields: Fields): Value {
	const conditions = Object.entries(objectOf(fields, 'filters'));
	const [known] = rows;
	const unknown = [...conditions.map(([name]) => name), ...Object.keys(objectOf(fields, 'sort'))].find(
		(name) => known !== undefined && !(name in known),
	);
	if (unknown !== undefined) throw refuse(`Field ${unknown} cannot be filtered or sorted`);
	const names = chosenFields(fields);
	const orders = Object.entries(objectOf(fields, 'sort'));
	const found = sorted(rows, orders).filter((row) =>
		conditions.every(([name, wanted]) => matches(String(row[name]), wanted)),
	);
	return paged(
		fields,
		found.map((row) => [`${String(row.id)}`, { [model]: shown(row, names) }]),
	);
}

function existing(rows: Table, id: string, what: string): Fields {
	const row = rows[id];
	if (row === undefined) throw refuse(`${what} ${id} does not exist`);
	return row;
}

function checkedValue(model: Model, name: string, value: Value): string {
	const content = textOf(value) ?? '';
	const statuses: readonly string[] = MODELS[model];
	if (name === 'status' && !statuses.includes(content)) throw refuse(`${content} is not a valid status`);
	if (/(^|_)(payout|revenue|cap|amount)$/.test(name) && !/^\d+(\.\d+)?$/.test(content)) {
		throw refuse(`${name} must be a number`);
	}
	if (/(^|_)(payout|revenue|amount)(_cap)?$/.test(name)) return Number(content).toFixed(2);
	if (/_id$/.test(name) && name !== 'ref_id' && !/^\d+$/.test(content)) {
		throw refuse(`${name} must be an integer`);
	}
	if (/^(require_|is_)/.test(name) && !/^[01]$/.test(content)) throw refuse(`${name} must be a boolean`);
	if (name === 'datetime' && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(content)) {
		throw refuse('datetime must be YYYY-MM-DD hh:mm:ss');
	}
	if (name === 'expiration_date' && !/^\d{4}-\d\d-\d\d$/.test(content)) {
		throw refuse('expiration_date must be YYYY-MM-DD');
	}
	return content;
}

/** The record where return_object asks for it, otherwise something shorter. */
function returned(fields: Fields, model: Model, row: Fields, otherwise: Value): Value {
	return ['1', 'true'].includes(String(fields.return_object)) ? { [model]: row } : otherwise;
}

function change(model: Model, row: Fields, changes: Fields): void {
	for (const [name, value] of Object.entries(changes)) row[name] = checkedValue(model, name, value);
}

function create(model: Model, needed: string[], defaults: Fields, { state, fields }: Request): Value {
	const data = objectOf(fields, 'data');
	for (const name of needed) required(data, name);
	const rows = state.tables[model];
	const id = String(Math.max(...Object.keys(rows).map(Number)) + 1);
	const row: Fields = { id, ...defaults };
	change(model, row, data);
	rows[id] = row;
	return returned(fields, model, row, id);
}

function conversionOf({ state, fields }: Request): Fields | undefined {
	const id = required(fields, 'tune_event_id');
	return Object.values(state.tables.Conversion).find((row) => row.tune_event_id === id);
}

function targetOf(model: Model, request: Request): Fields {
	if (model !== 'Conversion') {
		return existing(request.state.tables[model], idOf(request.fields), model);
	}
	const row = conversionOf(request);
	if (row === undefined) throw refuse('Conversion does not exist');
	return row;
}

function update(model: Model, request: Request): Value {
	const row = targetOf(model, request);
	change(model, row, objectOf(request.fields, 'data'));
	return returned(request.fields, model, row, true);
}

function updateField(model: Model, request: Request): Value {
	const row = targetOf(model, request);
	const field = required(request.fields, 'field');
	if (!(field in row) && !/_cap$/.test(field)) throw refuse(`Field ${field} does not exist`);
	change(model, row, { [field]: required(request.fields, 'value') });
	return returned(request.fields, model, row, true);
}

function findById(model: Model, request: Request): Value {
	const { state, fields } = request;
	const row = model === 'Conversion' ? conversionOf(request) : state.tables[model][idOf(fields)];
	return row === undefined ? null : { [model]: shown(row, chosenFields(fields)) };
}

// --- Affiliates on offers -----------------------------------------------------------------------------------

function pair({ state, fields }: Request, affiliate = idOf(fields, 'affiliate_id')): [string, string] {
	const offer = idOf(fields);
	existing(state.tables.Offer, offer, 'Offer');
	existing(state.tables.Affiliate, affiliate, 'Affiliate');
	return [offer, affiliate];
}

function rowOf(rows: Table, [offer, affiliate]: [string, string], goal?: string): Fields | undefined {
	return Object.values(rows).find(
		(row) => row.offer_id === offer && row.affiliate_id === affiliate && (row.goal_id ?? undefined) === goal,
	);
}

/** Changes the row of an affiliate on an offer, or makes one and gives its ID. */
function saved(rows: Table, ids: [string, string], changes: Fields, goal?: string): Value {
	const row = rowOf(rows, ids, goal);
	if (row !== undefined) {
		Object.assign(row, changes);
		return true;
	}
	const id = String(Math.max(0, ...Object.keys(rows).map(Number)) + 1);
	const [offer_id, affiliate_id] = ids;
	rows[id] = { id, offer_id, affiliate_id, ...(goal === undefined ? {} : { goal_id: goal }), ...changes };
	return id;
}

function removed(rows: Table, ids: [string, string], goal?: string): Value {
	const row = rowOf(rows, ids, goal);
	if (row === undefined) return false;
	delete rows[String(row.id)];
	return true;
}

function countriesOf(state: State, fields: Fields): string[] {
	const id = idOf(fields);
	existing(state.tables.Offer, id, 'Offer');
	return (state.countries[id] ??= []);
}

/** Puts a tag on a record, or takes it off. */
function tagging(
	model: 'OffersTags' | 'AffiliatesTags',
	owner: 'Offer' | 'Affiliate',
	adds: boolean,
): Method {
	const field = owner === 'Offer' ? 'offer_id' : 'affiliate_id';
	return ({ state, fields }) => {
		const [of, tag] = [idOf(fields, field), idOf(fields, 'tag_id')];
		existing(state.tables[owner], of, owner);
		existing(state.tables.Tag, tag, 'Tag');
		const rows = state.tables[model];
		const known = Object.values(rows).find((row) => row[field] === of && row.tag_id === tag);
		if (adds && known !== undefined) throw refuse('The tag is there already');
		if (!adds) return known === undefined ? false : delete rows[String(known.id)];
		const id = String(Math.max(80, ...Object.keys(rows).map(Number)) + 1);
		rows[id] = { id, [field]: of, tag_id: tag };
		return id;
	};
}

function keyed(rows: Fields[], model: string): Value {
	return rows.length === 0 ? [] : Object.fromEntries(rows.map((row) => [String(row.id), { [model]: row }]));
}

function amounts(fields: Fields, names: string[]): Fields {
	const sent = names.filter((name) => fields[name] !== undefined);
	for (const name of sent) {
		if (!/^\d+(\.\d+)?$/.test(String(textOf(fields[name])))) throw refuse(`${name} must be a number`);
	}
	return Object.fromEntries(sent.map((name) => [name, checkedValue('Offer', name, fields[name])]));
}

// --- Reports ------------------------------------------------------------------------------------------------

const METRICS: Record<string, (rows: Fields[]) => string> = {
	'Stat.clicks': (rows) => String(rows.length * 30),
	'Stat.conversions': (rows) => String(rows.length),
	'Stat.payout': (rows) => rows.reduce((sum, row) => sum + Number(row.payout), 0).toFixed(2),
	'Stat.revenue': (rows) => rows.reduce((sum, row) => sum + Number(row.revenue), 0).toFixed(2),
};

function reportValue(state: State, row: Fields, name: string): string {
	const [model, field = ''] = name.split('.');
	if (name === 'Stat.date') return String(row.datetime).slice(0, 10);
	if (name === 'Stat.conversion_status') return String(row.status);
	if (model === 'Stat' && field in row) return String(row[field]);
	if (name === 'Offer.name') return String(state.tables.Offer[String(row.offer_id)]?.name);
	if (name === 'Affiliate.company') return String(state.tables.Affiliate[String(row.affiliate_id)]?.company);
	throw refuse(`Field ${name} does not exist`);
}

function reportMatches(value: string, name: string, filter: Value): boolean {
	const { conditional, values } = isFields(filter) ? filter : {};
	const wanted = listOf(values);
	if (textOf(conditional) === undefined || wanted.length === 0) {
		throw refuse(`Filter ${name} needs conditional and values`);
	}
	if (conditional === 'BETWEEN') {
		const [from = '', to = ''] = wanted;
		return wanted.length === 2 && value >= from && value <= to;
	}
	if (conditional === 'EQUAL_TO') return wanted.includes(value);
	if (conditional === 'NOT_EQUAL_TO') return !wanted.includes(value);
	if (conditional === 'GREATER_THAN_OR_EQUAL_TO') return value >= String(wanted[0]);
	throw refuse(`Unknown conditional ${String(conditional)}`);
}

function nested(entries: Array<[string, string]>): Fields {
	const row: Record<string, Fields> = {};
	for (const [name, value] of entries) {
		const [model = '', field = ''] = name.split('.');
		row[model] = { ...row[model], [field]: value };
	}
	return row;
}

function report(grouped: boolean, { state, fields }: Request): Value {
	const names = chosenFields(fields);
	if (names.length === 0) throw refuse('Missing required argument: fields');
	const filters = Object.entries(objectOf(fields, 'filters'));
	const found = Object.values(state.tables.Conversion).filter((row) =>
		filters.every(([name, filter]) => reportMatches(reportValue(state, row, name), name, filter)),
	);
	const groups = new Map<string, Fields[]>();
	const dimensions = grouped ? names.filter((name) => !(name in METRICS)) : names;
	for (const row of found) {
		const values = dimensions.map((name) => reportValue(state, row, name));
		const key = grouped ? values.join('\n') : String(row.id);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	const rows = [...groups.values()].map((group) =>
		nested(
			names.map((name) => {
				const metric = grouped ? METRICS[name] : undefined;
				return [name, metric ? metric(group) : reportValue(state, group[0] ?? {}, name)];
			}),
		),
	);
	const result = paged(
		fields,
		rows.map((row, index) => [String(index), row]),
	);
	// Rows of reports have no ID, so they are a list.
	if (isFields(result) && isFields(result.data)) return { ...result, data: Object.values(result.data) };
	return result;
}

// --- Methods ------------------------------------------------------------------------------------------------

type Method = (request: Request) => Value;

const readMethods = Object.fromEntries(
	(Object.keys(MODELS) as Model[]).flatMap(
		(model): Array<[string, Method]> => [
			[
				`${model}::findAll`,
				({ state, fields }) => findAll(Object.values(state.tables[model]), model, fields),
			],
			[`${model}::findById`, (request) => findById(model, request)],
		],
	),
);

const affiliateMethods: Record<string, Method> = {
	'Advertiser::create': (request) => create('Advertiser', ['company'], { status: 'active' }, request),
	'Advertiser::update': (request) => update('Advertiser', request),
	'Advertiser::updateField': (request) => updateField('Advertiser', request),
	'Affiliate::create': (request) => create('Affiliate', ['company'], { status: 'active' }, request),
	'Affiliate::update': (request) => update('Affiliate', request),
	'Affiliate::updateField': (request) => updateField('Affiliate', request),
	'Affiliate::block': (request) => {
		targetOf('Affiliate', request).status = 'blocked';
		return true;
	},
	'Affiliate::addAccountNote': (request) => {
		targetOf('Affiliate', request);
		required(request.fields, 'note');
		request.state.notes += 1;
		return String(request.state.notes);
	},
	'Affiliate::getAccountBalance': (request) => {
		targetOf('Affiliate', request);
		return '125.50';
	},
	'Affiliate::getOfferPayouts': ({ state, fields }) =>
		keyed(
			Object.values(state.payouts).filter((row) => row.affiliate_id === idOf(fields)),
			'OfferPayout',
		),
	'Affiliate::getOfferConversionCaps': ({ state, fields }) =>
		keyed(
			Object.values(state.caps).filter((row) => row.affiliate_id === idOf(fields)),
			'OfferConversionCap',
		),
	'Affiliate::getApprovedOfferIds': ({ state, fields }) =>
		Object.values(state.approvals)
			.filter((row) => row.affiliate_id === idOf(fields) && row.approval_status === 'approved')
			.map((row) => row.offer_id),
	'Employee::findAllAffiliateManagers': ({ state }) =>
		keyed(Object.values(state.tables.Employee), 'Employee'),
};

const offerMethods: Record<string, Method> = {
	'Offer::create': (request) =>
		create('Offer', ['name'], { status: 'pending', default_payout: '0.00', conversion_cap: '0' }, request),
	'Offer::update': (request) => update('Offer', request),
	'Offer::updateField': (request) => updateField('Offer', request),
	'Offer::getPayouts': ({ state, fields }) =>
		keyed(
			Object.values(state.payouts).filter((row) => row.offer_id === idOf(fields)),
			'OfferPayout',
		),
	'Offer::getConversionCaps': ({ state, fields }) =>
		keyed(
			Object.values(state.caps).filter((row) => row.offer_id === idOf(fields)),
			'OfferConversionCap',
		),
	'Offer::findAllAffiliateApprovals': ({ state, fields }) =>
		findAll(Object.values(state.approvals), 'AffiliateOffer', fields),
	'Offer::getAffiliateApprovalStatus': (request) =>
		rowOf(request.state.approvals, pair(request))?.approval_status ?? null,
	'Offer::getApprovedAffiliateIds': ({ state, fields }) =>
		Object.values(state.approvals)
			.filter((row) => row.offer_id === idOf(fields) && row.approval_status === 'approved')
			.map((row) => row.affiliate_id),
	'Offer::setAffiliateApproval': (request) => {
		const status = required(request.fields, 'status');
		if (!['approved', 'pending', 'rejected'].includes(status)) {
			throw refuse(`${status} is not a valid status`);
		}
		return saved(request.state.approvals, pair(request), { approval_status: status });
	},
	'Offer::setMultipleAffiliateApprovals': ({ state, fields }) => {
		const { data } = fields;
		if (!Array.isArray(data) || data.length === 0) throw refuse('Missing required argument: data');
		if (data.length > 50) throw refuse('At most 50 approvals are allowed');
		const success: Value[] = [];
		const failure: Value[] = [];
		for (const entry of data) {
			const { offer_id, affiliate_id, approval_status } = isFields(entry) ? entry : {};
			const isGood =
				String(offer_id) in state.tables.Offer &&
				String(affiliate_id) in state.tables.Affiliate &&
				['approved', 'pending', 'rejected'].includes(String(approval_status));
			(isGood ? success : failure).push(entry);
			if (isGood) saved(state.approvals, [String(offer_id), String(affiliate_id)], { approval_status });
		}
		return { success, failure };
	},
	'Offer::getTargetCountries': ({ state, fields }) =>
		countriesOf(state, fields).map((code) => ({ Country: { code, name: code } })),
	'Offer::addTargetCountry': ({ state, fields }) => {
		const codes = countriesOf(state, fields);
		const code = required(fields, 'country_code');
		if (!/^[A-Z]{2}$/.test(code)) throw refuse('Unknown country');
		if (codes.includes(code)) throw refuse('The country is a target already');
		codes.push(code);
		return true;
	},
	'Offer::removeTargetCountry': ({ state, fields }) => {
		const codes = countriesOf(state, fields);
		const position = codes.indexOf(required(fields, 'country_code'));
		if (position >= 0) codes.splice(position, 1);
		return position >= 0;
	},
	'Offer::blockAffiliate': (request) => {
		request.state.blocked.add(pair(request).join('/'));
		return true;
	},
	'Offer::unblockAffiliate': (request) => {
		request.state.blocked.delete(pair(request).join('/'));
		return true;
	},
	'Offer::setPayout': (request) =>
		saved(
			request.state.payouts,
			pair(request),
			amounts(request.fields, ['payout', 'percent_payout']),
			textOf(request.fields.goal_id),
		),
	'Offer::removePayout': (request) =>
		removed(request.state.payouts, pair(request), textOf(request.fields.goal_id)),
	'Offer::setConversionCap': (request) => {
		const { affiliate_id, ...caps } = objectOf(request.fields, 'data');
		const affiliate = idOf({ affiliate_id }, 'affiliate_id');
		return saved(request.state.caps, pair(request, affiliate), amounts(caps, Object.keys(caps)));
	},
	'Offer::removeConversionCap': (request) => removed(request.state.caps, pair(request)),
	'Offer::generateTrackingLink': ({ state, fields }) => {
		const [offer, affiliate] = pair({ state, fields: { ...fields, id: fields.offer_id } });
		const query = new URLSearchParams({ offer_id: offer, aff_id: affiliate });
		for (const [name, value] of Object.entries(objectOf(fields, 'params'))) {
			query.set(name, String(textOf(value)));
		}
		return {
			affiliate_id: affiliate,
			offer_id: offer,
			click_url: `https://track.example.com/aff_c?${query.toString()}`,
			impression_pixel: `<img src="https://track.example.com/aff_i?${query.toString()}">`,
		};
	},
};

const otherMethods: Record<string, Method> = {
	'Tag::findAllOfferTagRelations': ({ state, fields }) =>
		findAll(Object.values(state.tables.OffersTags), 'OffersTags', fields),
	'Tag::findAllAffiliateTagRelations': ({ state, fields }) =>
		findAll(Object.values(state.tables.AffiliatesTags), 'AffiliatesTags', fields),
	'Tag::addToOffer': tagging('OffersTags', 'Offer', true),
	'Tag::removeFromOffer': tagging('OffersTags', 'Offer', false),
	'Tag::addToAffiliate': tagging('AffiliatesTags', 'Affiliate', true),
	'Tag::removeFromAffiliate': tagging('AffiliatesTags', 'Affiliate', false),
	'Conversion::create': (request) =>
		create(
			'Conversion',
			['affiliate_id', 'offer_id'],
			{
				tune_event_id: `te-new-${Object.keys(request.state.tables.Conversion).length}`,
				status: 'approved',
				payout: '0.00',
				revenue: '0.00',
				datetime: dateTime(request.state.now),
			},
			request,
		),
	'Conversion::update': (request) => update('Conversion', request),
	'Conversion::updateField': (request) => updateField('Conversion', request),
	'Conversion::updateStatus': (request) => {
		const status = required(request.fields, 'status');
		change('Conversion', targetOf('Conversion', request), { status });
		return true;
	},
	'OfferPixel::create': (request) =>
		create(
			'OfferPixel',
			['affiliate_id', 'offer_id', 'code'],
			{ type: 'url', status: 'active', goal_id: null },
			request,
		),
	'OfferPixel::update': (request) => update('OfferPixel', request),
	'OfferPixel::updateField': (request) => updateField('OfferPixel', request),
	'Report::getStats': (request) => report(true, request),
	'Report::getConversions': (request) => report(false, request),
};

const methods: Record<string, Method> = {
	...readMethods,
	...affiliateMethods,
	...offerMethods,
	...otherMethods,
};

function before(call: Call<State>): Answer | undefined {
	if (call.path !== '/Apiv3/json') return undefined;
	if (call.contentType === 'application/json') return failed(call, 'JSON bodies are not supported');
	const { NetworkToken } = sentFields(call);
	return NetworkToken === tuneKeys.networkToken
		? undefined
		: failed(call, 'API usage requires a NetworkToken: it is missing or is not authenticated');
}

function run(call: Call<State>): Answer {
	const fields = sentFields(call);
	const name = `${required(fields, 'Target')}::${required(fields, 'Method')}`;
	const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
	if (method === undefined) throw refuse(`Method ${name} does not exist`);
	return answered(call, method({ state: call.state, fields }));
}

/** TUNE, network API. */
export function startTune(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'tune',
			title: 'TUNE',
			credentials: (baseUrl) => ({ tuneTrackerApi: { baseUrl, ...tuneKeys } }),
			secretNames: ['NetworkToken'],
			seed,
			movedFields: ['modified'],
			routes: [
				{ method: 'GET', path: '/Apiv3/json', handler: run },
				{ method: 'POST', path: '/Apiv3/json', handler: run },
			],
			before,
			refused: (error, call) => failed(call, error.message),
			notFound: () => text('<html><body>Not Found</body></html>', 404, 'text/html'),
		},
		options,
	);
}
