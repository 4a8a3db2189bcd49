import {
	dateTime,
	empty,
	hoursBefore,
	isFields,
	json,
	jsonFields,
	pick,
	Refusal,
	startFake,
	text,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const keitaroKeys = {
	apiKey: 'keitaro-admin-key-7e20',
	postbackKey: 'pb4f9c17e20a5d',
};

const KINDS = [
	'campaigns',
	'streams',
	'offers',
	'landing_pages',
	'affiliate_networks',
	'traffic_sources',
] as const;
type Kind = (typeof KINDS)[number];

const CONVERSION_STATUSES = ['lead', 'sale', 'rejected', 'rebill'];

interface State {
	now: Date;
	/** The last ID given to an entry of a list. */
	lastEntry: number;
	records: Record<Kind, Fields[]>;
	groups: Fields[];
	domains: Fields[];
	clicks: Fields[];
	conversions: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): string => dateTime(hoursBefore(now, hours));
	const dates = (number: number): Fields => ({
		created_at: at(3000 - number),
		updated_at: at(1000 - number),
	});
	const clicks = upTo(900, (number) => ({
		click_id: number,
		sub_id: number === 5 ? 'c1a2b3' : `c${number.toString(16).padStart(6, '0')}`,
		campaign_id: number % 3 === 0 ? 12 : 1 + (number % 60),
		campaign: number % 3 === 0 ? 'US push' : `Campaign ${1 + (number % 60)}`,
		offer_id: 1 + (number % 45),
		offer: `Offer ${1 + (number % 45)}`,
		country_code: pick(['US', 'DE', 'GB'], number),
		cost: 0.02,
		datetime: at(number * 0.7),
	}));
	return {
		now,
		lastEntry: 5000,
		records: {
			campaigns: upTo(60, (number) => ({
				id: number,
				alias: number === 12 ? 'us-push-old' : `alias${number}`,
				name: number === 12 ? 'US push' : `Campaign ${number}`,
				type: 'position',
				state: number % 17 === 0 ? 'disabled' : number % 19 === 0 ? 'deleted' : 'active',
				cookies_ttl: 24,
				cost_type: 'CPC',
				cost_value: 0.02,
				cost_currency: 'USD',
				cost_auto: false,
				group_id: 1 + (number % 4),
				traffic_source_id: 1 + (number % 6),
				token: `click-api-token-${number}`,
				postbacks: [
					{
						id: number,
						campaign_id: number,
						method: 'GET',
						statuses: ['sale'],
						url: `https://source.example.com/${number}?cid={external_id}`,
					},
				],
				notes: '',
				...dates(number),
			})),
			streams: upTo(90, (number) => ({
				id: number,
				campaign_id: number === 31 ? 12 : 1 + (number % 60),
				name: number === 31 ? 'Main flow' : `Flow ${number}`,
				type: 'regular',
				schema: 'landings',
				action_type: 'http',
				state: 'active',
				position: 1,
				weight: 100,
				collect_clicks: true,
				filter_or: false,
				comments: '',
				filters: [
					{ id: number, stream_id: number, name: 'country', mode: 'accept', payload: ['US'], oid: null },
				],
				landings: [
					{ id: number, stream_id: number, landing_id: 5, share: 100, state: 'active', ...dates(number) },
				],
				offers: [
					{ id: number, stream_id: number, offer_id: 21, share: 70, state: 'active', ...dates(number) },
					{ id: 100 + number, stream_id: number, offer_id: 24, share: 30, state: 'active', ...dates(number) },
				],
				updated_at: at(900),
			})),
			offers: upTo(45, (number) => ({
				id: number,
				name: `Offer ${number}`,
				group_id: 3,
				action_type: 'http',
				action_payload: `https://offers.example.com/${number}?clickid={subid}`,
				affiliate_network_id: 1 + (number % 5),
				payout_value: 10,
				payout_currency: 'USD',
				payout_type: 'CPA',
				payout_auto: false,
				payout_upsell: false,
				state: 'active',
				country: ['US'],
				notes: '',
				...dates(number),
			})),
			landing_pages: upTo(12, (number) => ({
				id: number,
				name: `Page ${number}`,
				landing_type: 'external',
				action_type: 'http',
				action_payload: `https://pages.example.com/${number}`,
				group_id: 9 + (number % 4),
				offer_count: 0,
				state: 'active',
				notes: '',
				...dates(number),
			})),
			affiliate_networks: upTo(5, (number) => ({
				id: number,
				name: `Network ${number}`,
				postback_url: 'https://tracker.example.com/postback?subid={clickid}',
				offer_param: 'sub1={subid}',
				state: 'active',
				notes: '',
				offers: 9,
				...dates(number),
			})),
			traffic_sources: upTo(6, (number) => ({
				id: number,
				name: `Source ${number}`,
				postback_url: 'https://source.example.com/postback?cid={external_id}',
				postback_statuses: ['sale'],
				template_name: '',
				accept_parameters: false,
				parameters: {},
				notes: '',
				state: 'active',
				traffic_loss: 0,
				...dates(number),
			})),
		},
		groups: ['campaigns', 'offers', 'landings'].flatMap((type, kind) =>
			upTo(4, (number) => ({ id: kind * 4 + number, name: `Group ${number}`, position: number, type })),
		),
		domains: upTo(3, (number) => ({
			id: number,
			name: `track${number}.example.com`,
			network_status: 'active',
			state: 'active',
		})),
		clicks,
		conversions: upTo(120, (number) => {
			const click = pick(clicks, number * 5 - 1);
			return {
				conversion_id: String(1000 + number),
				sub_id: number === 1 ? 'c1a2b3' : click.sub_id,
				tid: `t-${number}`,
				campaign_id: click.campaign_id,
				campaign: click.campaign,
				offer: click.offer,
				status: pick(['sale', 'lead', 'sale', 'rejected'], number - 1),
				revenue: 10,
				click_datetime: click.datetime,
				postback_datetime: at(number * 3),
			};
		}),
	};
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function failed(status: number, message: string): Answer {
	return json({ error: message }, status);
}

/** What is wrong with the fields: an object without `error`. */
function notAcceptable(field: string, message: string): Refusal {
	return new Refusal(406, message, { [field]: [message] });
}

function refused(error: Refusal): Answer {
	return error.details === undefined
		? failed(error.status, error.message)
		: json(error.details, error.status);
}

function before(call: Call<State>): Answer | undefined {
	if (!call.path.startsWith('/admin_api/')) return undefined;
	const bearer = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1];
	const key = call.headers['api-key'] ?? bearer;
	return key === keitaroKeys.apiKey ? undefined : failed(401, 'Unauthorized');
}

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'texts' | 'object' | 'any';
type Shape = Record<string, Type | readonly string[]>;

