import {
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

export const redtrackKeys = { apiKey: 'redtrack-api-key-93fa' };

const KINDS = ['campaigns', 'offers', 'sources', 'networks', 'landings', 'streams', 'domains'] as const;
type Kind = (typeof KINDS)[number];

const MAX_LOG_PAGE = 10_000;
const MAX_REPORT_PAGE = 1_000;
const STATUSES = [1, 2, 3];

/** 24 hexadecimal digits, the way RedTrack writes IDs. */
function idOf(kind: number, number: number): string {
	const digits = (value: number, length: number): string => value.toString(16).padStart(length, '0');
	return `61f190c31cfe1c${digits(kind, 4)}${digits(number, 6)}`;
}

interface State {
	now: Date;
	records: Record<Kind, Fields[]>;
	publishers: Fields[];
	clicks: Fields[];
	conversions: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): string => hoursBefore(now, hours).toISOString().slice(0, 19) + 'Z';
	const dates = (number: number): Fields => ({
		created_at: at(3000 - number),
		updated_at: at(900),
		serial_number: number,
	});
	const clicks = upTo(700, (number) => ({
		clickid: `71f190c31cfe1c0001${number.toString(16).padStart(6, '0')}`,
		campaign_id: idOf(1, number % 4 === 1 ? 1 : 1 + (number % 140)),
		campaign: number % 4 === 1 ? 'FB US' : `Campaign ${1 + (number % 140)}`,
		offer_id: idOf(2, 1 + (number % 110)),
		offer: `Offer ${1 + (number % 110)}`,
		source_id: idOf(3, 1 + (number % 5)),
		network_id: idOf(4, 1 + (number % 6)),
		country: number % 4 === 1 ? 'US' : pick(['US', 'DE'], number),
		cost: 0.1,
		track_time: at(number * 0.5),
	}));
	return {
		now,
		records: {
			campaigns: upTo(140, (number) => ({
				id: idOf(1, number),
				title: number === 1 ? 'FB US' : `Campaign ${number}`,
				status: number % 10 === 0 ? 2 : 1,
				source_id: idOf(3, 1 + (number % 5)),
				source_title: `Source ${1 + (number % 5)}`,
				domain_id: idOf(5, 1),
				cost_model: 'cpc',
				cpc: 0.1,
				streams: [
					{ id: idOf(6, 1 + (number % 30)), weight: 70, optimization: false },
					{ id: idOf(6, 1 + ((number + 1) % 30)), weight: 30, optimization: false },
				],
				postbacks: [{ url: `https://source.example.com/${number}?cid={ref_id}`, goals: ['Purchase'] }],
				notes: [],
				redirect_type: '302',
				tags: number % 2 === 1 ? ['demo'] : [],
				trackback_url: `https://track.example.com/${idOf(1, number)}`,
				...dates(number),
			})),
			offers: upTo(110, (number) => ({
				id: idOf(2, number),
				title: `Offer ${number}`,
				url: `https://offers.example.com/${number}?clickid={clickid}`,
				program_id: idOf(4, 1 + (number % 6)),
				network_title: `Network ${1 + (number % 6)}`,
				payment: { amount: 10, currency: 'USD' },
				custom_geo_payouts: [{ geo: 'DE', amount: 8 }],
				notes: '',
				cap: 0,
				click_cap: 0,
				status: 1,
				country_codes: ['US'],
				tags: number % 2 === 1 ? ['demo'] : [],
				...dates(number),
			})),
			sources: upTo(5, (number) => ({
				id: idOf(3, number),
				title: `Source ${number}`,
				postback_url: 'https://source.example.com/postback?cid={ref_id}',
				currency: 'USD',
				campaign_count: 28,
				...dates(number),
			})),
			networks: upTo(6, (number) => ({
				id: idOf(4, number),
				title: `Network ${number}`,
				postback_url: 'https://track.example.com/postback?clickid={clickid}&sum={payout}',
				currency: 'USD',
				offer_count: 18,
				...dates(number),
			})),
			domains: upTo(2, (number) => ({
				id: idOf(5, number),
				url: `track${number}.example.com`,
				type: number === 1 ? 'track' : 'pub',
				ssl: { active: true, crt: '', key: `private-key-${number}` },
			})),
			streams: upTo(30, (number) => ({
				id: idOf(6, number),
				title: `Stream ${number}`,
				template: true,
				offers: [
					{ id: idOf(2, number), weight: 60 },
					{ id: idOf(2, number + 1), weight: 40 },
				],
				landings: [],
			})),
			landings: upTo(8, (number) => ({
				id: idOf(7, number),
				title: `Lander ${number}`,
				type: number % 4 === 0 ? 'prelanding' : 'landing',
				url: `https://landers.example.com/${number}`,
				tags: ['demo'],
				...dates(number),
			})),
		},
		publishers: upTo(5, (number) => ({
			id: idOf(8, number),
			email: `publisher${number}@example.com`,
			company_name: `Media ${number}`,
			apikey: `publisher-key-${number}`,
			status: 1,
		})),
		clicks,
		conversions: upTo(90, (number) => {
			const click = pick(clicks, number * 4);
			const { clickid, campaign_id, offer_id, source_id, network_id, country } = click;
			return {
				id: idOf(20, number),
				clickid,
				campaign_id,
				offer_id,
				source_id,
				network_id,
				country,
				type: pick(['Purchase', 'Lead'], number - 1),
				payout: 10.5,
				status: 'approved',
				is_transaction: 0,
				created_at: at(number * 3),
			};
		}),
	};
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function failed(status: number, message: string): Answer {
	return json({ error: message }, status);
}

/** Unknown paths are answered with the page of the API's documentation, and with success. */
function documentationPage(): Answer {
	return text(
		'<!DOCTYPE html><html><head><title>Swagger UI</title></head><body></body></html>',
		200,
		'text/html',
	);
}

function known(call: Call<State>): boolean {
	return /^\/(me\/settings|campaigns|offers|sources|networks|landings|streams|domains|conversions|tracks|report|publishers)(\/|$)/.test(
		call.path,
	);
}

function before(call: Call<State>): Answer | undefined {
	if (!known(call)) return documentationPage();
	// A bearer token is not looked at.
	return call.query.get('api_key') === redtrackKeys.apiKey
		? undefined
		: failed(401, 'invalid token: unauthorized');
}

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'texts' | 'objects' | 'object';
type Shape = Record<string, Type>;

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'texts') return Array.isArray(value) && value.every((one) => typeof one === 'string');
	if (type === 'objects') return Array.isArray(value) && value.every(isFields);
	if (type === 'object') return isFields(value);
	return typeof value === type;
}

