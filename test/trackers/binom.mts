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
	uuid,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const binomKeys = { user: 'binom-api-key-31fe08' };

type Campaign = {
	id: number;
	name: string;
	key: string;
	trafficSourceId: number;
	domainUuid: string;
	costModel: string;
	amount: number;
	currency: string;
	isAuto: boolean;
	hideReferrerType: string;
	distributionType: string;
	rotationId: number | null;
	customRotation: Value;
	campaignSettings: Value;
	tokens: Value;
	groupUuid: string | null;
	isDeleted: boolean;
};

type Offer = {
	id: number;
	name: string;
	url: string;
	countryCode: string;
	groupUuid: string | null;
	affiliateNetworkId: number | null;
	amount: number;
	currency: string;
	isAuto: boolean;
	isUpsell: boolean;
	maxCap: number;
};

type Conversion = {
	clickid: string;
	campaignId: number;
	offerId: number;
	payout: number;
	currency: string;
	status: string;
	geo: string;
	clicked_at: string;
	conversed_at: string;
};

interface State {
	now: Date;
	campaigns: Campaign[];
	offers: Offer[];
	conversions: Conversion[];
	trafficSources: Fields[];
	affiliateNetworks: Fields[];
	rotations: Fields[];
}

const DATE_PRESETS = ['today', 'yesterday', 'last_7_days', 'this_month', 'all_time', 'custom_time'];

function seed(now: Date): State {
	const campaigns = upTo(
		45,
		(number): Campaign => ({
			id: number,
			name: number === 1 ? 'Demo' : `${pick(['Push', 'Native', 'Social', 'Search'], number)} ${number}`,
			key: number === 1 ? 'demo-key' : `key-${number}`,
			trafficSourceId: 1 + (number % 6),
			domainUuid: uuid(0xd0, 1 + (number % 2)),
			costModel: 'CPC',
			amount: 0.05,
			currency: 'USD',
			isAuto: false,
			hideReferrerType: 'NONE',
			distributionType: 'NORMAL',
			rotationId: number % 3 === 0 ? 1 + (number % 5) : null,
			customRotation: number % 3 === 0 ? null : rotationWith(1 + (number % 30)),
			campaignSettings: { s2sPostback: null },
			tokens: [],
			groupUuid: null,
			isDeleted: number % 15 === 0,
		}),
	);
	const offers = upTo(
		30,
		(number): Offer => ({
			id: number,
			name: number === 3 ? 'Offer A' : `Offer ${number}`,
			url: `https://offers.example.com/${number}?c={clickid}`,
			countryCode: pick(['US', 'DE', 'FR', 'BR'], number + 1),
			groupUuid: null,
			affiliateNetworkId: number % 4 === 0 ? 1 + (number % 5) : null,
			amount: 1.5,
			currency: 'USD',
			isAuto: false,
			isUpsell: false,
			maxCap: number % 3 === 0 ? 50 : 0,
		}),
	);
	const conversions = upTo(
		150,
		(number): Conversion => ({
			clickid: number === 1 ? 'abc123' : `click${number}`,
			campaignId: 1 + (number % 45),
			offerId: number % 5 === 0 ? 3 : 1 + (number % 30),
			payout: 1.5,
			currency: 'USD',
			status: pick(['lead', 'approved', 'rejected'], number - 1),
			geo: pick(['US', 'DE', 'FR', 'BR'], number - 1),
			clicked_at: dateTime(hoursBefore(now, number * 4 + 1)),
			conversed_at: dateTime(hoursBefore(now, number * 4)),
		}),
	);
	const trafficSources = upTo(6, (number) => ({ id: number, name: `Source ${number}`, groupUuid: null }));
	const affiliateNetworks = upTo(5, (number) => ({ id: number, name: `Network ${number}`, groupUuid: null }));
	const rotations = upTo(5, (number) => ({ id: number, name: `Rotation ${number}`, groupUuid: null }));
	return { now, campaigns, offers, conversions, trafficSources, affiliateNetworks, rotations };
}

function rotationWith(offerId: number): Fields {
	const path = {
		name: 'Path 1',
		enabled: true,
		weight: 100,
		offers: [{ offerId, weight: 100, enabled: true }],
	};
	return { defaultPaths: [path], rules: [] };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

function errors(message: string, status: number, title = 'Error'): Answer {
	return json({ errors: { title, detail: message, message, code: 0, status } }, status);
}

function before(call: Call<State>): Answer | undefined {
	if (!call.path.startsWith('/public/api/v1/')) return undefined;
	if (call.headers['api-key'] !== binomKeys.user) return errors('Invalid API key', 401, 'Unauthorized');
	for (const [name, value] of call.query) {
		if (value === '') return errors(`${name}: this value should not be blank`, 400, 'Bad Request');
	}
	return undefined;
}

function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

function notFound(): Refusal {
	return new Refusal(404, 'Entity not found');
}

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object';

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value);
	if (type === 'object') return isFields(value);
	return typeof value === type;
}