function isOfType(value: Value, type: Type | readonly string[]): boolean {
	if (typeof type !== 'string') return type.includes(String(value));
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value) && value.every(isFields);
	if (type === 'texts') return Array.isArray(value) && value.every((one) => typeof one === 'string');
	if (type === 'object') return isFields(value);
	return type === 'any' || typeof value === type;
}

function checked(fields: Fields, shape: Shape, required: string[] = []): Fields {
	for (const name of required) {
		const value = fields[name];
		if (value === undefined || value === null || value === '') throw notAcceptable(name, 'is required');
	}
	for (const [name, value] of Object.entries(fields)) {
		const type = shape[name];
		if (type === undefined) throw new Refusal(400, `Unknown field ${name}`);
		if (value !== null && !isOfType(value, type)) throw notAcceptable(name, 'is not valid');
	}
	return fields;
}

const SHAPES: Record<Kind, Shape> = {
	campaigns: {
		alias: 'string',
		type: ['position', 'weight'],
		name: 'string',
		cookies_ttl: 'integer',
		state: ['active', 'disabled', 'deleted'],
		cost_type: ['CPC', 'CPUC', 'CPM'],
		cost_value: 'number',
		cost_currency: 'string',
		cost_auto: 'boolean',
		group_id: 'string',
		bind_visitors: 'string',
		traffic_source_id: 'integer',
		parameters: 'object',
		token: 'string',
		domain_id: 'integer',
		postbacks: 'list',
		notes: 'string',
	},
	streams: {
		campaign_id: 'integer',
		type: ['forced', 'regular', 'default'],
		name: 'string',
		position: 'integer',
		weight: 'number',
		action_options: 'object',
		comments: 'string',
		state: ['active', 'disabled', 'deleted'],
		action_type: 'string',
		schema: ['landings', 'redirect', 'action'],
		collect_clicks: 'boolean',
		filter_or: 'boolean',
		filters: 'list',
		triggers: 'list',
		landings: 'list',
		offers: 'list',
	},
	offers: {
		name: 'string',
		group_id: 'integer',
		offer_type: ['local', 'external', 'preloaded', 'action'],
		action_type: 'string',
		action_payload: 'string',
		affiliate_network_id: 'integer',
		payout_value: 'number',
		payout_currency: 'string',
		payout_type: ['CPA', 'CPC'],
		state: ['active', 'deleted'],
		payout_auto: 'boolean',
		payout_upsell: 'boolean',
		country: 'texts',
		notes: 'string',
		conversion_cap_enabled: 'boolean',
		daily_cap: 'number',
		conversion_timezone: 'string',
		alternative_offer_id: 'number',
	},
	affiliate_networks: { name: 'string', postback_url: 'string', offer_param: 'string', notes: 'string' },
	landing_pages: {
		name: 'string',
		landing_type: ['local', 'external', 'preloaded', 'action'],
		action_type: ['local_file', 'http', 'curl', 'status404', 'show_text', 'show_html'],
		action_payload: 'string',
		url: 'string',
		archive: 'string',
		group_id: 'string',
		state: ['active', 'disabled', 'deleted'],
		notes: 'string',
	},
	traffic_sources: {
		name: 'string',
		postback_url: 'string',
		postback_statuses: 'texts',
		template_name: 'string',
		accept_parameters: 'boolean',
		parameters: 'object',
		traffic_loss: 'number',
		state: 'string',
		notes: 'string',
	},
};

