import { json, listOf, Refusal, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route } from './fake.mts';
import {
	affiliateWith,
	flagOf,
	given,
	input,
	invalid,
	notFound,
	offerWith,
	paged,
	roleOf,
	route,
} from './affiseRules.mts';
import { OWN_AFFILIATE } from './affiseState.mts';
import type { Pixel, Postback, State } from './affiseState.mts';

const POSTBACK_STATUSES = ['by_creating', 'confirmed', 'pending', 'declined', 'hold', 'not_found'];
const CODE_TYPES = ['javascript', 'iframe', 'image'];

function listPostbacks(call: Call<State>): Answer {
	const query = input(call);
	const partner = given(query, 'partner_id');
	if (partner === undefined) throw invalid('partner_id is required');
	const offers = listOf(query.offer_ids);
	const onlyGlobal = flagOf(query, 'only_global') === true;
	const after = wholeNumber(given(query, 'after_id')) ?? 0;
	const found = call.state.postbacks.filter(
		(postback) =>
			postback.pid === partner &&
			postback.id > after &&
			(offers.length === 0 || offers.includes(String(postback.offer_id))) &&
			(!onlyGlobal || postback.offer_id === null),
	);
	// Rows do not say whose they are.
	return paged(
		call,
		'postbacks',
		found.map(({ pid: _pid, ...postback }) => postback),
	);
}

function checkedPostback(call: Call<State>, fields: Fields): Fields {
	const status = given(fields, 'status');
	if (status !== undefined && !POSTBACK_STATUSES.includes(status))
		throw invalid({ status: 'Status is invalid' });
	const offer = given(fields, 'offer_id');
	if (offer !== undefined) offerWith(call.state, offer);
	const pid = given(fields, 'pid');
	if (pid !== undefined) affiliateWith(call.state, pid);
	if (pid !== undefined && roleOf(call) === 'affiliate' && pid !== String(OWN_AFFILIATE)) {
		throw new Refusal(403, 'Auth Denied');
	}
	flagOf(fields, 'forced');
	if (given(fields, 'url') === undefined) throw invalid({ url: 'url cannot be blank' });
	const known: Fields = {};
	for (const name of ['url', 'pid', 'offer_id', 'status', 'goal', 'forced']) {
		const value = given(fields, name);
		if (value !== undefined) known[name] = value;
	}
	return known;
}

function addPostback(call: Call<State>): Answer {
	const fields = checkedPostback(call, input(call));
	if (fields.pid === undefined) throw invalid({ pid: 'pid cannot be blank' });
	const id = Math.max(959, ...call.state.postbacks.map((postback) => postback.id)) + 1;
	const postback: Postback = {
		id,
		url: '',
		status: 'by_creating',
		goal: null,
		forced: '0',
		offer_id: null,
		...fields,
		pid: String(fields.pid),
	};
	call.state.postbacks.push(postback);
	return json({ status: 1, postback });
}

/** The record with this id that the key may change. */
function ownRecord<Item extends { id: number; pid: string }>(call: Call<State>, items: Item[]): Item {
	const found = items.find((item) => String(item.id) === call.params.id);
	if (found === undefined) throw notFound();
	if (roleOf(call) === 'affiliate' && found.pid !== String(OWN_AFFILIATE)) throw notFound();
	return found;
}

function editPostback(call: Call<State>): Answer {
	const postback = ownRecord(call, call.state.postbacks);
	// Without an offer it becomes a global one.
	Object.assign(postback, { offer_id: null }, checkedPostback(call, input(call)));
	return json({ status: 1, postback });
}

function removePostback(call: Call<State>): Answer {
	const postback = ownRecord(call, call.state.postbacks);
	call.state.postbacks = call.state.postbacks.filter((other) => other !== postback);
	return json({ status: 1, postback });
}

function listPixels(call: Call<State>): Answer {
	const size = Math.min(wholeNumber(call.query.get('limit')) || 100, 500);
	const page = wholeNumber(call.query.get('page')) || 1;
	const status = given(input(call), 'moderation_status');
	const pixels = call.state.pixels.filter(
		({ moderation_status }) => status === undefined || moderation_status === status,
	);
	const shown = pixels.slice((page - 1) * size, page * size);
	const pagination: Fields = { per_page: size, total_count: pixels.length, page };
	if (page * size < pixels.length) pagination.next_page = page + 1;
	return json({ status: 1, pixel: Object.fromEntries(shown.map((pixel) => [pixel.id, pixel])), pagination });
}

function checkedPixel(call: Call<State>): Fields {
	const fields = input(call);
	const type = given(fields, 'code_type');
	if (type !== undefined && !CODE_TYPES.includes(type)) throw invalid({ code_type: 'Code type is invalid' });
	const offer = given(fields, 'offer_id');
	if (offer !== undefined) offerWith(call.state, offer);
	const known: Fields = {};
	for (const name of ['offer_id', 'name', 'code', 'code_type']) {
		const value = given(fields, name);
		if (value !== undefined) known[name] = value;
	}
	return known;
}

function addPixel(call: Call<State>): Answer {
	const fields = checkedPixel(call);
	const missing = ['offer_id', 'name', 'code', 'code_type'].find((name) => fields[name] === undefined);
	if (missing !== undefined) throw invalid({ [missing]: `${missing} cannot be blank` });
	const id = Math.max(0, ...call.state.pixels.map((pixel) => pixel.id)) + 1;
	const pixel: Pixel = {
		id,
		...fields,
		pid: String(OWN_AFFILIATE),
		is_active: '0',
		moderation_status: '0',
	};
	call.state.pixels.push(pixel);
	return json({ status: 1, pixel });
}

function editPixel(call: Call<State>): Answer {
	const pixel = ownRecord(call, call.state.pixels);
	Object.assign(pixel, checkedPixel(call));
	return json({ status: 1, pixel });
}

function removePixel(call: Call<State>): Answer {
	const pixel = ownRecord(call, call.state.pixels);
	call.state.pixels = call.state.pixels.filter((other) => other !== pixel);
	return json({ status: 1, pixel });
}

/** Ids stand in the query, between commas. */
function removeBy(field: 'offer_id' | 'pid'): Handler<State> {
	return (call) => {
		const ids = (call.query.get('ids') ?? '').split(',').filter(Boolean);
		if (ids.length === 0) throw invalid('ids is required');
		const own = roleOf(call) === 'affiliate';
		if (own && field === 'pid' && ids.some((id) => id !== String(OWN_AFFILIATE))) {
			throw new Refusal(403, 'Auth Denied');
		}
		call.state.postbacks = call.state.postbacks.filter(
			(postback) => !ids.includes(String(postback[field])) || (own && postback.pid !== String(OWN_AFFILIATE)),
		);
		return json({ status: 1 });
	};
}

export const postbackRoutes: Array<Route<State>> = [
	route('GET', '/3.0/admin/postbacks', listPostbacks),
	route('POST', '/3.0/partner/postback', addPostback),
	route('POST', '/3.0/partner/postback/{id}', editPostback),
	route('DELETE', '/3.0/partner/postback/{id}/remove', removePostback),
	route('DELETE', '/3.0/partner/postbacks/by-offers', removeBy('offer_id')),
	route('DELETE', '/3.0/partner/postbacks/by-affiliates', removeBy('pid')),
	route('GET', '/3.0/partner/pixels', listPixels),
	route('POST', '/3.0/partner/pixel', addPixel),
	route('POST', '/3.0/partner/pixel/{id}', editPixel),
	route('DELETE', '/3.0/partner/pixel/{id}/remove', removePixel),
];