/** Fields that the API does not know are ignored. */
function checked(fields: Fields, shape: Shape): Fields {
	for (const [name, value] of Object.entries(fields)) {
		const type = shape[name];
		if (type !== undefined && value !== null && !isOfType(value, type)) {
			throw new Refusal(400, `json: cannot unmarshal ${name} into ${type}`);
		}
	}
	if (isFields(fields.payment)) checked(fields.payment, { amount: 'number' });
	return fields;
}

const SHAPES: Record<Kind, Shape> = {
	campaigns: {
		title: 'string',
		source_id: 'string',
		domain_id: 'string',
		cost_model: 'string',
		cpc: 'number',
		status: 'integer',
		streams: 'objects',
		postbacks: 'objects',
		tags: 'texts',
		notes: 'texts',
	},
	offers: {
		title: 'string',
		url: 'string',
		program_id: 'string',
		payment: 'object',
		cap: 'integer',
		cap_alert: 'boolean',
		click_cap: 'integer',
		click_cap_type: 'string',
		click_cap_period: 'string',
		country_codes: 'texts',
		default_conversion_status: 'string',
		status: 'integer',
		tags: 'texts',
		notes: 'string',
	},
	networks: { title: 'string', postback_url: 'string', currency: 'string', notes: 'string' },
	streams: { title: 'string', offers: 'objects', landings: 'objects', template: 'boolean' },
	sources: {
		title: 'string',
		alias: 'string',
		postback_url: 'string',
		currency: 'string',
		ref_id: 'string',
		cost_id: 'string',
		subs: 'objects',
	},
	landings: {
		title: 'string',
		type: 'string',
		url: 'string',
		domain_id: 'string',
		listicle: 'boolean',
		tags: 'texts',
	},
	domains: {},
};

