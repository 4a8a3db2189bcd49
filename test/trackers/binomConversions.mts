import { dateTime, json, jsonFields, text } from './fake.mts';
import type { Answer, Call, Fields, Route } from './fake.mts';
import { checked, DATE_PRESETS, invalid, notFound, number, periodOf, route } from './binomRules.mts';
import type { Conversion, State } from './binomState.mts';

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
	if (sortType !== 'asc' && sortType !== 'desc') throw invalid('sortType: this value is not valid');
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
			status2: '',
			geo: 'US',
			clicked_at: dateTime(call.state.now),
			conversed_at: dateTime(call.state.now),
		};
		call.state.conversions.push(conversion);
	}
	const payout = Number(call.query.get('payout') ?? 'none');
	if (!Number.isNaN(payout)) conversion.payout = payout;
	conversion.status = call.query.get('cnv_status') ?? conversion.status;
	conversion.status2 = call.query.get('cnv_status2') ?? conversion.status2;
	conversion.currency = call.query.get('cnv_currency') ?? conversion.currency;
	return text('OK', 200, 'text/html');
}

/** The cost is a total, spread over the clicks of the period. */
function updateCosts(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		datePreset: 'string',
		timezone: 'string',
		dateFrom: 'string?',
		dateTo: 'string?',
		cost: 'number',
		currency: 'string',
		model: 'string',
		tokenId: 'integer?',
		tokenValue: 'string?',
	});
	if (!DATE_PRESETS.includes(String(body.datePreset))) throw invalid('datePreset: this value is not valid');
	if (body.model !== 'COSTS') throw invalid('model: this value is not valid');
	if (!call.state.campaigns.some(({ id }) => String(id) === call.params.campaignId)) throw notFound();
	return json({ status: 'success' });
}

export const conversionRoutes: Array<Route<State>> = [
	route('GET', '/conversions', listConversions),
	route('GET', '/conversion/{clickid}', getConversion),
	route('PUT', '/clicks/campaign/{campaignId}', updateCosts),
	route('GET', '//click.php', postback),
];
