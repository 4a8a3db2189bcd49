import {
	hoursBefore,
	isFields,
	json,
	jsonFields,
	pick,
	Refusal,
	startFake,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const everflowKeys = {
	network: 'everflow-network-key-a7c4',
	/** Affiliate 12. */
	affiliate: 'everflow-affiliate-key-12d9',
};

const NETWORK = 99;
const OWN_AFFILIATE = 12;
const ACCOUNT_STATUSES = ['active', 'inactive', 'pending', 'suspended'];
const OFFER_STATUSES = ['active', 'paused', 'pending', 'deleted'];
const CAP_NAME = /^(daily|weekly|monthly|global)_(click|conversion|payout|revenue)_cap$/;
const MAX_PAGE_SIZE = 2000;

interface State {
	now: Date;
	affiliates: Fields[];
	offers: Fields[];
	conversions: Fields[];
	payouts: Fields[];
	caps: Fields[];
	pixels: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): number => Math.floor(hoursBefore(now, hours).getTime() / 1000);
	const affiliates = upTo(150, (number) => ({
		...affiliateDefaults(at(3000 - number)),
		network_affiliate_id: number,
		name: `Aff ${number}`,
		account_status: number % 20 === 0 ? 'suspended' : number % 15 === 0 ? 'inactive' : 'active',
		network_employee_id: 3,
	}));
	const offers = upTo(70, (number) => ({
		...offerDefaults(at(2500 - number)),
		network_offer_id: number,
		network_advertiser_id: number === 5 ? 2 : 1 + (number % 9),
		name: `Offer ${number}`,
		destination_url: `https://offers.example.com/${number}?tid={transaction_id}`,
		offer_status: number % 13 === 0 ? 'paused' : 'active',
		visibility: pick(
			['public', 'require_approval', 'private'],
			number % 10 === 0 ? 2 : number % 4 === 0 ? 1 : 0,
		),
		payout_revenue: [payoutRevenue(400 + number)],
	}));
	const conversions = upTo(250, (number) => ({
		conversion_id: number === 1 ? '0a1b2c' : (0x0a1b2c + number).toString(16).padStart(6, '0'),
		conversion_unix_timestamp: at(number * 2.8),
		status: pick(['approved', 'pending', 'approved', 'rejected', 'on_hold', 'invalid'], number - 1),
		payout: 3.5,
		revenue: 5,
		currency_id: 'USD',
		is_event: false,
		relationship: {
			offer: offerLink(number % 6 === 0 ? 5 : 1 + (number % 70)),
			affiliate: { network_affiliate_id: number % 5 === 0 ? OWN_AFFILIATE : 1 + (number % 150) },
		},
	}));
	const payouts = upTo(20, (number) => ({
		network_custom_payout_revenue_setting_id: number,
		network_id: NETWORK,
		network_offer_payout_revenue_id: 400 + number,
		network_offer_id: number,
		name: `Special ${number}`,
		custom_setting_status: 'active',
		network_affiliate_ids: [number + 20],
		is_apply_all_affiliates: false,
		is_custom_payout_enabled: true,
		payout_type: 'cpa',
		payout_amount: 4,
	}));
	const caps = upTo(15, (number) => ({
		network_custom_cap_setting_id: number,
		network_id: NETWORK,
		network_affiliate_id: number + 10,
		network_offer_id: 5,
		is_soft_cap: false,
		daily_conversion_cap: 50,
	}));
	const pixels = upTo(40, (number) => ({
		...pixelDefaults(),
		network_pixel_id: number,
		network_affiliate_id: number <= 4 ? OWN_AFFILIATE : number,
		network_offer_id: number % 2 === 0 ? 5 : 0,
		pixel_level: number % 2 === 0 ? 'specific' : 'global',
		postback_url: `https://partner.example.com/postback/${number}?tid={transaction_id}`,
	}));
	return { now, affiliates, offers, conversions, payouts, caps, pixels };
}

