import { startFake } from './fake.mts';
import type { Answer, Call, FakeTracker, StartOptions } from './fake.mts';
import { advertiserRoutes } from './everflowAdvertisers.mts';
import { accountRoutes } from './everflowAccount.mts';
import { affiliateRoutes } from './everflowAffiliates.mts';
import { conversionRoutes } from './everflowConversions.mts';
import { offerRoutes } from './everflowOffers.mts';
import { ownRoutes } from './everflowOwn.mts';
import { pixelRoutes } from './everflowPixels.mts';
import { reportRoutes } from './everflowReports.mts';
import { failed } from './everflowRules.mts';
import { settingRoutes } from './everflowSettings.mts';
import { seed } from './everflowState.mts';
import type { State } from './everflowState.mts';

export const everflowKeys = {
	network: 'everflow-network-key-a7c4',
	/** Affiliate 12. */
	affiliate: 'everflow-affiliate-key-12d9',
};

function before(call: Call<State>): Answer | undefined {
	const key = call.headers['x-eflow-api-key'];
	if (key === undefined || key === '') return failed('No Authentication Method Found', 401);
	if (key !== everflowKeys.network && key !== everflowKeys.affiliate) return failed('Invalid API Key', 401);
	const realm = key === everflowKeys.network ? '/v1/networks' : '/v1/affiliates';
	const shared = call.path.startsWith('/v1/meta/');
	if (!shared && call.path !== realm && !call.path.startsWith(`${realm}/`))
		return failed('Out Of Realm', 403);
	return undefined;
}

/** Everflow: network and affiliate realm of one network. */
export function startEverflow(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'everflow',
			title: 'Everflow',
			basePath: '/v1',
			credentials: (baseUrl) => ({
				everflowTrackerApi: { baseUrl, apiKey: everflowKeys.network },
				everflowAffiliateTrackerApi: { baseUrl, apiKey: everflowKeys.affiliate },
			}),
			secretNames: ['x-eflow-api-key'],
			seed,
			movedFields: ['time_saved', 'address_id'],
			routes: [
				...accountRoutes,
				...affiliateRoutes,
				...advertiserRoutes,
				...offerRoutes,
				...settingRoutes,
				...conversionRoutes,
				...reportRoutes,
				...pixelRoutes,
				...ownRoutes,
			],
			before,
			refused: (error) => failed(error.message, error.status),
			notFound: () => failed('Not Found', 404),
		},
		options,
	);
}