const REQUIRED: Record<Kind, string[]> = {
	campaigns: ['alias', 'name'],
	streams: ['campaign_id', 'schema', 'type', 'name', 'action_type'],
	offers: ['name'],
	landing_pages: ['name'],
	affiliate_networks: ['name'],
	traffic_sources: ['name'],
};

function recordOf(call: Call<State>, kind: Kind): Fields {
	const id = wholeNumber(call.params.id);
	const found = call.state.records[kind].find((record) => record.id === id);
	if (found === undefined) throw new Refusal(404, 'Not found');
	return found;
}

function checkAlias(call: Call<State>, fields: Fields, own?: Fields): void {
	const taken = call.state.records.campaigns.some(
		(campaign) => campaign !== own && campaign.alias === fields.alias,
	);
	if (fields.alias !== undefined && taken) throw notAcceptable('alias', 'is already used');
}

function added(call: Call<State>, kind: Kind, fields: Fields): Fields {
	const records = call.state.records[kind];
	const record: Fields = {
		state: 'active',
		...fields,
		id: Math.max(...records.map((one) => Number(one.id))) + 1,
		created_at: dateTime(call.state.now),
		updated_at: dateTime(call.state.now),
	};
	records.push(record);
	return record;
}

const ENTRIES: Record<string, Shape> = {
	offers: { offer_id: 'integer', share: 'integer', state: ['active', 'disabled'] },
	landings: { landing_id: 'integer', share: 'integer', state: ['active', 'disabled'] },
	filters: { id: 'integer', name: 'string', mode: ['accept', 'reject'], payload: 'any' },
	postbacks: {
		id: 'integer',
		campaign_id: 'integer',
		method: ['GET', 'POST'],
		url: 'string',
		statuses: 'texts',
	},
};

/** A list takes the place of the one there is. Entries that are known keep their ID. */
function entriesOf(call: Call<State>, name: string, shape: Shape, sent: Value, record: Fields): Fields[] {
	const owner = name === 'postbacks' ? 'campaign_id' : 'stream_id';
	const present = fieldsIn(record[name]);
	return fieldsIn(sent).map((entry) => {
		checked(entry, shape);
		const same = (name === 'offers' ? 'offer_id' : name === 'landings' ? 'landing_id' : 'id') as string;
		const before = present.find((one) => entry[same] !== undefined && one[same] === entry[same]);
		if (name === 'offers' && !call.state.records.offers.some(({ id }) => id === entry.offer_id)) {
			throw notAcceptable('offers', 'has an unknown offer');
		}
		const dates: Fields =
			name === 'offers' || name === 'landings'
				? { created_at: dateTime(call.state.now), updated_at: dateTime(call.state.now) }
				: {};
		call.state.lastEntry += 1;
		return { id: call.state.lastEntry, [owner]: record.id, ...dates, ...before, ...entry };
	});
}

/** What is sent, as it is kept. */
function kept(call: Call<State>, fields: Fields, record: Fields): Fields {
	const result: Fields = {};
	for (const [name, value] of Object.entries(fields)) {
		const shape = ENTRIES[name];
		if (shape !== undefined && Array.isArray(value)) {
			result[name] = entriesOf(call, name, shape, value, record);
		} else result[name] = name === 'group_id' ? Number(value) : value;
	}
	return result;
}

