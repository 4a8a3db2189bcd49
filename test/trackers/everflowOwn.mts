import type { Call, Fields, Handler, Route } from './fake.mts';
import { listClicks, oneClick } from './everflowAdvertisers.mts';
import { reportConversions } from './everflowConversions.mts';
import { ownDashboard, ownReport } from './everflowReports.mts';
import { notFound, ok, paged, recordWith, route } from './everflowRules.mts';
import { NETWORK, OWN_AFFILIATE } from './everflowState.mts';
import type { State } from './everflowState.mts';

function forAffiliate(offer: Fields): Fields {
	const { network_offer_id, network_id, name, offer_status, visibility, currency_id, preview_url } = offer;
	return {
		network_offer_id,
		network_id,
		name,
		offer_status,
		visibility,
		currency_id,
		preview_url,
		tracking_url: `https://track.example.com/${OWN_AFFILIATE}/${String(network_offer_id)}/`,
		daily_conversion_cap: offer.daily_conversion_cap,
		relationship: { offer_affiliate_status: visibility === 'public' ? 'public' : 'apply' },
	};
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

/** What the key of an affiliate reaches, but for postbacks. */
export const ownRoutes: Array<Route<State>> = [
	route('GET', '/affiliates/network', () =>
		ok({ network_id: NETWORK, displayed_name: 'Demo Network', language_id: 1, timezone_id: 67 }),
	),
	route('GET', '/affiliates/alloffers', affiliateOffers(['public', 'require_approval'])),
	route('GET', '/affiliates/offersrunnable', affiliateOffers(['public'])),
	route('GET', '/affiliates/offers/{id}', (call) => ok(ownOffer(call))),
	route('GET', '/affiliates/offers/{id}/url/{urlId}', (call) => {
		const { network_offer_id } = ownOffer(call);
		const url = `https://track.example.com/${OWN_AFFILIATE}/${String(network_offer_id)}/?uid=${call.params.urlId}`;
		return ok({ url });
	}),
	route('GET', '/affiliates/couponcodes', (call) => ok({ coupon_codes: call.state.coupons })),
	route('POST', '/affiliates/reporting/clicks/stream', listClicks('table', true)),
	route('GET', '/affiliates/reporting/clicks/{transactionId}', oneClick),
	route('POST', '/affiliates/reporting/conversions', reportConversions(true)),
	route('POST', '/affiliates/reporting/entity/table', ownReport),
	route('POST', '/affiliates/dashboard/summary', ownDashboard),
];
