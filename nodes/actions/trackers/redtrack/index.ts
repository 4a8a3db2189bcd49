import type { Tracker } from '../../model/tracker';

/** RedTrack. Sources: the vendor's Swagger description, help.redtrack.io and public clients. */
export const redtrack: Tracker = {
	id: 'redtrack',
	name: 'RedTrack',
	documentation: 'https://api.redtrack.io/',
	baseUrl: { strip: ['/v1', '/v2', '/docs'] },
	authentication: { query: { api_key: '{apiKey}' } },
	test: { path: '/me/settings' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'comma',
		format: 'json',
		message: ['$.error'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'per',
			pageSize: 100,
			total: '$.total',
		},
		requestsPerSecond: 5,
	},
	secretFields: ['apikey', 'key', 'password', 'password_confirmation'],
	hints: {
		401: 'RedTrack does not know this API key, or it has expired.',
		403: 'The plan or the role of this account does not include the call; some are for the premium API only.',
		429: 'RedTrack takes 20 reports and 1 update of costs a minute. Slow the workflow down.',
	},
	library: async () => (await import('./templates')).templates,
};