function affiliateDefaults(time: number): Fields {
	return {
		network_affiliate_id: 0,
		network_id: NETWORK,
		name: '',
		account_status: 'active',
		network_employee_id: 0,
		account_manager_id: 0,
		internal_notes: '',
		default_currency_id: 'USD',
		enable_media_cost_tracking_links: false,
		referrer_id: 0,
		labels: [],
		time_created: time,
		time_saved: time,
	};
}

function offerDefaults(time: number): Fields {
	return {
		network_offer_id: 0,
		network_id: NETWORK,
		network_advertiser_id: 0,
		name: '',
		destination_url: '',
		preview_url: '',
		offer_status: 'pending',
		network_category_id: 1,
		currency_id: 'USD',
		visibility: 'public',
		conversion_method: 'server_postback',
		session_definition: 'cookie',
		internal_notes: '',
		is_caps_enabled: false,
		daily_conversion_cap: 0,
		payout_revenue: [],
		time_created: time,
		time_saved: time,
	};
}

function pixelDefaults(): Fields {
	return {
		network_pixel_id: 0,
		network_id: NETWORK,
		network_affiliate_id: 0,
		network_offer_id: 0,
		delivery_method: 'postback',
		pixel_level: 'global',
		pixel_type: 'conversion',
		pixel_status: 'active',
		postback_url: '',
		delay_ms: 0,
	};
}

function payoutRevenue(id: number): Fields {
	return {
		network_offer_payout_revenue_id: id,
		payout_type: 'cpa',
		payout_amount: 3.5,
		revenue_type: 'rpa',
		revenue_amount: 5,
		is_default: true,
	};
}

function offerLink(id: number): Fields {
	return { network_offer_id: id, name: `Offer ${id}` };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

const LIMITS = { 'X-RateLimit-Limit': '30', 'X-RateLimit-Remaining': '29' };

function ok(body: Value): Answer {
	return json(body, 200, LIMITS);
}

function done(): Answer {
	return ok({ result: true });
}

function failed(message: string, status: number): Answer {
	return json({ error: message }, status, LIMITS);
}

function before(call: Call<State>): Answer | undefined {
	const key = call.headers['x-eflow-api-key'];
	if (key === undefined || key === '') return failed('No Authentication Method Found', 401);
	if (key !== everflowKeys.network && key !== everflowKeys.affiliate) return failed('Invalid API Key', 401);
	const realm = key === everflowKeys.network ? '/v1/networks' : '/v1/affiliates';
	const shared = call.path.startsWith('/v1/meta/');
	if (!shared && call.path !== realm && !call.path.startsWith(`${realm}/`))
		return failed('Out Of Realm', 403);
	return undefined;
}

function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

function notFound(): Refusal {
	return new Refusal(404, 'Not Found');
}

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object' | 'integers' | 'strings';
type Shape = Record<string, Type | `${Type}!`>;

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value);
	if (type === 'object') return isFields(value);
	if (type === 'integers') return Array.isArray(value) && value.every((one) => Number.isInteger(one));
	if (type === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
	return typeof value === type;
}

/** Checks the named fields of a body; `!` behind the type makes a field required. Others pass as they are. */
function checked(fields: Fields, shape: Shape): Fields {
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		if (value === undefined || value === null || value === '') {
			if (wanted.endsWith('!')) throw invalid(`${name} is required`);
			continue;
		}
		const type = wanted.replace('!', '') as Type;
		if (!isOfType(value, type)) throw invalid(`${name} must be of type ${type}`);
	}
	return fields;
}

function oneOf(fields: Fields, name: string, allowed: string[]): void {
	const value = fields[name];
	if (value !== undefined && !allowed.includes(String(value))) throw invalid(`${name} is invalid`);
}

/** A page of a list; where the call has a body, page and page_size may also stand there. */
function paged(call: Call<State>, name: string, records: Fields[], body: Fields = {}): Answer {
	const read = (parameter: string, standard: number): number => {
		const sent = body[parameter] ?? call.query.get(parameter);
		if (sent === null || sent === undefined) return standard;
		const value = wholeNumber(String(sent));
		if (value === undefined || value === 0) throw invalid(`${parameter} is invalid`);
		return value;
	};
	const page = read('page', 1);
	const page_size = Math.min(read('page_size', 50), MAX_PAGE_SIZE);
	const shown = records.slice((page - 1) * page_size, page * page_size);
	return ok({ [name]: shown, paging: { page, page_size, total_count: records.length } });
}