const PUBLISHER: Shape = {
	status: 'integer',
	email: 'string',
	company_name: 'string',
	firstname: 'string',
	lastname: 'string',
	country: 'string',
	manager_email: 'string',
};

const DAY = /^\d{4}-\d\d-\d\d$/;

function page(call: Call<State>, standard: number, most: number): { from: number; to: number } {
	const read = (name: string, otherwise: number): number => {
		const sent = call.query.get(name);
		if (sent === null) return otherwise;
		const value = wholeNumber(sent);
		if (value === undefined || value === 0) throw new Refusal(400, `${name} is invalid`);
		return value;
	};
	const per = Math.min(read('per', standard), most);
	const from = (read('page', 1) - 1) * per;
	return { from, to: from + per };
}

function csv(call: Call<State>, name: string): string[] | undefined {
	const sent = call.query.get(name);
	return sent === null || sent === '' ? undefined : sent.split(',');
}

function within(wanted: string[] | undefined, value: Value): boolean {
	if (wanted === undefined) return true;
	const values = Array.isArray(value) ? value.map(String) : [String(value)];
	return wanted.some((one) => values.includes(one));
}

function matching(call: Call<State>, kind: Kind): Fields[] {
	for (const name of ['date_from', 'date_to']) {
		const date = call.query.get(name);
		if (date !== null && !DAY.test(date)) throw new Refusal(400, `${name} is invalid`);
	}
	const title = call.query.get('title') ?? '';
	return call.state.records[kind].filter(
		(record) =>
			String(record.title ?? '').includes(title) &&
			within(csv(call, 'ids'), record.id) &&
			within(csv(call, 'status'), record.status) &&
			within(csv(call, 'tags'), record.tags) &&
			within(csv(call, 'sources'), record.source_id) &&
			within(csv(call, 'networks'), record.program_id) &&
			within(csv(call, 'countries'), record.country_codes) &&
			within(csv(call, 'type'), record.type),
	);
}

/** A bare array, unless totals are asked for. */
function list(kind: Kind, enveloped = false): Handler<State> {
	return (call) => {
		const records = matching(call, kind);
		const { from, to } = page(call, 50, 1000);
		const shown = records.slice(from, to);
		if (enveloped || call.query.get('total_stat') === 'true') {
			return json({ items: shown, total: records.length });
		}
		return json(shown.map((record) => ({ ...record, stat: { clicks: 10, conversions: 1 } })));
	};
}

function recordOf(records: Fields[], id: string | undefined): Fields {
	const found = records.find((record) => record.id === id);
	if (found === undefined) throw new Refusal(404, 'not found');
	return found;
}

function create(kind: Kind): Handler<State> {
	return (call) => {
		const fields = checked(jsonFields(call), SHAPES[kind]);
		if (fields.title === undefined || fields.title === '') throw new Refusal(400, 'title is required');
		const records = call.state.records[kind];
		const record = { status: 1, ...fields, id: idOf(KINDS.indexOf(kind) + 1, records.length + 5000) };
		records.push(record);
		return json(record, 201);
	};
}

/** What the tracker writes by itself: it is kept, and looked at in no call. */
const MADE = [
	...['id', 'serial_number', 'created_at', 'updated_at', 'trackback_url', 'source_title', 'network_title'],
	...['campaign_count', 'offer_count', 'stat'],
];

const madeIn = (record: Fields, made: boolean): Fields =>
	Object.fromEntries(Object.entries(record).filter(([name]) => MADE.includes(name) === made));

/** A PUT replaces the whole record. */
function replace(kind: Kind, status = 200): Handler<State> {
	return (call) => {
		const records = call.state.records[kind];
		const record = recordOf(records, call.params.id);
		const fields = checked(jsonFields(call), SHAPES[kind]);
		if (fields.title === undefined) throw new Refusal(400, 'title is required');
		const replaced = { ...madeIn(record, true), ...madeIn(fields, false) };
		records[records.indexOf(record)] = replaced;
		return json(replaced, status);
	};
}

function remove(kind: Kind): Handler<State> {
	return (call) => {
		const record = recordOf(call.state.records[kind], call.params.id);
		call.state.records[kind] = call.state.records[kind].filter((other) => other !== record);
		return empty(204);
	};
}

