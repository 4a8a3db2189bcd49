import { startFake, text, toJson } from './fake.mts';
import type { Answer, Call, FakeTracker, Route, StartOptions } from './fake.mts';
import { affiliateMethods } from './cakeAffiliates.mts';
import { campaignMethods } from './cakeCampaigns.mts';
import { conversionMethods } from './cakeConversions.mts';
import { parametersOf } from './cakeInput.mts';
import { offerMethods } from './cakeOffers.mts';
import { ownMethods } from './cakeOwn.mts';
import { reportMethods } from './cakeReports.mts';
import { answer, cakeKeys, xmlDocument } from './cakeRules.mts';
import { OWN_AFFILIATE, seed } from './cakeState.mts';
import type { State } from './cakeState.mts';

export { cakeKeys };

/** The key for a person's name and password; empty when they are wrong. */
function getApiKey(call: Call<State>): Answer {
	const { values, isJson } = parametersOf(call);
	const right = values.username === cakeKeys.username && values.password === cakeKeys.password;
	const key = right ? cakeKeys.admin : '';
	return isJson ? text(toJson({ d: key }), 200, 'application/json') : xmlDocument('string', '1', key);
}

const methods = [
	...affiliateMethods,
	...offerMethods,
	...campaignMethods,
	...conversionMethods,
	...reportMethods,
	...ownMethods,
];

const routes: Array<Route<State>> = ['GET', 'POST'].flatMap((verb) => [
	{ method: verb, path: '/api/1/get.asmx/GetAPIKey', handler: getApiKey },
	...methods.map((method) => ({
		method: verb,
		path: method.path,
		handler: (call: Call<State>) => answer(method, call),
	})),
]);

/** CAKE: admin and affiliate API of one network. */
export function startCake(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'cake',
			title: 'CAKE',
			credentials: (baseUrl) => ({
				cakeTrackerApi: { baseUrl, apiKey: cakeKeys.admin },
				cakeAffiliateTrackerApi: {
					baseUrl,
					apiKey: cakeKeys.affiliate,
					affiliateId: String(OWN_AFFILIATE),
				},
			}),
			secretNames: ['api_key', 'password'],
			seed,
			routes,
			notFound: () =>
				text('<html><body><h1>404 - File or directory not found.</h1></body></html>', 404, 'text/html'),
		},
		options,
	);
}
