import { isFields, json, jsonFields, Refusal } from './fake.mts';
import type { Answer, Call, Fields, Route } from './fake.mts';
import { checked, invalid, nextId, notFound, periodOf, route, sliced, statistics } from './binomRules.mts';
import type { Offer, State } from './binomState.mts';

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
	const network = fields.affiliateNetworkId;
	if (network !== undefined && !call.state.affiliateNetworks.some(({ id }) => id === network)) {
		throw invalid('affiliateNetworkId: there is no such record');
	}
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

export const offerRoutes: Array<Route<State>> = [
	route('GET', '/offer/alternative/all', (call) => json(call.state.offers.map(shownOffer))),
	route('GET', '/info/offer', offerList),
	route('GET', '/offer/{id}', (call) => json(shownOffer(offerWith(call)))),
	route('POST', '/offer', addOffer),
	route('GET', '/offer/cap/conversion/{id}', cap),
];
