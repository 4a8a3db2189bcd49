import { isFields, json, listOf } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import { advertiserOf, conversionsBetween } from './affiseConversions.mts';
import { dayOf, flagOf, input, invalid, numberOf, offerWith, paged, roleOf, route } from './affiseRules.mts';
import { OWN_AFFILIATE } from './affiseState.mts';
import type { Conversion, State } from './affiseState.mts';

const HTTP_OK = 200;

/** Caps of an offer are found under its id, each with what has been counted. */
function capStatistics(call: Call<State>): Answer {
	const ids = listOf(input(call).offer_id);
	if (ids.length === 0) throw invalid('offer_id is required');
	const stats = ids.map((id) => {
		const offer = offerWith(call.state, id);
		const counted = call.state.conversions.filter((conversion) => conversion.offer_id === offer.id).length;
		const caps = (Array.isArray(offer.caps) ? offer.caps : []).filter(isFields);
		return {
			offer_id: offer.id,
			stats: caps.map(({ period, ...cap }) => ({ ...cap, timeframe: period, current_value: counted })),
		};
	});
	return json({ status: 1, stats });
}

// --- Statistics by slices -----------------------------------------------------------------------------------

/** Of the clicks no more than this is known. */
const EVERYWHERE: Fields = {
	city: 'Springfield',
	os: 'Android',
	os_version: '14',
	device: 'mobile',
	device_model: 'Example',
	browser: 'ExampleBrowser',
	sub1: '',
	sub2: '',
	sub3: '',
	sub4: '',
	sub5: '',
	smart_id: null,
	trafficback_reason: '',
};
const ADMIN_SLICES = ['affiliate', 'advertiser', 'manager', 'smart_id', 'trafficback_reason'];

function slicePart(state: State, name: string, conversion: Conversion): Fields {
	const [year = 0, month = 0, day = 0, hour = 0] = conversion.created_at.split(/[- :]/).map(Number);
	const times: Record<string, Fields> = {
		year: { year },
		quarter: { year, quarter: Math.ceil(month / 3) },
		month: { year, month },
		day: { year, month, day },
		hour: { hour },
	};
	const found = times[name];
	if (found !== undefined) return found;
	if (name === 'offer') {
		const offer = state.offers.find(({ id }) => id === conversion.offer_id);
		return { offer: { id: conversion.offer_id, title: offer?.title } };
	}
	const affiliate = state.affiliates.find(({ id }) => id === conversion.partner_id);
	if (name === 'affiliate') return { affiliate: { id: conversion.partner_id, login: affiliate?.login } };
	if (name === 'manager') return { manager: affiliate?.manager?.id };
	if (name === 'advertiser') return { advertiser: { id: advertiserOf(state, conversion) } };
	if (name === 'country' || name === 'goal') return { [name]: conversion[name] };
	if (name in EVERYWHERE) return { [name]: EVERYWHERE[name] };
	throw invalid(`Slice ${name} is invalid`);
}

/** The conversions of the period and filters under `filter`. */
function filtered(call: Call<State>): Conversion[] {
	const { filter } = input(call);
	const wanted = isFields(filter) ? filter : {};
	const [from, to] = [dayOf(wanted, 'date_from'), dayOf(wanted, 'date_to')];
	if (from === undefined || to === undefined) {
		throw invalid('filter[date_from] and filter[date_to] are required');
	}
	flagOf(wanted, 'nonzero');
	const own = roleOf(call) === 'affiliate';
	const allows = (name: string, value: string): boolean =>
		listOf(wanted[name]).length === 0 || listOf(wanted[name]).includes(value);
	return conversionsBetween(call.state, from, to).filter(
		(conversion) =>
			allows('offer', String(conversion.offer_id)) &&
			allows('country', conversion.country) &&
			allows('currency', conversion.currency) &&
			(own
				? conversion.partner_id === OWN_AFFILIATE
				: allows('partner', String(conversion.partner_id)) &&
					allows('advertiser', advertiserOf(call.state, conversion))),
	);
}

function total(conversions: Conversion[], own: boolean): Fields {
	const sum = (name: 'payouts' | 'revenue'): number =>
		conversions.reduce((whole, conversion) => whole + conversion[name], 0);
	const [revenue, charge] = [sum('payouts'), sum('revenue')];
	const count = conversions.length;
	return own ? { revenue, null: 0, count } : { revenue, charge, earning: charge - revenue, null: 0, count };
}

