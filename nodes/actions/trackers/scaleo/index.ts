import type { Tracker } from '../../model/tracker';

/** Scaleo, Public API v2 with a manager's key. Sources: docs.scaleo.io, developers.scaleo.io and public clients. */
export const scaleo: Tracker = {
	id: 'scaleo',
	name: 'Scaleo',
	documentation: 'https://docs.scaleo.io',
	baseUrl: { strip: ['/api/v2/network', '/api/v2', '/api'] },
	authentication: { query: { 'api-key': '{apiKey}' } },
	test: { path: '/api/v2/network/affiliates', query: { perPage: '1' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'brackets',
		format: 'json',
		success: [{ path: '$.status', equals: 'success' }],
		message: ['$.info.errors', '$.message', '$.name'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'perPage',
			pageSize: 1000,
			maxPageSize: 1000,
		},
	},
	secretFields: ['api_key', 'one_time_login_link'],
	hints: {
		401: 'Scaleo does not know this API key. Check that API access is switched on for the user and that the key was not made anew.',
		403: "The API key is of another role. This connection's calls need the key of a manager, not that of an affiliate or an advertiser.",
		404: 'Use the tracking domain as base URL (Settings > General), not the address of the panel.',
	},
	library: async () => (await import('./templates')).templates,
};
