import { json, startFake } from './fake.mts';
import type { Answer, Call, FakeTracker, Route, StartOptions } from './fake.mts';
import { campaignRoutes } from './binomCampaigns.mts';
import { conversionRoutes } from './binomConversions.mts';
import { offerRoutes } from './binomOffers.mts';
import { DATE_PRESETS, errors, route } from './binomRules.mts';
import { seed } from './binomState.mts';
import type { State } from './binomState.mts';

export const binomKeys = { user: 'binom-api-key-31fe08' };

function before(call: Call<State>): Answer | undefined {
	if (!call.path.startsWith('/public/api/v1/')) return undefined;
	if (call.headers['api-key'] !== binomKeys.user) return errors('Invalid API key', 401, 'Unauthorized');
	for (const [name, value] of call.query) {
		if (value === '') return errors(`${name}: this value should not be blank`, 400, 'Bad Request');
	}
	return undefined;
}

const accountRoutes: Array<Route<State>> = [
	route('GET', '/user/role', () => json({ id: 2, role: 'admin' })),
	route('GET', '/date_preset/list', () => json(DATE_PRESETS)),
	route('GET', '/traffic_source/list/filtered', (call) => json(call.state.trafficSources)),
	route('GET', '/affiliate_network/list/all', (call) => json(call.state.affiliateNetworks)),
	route('GET', '/rotation/list/filtered', (call) => json(call.state.rotations)),
	route('GET', '/landing/list/filtered', (call) => json(call.state.landers)),
	route('GET', '/domain/list/filtered', (call) => json(call.state.domains)),
];

/** Binom v2. */
export function startBinom(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'binom',
			title: 'Binom',
			basePath: '/public/api/v1',
			credentials: (baseUrl) => ({ binomTrackerApi: { baseUrl, apiKey: binomKeys.user } }),
			secretNames: ['api-key'],
			seed,
			routes: [...accountRoutes, ...campaignRoutes, ...offerRoutes, ...conversionRoutes],
			before,
			refused: (error) => errors(error.message, error.status),
			notFound: () => errors('No route found', 404, 'Not Found'),
		},
		options,
	);
}