function statistics(slicesOf: (query: Fields) => string[]): Handler<State> {
	return (call) => {
		const slices = slicesOf(input(call));
		const own = roleOf(call) === 'affiliate';
		if (slices.length === 0) throw invalid('slice is required');
		if (own && slices.some((name) => ADMIN_SLICES.includes(name))) throw invalid('Slice is invalid');
		const groups = new Map<string, { slice: Fields; conversions: Conversion[] }>();
		for (const conversion of filtered(call)) {
			const slice = Object.assign(
				{},
				...slices.map((name) => slicePart(call.state, name, conversion)),
			) as Fields;
			const key = JSON.stringify(slice);
			const group = groups.get(key) ?? { slice, conversions: [] };
			group.conversions.push(conversion);
			groups.set(key, group);
		}
		const stats = [...groups.values()].map(({ slice, conversions }) => ({
			slice,
			traffic: { raw: String(conversions.length * 20), uniq: String(conversions.length * 15) },
			actions: { total: total(conversions, own) },
		}));
		return paged(call, 'stats', stats);
	};
}

// --- Logs ---------------------------------------------------------------------------------------------------

/** The conversions behind the lines of a log, by its filters; each has one click and two postbacks. */
function logged(call: Call<State>): Conversion[] {
	const query = input(call);
	const [from, to] = [dayOf(query, 'date_from'), dayOf(query, 'date_to')];
	if (from === undefined || to === undefined) throw invalid('date_from and date_to are required');
	const allows = (name: string, value: string): boolean =>
		listOf(query[name]).length === 0 || listOf(query[name]).includes(value);
	return conversionsBetween(call.state, from, to).filter(
		(conversion) =>
			allows('offer', String(conversion.offer_id)) &&
			allows('partner', String(conversion.partner_id)) &&
			allows('country', conversion.country) &&
			allows('supplier', advertiserOf(call.state, conversion)) &&
			allows('goal', conversion.goal) &&
			allows('action_id', conversion.action_id) &&
			allows('click_id', conversion.clickid),
	);
}

function listClicks(call: Call<State>): Answer {
	const clicks = logged(call).map(({ id, clickid, ip, ua, country, partner_id, offer_id, created_at }) => ({
		id: clickid,
		ip,
		ua,
		country,
		partner_id,
		offer: { id: offer_id },
		conversion_id: id,
		created_at,
		uniq: true,
	}));
	return paged(call, 'clicks', clicks);
}

function listSent(call: Call<State>): Answer {
	const code = numberOf(input(call), 'http_code');
	const postbacks = logged(call)
		.map((conversion, index) => ({
			_id: { $id: `${conversion.id.slice(0, -1)}a` },
			pid: conversion.partner_id,
			offer_id: conversion.offer_id,
			goal: conversion.goal,
			http_code: index % 10 === 9 ? 500 : HTTP_OK,
			postback_url: `https://partner.example.com/postback?click=${conversion.clickid}`,
			response: 'ok',
		}))
		.filter(({ http_code }) => code === undefined || http_code === code);
	return paged(call, 'postbacks', postbacks);
}

function listReceived(call: Call<State>): Answer {
	const postbacks = logged(call).map((conversion): Value => {
		const track = {
			click_id: conversion.clickid,
			offer_id: String(conversion.offer_id),
			country: conversion.country,
		};
		return {
			_id: { $id: `${conversion.id.slice(0, -1)}b` },
			_get: { clickid: conversion.clickid },
			server: '192.0.2.1',
			response: '{"status": 1}',
			track,
		};
	});
	return paged(call, 'postbacks', postbacks);
}

const custom = (query: Fields): string[] => listOf(query.slice);

export const statisticRoutes: Array<Route<State>> = [
	route('GET', '/3.0/stats/custom', statistics(custom)),
	route(
		'GET',
		'/3.0/stats/getbydate',
		statistics(() => ['day']),
	),
	route(
		'GET',
		'/3.0/stats/getbyprogram',
		statistics(() => ['offer']),
	),
	route('GET', '/3.1/stats/caps', capStatistics),
	route('GET', '/3.0/stats/clicks', listClicks),
	route('GET', '/3.0/stats/affiliatepostbacks', listSent),
	route('GET', '/3.0/stats/serverpostbacks', listReceived),
];
