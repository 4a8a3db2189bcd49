import type { Tracker } from '../../model/tracker';

/** Everflow, network key. Source: developers.everflow.io (guides, API reference and OpenAPI descriptions). */
export const everflow: Tracker = {
	id: 'everflow',
	name: 'Everflow',
	documentation: 'https://developers.everflow.io/api-reference/network-overview',
	baseUrl: { apiPath: '/v1', strip: ['/networks'] },
	authentication: { headers: { 'X-Eflow-API-Key': '{apiKey}' } },
	test: { path: '/networks' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		message: ['$.error', '$.Error'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'page_size',
			pageSize: 100,
			total: '$.paging.total_count',
		},
		requestsPerSecond: 30,
	},
	secretFields: ['access_token'],
	hints: {
		401: 'Everflow does not know this API key. Check the key, and that the host is that of your region (EU accounts have their own).',
		403: 'The API key is of another realm or lacks the permission. Network calls need a network key from Control Center > Security; affiliate keys belong in an Everflow Affiliate connection.',
		429: 'The whole network account shares one rate limit, and reports have a quota an hour. Slow the workflow down.',
	},
	library: async () => (await import('./templates')).templates,
};
