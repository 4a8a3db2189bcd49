import { isFields, jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import {
	checked,
	chosen,
	done,
	invalid,
	notFound,
	oneOf,
	paged,
	recordWith,
	route,
} from './everflowRules.mts';
import { offerLink, OWN_AFFILIATE, seconds } from './everflowState.mts';
import type { State } from './everflowState.mts';

/** Seconds since 1970 of a day, or of a day and time. */
export function moment(body: Fields, name: string): number {
	const value = String(body[name]);
	const match = /^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?$/.exec(value);
	const time =
		match === null ? Number.NaN : Date.parse(`${value.replace(' ', 'T')}${match[1] ? '' : 'T00:00'}Z`);
	if (Number.isNaN(time)) throw invalid(`${name} is invalid`);
	return time / 1000 + (name === 'to' && match?.[1] === undefined ? 86_399 : 0);
}

export function related(conversion: Fields, kind: string): Fields {
	const relationship = isFields(conversion.relationship) ? conversion.relationship : {};
	const record = relationship[kind];
	return isFields(record) ? record : {};
}

/** The conversions of the period and filters that a report's body names. */
export function reported(call: Call<State>, body: Fields, ownOnly: boolean): Fields[] {
	const [from, to] = [moment(body, 'from'), moment(body, 'to')];
	const filters = isFields(body.query) && Array.isArray(body.query.filters) ? body.query.filters : [];
	const tests = filters.map((filter) => {
		const { resource_type, filter_id_value } = isFields(filter) ? filter : {};
		if (typeof filter_id_value !== 'string') throw invalid('filter_id_value must be of type string');
		if (resource_type === 'offer' || (resource_type === 'affiliate' && !ownOnly)) {
			const field = `network_${resource_type}_id`;
			return (conversion: Fields): boolean =>
				String(related(conversion, resource_type)[field]) === filter_id_value;
		}
		if (resource_type === 'status') {
			return (conversion: Fields): boolean => conversion.status === filter_id_value;
		}
		throw invalid('resource_type is invalid');
	});
	return call.state.conversions.filter((conversion) => {
		const time = Number(conversion.conversion_unix_timestamp);
		const own = related(conversion, 'affiliate').network_affiliate_id === OWN_AFFILIATE;
		return time >= from && time <= to && (own || !ownOnly) && tests.every((test) => test(conversion));
	});
}

/** What an affiliate earns is its revenue; what the network earns it does not see. */
function forAffiliate({ payout, ...conversion }: Fields): Fields {
	return { ...conversion, revenue: payout, relationship: { offer: related(conversion, 'offer') } };
}

export function reportConversions(ownOnly: boolean): Handler<State> {
	return (call) => {
		const body = checked(jsonFields(call), {
			from: 'string!',
			to: 'string!',
			timezone_id: 'integer!',
			show_conversions: 'boolean',
			show_events: 'boolean',
			query: 'object',
		});
		// All seed conversions are plain conversions, none is an event.
		const found = body.show_conversions === false ? [] : reported(call, body, ownOnly);
		return paged(call, 'conversions', ownOnly ? found.map(forAffiliate) : found, body);
	};
}

function decide(call: Call<State>, records: Fields[], status: Value): Answer {
	oneOf({ status }, 'status', ['approved', 'rejected']);
	call.later(() => {
		for (const record of records) record.status = status;
	});
	return done();
}

function patchConversions(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { conversion_ids: 'strings!', conversion_status: 'string!' });
	const records = chosen(call.state.conversions, 'conversion_id', body.conversion_ids);
	return decide(call, records, body.conversion_status);
}

function patchTransaction(call: Call<State>): Answer {
	const body = checked(jsonFields(call), { conversion_status: 'string!' });
	const records = call.state.conversions.filter(
		({ transaction_id }) => transaction_id === call.params.transactionId,
	);
	if (records.length === 0) throw notFound();
	return decide(call, records, body.conversion_status);
}

function setConversionPayout(call: Call<State>): Answer {
	const conversion = recordWith(call.state.conversions, 'conversion_id', call.params.id);
	const body = checked(jsonFields(call), { payout: 'number!', revenue: 'number!', is_event: 'boolean' });
	if ((body.is_event ?? false) !== conversion.is_event) throw notFound();
	if (conversion.status !== 'approved') throw invalid('Only approved conversions can be changed');
	conversion.payout = body.payout;
	conversion.revenue = body.revenue;
	return done();
}

function addConversions(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		offer_id: 'integer!',
		affiliate_id: 'integer!',
		event_id: 'integer!',
		number_of_conversions: 'integer!',
		timezone_id: 'integer!',
		is_now: 'boolean!',
		date: 'string',
		order_id: 'string',
		internal_notes: 'string',
		payout_amount: 'number',
		is_payout_amount_submitted: 'boolean',
		revenue_amount: 'number',
		is_revenue_amount_submitted: 'boolean',
	});
	if (body.is_now !== true && body.date === undefined) throw invalid('date is required');
	recordWith(call.state.offers, 'network_offer_id', body.offer_id);
	recordWith(call.state.affiliates, 'network_affiliate_id', body.affiliate_id);
	const count = Number(body.number_of_conversions);
	if (count < 1 || count > 50) throw invalid('number_of_conversions must be from 1 to 50');
	const time = body.is_now === true ? seconds(call.state) : moment(body, 'date');
	for (let number = 1; number <= count; number += 1) {
		const position = call.state.conversions.length + 1;
		call.state.conversions.unshift({
			conversion_id: (0x0a1b2c + position).toString(16).padStart(6, '0'),
			transaction_id: (0x3d4e5f + position).toString(16),
			conversion_unix_timestamp: time,
			status: 'approved',
			payout: body.is_payout_amount_submitted === true ? (body.payout_amount ?? 0) : 3.5,
			revenue: body.is_revenue_amount_submitted === true ? (body.revenue_amount ?? 0) : 5,
			currency_id: 'USD',
			event: 'Base',
			is_event: false,
			relationship: {
				offer: offerLink(Number(body.offer_id)),
				affiliate: { network_affiliate_id: body.affiliate_id, name: `Aff ${String(body.affiliate_id)}` },
			},
		});
	}
	return done();
}

export const conversionRoutes: Array<Route<State>> = [
	route('POST', '/networks/reporting/conversions', reportConversions(false)),
	route('PATCH', '/networks/reporting/conversions', patchConversions),
	route('PATCH', '/networks/reporting/conversions/{transactionId}', patchTransaction),
	route('PUT', '/networks/reporting/conversions/{id}/payoutrevenue', setConversionPayout),
	route('POST', '/networks/conversions/reporting', addConversions),
];
