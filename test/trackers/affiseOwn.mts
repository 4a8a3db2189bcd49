import { hexId, isFields, json, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route } from './fake.mts';
import { isLive, isVisible } from './affiseAccess.mts';
import { filteredOffers } from './affiseOffers.mts';
import { affiliateWith, flagOf, given, input, invalid, notFound, offerWith, route } from './affiseRules.mts';
import { OWN_AFFILIATE } from './affiseState.mts';
import type { Affiliate, Offer, State } from './affiseState.mts';

function newsId(item: Fields): string {
	return isFields(item._id) ? String(item._id.$id) : '';
}

function listNews(call: Call<State>): Answer {
	const limit = Math.min(wholeNumber(call.query.get('limit')) || 100, 100);
	const skip = wholeNumber(call.query.get('skip')) ?? 0;
	const fixed = flagOf(input(call), 'fixed');
	const news = call.state.news.filter((item) => fixed === undefined || item.fixed === (fixed ? 1 : 0));
	const shown = news.slice(skip, skip + limit);
	const items = Object.fromEntries(shown.map((item) => [newsId(item), item]));
	return json({ status: 1, items, all_items: news.length });
}

function me(call: Call<State>): Answer {
	const { email, login, country, api_key } = affiliateWith(call.state, OWN_AFFILIATE);
	const user = {
		partner_id: OWN_AFFILIATE,
		id: hexId('5d91', OWN_AFFILIATE),
		email,
		login,
		status: '1',
		type: 'affiliate',
		country,
	};
	return json({ status: 1, user: { ...user, api_key, permissions: {} } });
}

function askForOffer(call: Call<State>): Answer {
	const fields = input(call);
	const id = given(fields, 'offer_id');
	if (id === undefined) throw invalid({ offer_id: 'offer_id cannot be blank' });
	if (given(fields, 'comment') === undefined) throw invalid({ comment: 'comment cannot be blank' });
	const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
	const offer = offerWith(call.state, id);
	if (!isVisible(offer, affiliate)) throw notFound();
	if (isLive(offer, affiliate)) throw invalid('The offer is already connected');
	if (call.state.requests.includes(offer.id)) throw invalid('The offer has already been asked for');
	call.state.requests.push(offer.id);
	return json({ status: 1, message: 'Your request has been accepted' });
}

function seenOffers(test: (offer: Offer, affiliate: Affiliate) => boolean): Handler<State> {
	return (call) => {
		const affiliate = affiliateWith(call.state, OWN_AFFILIATE);
		const offers = call.state.offers.filter((offer) => test(offer, affiliate));
		return filteredOffers(call, offers);
	};
}

/** What the key of an affiliate reaches, and the news for both. */
export const ownRoutes: Array<Route<State>> = [
	route('GET', '/3.0/news', listNews),
	route('GET', '/3.0/news/{id}', (call) => {
		const news = call.state.news.find((item) => newsId(item) === call.params.id);
		if (news === undefined) throw notFound();
		return json({ status: 1, news });
	}),
	route('GET', '/3.1/partner/me', me),
	route('GET', '/3.0/balance', (call) => {
		return json({ status: 1, balance: affiliateWith(call.state, OWN_AFFILIATE).balance });
	}),
	route('GET', '/3.0/partner/offers', seenOffers(isVisible)),
	route('GET', '/3.0/partner/live-offers', seenOffers(isLive)),
	route('POST', '/3.0/partner/activation/offer', askForOffer),
];
