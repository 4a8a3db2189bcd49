import type { Tracker } from '../../model/tracker';

/** Trackier, Admin API v2 with an admin key. Source: the vendor's OpenAPI file (github.com/trackier/api-docs). */
export const trackier: Tracker = {
	id: 'trackier',
	name: 'Trackier',
	documentation: 'https://github.com/trackier/api-docs',
	baseUrl: { apiPath: '/v2' },
	authentication: { headers: { 'X-Api-Key': '{apiKey}' } },
	test: { path: '/publishers', query: { limit: '1' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'brackets',
		format: 'json',
		message: ['$.errors[0].message', '$.errors.message', '$.message'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'limit',
			pageSize: 100,
			total: '$.pagination.total',
		},
		requestsPerSecond: 5,
	},
	hints: {
		400: 'Trackier did not accept the call. It answers so to wrong values and, in places, to a key that it does not know.',
		401: 'Trackier does not know this API key. Use the key of an admin account; accounts can also allow certain IP addresses only.',
		403: 'The user that the API key belongs to lacks the permission. Calls of this connection need an admin key, not that of a publisher or an advertiser.',
	},
	secretFields: ['security_token'],
	library: async () => (await import('./templates')).templates,
};