/** Everything is in the query; the answer is empty. */
function setStatus(kind: Kind): Handler<State> {
	return (call) => {
		if (call.body !== '') throw new Refusal(400, 'unexpected body');
		const status = Number(call.query.get('status'));
		const ids = csv(call, 'ids');
		if (ids === undefined || !STATUSES.includes(status))
			throw new Refusal(400, 'ids and status are required');
		const records = ids.map((id) => recordOf(call.state.records[kind], id));
		for (const record of records) record.status = status;
		return empty(200);
	};
}

// --- Logs and reports ---------------------------------------------------------------------------------------

function inPeriod(call: Call<State>, rows: Fields[], dateField: string): Fields[] {
	const [from, to] = [call.query.get('date_from'), call.query.get('date_to')];
	if (from === null || to === null || !DAY.test(from) || !DAY.test(to)) {
		throw new Refusal(400, 'date_from and date_to are required');
	}
	return rows.filter((row) => {
		const day = String(row[dateField]).slice(0, 10);
		return (
			day >= from &&
			day <= to &&
			within(csv(call, 'campaign_id'), row.campaign_id) &&
			within(csv(call, 'offer_id'), row.offer_id) &&
			within(csv(call, 'source_id'), row.source_id) &&
			within(csv(call, 'network_id'), row.network_id)
		);
	});
}

function log(of: (state: State) => Fields[], dateField: string): Handler<State> {
	return (call) => {
		const rows = inPeriod(call, of(call.state), dateField).filter(
			(row) =>
				within(csv(call, 'clickid'), row.clickid) &&
				within(csv(call, 'type'), row.type) &&
				within(csv(call, 'country_code'), row.country),
		);
		const { from, to } = page(call, 100, MAX_LOG_PAGE);
		return json({ items: rows.slice(from, to), total: rows.length });
	};
}

function report(call: Call<State>): Answer {
	const groups = csv(call, 'group');
	if (groups === undefined) throw new Refusal(400, 'group is required');
	const totals = new Map<string, Fields>();
	for (const click of inPeriod(call, call.state.clicks, 'track_time')) {
		const row = { ...click, date: String(click.track_time).slice(0, 10) } as Fields;
		const group = Object.fromEntries(groups.map((name) => [name, row[name] ?? '']));
		const key = JSON.stringify(group);
		const counted = totals.get(key) ?? { ...group, clicks: 0, conversions: 0, cost: 0, revenue: 0 };
		counted.clicks = Number(counted.clicks) + 1;
		counted.cost = Number(counted.cost) + 0.1;
		totals.set(key, counted);
	}
	const { from, to } = page(call, 100, MAX_REPORT_PAGE);
	return json([...totals.values()].slice(from, to));
}

function upload(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		clickid: 'string',
		type: 'string',
		payout: 'number',
		created_at: 'string',
		campaign_id: 'string',
	});
	const click = call.state.clicks.find((one) => one.clickid === body.clickid);
	if (click === undefined) throw new Refusal(400, 'clickid is invalid');
	const type = body.type ?? '';
	const same = call.state.conversions.find((one) => one.clickid === body.clickid && one.type === type);
	if (same !== undefined) Object.assign(same, body);
	else {
		call.state.conversions.unshift({
			id: idOf(21, call.state.conversions.length),
			campaign_id: click.campaign_id,
			offer_id: click.offer_id,
			country: click.country,
			payout: 0,
			status: 'approved',
			created_at: call.state.now.toISOString(),
			...body,
			type,
		});
	}
	return empty(201);
}

function updateCosts(call: Call<State>): Answer {
	if (call.body !== '') throw new Refusal(400, 'unexpected body');
	const read = (name: string): string => {
		const value = call.query.get(name);
		if (value === null || value === '') throw new Refusal(400, `${name} is required`);
		return value;
	};
	recordOf(call.state.records.campaigns, read('campaign_id'));
	for (const name of ['time_from', 'time_to']) {
		if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(read(name))) {
			throw new Refusal(400, `${name} is invalid`);
		}
	}
	if (Number.isNaN(Number(read('cost')))) throw new Refusal(400, 'cost is invalid');
	return empty(200);
}

