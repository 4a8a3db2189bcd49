import { json, listOf } from './fake.mts';
import type { Answer, Call, Handler, Route } from './fake.mts';
import { affiliateWith, flagOf, given, input, invalid, offerWith, route } from './affiseRules.mts';
import type { Affiliate, Offer, State } from './affiseState.mts';

/** Whether an affiliate sees an offer. */
export function isVisible(offer: Offer, affiliate: Affiliate): boolean {
	return (
		offer.status === 'active' && (offer.privacy !== 'private' || affiliate.enabledOffers.includes(offer.id))
	);
}

/** Whether an affiliate may run an offer. */
export function isLive(offer: Offer, affiliate: Affiliate): boolean {
	if (offer.status !== 'active' || affiliate.disabledOffers.includes(offer.id)) return false;
	return offer.privacy === 'public' || affiliate.enabledOffers.includes(offer.id);
}

function connectAffiliate(enable: boolean): Handler<State> {
	return (call) => {
		const fields = input(call);
		const ids = listOf(fields.offer_id);
		const pid = given(fields, 'pid');
		if (ids.length === 0 || pid === undefined) throw invalid('offer_id and pid are required');
		flagOf(fields, 'notice');
		const affiliate = affiliateWith(call.state, pid);
		for (const id of ids.map((one) => offerWith(call.state, one).id)) {
			affiliate.enabledOffers = affiliate.enabledOffers.filter((other) => other !== id);
			affiliate.disabledOffers = affiliate.disabledOffers.filter((other) => other !== id);
			(enable ? affiliate.enabledOffers : affiliate.disabledOffers).push(id);
		}
		return json({ status: 1, message: enable ? 'Affiliate is connected' : 'Affiliate is disconnected' });
	};
}

function privacy(call: Call<State>): Answer {
	const offer = offerWith(call.state, call.params.id);
	const idsOf = (list: 'enabledOffers' | 'disabledOffers'): number[] =>
		call.state.affiliates.filter((affiliate) => affiliate[list].includes(offer.id)).map(({ id }) => id);
	return json({
		affiliates_disabled: idsOf('disabledOffers'),
		affiliates_enabled: idsOf('enabledOffers'),
		privacy_level: offer.privacy,
	});
}

function disableAffiliates(call: Call<State>): Answer {
	const { id } = offerWith(call.state, call.params.id);
	for (const affiliate of call.state.affiliates) {
		affiliate.enabledOffers = affiliate.enabledOffers.filter((other) => other !== id);
	}
	return json({ status: 1, message: 'Affiliates are disconnected' });
}

function trackingLink(call: Call<State>): Answer {
	const fields = input(call);
	const id = given(fields, 'affiliate_id');
	if (id === undefined) throw invalid('affiliate_id is required');
	const [offer, affiliate] = [offerWith(call.state, call.params.id), affiliateWith(call.state, id)];
	if (!isLive(offer, affiliate)) throw invalid('The affiliate has no access to the offer');
	const query = new URLSearchParams({ pid: id, offer_id: String(offer.id) });
	for (const name of ['sub1', 'sub2', 'sub3', 'sub4', 'sub5']) {
		const value = given(fields, name);
		if (value !== undefined) query.set(name, value);
	}
	return json({ status: 1, tracking_link: `https://track.example.com/click?${query.toString()}` });
}

/** Who may run which offer. */
export const accessRoutes: Array<Route<State>> = [
	route('POST', '/3.0/offer/enable-affiliate', connectAffiliate(true)),
	route('POST', '/3.0/offer/disable-affiliate', connectAffiliate(false)),
	route('GET', '/3.1/offers/{id}/privacy', privacy),
	route('POST', '/3.0/admin/offer/{id}/disable-affiliates', disableAffiliates),
	route('POST', '/3.0/admin/offer/{id}/tracking-link', trackingLink),
];