/** Checks a body against its fields; a `?` behind the type makes a field optional, and null allowed. */
function checked(fields: Fields, shape: Record<string, Type | `${Type}?`>): Fields {
	const result: Fields = {};
	for (const [name, wanted] of Object.entries(shape)) {
		const optional = wanted.endsWith('?');
		const value = fields[name];
		if (optional && (value === undefined || value === null)) continue;
		if (value === undefined) throw invalid(`${name}: this field is missing`);
		if (!isOfType(value, wanted.replace('?', '') as Type)) throw invalid(`${name}: wrong type`);
		result[name] = value;
	}
	return result;
}

interface Period {
	from: string;
	to: string;
}

/** The period of a report; `datePreset` and `timezone` must be there. */
function periodOf(call: Call<State>): Period {
	const preset = call.query.get('datePreset');
	const zone = call.query.get('timezone');
	if (preset === null || !DATE_PRESETS.includes(preset)) throw invalid('datePreset: this value is not valid');
	if (zone === null) throw invalid('timezone: this value should not be blank');
	const now = dateTime(call.state.now);
	const today = now.slice(0, 10);
	const daysAgo = (days: number): string => dateTime(hoursBefore(call.state.now, days * 24)).slice(0, 10);
	if (preset === 'today') return { from: `${today} 00:00:00`, to: `${today} 23:59:59` };
	if (preset === 'yesterday') return { from: `${daysAgo(1)} 00:00:00`, to: `${daysAgo(1)} 23:59:59` };
	if (preset === 'last_7_days') return { from: `${daysAgo(6)} 00:00:00`, to: `${today} 23:59:59` };
	if (preset === 'this_month') return { from: `${today.slice(0, 8)}01 00:00:00`, to: `${today} 23:59:59` };
	if (preset === 'all_time') return { from: '', to: '9999' };
	const [from, to] = [call.query.get('dateFrom'), call.query.get('dateTo')];
	for (const value of [from, to]) {
		if (value === null || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) {
			throw invalid('dateFrom and dateTo must be YYYY-MM-DD HH:MM:SS');
		}
	}
	return { from: from ?? '', to: to ?? '' };
}

function sliced(call: Call<State>, records: Fields[]): Fields[] {
	const column = call.query.get('sortColumn');
	const sortType = call.query.get('sortType') ?? 'asc';
	if (sortType !== 'asc' && sortType !== 'desc') throw invalid('sortType: this value is not valid');
	if (column !== null) {
		records.sort((one, other) => {
			const [left, right] = [one[column], other[column]];
			const order = Number(left) - Number(right);
			return Number.isNaN(order) ? String(left).localeCompare(String(right)) : order;
		});
		if (sortType === 'desc') records.reverse();
	}
	const [limit, offset] = [number(call, 'limit'), number(call, 'offset')];
	const from = offset ?? 0;
	return records.slice(from, from + (limit ?? records.length));
}

function number(call: Call<State>, name: string): number | undefined {
	const value = call.query.get(name);
	if (value !== null && wholeNumber(value) === undefined) throw invalid(`${name}: this value is not valid`);
	return wholeNumber(value);
}

// --- Campaigns ----------------------------------------------------------------------------------------------

/** Read and write shapes differ: what is written flat is read nested. */
function shownCampaign(campaign: Campaign): Fields {
	const { costModel, amount, currency, isAuto, hideReferrerType, ...rest } = campaign;
	return {
		...rest,
		cost: { model: costModel, money: { amount, currency }, isAuto },
		hideReferrer: { type: hideReferrerType },
	};
}

function campaignWith(call: Call<State>): Campaign {
	const campaign = call.state.campaigns.find((one) => String(one.id) === call.params.id);
	if (campaign === undefined) throw notFound();
	return campaign;
}

