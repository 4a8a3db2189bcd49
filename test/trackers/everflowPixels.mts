import { jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route } from './fake.mts';
import { checked, invalid, nextId, ok, oneOf, paged, recordWith, remove, route } from './everflowRules.mts';
import { NETWORK, OWN_AFFILIATE, pixelDefaults, seconds } from './everflowState.mts';
import type { State } from './everflowState.mts';

const PIXELS = 'network_pixel_id';
const MAX_DELAY = 300_000;

/** Which of the two ids each level wants. */
const LEVELS: Record<string, { affiliate: boolean; offer: boolean }> = {
	global: { affiliate: true, offer: false },
	specific: { affiliate: true, offer: true },
	global_offer: { affiliate: false, offer: true },
};

function pixelFrom(call: Call<State>, own: boolean, known: Fields): Fields {
	const body = checked(jsonFields(call), {
		network_affiliate_id: 'integer',
		network_offer_id: 'integer',
		network_offer_payout_revenue_id: 'integer',
		delivery_method: 'string!',
		pixel_level: 'string!',
		pixel_type: 'string!',
		pixel_status: 'string!',
		postback_url: 'string',
		delay_ms: 'integer',
		description: 'string',
	});
	oneOf(body, 'delivery_method', ['postback', 'html', 'facebook', 'tiktok', 'snapchat', 'rumble']);
	oneOf(body, 'pixel_level', own ? ['global', 'specific'] : Object.keys(LEVELS));
	oneOf(body, 'pixel_type', ['conversion', 'cpc', own ? 'post_conversion' : 'event']);
	oneOf(body, 'pixel_status', ['active', 'inactive']);
	const wants = LEVELS[String(body.pixel_level)];
	if (wants?.offer) {
		if (!body.network_offer_id) throw invalid('network_offer_id is required');
		recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	}
	if (wants?.affiliate && !own) {
		if (!body.network_affiliate_id) throw invalid('network_affiliate_id is required');
		recordWith(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_id);
	}
	if (body.pixel_level === 'global_offer' && body.pixel_type === 'cpc') {
		throw invalid('pixel_level global_offer is not available for cpc');
	}
	if (body.delivery_method === 'postback' && !/^https?:\/\//.test(String(body.postback_url ?? ''))) {
		throw invalid('postback_url must start with http:// or https://');
	}
	if (Number(body.delay_ms ?? 0) < 0 || Number(body.delay_ms ?? 0) > MAX_DELAY) {
		throw invalid('delay_ms is invalid');
	}
	return { ...pixelDefaults(seconds(call.state)), ...body, ...known };
}

function addPixel(own: boolean): Handler<State> {
	return (call) => {
		const { pixels } = call.state;
		const known: Fields = { network_pixel_id: nextId(pixels, PIXELS), network_id: NETWORK };
		const pixel = pixelFrom(call, own, own ? { ...known, network_affiliate_id: OWN_AFFILIATE } : known);
		pixels.push(pixel);
		return ok(pixel);
	};
}

function ownPixels(call: Call<State>): Fields[] {
	return call.state.pixels.filter((pixel) => pixel.network_affiliate_id === OWN_AFFILIATE);
}

function replacePixel(own: boolean): Handler<State> {
	return (call) => {
		const { pixels } = call.state;
		const before = recordWith(own ? ownPixels(call) : pixels, PIXELS, call.params.id);
		const { network_pixel_id, network_id, time_created, network_affiliate_id } = before;
		const known: Fields = { network_pixel_id, network_id, time_created };
		const pixel = pixelFrom(call, own, own ? { ...known, network_affiliate_id } : known);
		pixels[pixels.indexOf(before)] = pixel;
		return ok(pixel);
	};
}

/** The affiliate realm's list has no pages. */
function listOwn(call: Call<State>): Answer {
	const { network_offer_id, pixel_status } = Object.fromEntries(call.query);
	oneOf({ pixel_status }, 'pixel_status', ['active', 'inactive']);
	const found = ownPixels(call).filter(
		(pixel) =>
			(network_offer_id === undefined || String(pixel.network_offer_id) === network_offer_id) &&
			(pixel_status === undefined || pixel.pixel_status === pixel_status),
	);
	return ok({ pixels: found });
}

export const pixelRoutes: Array<Route<State>> = [
	route('GET', '/networks/pixels', (call) => paged(call, 'pixels', call.state.pixels)),
	route('POST', '/networks/pixels', addPixel(false)),
	route('GET', '/networks/pixels/{id}', (call) => ok(recordWith(call.state.pixels, PIXELS, call.params.id))),
	route('PUT', '/networks/pixels/{id}', replacePixel(false)),
	route('DELETE', '/networks/pixels/{id}', remove('pixels', PIXELS)),
	route('GET', '/affiliates/pixels', listOwn),
	route('POST', '/affiliates/pixels', addPixel(true)),
	route('GET', '/affiliates/pixels/{id}', (call) => ok(recordWith(ownPixels(call), PIXELS, call.params.id))),
	route('PUT', '/affiliates/pixels/{id}', replacePixel(true)),
];
