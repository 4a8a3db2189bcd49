import {
	empty,
	hoursBefore,
	isFields,
	json,
	jsonFields,
	Refusal,
	startFake,
	upTo,
	uuid,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const voluumKeys = {
	accessId: 'voluum-access-id-1f6e',
	accessKey: 'voluum-access-key-83ba',
	email: 'buyer@example.com',
	password: 'voluum-password',
};

export interface VoluumOptions extends StartOptions {
	/** Milliseconds that a token lasts. */
	tokenLifetime?: number;
	/** A new log-in ends the token before it. */
	singleSession?: boolean;
}

export interface FakeVoluum extends FakeTracker {
	/** How many log-ins there have been, failed ones not counted. */
	readonly logins: number;
	/** Applies to tokens given from now on. */
	tokenLifetime: number;
	/** Ends all tokens at once. */
	expireTokens(): void;
}

interface Token {
	expires: number;
	/** Whether a person logged in rather than an access key. */
	person: boolean;
}

type Kind =
	| 'campaign'
	| 'offer'
	| 'flow'
	| 'lander'
	| 'traffic-source'
	| 'affiliate-network'
	| 'tracker-domain';

const PLURALS: Record<Kind, string> = {
	campaign: 'campaigns',
	offer: 'offers',
	flow: 'flows',
	lander: 'landers',
	'traffic-source': 'trafficSources',
	'affiliate-network': 'affiliateNetworks',
	'tracker-domain': 'trackerDomains',
};

const KINDS = Object.keys(PLURALS) as Kind[];
const PAYOUT_TYPES = ['AUTO', 'MANUAL'];
const COST_MODELS = ['NOT_TRACKED', 'CPC', 'CPA', 'CPM', 'REV_SHARE', 'AUTO'];

interface Click {
	clickId: string;
	transactionId: string;
	campaignId: string;
	offerId: string;
	time: Date;
	revenue: number;
	cost: number;
}

interface State {
	now: Date;
	records: Record<Kind, Fields[]>;
	clicks: Click[];
}

function seed(now: Date): State {
	const named = (kind: Kind, count: number, label: string): Fields[] =>
		upTo(count, (number) => ({
			id: idOf(kind, number),
			name: `${label} ${number}`,
			workspace: null,
			deleted: false,
		}));
	const records: Record<Kind, Fields[]> = {
		campaign: upTo(40, (number) => {
			const namePostfix = number === 1 ? 'Demo' : `Campaign ${number}`;
			const id = idOf('campaign', number);
			return {
				id,
				name: `Source ${1 + (number % 10)} - Global - ${namePostfix}`,
				namePostfix,
				url: `https://track.example.com/${id}`,
				costModel: { type: 'CPC', value: 0.05 },
				country: null,
				trafficSource: { id: idOf('traffic-source', 1 + (number % 10)) },
				redirectTarget: { flow: { id: idOf('flow', 1 + (number % 12)) } },
				tags: [],
				workspace: null,
				deleted: false,
			};
		}),
		offer: upTo(50, (number) => ({
			id: idOf('offer', number),
			name: `Network ${1 + (number % 8)} - Global - Offer ${number}`,
			namePostfix: `Offer ${number}`,
			url: `https://offers.example.com/${number}?cid={clickid}`,
			country: null,
			affiliateNetwork: { id: idOf('affiliate-network', 1 + (number % 8)) },
			payout: number % 3 === 0 ? { type: 'MANUAL', value: 2.75 } : { type: 'AUTO' },
			tags: [],
			workspace: null,
			deleted: false,
		})),
		flow: upTo(12, (number) => ({
			id: idOf('flow', number),
			name: `Flow ${number}`,
			countries: [],
			defaultPaths: [
				{
					name: 'Path 1',
					active: true,
					weight: 100,
					landers: [],
					offers: [{ offer: { id: idOf('offer', number) }, weight: 100 }],
					offerRedirectMode: 'REGULAR',
				},
			],
			conditionalPathsGroups: [],
			workspace: null,
			deleted: false,
		})),
		lander: named('lander', 15, 'Lander'),
		'traffic-source': named('traffic-source', 10, 'Source'),
		'affiliate-network': named('affiliate-network', 8, 'Network'),
		'tracker-domain': named('tracker-domain', 3, 'Domain'),
	};
	const clicks = upTo(180, (number) => ({
		clickId: `w${number.toString(36).toUpperCase().padStart(8, '0')}`,
		transactionId: number % 4 === 0 ? `tx${number}` : '',
		campaignId: idOf('campaign', number % 6 === 0 ? 1 : 1 + (number % 40)),
		offerId: idOf('offer', 1 + (number % 50)),
		time: hoursBefore(now, number * 4),
		revenue: 2.75,
		cost: 1.05,
	}));
	return { now, records, clicks };
}

function idOf(kind: Kind, number: number): string {
	return uuid(KINDS.indexOf(kind), number);
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function failed(status: number, code: string, message: string): Answer {
	return json({ error: { code, message } }, status);
}

function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

function refused(error: Refusal): Answer {
	const code = error.status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST';
	return failed(error.status, code, error.message);
}

function recordWith(state: State, kind: Kind, id: Value): Fields {
	const found = state.records[kind].find((record) => record.id === id);
	if (found === undefined) throw new Refusal(404, `There is no ${kind} ${String(id)}`);
	return found;
}

function textField(fields: Fields, name: string): string {
	const value = fields[name];
	if (typeof value !== 'string' || value === '') throw invalid(`${name} is required and must be text`);
	return value;
}

/** An object with an id that must be one of this kind. */
function reference(state: State, kind: Kind, value: Value, name: string): Fields {
	if (!isFields(value) || typeof value.id !== 'string') throw invalid(`${name}.id is required`);
	if (!state.records[kind].some((record) => record.id === value.id)) throw invalid(`${name}.id is unknown`);
	return { id: value.id };
}

function optionalObject(fields: Fields, name: string): Fields | null {
	const value = fields[name];
	if (value === undefined || value === null) return null;
	if (!isFields(value)) throw invalid(`${name} must be an object`);
	return value;
}

function optionalList(fields: Fields, name: string): Value[] {
	const value = fields[name];
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) throw invalid(`${name} must be a list`);
	return value;
}

function amount(fields: Fields, name: string): number | undefined {
	const value = fields[name];
	if (value !== undefined && value !== null && typeof value !== 'number')
		throw invalid(`${name} must be a number`);
	return value ?? undefined;
}

function countryCode(country: Fields | null): string {
	return typeof country?.code === 'string' ? country.code : 'Global';
}

// --- Records ------------------------------------------------------------------------------------------------

/** A complete record from a body; whatever is left out gets its default. */
type Reader = (state: State, body: Fields, id: string) => Fields;

function readCampaign(state: State, body: Fields, id: string): Fields {
	const namePostfix = textField(body, 'namePostfix');
	const costModel = optionalObject(body, 'costModel');
	if (costModel === null) throw invalid('costModel is required');
	if (!COST_MODELS.includes(String(costModel.type))) throw invalid('costModel.type is invalid');
	amount(costModel, 'value');
	const country = optionalObject(body, 'country');
	const trafficSource = reference(state, 'traffic-source', body.trafficSource, 'trafficSource');
	const target = optionalObject(body, 'redirectTarget');
	const flow = reference(state, 'flow', target?.flow, 'redirectTarget.flow');
	const source = recordWith(state, 'traffic-source', trafficSource.id);
	return {
		id,
		name: `${String(source.name)} - ${countryCode(country)} - ${namePostfix}`,
		namePostfix,
		url: `https://track.example.com/${id}`,
		costModel,
		country,
		trafficSource,
		redirectTarget: { flow },
		tags: optionalList(body, 'tags'),
		workspace: optionalObject(body, 'workspace'),
		deleted: false,
	};
}

function readOffer(state: State, body: Fields, id: string): Fields {
	const namePostfix = textField(body, 'namePostfix');
	const url = textField(body, 'url');
	const country = optionalObject(body, 'country');
	const payout = optionalObject(body, 'payout') ?? { type: 'AUTO' };
	if (!PAYOUT_TYPES.includes(String(payout.type))) throw invalid('payout.type is invalid');
	amount(payout, 'value');
	const network =
		body.affiliateNetwork === undefined || body.affiliateNetwork === null
			? null
			: reference(state, 'affiliate-network', body.affiliateNetwork, 'affiliateNetwork');
	const networkName =
		network === null ? '' : `${String(recordWith(state, 'affiliate-network', network.id).name)} - `;
	return {
		id,
		name: `${networkName}${countryCode(country)} - ${namePostfix}`,
		namePostfix,
		url,
		country,
		affiliateNetwork: network,
		payout,
		overridePayout: body.overridePayout,
		tags: optionalList(body, 'tags'),
		workspace: optionalObject(body, 'workspace'),
		deleted: false,
	};
}

function readFlow(state: State, body: Fields, id: string): Fields {
	const defaultPaths = optionalList(body, 'defaultPaths');
	for (const path of defaultPaths) {
		if (!isFields(path)) throw invalid('defaultPaths must hold objects');
		if (path.active !== undefined && typeof path.active !== 'boolean') {
			throw invalid('defaultPaths: active must be true or false');
		}
		for (const entry of optionalList(path, 'offers')) {
			if (isFields(entry)) reference(state, 'offer', entry.offer, 'defaultPaths.offers.offer');
		}
	}
	return {
		id,
		name: textField(body, 'name'),
		countries: optionalList(body, 'countries'),
		defaultPaths,
		conditionalPathsGroups: optionalList(body, 'conditionalPathsGroups'),
		workspace: optionalObject(body, 'workspace'),
		deleted: false,
	};
}

/** Kinds of which no more than the name is known, whole or postfix: the other fields are kept as they come. */
function readNamed(_state: State, body: Fields, id: string): Fields {
	const name =
		body.name === undefined ? `Global - ${textField(body, 'namePostfix')}` : textField(body, 'name');
	return { workspace: null, ...body, id, name, deleted: false };
}

const READERS: Record<Kind, Reader> = {
	campaign: readCampaign,
	offer: readOffer,
	flow: readFlow,
	lander: readNamed,
	'traffic-source': readNamed,
	'affiliate-network': readNamed,
	'tracker-domain': readNamed,
};

function readRecord(call: Call<State>, kind: Kind, id: string): Fields {
	const record = READERS[kind](call.state, jsonFields(call), id);
	const others = call.state.records[kind].filter((other) => other.id !== id);
	if (others.some((other) => other.name === record.name)) throw invalid('name must be unique');
	return record;
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

function recordRoutes(kind: Kind): Array<Route<State>> {
	return [
		route('GET', `/${kind}`, (call) => {
			const records = call.state.records[kind].filter((record) => record.deleted !== true);
			return json({ [PLURALS[kind]]: records });
		}),
		route('GET', `/${kind}/{id}`, (call) => json(recordWith(call.state, kind, call.params.id))),
		route('POST', `/${kind}`, (call) => {
			const records = call.state.records[kind];
			const record = readRecord(call, kind, idOf(kind, records.length + 1));
			records.push(record);
			return json(record, 201);
		}),
		route('PUT', `/${kind}/{id}`, (call) => {
			const records = call.state.records[kind];
			const before = recordWith(call.state, kind, call.params.id);
			const record = readRecord(call, kind, String(before.id));
			records[records.indexOf(before)] = record;
			return json(record);
		}),
		route('DELETE', `/${kind}/{id}`, (call) => {
			recordWith(call.state, kind, call.params.id).deleted = true;
			return empty();
		}),
	];
}

// --- Reports ------------------------------------------------------------------------------------------------

function hour(call: Call<State>, name: string): number {
	const value = call.query.get(name) ?? '';
	const rounded = /^\d{4}-\d\d-\d\dT\d\d(:00(:00(\.0+)?)?)?(Z|[+-]\d\d:\d\d)?$/.test(value);
	if (!rounded) throw invalid(`${name}: time must be rounded to the hour`);
	const [day, time = ''] = value.split('T');
	const at = Date.parse(`${day}T${time.slice(0, 2)}:00:00Z`);
	if (Number.isNaN(at)) throw invalid(`${name}: time is invalid`);
	return at;
}

function clicksBetween(call: Call<State>): Click[] {
	const [from, to] = [hour(call, 'from'), hour(call, 'to')];
	if (!call.query.get('tz')) throw invalid('tz is required');
	return call.state.clicks.filter(({ time }) => time.getTime() >= from && time.getTime() < to);
}

function reportAnswer(call: Call<State>, rows: Fields[]): Answer {
	const read = (name: string, standard: number): number => {
		const value = call.query.get(name);
		if (value === null) return standard;
		const whole = wholeNumber(value);
		if (whole === undefined) throw invalid(`${name} is invalid`);
		return whole;
	};
	const sort = call.query.get('sort');
	if (sort !== null) {
		rows.sort((one, other) => {
			const order = Number(one[sort]) - Number(other[sort]);
			return Number.isNaN(order) ? String(one[sort]).localeCompare(String(other[sort])) : order;
		});
		if (call.query.get('direction')?.toLowerCase() === 'desc') rows.reverse();
	}
	const limit = read('limit', 100);
	if (limit > 100_000) throw invalid('limit must not be greater than 100000');
	const offset = read('offset', 0);
	const columns = call.query.getAll('columns').flatMap((value) => value.split(','));
	const shown = rows.slice(offset, offset + limit).map((row) => {
		if (columns.length === 0) return row;
		return Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
	});
	return json({ totalRows: rows.length, rows: shown });
}

function groupedReport(call: Call<State>): Answer {
	const clicks = clicksBetween(call);
	const groupBy = call.query.get('groupBy') ?? '';
	const group: Record<string, (click: Click) => Value> = {
		campaign: (click) => click.campaignId,
		offer: (click) => click.offerId,
		flow: (click) => {
			const { redirectTarget } = recordWith(call.state, 'campaign', click.campaignId);
			return isFields(redirectTarget) && isFields(redirectTarget.flow) ? redirectTarget.flow.id : null;
		},
		'traffic-source': (click) => {
			const { trafficSource } = recordWith(call.state, 'campaign', click.campaignId);
			return isFields(trafficSource) ? trafficSource.id : null;
		},
	};
	const keyOf = group[groupBy];
	if (keyOf === undefined) throw invalid('groupBy is invalid');
	const kind = groupBy as Kind;
	const filter = call.query.get('filter')?.toLowerCase() ?? '';
	const prefix = kind === 'traffic-source' ? 'trafficSource' : kind;
	const rows = call.state.records[kind]
		.filter((record) =>
			String(record.namePostfix ?? record.name)
				.toLowerCase()
				.includes(filter),
		)
		.map((record) => {
			const own = clicks.filter((click) => keyOf(click) === record.id);
			const revenue = own.reduce((sum, click) => sum + click.revenue, 0);
			const cost = own.reduce((sum, click) => sum + click.cost, 0);
			return {
				[`${prefix}Id`]: record.id,
				[`${prefix}Name`]: record.namePostfix ?? record.name,
				visits: own.length * 60,
				clicks: own.length * 20,
				conversions: own.length,
				revenue,
				cost,
				profit: revenue - cost,
			};
		});
	return reportAnswer(call, rows);
}

/** `2024-01-02 03:04:05 AM` */
function reportTime(date: Date): string {
	const [day, time = ''] = date.toISOString().slice(0, 19).split('T');
	const hours = Number(time.slice(0, 2));
	const shown = String(hours % 12 === 0 ? 12 : hours % 12).padStart(2, '0');
	return `${day} ${shown}${time.slice(2)} ${hours < 12 ? 'AM' : 'PM'}`;
}

function conversionReport(call: Call<State>): Answer {
	const filter = call.query.get('filter')?.toLowerCase() ?? '';
	const [kind, id] = [call.query.get('filter1'), call.query.get('filter1Value')];
	const rows = clicksBetween(call)
		.filter((click) => kind !== 'campaign' || click.campaignId === id)
		.filter((click) => kind !== 'offer' || click.offerId === id)
		.map((click) => ({
			clickId: click.clickId,
			transactionId: click.transactionId,
			campaignId: click.campaignId,
			campaignName: recordWith(call.state, 'campaign', click.campaignId).namePostfix,
			offerId: click.offerId,
			revenue: click.revenue,
			cost: click.cost,
			postbackTimestamp: reportTime(click.time),
		}))
		.filter((row) => `${row.clickId} ${String(row.campaignName)}`.toLowerCase().includes(filter));
	return reportAnswer(call, rows);
}

// --- Log-in -------------------------------------------------------------------------------------------------

/** Voluum. */
export async function startVoluum(options: VoluumOptions = {}): Promise<FakeVoluum> {
	const { singleSession = false, tokenLifetime: standardLifetime = 4 * 3_600_000 } = options;
	const tokens = new Map<string, Token>();
	let logins = 0;
	let tokenLifetime = standardLifetime;

	function logIn(person: boolean): Handler<State> {
		const [nameField, secretField] = person
			? (['email', 'password'] as const)
			: (['accessId', 'accessKey'] as const);
		return (call) => {
			const body = jsonFields(call);
			const right = textField(body, nameField) === voluumKeys[nameField];
			if (textField(body, secretField) !== voluumKeys[secretField] || !right) {
				return json({ code: 'UNAUTHORIZED', message: 'Invalid credentials' }, 401);
			}
			if (singleSession) tokens.clear();
			logins += 1;
			const token = `voluum-token-${logins}-${Date.now().toString(36)}`;
			const expires = Date.now() + tokenLifetime;
			tokens.set(token, { expires, person });
			return json({ token, expirationTimestamp: new Date(expires).toISOString() });
		};
	}

	function tokenOf(call: Call<State>): Token | undefined {
		const token = tokens.get(call.headers['cwauth-token'] ?? '');
		return token !== undefined && token.expires > Date.now() ? token : undefined;
	}

	const fake = await startFake<State>(
		{
			id: 'voluum',
			title: 'Voluum',
			credentials: (baseUrl) => ({
				voluumTrackerApi: { baseUrl, accessId: voluumKeys.accessId, accessKey: voluumKeys.accessKey },
			}),
			secretNames: ['cwauth-token', 'accessId', 'accessKey', 'password'],
			seed: (now) => {
				tokens.clear();
				logins = 0;
				tokenLifetime = standardLifetime;
				return seed(now);
			},
			routes: [
				route('POST', '/auth/access/session', logIn(false)),
				route('POST', '/auth/session', logIn(true)),
				route('GET', '/user/current', (call) => {
					if (tokenOf(call)?.person !== true) return failed(403, 'FORBIDDEN', 'Not open to access keys');
					return json({ email: voluumKeys.email });
				}),
				...KINDS.flatMap(recordRoutes),
				route('GET', '/report', groupedReport),
				route('GET', '/report/conversions', conversionReport),
			],
			before: (call) => {
				if (call.method === 'POST' && call.path.startsWith('/auth/')) return undefined;
				return tokenOf(call) ? undefined : failed(401, 'UNAUTHORIZED', 'The session is not valid');
			},
			refused,
			notFound: () => failed(404, 'NOT_FOUND', 'Not Found'),
		},
		options,
	);
	return Object.defineProperties(fake, {
		logins: { get: () => logins },
		tokenLifetime: {
			get: () => tokenLifetime,
			set: (value: number) => {
				tokenLifetime = value;
			},
		},
		expireTokens: { value: () => tokens.clear() },
	}) as FakeVoluum;
}