/** A complete campaign from a body; whatever is left out gets its default. */
function campaignFrom(call: Call<State>, id: number): Campaign {
	const fields = checked(jsonFields(call), {
		name: 'string',
		key: 'string?',
		trafficSourceId: 'integer',
		domainUuid: 'string?',
		costModel: 'string?',
		amount: 'number?',
		currency: 'string?',
		isAuto: 'boolean?',
		hideReferrerType: 'string?',
		distributionType: 'string?',
		rotationId: 'integer?',
		customRotation: 'object?',
		campaignSettings: 'object',
		tokens: 'list?',
		groupUuid: 'string?',
	});
	if (fields.rotationId === undefined && fields.customRotation === undefined) {
		throw invalid('rotationId or customRotation: one of them is needed');
	}
	if (fields.name === '') throw invalid('name: this value should not be blank');
	const { trafficSources, campaigns } = call.state;
	if (!trafficSources.some((source) => source.id === fields.trafficSourceId)) {
		throw invalid('trafficSourceId: there is no such traffic source');
	}
	if (campaigns.some((one) => one.id !== id && one.key === fields.key)) {
		throw invalid('key: this value is already used');
	}
	const standard: Fields = {
		key: `key-${id}`,
		domainUuid: uuid(0xd0, 1),
		costModel: 'NOT_SPECIFIED',
		amount: 0,
		currency: 'USD',
		isAuto: false,
		hideReferrerType: 'NONE',
		distributionType: 'NORMAL',
		rotationId: null,
		customRotation: null,
		tokens: [],
		groupUuid: null,
		isDeleted: false,
	};
	return { ...standard, ...fields, id } as Campaign;
}

function nextId(records: Array<{ id: number }>): number {
	return Math.max(...records.map((record) => record.id)) + 1;
}

function addCampaign(call: Call<State>): Answer {
	const campaign = campaignFrom(call, nextId(call.state.campaigns));
	call.state.campaigns.push(campaign);
	return json({ id: campaign.id }, 201);
}

function replaceCampaign(call: Call<State>): Answer {
	const campaign = campaignWith(call);
	Object.assign(campaign, campaignFrom(call, campaign.id));
	return json(shownCampaign(campaign));
}

function archiveCampaign(call: Call<State>): Answer {
	campaignWith(call).isDeleted = true;
	return empty();
}

/** One line of statistics; numbers arrive as text. */
function statistics(conversions: Conversion[], period: Period): Fields {
	const found = conversions.filter((one) => one.conversed_at >= period.from && one.conversed_at <= period.to);
	const revenue = found.reduce((sum, conversion) => sum + conversion.payout, 0);
	const clicks = found.length * 25;
	return {
		clicks: String(clicks),
		leads: String(found.length),
		cost: (clicks * 0.05).toFixed(2),
		revenue: revenue.toFixed(2),
		profit: (revenue - clicks * 0.05).toFixed(2),
	};
}

function campaignList(withDetails: boolean): Handler<State> {
	return (call) => {
		const period = periodOf(call);
		const records = call.state.campaigns
			.filter((campaign) => !campaign.isDeleted)
			.map((campaign) => ({
				id: campaign.id,
				name: campaign.name,
				...(withDetails ? { key: campaign.key, trafficSourceId: campaign.trafficSourceId } : {}),
				...statistics(
					call.state.conversions.filter((conversion) => conversion.campaignId === campaign.id),
					period,
				),
			}));
		return json(sliced(call, records));
	};
}

// --- Offers -------------------------------------------------------------------------------------------------

function shownOffer(offer: Offer): Fields {
	const { amount, currency, isAuto, isUpsell, maxCap, ...rest } = offer;
	const cap = maxCap === 0 ? [] : [{ maxCap }];
	const payout = { money: { amount, currency }, isAuto, isUpsell };
	return { ...rest, payout, conversionCaps: cap, accessLevel: 'read' };
}

function offerWith(call: Call<State>): Offer {
	const offer = call.state.offers.find((one) => String(one.id) === call.params.id);
	if (offer === undefined) throw notFound();
	return offer;
}

function offerList(call: Call<State>): Answer {
	const period = periodOf(call);
	const records = call.state.offers.map((offer) => ({
		id: offer.id,
		name: offer.name,
		countryCode: offer.countryCode,
		...statistics(
			call.state.conversions.filter((conversion) => conversion.offerId === offer.id),
			period,
		),
	}));
	return json(sliced(call, records));
}

function addOffer(call: Call<State>): Answer {
	const body = jsonFields(call);
	if (!isFields(body.offer)) throw invalid('offer: this field is missing');
	for (const name of ['countryCode', 'currency']) {
		if (body.offer[name] === undefined) throw new Refusal(500, `Undefined array key "${name}"`);
	}
	const fields = checked(body.offer, {
		name: 'string',
		url: 'string',
		countryCode: 'string',
		amount: 'number?',
		currency: 'string',
		isAuto: 'boolean?',
		isUpsell: 'boolean?',
		affiliateNetworkId: 'integer?',
	});
	const standard = { amount: 0, isAuto: false, isUpsell: false, affiliateNetworkId: null };
	const id = nextId(call.state.offers);
	call.state.offers.push({ groupUuid: null, maxCap: 0, ...standard, ...fields, id } as Offer);
	return json({ id }, 201);
}