/** What can be written, but stands in no answer. */
const UNSEEN: Partial<Record<Kind, string[]>> = {
	campaigns: ['domain_id'],
	offers: [
		'offer_type',
		'conversion_cap_enabled',
		'daily_cap',
		'conversion_timezone',
		'alternative_offer_id',
	],
	landing_pages: ['url', 'archive'],
};

function shown(kind: Kind, record: Fields): Fields {
	const unseen = UNSEEN[kind] ?? [];
	return Object.fromEntries(Object.entries(record).filter(([name]) => !unseen.includes(name)));
}

function create(kind: Kind): Handler<State> {
	return (call) => {
		const fields = checked(jsonFields(call), SHAPES[kind], REQUIRED[kind]);
		if (kind === 'campaigns') checkAlias(call, fields);
		const record = added(call, kind, {});
		return json(shown(kind, Object.assign(record, kept(call, fields, record))));
	};
}

function update(kind: Kind): Handler<State> {
	return (call) => {
		const record = recordOf(call, kind);
		const fields = checked(jsonFields(call), SHAPES[kind]);
		if (kind === 'campaigns') checkAlias(call, fields, record);
		const changes = { ...kept(call, fields, record), updated_at: dateTime(call.state.now) };
		return json(shown(kind, Object.assign(record, changes)));
	};
}

function setState(kind: Kind, state: string, status = 200): Handler<State> {
	return (call) => {
		if (call.body !== '') throw new Refusal(400, 'This call takes no body');
		return json(shown(kind, Object.assign(recordOf(call, kind), { state })), status);
	};
}

function clone(kind: Kind): Handler<State> {
	return (call) => {
		const { id: _id, alias, ...rest } = recordOf(call, kind);
		const copy = alias === undefined ? rest : { ...rest, alias: `${String(alias)}-copy` };
		return json(shown(kind, added(call, kind, copy)));
	};
}

// --- Logs and reports ---------------------------------------------------------------------------------------

const LOG_SHAPE: Shape = {
	range: 'object',
	limit: 'number',
	offset: 'number',
	columns: 'texts',
	filters: 'list',
	sort: 'list',
	grouping: 'texts',
	metrics: 'texts',
};

function filterHolds(row: Fields, filter: Fields): boolean {
	const { name, operator, expression } = checked(
		filter,
		{ name: 'string', operator: 'string', expression: 'any' },
		['name', 'operator'],
	);
	const value = row[String(name)];
	if (operator === 'EQUALS') return String(value) === String(expression);
	if (operator === 'NOT_EQUAL') return String(value) !== String(expression);
	if (operator === 'GREATER_THAN') return Number(value) > Number(expression);
	if (operator === 'LESS_THAN') return Number(value) < Number(expression);
	if (operator === 'CONTAINS') return String(value).includes(String(expression));
	throw new Refusal(400, `Unknown operator ${String(operator)}`);
}

function fieldsIn(value: Value): Fields[] {
	return Array.isArray(value) ? value.filter(isFields) : [];
}

function inRange(call: Call<State>, body: Fields, rows: Fields[], dateField: string): Fields[] {
	const { from, to, interval } = isFields(body.range)
		? checked(body.range, { from: 'string', to: 'string', timezone: 'string', interval: 'string' })
		: {};
	const days = interval === 'today' ? 1 : interval === 'yesterday' ? 2 : 365;
	const first = from ?? dateTime(hoursBefore(call.state.now, days * 24)).slice(0, 10);
	const last = to ?? '9999';
	for (const date of [from, to]) {
		if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(date)))
			throw notAcceptable('range', 'is not valid');
	}
	return rows.filter((row) => {
		const day = String(row[dateField]).slice(0, 10);
		return day >= String(first) && day <= String(last);
	});
}

function found(call: Call<State>, rows: Fields[], dateField: string): { body: Fields; rows: Fields[] } {
	const body = checked(jsonFields(call), LOG_SHAPE);
	const conditions = fieldsIn(body.filters);
	const holding = inRange(call, body, rows, dateField).filter((row) =>
		conditions.every((filter) => filterHolds(row, filter)),
	);
	for (const order of fieldsIn(body.sort)) {
		checked(order, { name: 'string', order: ['ASC', 'DESC'] }, ['name', 'order']);
	}
	return { body, rows: holding };
}