/** Adds what `relationship=` asks for. */
function withRelationship(call: Call<State>, record: Fields): Fields {
	const names = call.query.getAll('relationship');
	if (names.length === 0) return record;
	return {
		...record,
		relationship: Object.fromEntries(names.map((name) => [name, { total: 0, entries: [] }])),
	};
}

function recordWith(records: Fields[], field: string, id: Value): Fields {
	const found = records.find((record) => String(record[field]) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

function nextId(records: Fields[], field: string): number {
	return Math.max(0, ...records.map((record) => Number(record[field]))) + 1;
}

function seconds(state: State): number {
	return Math.floor(state.now.getTime() / 1000);
}

/** The records that a bulk call names; all of them must be there. */
function chosen(records: Fields[], field: string, ids: Value): Fields[] {
	if (!Array.isArray(ids) || ids.length === 0) throw invalid('At least one id is required');
	return ids.map((id) => {
		const found = records.find((record) => record[field] === id);
		if (found === undefined) throw invalid(`There is no record with the id ${String(id)}`);
		return found;
	});
}

/** The changes of a bulk call: `fields: [{field_type, field_value, operator}]`. */
function fieldChanges(body: Fields): Array<{ type: string; value: Value }> {
	checked(body, { fields: 'list!' });
	return (body.fields as Value[]).map((entry) => {
		if (!isFields(entry) || typeof entry.field_type !== 'string') throw invalid('field_type is required');
		if (entry.field_value === undefined) throw invalid('field_value is required');
		if (entry.operator !== undefined && entry.operator !== 'overwrite') throw invalid('operator is invalid');
		return { type: entry.field_type, value: entry.field_value };
	});
}

// --- Affiliates and offers ----------------------------------------------------------------------------------

function affiliateFrom(call: Call<State>, known: Fields): Fields {
	const body = checked(jsonFields(call), {
		name: 'string!',
		account_status: 'string!',
		network_employee_id: 'integer!',
		default_currency_id: 'string',
		internal_notes: 'string',
		billing: 'object',
	});
	oneOf(body, 'account_status', ACCOUNT_STATUSES);
	// Billing can be written, but is not shown.
	const { billing: _billing, ...shown } = body;
	return { ...affiliateDefaults(seconds(call.state)), ...shown, ...known };
}

function addAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const affiliate = affiliateFrom(call, {
		network_affiliate_id: nextId(affiliates, 'network_affiliate_id'),
		network_id: NETWORK,
	});
	affiliates.push(affiliate);
	return ok(affiliate);
}

function replaceAffiliate(call: Call<State>): Answer {
	const { affiliates } = call.state;
	const before = recordWith(affiliates, 'network_affiliate_id', call.params.id);
	const { network_affiliate_id, network_id, time_created } = before;
	const affiliate = affiliateFrom(call, { network_affiliate_id, network_id, time_created });
	affiliates[affiliates.indexOf(before)] = affiliate;
	return ok(affiliate);
}

function patchAffiliates(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_affiliate_ids: 'integers!' });
	const changes = fieldChanges(body);
	for (const { type, value } of changes) {
		if (!['account_status', 'internal_notes', 'network_employee_id'].includes(type)) {
			throw invalid(`field_type ${type} is invalid`);
		}
		if (type === 'account_status') oneOf({ field_value: value }, 'field_value', ACCOUNT_STATUSES);
	}
	for (const record of chosen(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_ids)) {
		for (const { type, value } of changes) record[type] = value;
	}
	return done();
}

