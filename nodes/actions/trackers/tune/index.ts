import type { Tracker } from '../../model/tracker';

/** TUNE (HasOffers), network API: one URL, the call is named by Target and Method. Source: developers.tune.com. */
export const tune: Tracker = {
	id: 'tune',
	name: 'TUNE',
	otherNames: ['HasOffers'],
	documentation: 'https://developers.tune.com/network/',
	baseUrl: { strip: ['/Apiv3'] },
	authentication: { form: { NetworkId: '{networkId}', NetworkToken: '{networkToken}' } },
	identifiers: ['networkId'],
	test: { path: '/Apiv3/json', query: { Target: 'Offer', Method: 'findAll', limit: '1' } },
	defaults: {
		bodyEncoding: 'form',
		arrayFormat: 'brackets',
		format: 'json',
		success: [{ path: '$.response.status', equals: 1 }],
		message: [
			'$.response.errorMessage',
			'$.response.errors[*].publicMessage',
			'$.response.errors.publicMessage',
			'$.response.errors[*].err_msg',
			'$.response.errors.err_msg',
		],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'limit',
			pageSize: 100,
			total: '$.response.data.count',
		},
		requestsPerSecond: 5,
	},
	secretFields: ['NetworkToken'],
	hints: {
		200: 'TUNE answers 200 to refused calls as well. Check the values, the network token of the connection and the IP addresses that it is open to, and stay below 50 calls in 10 seconds a network.',
	},
	library: async () => (await import('./templates')).templates,
};