function log(of: (state: State) => Fields[], dateField: string): Handler<State> {
	return (call) => {
		const { body, rows } = found(call, of(call.state), dateField);
		if (body.limit === undefined && body.range === undefined) {
			throw new Refusal(400, 'Either limit or range is required');
		}
		const offset = Number(body.offset ?? 0);
		const shown = rows.slice(offset, offset + Number(body.limit ?? rows.length));
		const names = Array.isArray(body.columns) ? body.columns.map(String) : [];
		return json({
			rows: shown.map((row) =>
				names.length === 0 ? row : Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
			),
			total: rows.length,
			meta: {},
		});
	};
}

function report(call: Call<State>): Answer {
	const clicks = call.state.clicks.map((click) => ({ ...click, day: String(click.datetime).slice(0, 10) }));
	const { body, rows } = found(call, clicks, 'datetime');
	const names = (value: Value): string[] => (Array.isArray(value) ? value.map(String) : []);
	const groups = new Map<string, Fields>();
	for (const row of rows) {
		const group = Object.fromEntries(names(body.grouping).map((name) => [name, row[name] ?? null]));
		const key = JSON.stringify(group);
		const counted = groups.get(key) ?? {
			...group,
			clicks: 0,
			conversions: 0,
			revenue: 0,
			cost: 0,
			profit: 0,
		};
		counted.clicks = Number(counted.clicks) + 1;
		counted.cost = Number(counted.cost) + 0.02;
		groups.set(key, counted);
	}
	const shown = [...groups.values()].map((row) =>
		Object.fromEntries(
			[...names(body.grouping), ...names(body.metrics)].map((name) => [name, row[name] ?? null]),
		),
	);
	return json({ rows: shown, total: shown.length, meta: {} });
}

function updateCosts(call: Call<State>): Answer {
	recordOf(call, 'campaigns');
	const body = checked(
		jsonFields(call),
		{
			start_date: 'string',
			end_date: 'string',
			timezone: 'string',
			cost: 'string',
			currency: 'string',
			only_campaign_uniques: 'boolean',
			filters: 'object',
		},
		['start_date', 'end_date', 'timezone', 'cost', 'currency'],
	);
	for (const name of ['start_date', 'end_date']) {
		if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(String(body[name]))) throw notAcceptable(name, 'is not valid');
	}
	return empty(200);
}

function updateCostsInBulk(call: Call<State>): Answer {
	const body = checked(
		jsonFields(call),
		{
			campaign_ids: 'any',
			costs: 'list',
			timezone: 'string',
			currency: 'string',
			only_campaign_uniques: 'integer',
		},
		['campaign_ids', 'costs'],
	);
	if (!Array.isArray(body.campaign_ids) || !body.campaign_ids.every(Number.isInteger)) {
		throw notAcceptable('campaign_ids', 'is not valid');
	}
	for (const cost of fieldsIn(body.costs)) {
		const shape: Shape = { start_date: 'string', end_date: 'string', cost: 'string', filters: 'object' };
		checked(cost, shape, ['start_date', 'end_date', 'cost']);
	}
	return json({ success: true });
}

/** Postbacks lie outside the Admin API: another key, and plain text. */
function postback(call: Call<State>): Answer {
	if (call.params.key !== keitaroKeys.postbackKey) return text('', 404);
	const { state, query } = call;
	const subid = query.get('subid');
	if (subid === null || subid === '') return text('Subid is empty', 200);
	const status = query.get('status') ?? 'sale';
	if (!CONVERSION_STATUSES.includes(status)) return text(`Unknown status ${status}`, 200);
	call.later(() => {
		const click = state.clicks.find((one) => one.sub_id === subid);
		if (click === undefined) return;
		const tid = query.get('tid');
		const known = state.conversions.find(
			(one) => one.sub_id === subid && (tid === null || one.tid === tid) && status !== 'rebill',
		);
		const payout = query.get('payout');
		const changes: Fields = { status, ...(payout === null ? {} : { revenue: Number(payout) }) };
		if (known !== undefined) Object.assign(known, changes);
		else {
			state.conversions.unshift({
				conversion_id: String(2000 + state.conversions.length),
				sub_id: subid,
				tid,
				campaign_id: click.campaign_id,
				campaign: click.campaign,
				offer: click.offer,
				revenue: 0,
				click_datetime: click.datetime,
				postback_datetime: dateTime(state.now),
				...changes,
			});
		}
	});
	return text(query.get('return') ?? 'Success');
}