function updatePublisher(call: Call<State>): Answer {
	const publisher = recordOf(call.state.publishers, call.params.id);
	return json(Object.assign(publisher, checked(jsonFields(call), PUBLISHER), { id: publisher.id }));
}

function referrals(call: Call<State>): Answer {
	if (!call.query.has('page') || !call.query.has('per')) throw new Refusal(400, 'page and per are required');
	const email = call.query.get('email') ?? '';
	const invited = call.state.publishers.slice(1).filter((one) => String(one.email).includes(email));
	const { from, to } = page(call, 100, 1000);
	return json({
		pagination: { page: from / (to - from) + 1, limit: to - from, total: invited.length },
		publishers: invited.slice(from, to).map(({ id, email: own }) => ({
			id,
			email: own,
			invited_by_email: call.state.publishers[0]?.email,
			registration_date: '2026-03-02',
			status: 'active',
		})),
	});
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

/** A campaign is read with its streams, of which it stores the IDs. */
function withStreams(state: State, record: Fields): Fields {
	if (!Array.isArray(record.streams)) return record;
	const streams = record.streams.filter(isFields).map((entry) => ({
		...entry,
		stream: state.records.streams.find(({ id }) => id === entry.id) ?? null,
	}));
	return { ...record, streams };
}

function reading(kind: Kind): Route<State> {
	return route('GET', `/${kind}/{id}`, (call) =>
		json(withStreams(call.state, recordOf(call.state.records[kind], call.params.id))),
	);
}

const routes: Array<Route<State>> = [
	route('GET', '/me/settings', () =>
		json([{ id: idOf(9, 1), user_id: idOf(9, 2), created_at: '2024-01-01T00:00:00Z' }]),
	),
	route('PATCH', '/campaigns/status', setStatus('campaigns')),
	route('PATCH', '/offers/status', setStatus('offers')),
	...(['campaigns', 'offers', 'sources', 'networks', 'landings'] as const).flatMap((kind) => [
		route('GET', `/${kind}`, list(kind)),
		reading(kind),
	]),
	route('GET', '/streams', list('streams', true)),
	reading('streams'),
	route('GET', '/domains', list('domains', true)),
	route('POST', '/campaigns', create('campaigns')),
	route('PUT', '/campaigns/{id}', replace('campaigns', 201)),
	route('POST', '/offers', create('offers')),
	route('PUT', '/offers/{id}', replace('offers')),
	route('POST', '/sources', create('sources')),
	route('POST', '/sources/clone', (call) => {
		const { sources } = call.state.records;
		const { source_id: id } = checked(jsonFields(call), { source_id: 'string' });
		const copy = { ...recordOf(sources, String(id)), id: idOf(3, sources.length + 5000) };
		sources.push(copy);
		return json(copy, 201);
	}),
	route('DELETE', '/sources/{id}', remove('sources')),
	route('POST', '/landings', create('landings')),
	route('PUT', '/landings/{id}', replace('landings')),
	route('DELETE', '/landings/{id}', remove('landings')),
	route('POST', '/networks', create('networks')),
	route('PUT', '/networks/{id}', replace('networks')),
	route('DELETE', '/networks/{id}', remove('networks')),
	route('POST', '/streams', create('streams')),
	route('PUT', '/streams/{id}', replace('streams', 201)),
	route('DELETE', '/streams/{id}', remove('streams')),
	route(
		'GET',
		'/conversions',
		log((state) => state.conversions, 'created_at'),
	),
	route('POST', '/conversions', upload),
	route(
		'GET',
		'/tracks',
		log((state) => state.clicks, 'track_time'),
	),
	route('POST', '/tracks/cost', updateCosts),
	route('GET', '/report', report),
	route('GET', '/publishers/referral', referrals),
	route('PUT', '/publishers/{id}', updatePublisher),
];

/** RedTrack. */
export function startRedtrack(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'redtrack',
			title: 'RedTrack',
			credentials: (baseUrl) => ({ redtrackTrackerApi: { baseUrl, ...redtrackKeys } }),
			secretNames: ['api_key'],
			seed,
			movedFields: ['updated_at'],
			routes,
			before,
			refused: (error) => failed(error.status, error.message),
			notFound: documentationPage,
		},
		options,
	);
}