function addOffer(call: Call<State>): Answer {
	const { offers } = call.state;
	const body = checked(jsonFields(call), {
		network_advertiser_id: 'integer!',
		name: 'string!',
		destination_url: 'string!',
		offer_status: 'string!',
		network_category_id: 'integer',
		currency_id: 'string',
		visibility: 'string',
		conversion_method: 'string',
		session_definition: 'string',
		payout_revenue: 'list',
	});
	oneOf(body, 'offer_status', OFFER_STATUSES);
	const id = nextId(offers, 'network_offer_id');
	const payouts = Array.isArray(body.payout_revenue) ? body.payout_revenue : [];
	const offer: Fields = {
		...offerDefaults(seconds(call.state)),
		...body,
		payout_revenue: payouts.map((entry) => {
			const fields = checked(isFields(entry) ? entry : {}, {
				payout_amount: 'number',
				revenue_amount: 'number',
			});
			return { ...payoutRevenue(400 + id), ...fields };
		}),
		network_offer_id: id,
		network_id: NETWORK,
	};
	offers.push(offer);
	return ok(offer);
}

function patchOffers(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_offer_ids: 'integers!' });
	const changes = fieldChanges(body);
	for (const { type, value } of changes) {
		if (type === 'offer_status') oneOf({ field_value: value }, 'field_value', OFFER_STATUSES);
		else if (CAP_NAME.test(type)) checked({ field_value: value }, { field_value: 'integer' });
		else if (type === 'payout') {
			checked(isFields(value) ? value : {}, { payout_type: 'string!', payout_amount: 'number!' });
		} else if (type !== 'visibility') throw invalid(`field_type ${type} is invalid`);
	}
	for (const record of chosen(call.state.offers, 'network_offer_id', body.network_offer_ids)) {
		for (const { type, value } of changes) {
			const first = Array.isArray(record.payout_revenue) ? record.payout_revenue[0] : undefined;
			if (type === 'payout' && isFields(first)) Object.assign(first, value);
			else record[type] = value;
		}
	}
	return done();
}

// --- Custom payouts and caps --------------------------------------------------------------------------------

/** A setting for the same payout and the same affiliates is changed, any other is new. */
function savePayout(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		network_offer_payout_revenue_id: 'integer',
		network_offer_id: 'integer!',
		name: 'string',
		custom_setting_status: 'string',
		network_affiliate_ids: 'integers',
		is_apply_all_affiliates: 'boolean',
		is_custom_payout_enabled: 'boolean',
		payout_type: 'string',
		payout_amount: 'number',
	});
	recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	if (body.network_affiliate_ids === undefined && body.is_apply_all_affiliates !== true) {
		throw invalid('network_affiliate_ids or is_apply_all_affiliates is required');
	}
	const { payouts } = call.state;
	const same = payouts.find(
		(setting) =>
			setting.network_offer_id === body.network_offer_id &&
			setting.network_offer_payout_revenue_id === body.network_offer_payout_revenue_id &&
			JSON.stringify(setting.network_affiliate_ids) === JSON.stringify(body.network_affiliate_ids),
	);
	if (same !== undefined) return ok(Object.assign(same, body));
	const setting: Fields = {
		network_custom_payout_revenue_setting_id: nextId(payouts, 'network_custom_payout_revenue_setting_id'),
		network_id: NETWORK,
		name: '',
		custom_setting_status: 'active',
		network_affiliate_ids: [],
		is_apply_all_affiliates: false,
		...body,
	};
	payouts.push(setting);
	return ok(setting);
}

function addCap(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		network_affiliate_id: 'integer!',
		network_offer_id: 'integer!',
		is_soft_cap: 'boolean',
	});
	for (const [name, value] of Object.entries(body)) {
		if (CAP_NAME.test(name) && !Number.isInteger(value)) throw invalid(`${name} must be of type integer`);
	}
	recordWith(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_id);
	recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	const { caps } = call.state;
	const setting: Fields = {
		network_custom_cap_setting_id: nextId(caps, 'network_custom_cap_setting_id'),
		network_id: NETWORK,
		is_soft_cap: false,
		...body,
	};
	caps.push(setting);
	return ok(setting);
}

