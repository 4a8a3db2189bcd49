import { jsonFields } from './fake.mts';
import type { Answer, Call, Route } from './fake.mts';
import { checked, filtered, invalid, ok, recordWith, route } from './everflowRules.mts';
import { NETWORK } from './everflowState.mts';
import type { State } from './everflowState.mts';

const DOMAIN = 1;

/** Parts of an offer that links may name, by offer. */
const OFFER_URL = (offer: unknown): number => 500 + Number(offer);
const CREATIVE = (offer: unknown): number => 600 + Number(offer);

function trackingLink(call: Call<State>): Answer {
	const body = checked(jsonFields(call), {
		network_offer_id: 'integer!',
		network_affiliate_id: 'integer!',
		network_tracking_domain_id: 'integer',
		network_offer_url_id: 'integer',
		creative_id: 'integer',
		network_traffic_source_id: 'integer',
		source_id: 'string',
		sub1: 'string',
		sub2: 'string',
		sub3: 'string',
		sub4: 'string',
		sub5: 'string',
		is_encrypt_parameters: 'boolean',
	});
	const offer = recordWith(call.state.offers, 'network_offer_id', body.network_offer_id);
	const affiliate = recordWith(call.state.affiliates, 'network_affiliate_id', body.network_affiliate_id);
	if (offer.visibility === 'private' || affiliate.account_status !== 'active') {
		throw invalid('The affiliate is not allowed to run this offer');
	}
	const parts: Array<[name: string, known: boolean]> = [
		['network_tracking_domain_id', body.network_tracking_domain_id === DOMAIN],
		['network_offer_url_id', body.network_offer_url_id === OFFER_URL(body.network_offer_id)],
		['creative_id', body.creative_id === CREATIVE(body.network_offer_id)],
	];
	for (const [name, known] of parts) {
		if (body[name] !== undefined && !known) throw invalid(`${name} is invalid`);
	}
	if (body.network_traffic_source_id !== undefined) {
		recordWith(call.state.trafficSources, 'network_traffic_source_id', body.network_traffic_source_id);
	}
	const query = new URLSearchParams();
	for (const name of ['source_id', 'sub1', 'sub2', 'sub3', 'sub4', 'sub5']) {
		if (body[name] !== undefined) query.set(name, String(body[name]));
	}
	const path = `${String(body.network_affiliate_id)}/${String(body.network_offer_id)}`;
	return ok({ url: `https://track.example.com/${path}/?${query.toString()}` });
}

export const accountRoutes: Array<Route<State>> = [
	route('GET', '/networks', () =>
		ok({ network_id: NETWORK, name: 'Demo Network', status: 'active', default_currency_id: 'USD' }),
	),
	route('GET', '/networks/employees', () =>
		ok([{ network_employee_id: 3, network_id: NETWORK, full_name: 'Kim Doe', account_status: 'active' }]),
	),
	route('GET', '/meta/timezones', () =>
		ok({
			timezones: [
				{ timezone_id: 67, timezone: 'Africa/Abidjan', utc_offset: 0 },
				{ timezone_id: 80, timezone: 'America/New_York', utc_offset: -5 },
			],
		}),
	),
	route('POST', '/networks/tracking/offers/clicks', trackingLink),
	route('GET', '/networks/domains/tracking', () =>
		ok({
			domains: [
				{
					network_tracking_domain_id: DOMAIN,
					network_id: NETWORK,
					url: 'track.example.com',
					is_primary_domain: true,
					domain_status: 'active',
					is_ssl_enabled: true,
				},
			],
		}),
	),
	route('GET', '/networks/trafficsource', (call) =>
		ok({ traffic_sources: filtered(call, call.state.trafficSources, []) }),
	),
	route('GET', '/networks/trafficsource/{id}', (call) =>
		ok(recordWith(call.state.trafficSources, 'network_traffic_source_id', call.params.id)),
	),
];
