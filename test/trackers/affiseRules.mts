import { decodeBrackets, formFields, json, Refusal, textOf, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import { affiseKeys, OWN_AFFILIATE } from './affiseState.mts';
import type { Affiliate, Offer, State } from './affiseState.mts';

type Role = 'admin' | 'readOnly' | 'affiliate';

export function roleOf(call: Call<State>): Role | undefined {
	const key = call.headers['api-key'] ?? call.query.get('API-Key') ?? '';
	if (key === affiseKeys.admin) return 'admin';
	if (key === affiseKeys.readOnly) return 'readOnly';
	const affiliate = call.state.affiliates.find((candidate) => candidate.api_key === key);
	return affiliate?.id === OWN_AFFILIATE ? 'affiliate' : undefined;
}

/** Which keys may use a route. */
type Audience = 'admin' | 'affiliate' | 'both';

function audienceOf(path: string): Audience {
	if (path.includes('/admin/') || /^\/3\.1\/(payments|offers\/promocodes)/.test(path)) return 'admin';
	if (/^\/3\.0\/offer\/(enable|disable)-affiliate$/.test(path) || path === '/3.0/offers') return 'admin';
	if (/^\/3\.[01]\/(stats\/(caps|conversionsbyid|clicks|\w+postbacks)$|offers\/\d+\/privacy$)/.test(path)) {
		return 'admin';
	}
	if (path.startsWith('/4.0/affiliate/') || path === '/3.1/partner/me' || path === '/3.0/balance') {
		return 'affiliate';
	}
	if (/^\/3\.0\/partner\/(offers|live-offers|activation|pixel)/.test(path)) return 'affiliate';
	return 'both';
}

export function before(call: Call<State>): Answer | undefined {
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

export function refused(error: Refusal): Answer {
	// The reason stands under `error` where the refusal says so.
	const field = error.message === 'error' ? 'error' : 'message';
	return json({ status: 2, [field]: error.details ?? error.message }, error.status);
}

/** A refusal in a 200 answer, as for most values that the tracker does not like. */
export function invalid(message: Value): Refusal {
	return new Refusal(200, 'invalid', message);
}

export function notFound(): Refusal {
	return new Refusal(404, 'Resource Not Found');
}

/** What a call says: parameters of the query, and fields of the form on top of them. */
export function input(call: Call<State>): Fields {
	const query = decodeBrackets(call.query);
	return call.method === 'GET' ? query : { ...query, ...formFields(call) };
}

/** The value if it was sent and is not empty. */
export function given(fields: Fields, name: string): string | undefined {
	const value = textOf(fields[name]);
	return value === '' ? undefined : value;
}

export function numberOf(fields: Fields, name: string): number | undefined {
	const value = given(fields, name);
	if (value === undefined) return undefined;
	if (!/^-?\d+(\.\d+)?$/.test(value)) throw invalid({ [name]: `${name} must be a number` });
	return Number(value);
}

export function dayOf(fields: Fields, name: string): string | undefined {
	const value = given(fields, name);
	if (value !== undefined && !/^\d{4}-\d\d-\d\d$/.test(value)) throw invalid(`${name}: the date is invalid`);
	return value;
}

export function paged(call: Call<State>, name: string, records: Value[], standard = 100): Answer {
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

export function affiliateWith(state: State, id: Value): Affiliate {
	const found = state.affiliates.find((affiliate) => String(affiliate.id) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

export function offerWith(state: State, id: Value): Offer {
	const found = state.offers.find((offer) => String(offer.id) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

/** 0 or 1. */
export function flagOf(fields: Fields, name: string): boolean | undefined {
	const value = given(fields, name);
	if (value !== undefined && value !== '0' && value !== '1') throw invalid(`${name} must be 0 or 1`);
	return value === undefined ? undefined : value === '1';
}

/** One of some words. */
export function wordOf(fields: Fields, name: string, words: string[]): string | undefined {
	const value = given(fields, name);
	if (value !== undefined && !words.includes(value)) throw invalid(`${name} is invalid`);
	return value;
}

export function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}