function patchCaps(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { network_custom_cap_setting_ids: 'integers!' });
	const changes = fieldChanges(body);
	for (const { type, value } of changes) {
		if (!CAP_NAME.test(type)) throw invalid(`field_type ${type} is invalid`);
		checked({ field_value: value }, { field_value: 'integer!' });
	}
	const field = 'network_custom_cap_setting_id';
	for (const record of chosen(call.state.caps, field, body.network_custom_cap_setting_ids)) {
		for (const { type, value } of changes) record[type] = value;
	}
	return done();
}

function remove(list: 'caps' | 'pixels', field: string): Handler<State> {
	return (call) => {
		const record = recordWith(call.state[list], field, call.params.id);
		call.state[list] = call.state[list].filter((other) => other !== record);
		return done();
	};
}

// --- Conversions --------------------------------------------------------------------------------------------

function moment(body: Fields, name: string): number {
	const value = String(body[name]);
	const match = /^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?$/.exec(value);
	const time =
		match === null ? Number.NaN : Date.parse(`${value.replace(' ', 'T')}${match[1] ? '' : 'T00:00'}Z`);
	if (Number.isNaN(time)) throw invalid(`${name} is invalid`);
	return time / 1000 + (name === 'to' && match?.[1] === undefined ? 86_399 : 0);
}

function related(conversion: Fields, kind: string): Fields {
	const relationship = isFields(conversion.relationship) ? conversion.relationship : {};
	const record = relationship[kind];
	return isFields(record) ? record : {};
}

function reportConversions(ownOnly: boolean): Handler<State> {
	return (call) => {
		const body = checked(jsonFields(call), {
			from: 'string!',
			to: 'string!',
			timezone_id: 'integer!',
			show_conversions: 'boolean',
			show_events: 'boolean',
			query: 'object',
		});
		const [from, to] = [moment(body, 'from'), moment(body, 'to')];
		const filters = isFields(body.query) && Array.isArray(body.query.filters) ? body.query.filters : [];
		const tests = filters.map((filter) => {
			const { resource_type, filter_id_value } = isFields(filter) ? filter : {};
			if (filter_id_value === undefined) throw invalid('filter_id_value is required');
			const wanted = String(filter_id_value);
			if (resource_type === 'offer' || resource_type === 'affiliate') {
				const field = `network_${resource_type}_id`;
				return (conversion: Fields): boolean => String(related(conversion, resource_type)[field]) === wanted;
			}
			if (resource_type === 'status') return (conversion: Fields): boolean => conversion.status === wanted;
			throw invalid('resource_type is invalid');
		});
		// All seed conversions are plain conversions, none is an event.
		const candidates = body.show_conversions === false ? [] : call.state.conversions;
		const found = candidates.filter((conversion) => {
			const time = Number(conversion.conversion_unix_timestamp);
			const own = related(conversion, 'affiliate').network_affiliate_id === OWN_AFFILIATE;
			return time >= from && time <= to && (own || !ownOnly) && tests.every((test) => test(conversion));
		});
		const shown = ownOnly ? found.map((conversion) => ({ ...conversion, revenue: undefined })) : found;
		return paged(call, 'conversions', shown, body);
	};
}

function patchConversions(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { conversion_ids: 'strings!', conversion_status: 'string!' });
	oneOf(body, 'conversion_status', ['approved', 'rejected']);
	const records = chosen(call.state.conversions, 'conversion_id', body.conversion_ids);
	call.later(() => {
		for (const record of records) record.status = body.conversion_status;
	});
	return done();
}

function setConversionPayout(call: Call<State>): Answer {
	const conversion = recordWith(call.state.conversions, 'conversion_id', call.params.id);
	const body = checked(jsonFields(call), { payout: 'number', revenue: 'number', is_event: 'boolean' });
	conversion.payout = body.payout ?? 0;
	conversion.revenue = body.revenue ?? 0;
	return done();
}