function cap(call: Call<State>): Answer {
	const offer = offerWith(call);
	const current = call.state.conversions.filter((conversion) => conversion.offerId === offer.id).length;
	return json({ maxCap: offer.maxCap, currentConversionCap: Math.min(current, offer.maxCap) });
}

// --- Conversions --------------------------------------------------------------------------------------------

function shownConversion(state: State, conversion: Conversion): Fields {
	const { clickid, campaignId, offerId, ...rest } = conversion;
	const campaign = state.campaigns.find((one) => one.id === campaignId)?.name ?? '';
	const offer = state.offers.find((one) => one.id === offerId)?.name ?? '';
	return { id: clickid, campaign, offer, ...rest };
}

/** `direction=next` is accepted; how a call says where to go on is not known, so each gets the first rows. */
function listConversions(call: Call<State>): Answer {
	const period = periodOf(call);
	const sortType = call.query.get('sortType') ?? 'desc';
	const found = call.state.conversions
		.filter(({ conversed_at }) => conversed_at >= period.from && conversed_at <= period.to)
		.sort((one, other) => (one.conversed_at < other.conversed_at ? 1 : -1));
	if (sortType === 'asc') found.reverse();
	const limit = number(call, 'limit') ?? found.length;
	return json({ rows: found.slice(0, limit).map((conversion) => shownConversion(call.state, conversion)) });
}

function getConversion(call: Call<State>): Answer {
	const conversion = call.state.conversions.find((one) => one.clickid === call.params.clickid);
	if (conversion === undefined) throw notFound();
	return json(shownConversion(call.state, conversion));
}

/** The postback of an offer's owner: no key, no JSON. */
function postback(call: Call<State>): Answer {
	const clickid = call.query.get('cnv_id') ?? '';
	if (clickid === '') return text('No click id', 400, 'text/html');
	let conversion = call.state.conversions.find((one) => one.clickid === clickid);
	if (conversion === undefined) {
		conversion = {
			clickid,
			campaignId: 1,
			offerId: 3,
			payout: 0,
			currency: 'USD',
			status: '',
			geo: 'US',
			clicked_at: dateTime(call.state.now),
			conversed_at: dateTime(call.state.now),
		};
		call.state.conversions.push(conversion);
	}
	const payout = Number(call.query.get('payout') ?? 'none');
	if (!Number.isNaN(payout)) conversion.payout = payout;
	conversion.status = call.query.get('cnv_status') ?? conversion.status;
	conversion.currency = call.query.get('cnv_currency') ?? conversion.currency;
	return text('OK', 200, 'text/html');
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/user/role', () => json({ id: 2, role: 'admin' })),
	route('GET', '/date_preset/list', () => json(DATE_PRESETS)),
	route('GET', '/campaign/short/info', (call) => {
		const campaigns = call.state.campaigns.filter((campaign) => !campaign.isDeleted);
		return json(campaigns.map(({ id, name, key }) => ({ id, name, key })));
	}),
	route('GET', '/campaign/{id}', (call) => json(shownCampaign(campaignWith(call)))),
	route('POST', '/campaign', addCampaign),
	route('PUT', '/campaign/{id}', replaceCampaign),
	route('DELETE', '/campaign/{id}', archiveCampaign),
	route('GET', '/info/campaign', campaignList(true)),
	route('GET', '/stats/campaign', campaignList(false)),
	route('GET', '/offer/alternative/all', (call) => json(call.state.offers.map(shownOffer))),
	route('GET', '/info/offer', offerList),
	route('GET', '/offer/{id}', (call) => json(shownOffer(offerWith(call)))),
	route('POST', '/offer', addOffer),
	route('GET', '/offer/cap/conversion/{id}', cap),
	route('GET', '/conversions', listConversions),
	route('GET', '/conversion/{clickid}', getConversion),
	route('GET', '/traffic_source/list/filtered', (call) => json(call.state.trafficSources)),
	route('GET', '/affiliate_network/list/all', (call) => json(call.state.affiliateNetworks)),
	route('GET', '/rotation/list/filtered', (call) => json(call.state.rotations)),
	route('GET', '//click.php', postback),
];

/** Binom v2. */
export function startBinom(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'binom',
			title: 'Binom',
			basePath: '/public/api/v1',
			credentials: (baseUrl) => ({ binomTrackerApi: { baseUrl, apiKey: binomKeys.user } }),
			secretNames: ['api-key'],
			seed,
			routes,
			before,
			refused: (error) => errors(error.message, error.status),
			notFound: () => errors('No route found', 404, 'Not Found'),
		},
		options,
	);
}