function groups(call: Call<State>): Answer {
	const type = call.query.get('type');
	if (type === null || !['campaigns', 'offers', 'landings'].includes(type)) {
		throw new Refusal(400, 'Group type is required');
	}
	return json(call.state.groups.filter((group) => group.type === type));
}

function list(kind: Kind, archived = false): Handler<State> {
	return (call) =>
		json(
			call.state.records[kind]
				.filter((record) => (record.state === 'deleted') === archived)
				.map((record) => shown(kind, record)),
		);
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const readRoutes = KINDS.filter((kind) => kind !== 'streams').map((kind) =>
	route('GET', `/${kind}`, list(kind)),
);
const recordRoutes = KINDS.flatMap((kind) => [
	route('GET', `/${kind}/{id}`, (call) => json(shown(kind, recordOf(call, kind)))),
	route('PUT', `/${kind}/{id}`, update(kind)),
	route('POST', `/${kind}`, create(kind)),
]);

const routes: Array<Route<State>> = [
	route('GET', '/groups', groups),
	route('GET', '/domains', (call) => json(call.state.domains)),
	route('GET', '/campaigns/deleted', list('campaigns', true)),
	route('GET', '/streams/search', (call) => {
		const query = call.query.get('query');
		if (query === null || query === '') throw new Refusal(400, 'query is required');
		return json(call.state.records.streams.filter((flow) => String(flow.name).includes(query)));
	}),
	route('GET', '/streams_actions', () =>
		json([
			{ key: 'http', name: 'HTTP redirect', field: 'url', type: 'redirect', description: '' },
			{ key: 'status404', name: '404 Not Found', field: 'nothing', type: 'other', description: '' },
		]),
	),
	...readRoutes,
	...recordRoutes,
	route('GET', '/campaigns/{id}/streams', (call) => {
		const { id } = recordOf(call, 'campaigns');
		return json(call.state.records.streams.filter((flow) => flow.campaign_id === id));
	}),
	route('POST', '/campaigns/{id}/disable', setState('campaigns', 'disabled')),
	route('POST', '/campaigns/{id}/enable', setState('campaigns', 'active')),
	route('POST', '/campaigns/{id}/restore', setState('campaigns', 'active', 201)),
	route('POST', '/campaigns/{id}/clone', clone('campaigns')),
	route('POST', '/campaigns/{id}/update_costs', updateCosts),
	route('DELETE', '/campaigns/{id}', setState('campaigns', 'deleted', 201)),
	route('POST', '/streams/{id}/disable', setState('streams', 'disabled')),
	route('POST', '/streams/{id}/enable', setState('streams', 'active')),
	route('POST', '/streams/{id}/restore', setState('streams', 'active')),
	route('DELETE', '/streams/{id}', setState('streams', 'deleted')),
	route('POST', '/offers/{id}/clone', clone('offers')),
	route('DELETE', '/offers/{id}/archive', setState('offers', 'deleted')),
	route('DELETE', '/affiliate_networks/{id}', setState('affiliate_networks', 'deleted')),
	route('PUT', '/landing_pages/{id}/clone', clone('landing_pages')),
	route('DELETE', '/landing_pages/{id}', setState('landing_pages', 'deleted')),
	route('POST', '/traffic_sources/{id}/clone', clone('traffic_sources')),
	route('DELETE', '/traffic_sources/{id}', (call) => {
		recordOf(call, 'traffic_sources').state = 'deleted';
		return empty(200);
	}),
	route('POST', '/clicks/update_costs', updateCostsInBulk),
	route(
		'POST',
		'/conversions/log',
		log((state) => state.conversions, 'postback_datetime'),
	),
	route(
		'POST',
		'/clicks/log',
		log((state) => state.clicks, 'datetime'),
	),
	route('POST', '/report/build', report),
	route('GET', '//{key}/postback', postback),
];

/** Keitaro, Admin API and postbacks. */
export function startKeitaro(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'keitaro',
			title: 'Keitaro',
			basePath: '/admin_api/v1',
			credentials: (baseUrl) => ({ keitaroTrackerApi: { baseUrl, ...keitaroKeys } }),
			secretNames: ['api-key'],
			seed,
			movedFields: [
				'updated_at',
				'lastEntry',
				'offers.id',
				'offers.created_at',
				'landings.id',
				'landings.created_at',
			],
			routes,
			before,
			refused,
			notFound: (call) =>
				call.path.startsWith('/admin_api/')
					? failed(404, 'Not found')
					: text('<html><body>Not Found</body></html>', 404, 'text/html'),
		},
		options,
	);
}