function addConversions(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		offer_id: 'integer!',
		affiliate_id: 'integer!',
		is_now: 'boolean',
		date: 'string',
		timezone_id: 'integer',
		count: 'integer',
	});
	if (body.is_now !== true && body.date === undefined) throw invalid('is_now or date is required');
	recordWith(call.state.offers, 'network_offer_id', body.offer_id);
	recordWith(call.state.affiliates, 'network_affiliate_id', body.affiliate_id);
	const count = Number(body.count ?? 1);
	if (count < 1 || count > 50) throw invalid('count must be from 1 to 50');
	const time = body.is_now === true ? seconds(call.state) : moment(body, 'date');
	for (let number = 1; number <= count; number += 1) {
		call.state.conversions.unshift({
			conversion_id: (0x0a1b2c + call.state.conversions.length + 1).toString(16).padStart(6, '0'),
			conversion_unix_timestamp: time,
			status: 'approved',
			payout: 3.5,
			revenue: 5,
			currency_id: 'USD',
			is_event: false,
			relationship: {
				offer: offerLink(Number(body.offer_id)),
				affiliate: { network_affiliate_id: body.affiliate_id },
			},
		});
	}
	return done();
}

// --- Pixels -------------------------------------------------------------------------------------------------

function pixelFrom(call: Call<State>, known: Fields): Fields {
	const fixed = known.network_affiliate_id !== undefined;
	const body = checked(jsonFields(call), {
		network_affiliate_id: fixed ? 'integer' : 'integer!',
		network_offer_id: 'integer',
		delivery_method: 'string',
		pixel_level: 'string',
		pixel_type: 'string',
		pixel_status: 'string',
		postback_url: 'string',
		delay_ms: 'integer',
	});
	oneOf(body, 'delivery_method', ['postback', 'html', 'facebook', 'tiktok']);
	oneOf(body, 'pixel_level', ['global', 'specific']);
	oneOf(body, 'pixel_status', ['active', 'inactive']);
	if (body.pixel_level === 'specific' && body.network_offer_id === undefined) {
		throw invalid('network_offer_id is required');
	}
	return { ...pixelDefaults(), ...body, ...known };
}

function addPixel(own: boolean): Handler<State> {
	return (call) => {
		const { pixels } = call.state;
		const known: Fields = { network_pixel_id: nextId(pixels, 'network_pixel_id'), network_id: NETWORK };
		const pixel = pixelFrom(call, own ? { ...known, network_affiliate_id: OWN_AFFILIATE } : known);
		pixels.push(pixel);
		return ok(pixel);
	};
}

function replacePixel(call: Call<State>): Answer {
	const { pixels } = call.state;
	const before = recordWith(pixels, 'network_pixel_id', call.params.id);
	const { network_pixel_id, network_id } = before;
	const pixel = pixelFrom(call, { network_pixel_id, network_id });
	pixels[pixels.indexOf(before)] = pixel;
	return ok(pixel);
}

// --- Affiliate realm ----------------------------------------------------------------------------------------

function forAffiliate(offer: Fields): Fields {
	const { network_offer_id, network_id, name, offer_status, visibility, currency_id, preview_url } = offer;
	return { network_offer_id, network_id, name, offer_status, visibility, currency_id, preview_url };
}

function affiliateOffers(visibilities: string[]): Handler<State> {
	return (call) => {
		const offers = call.state.offers.filter(
			(offer) => offer.offer_status === 'active' && visibilities.includes(String(offer.visibility)),
		);
		return paged(call, 'offers', offers.map(forAffiliate));
	};
}

function ownOffer(call: Call<State>): Fields {
	const offer = recordWith(call.state.offers, 'network_offer_id', call.params.id);
	if (offer.visibility === 'private' || offer.offer_status !== 'active') throw notFound();
	return forAffiliate(offer);
}

const PIXELS = 'network_pixel_id';

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/networks', () =>
		ok({ network_id: NETWORK, name: 'Demo Network', status: 'active', default_currency_id: 'USD' }),
	),
	route('GET', '/meta/timezones', () =>
		ok({
			timezones: [
				{ timezone_id: 67, timezone: 'Africa/Abidjan', utc_offset: 0 },
				{ timezone_id: 80, timezone: 'America/New_York', utc_offset: -5 },
			],
		}),
	),
	route('GET', '/networks/affiliates', (call) =>
		paged(
			call,
			'affiliates',
			call.state.affiliates.map((affiliate) => withRelationship(call, affiliate)),
		),
	),
	route('POST', '/networks/affiliates', addAffiliate),
	route('GET', '/networks/affiliates/{id}', (call) => {
		const affiliate = recordWith(call.state.affiliates, 'network_affiliate_id', call.params.id);
		return ok(withRelationship(call, affiliate));
	}),
	route('PUT', '/networks/affiliates/{id}', replaceAffiliate),
	route('PATCH', '/networks/patch/affiliates/apply', patchAffiliates),
	route('GET', '/networks/offers', (call) => paged(call, 'offers', call.state.offers)),
	route('POST', '/networks/offers', addOffer),
	route('GET', '/networks/offers/{id}', (call) => {
		return ok(withRelationship(call, recordWith(call.state.offers, 'network_offer_id', call.params.id)));
	}),
	route('PATCH', '/networks/patch/offers/apply', patchOffers),
	route('GET', '/networks/custom/payoutrevenue', (call) =>
		paged(call, 'custom_payout_revenue_settings', call.state.payouts),
	),
	route('POST', '/networks/custom/payoutrevenue', savePayout),
	route('GET', '/networks/custom/caps', (call) => paged(call, 'custom_cap_settings', call.state.caps)),
	route('POST', '/networks/custom/caps', addCap),
	route('PATCH', '/networks/custom/caps', patchCaps),
	route('DELETE', '/networks/custom/caps/{id}', remove('caps', 'network_custom_cap_setting_id')),
	route('POST', '/networks/reporting/conversions', reportConversions(false)),
	route('PATCH', '/networks/reporting/conversions', patchConversions),
	route('PUT', '/networks/reporting/conversions/{id}/payoutrevenue', setConversionPayout),
	route('POST', '/networks/conversions/reporting', addConversions),
	route('GET', '/networks/pixels', (call) => paged(call, 'pixels', call.state.pixels)),
	route('POST', '/networks/pixels', addPixel(false)),
	route('GET', '/networks/pixels/{id}', (call) => ok(recordWith(call.state.pixels, PIXELS, call.params.id))),
	route('PUT', '/networks/pixels/{id}', replacePixel),
	route('DELETE', '/networks/pixels/{id}', remove('pixels', PIXELS)),
	route('GET', '/affiliates/alloffers', affiliateOffers(['public', 'require_approval'])),
	route('GET', '/affiliates/offersrunnable', affiliateOffers(['public'])),
	route('GET', '/affiliates/offers/{id}', (call) => ok(ownOffer(call))),
	route('GET', '/affiliates/offers/{id}/url/{urlId}', (call) => {
		const { network_offer_id } = ownOffer(call);
		const url = `https://track.example.com/${OWN_AFFILIATE}/${String(network_offer_id)}/?uid=${call.params.urlId}`;
		return ok({ url });
	}),
	route('POST', '/affiliates/reporting/conversions', reportConversions(true)),
	route('GET', '/affiliates/pixels', (call) => {
		const own = call.state.pixels.filter((pixel) => pixel.network_affiliate_id === OWN_AFFILIATE);
		return paged(call, 'pixels', own);
	}),
	route('POST', '/affiliates/pixels', addPixel(true)),
];

/** Everflow: network and affiliate realm of one network. */
export function startEverflow(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'everflow',
			title: 'Everflow',
			basePath: '/v1',
			credentials: (baseUrl) => ({
				everflowTrackerApi: { baseUrl, apiKey: everflowKeys.network },
				everflowAffiliateTrackerApi: { baseUrl, apiKey: everflowKeys.affiliate },
			}),
			secretNames: ['x-eflow-api-key'],
			seed,
			routes,
			before,
			refused: (error) => failed(error.message, error.status),
			notFound: () => failed('Not Found', 404),
		},
		options,
	);
}
