import type { Tracker } from '../../model/tracker';

/** Affise, admin API. Source: Affise's OpenAPI description (docs3.2) and its Go and PHP SDKs. */
export const affise: Tracker = {
	id: 'affise',
	name: 'Affise',
	preset: true,
	documentation: 'https://api.affise.com/docs3.2/',
	baseUrl: { strip: ['/3.0', '/3.1', '/4.0'] },
	authentication: { headers: { 'API-Key': '{apiKey}' } },
	test: { path: '/3.0/admin/partners', query: { limit: '1' } },
	defaults: {
		bodyEncoding: 'form',
		arrayFormat: 'indices',
		format: 'json',
		success: [{ path: '$.status', equals: 1 }],
		message: ['$.message', '$.error'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'limit',
			pageSize: 100,
			next: '$.pagination.next_page',
			total: '$.pagination.total_count',
		},
	},
	secretFields: ['api_key', 'password', 'hash_password'],
	hints: {
		401: 'Affise answers a wrong key and a wrong host alike. Check the API key and the base URL of the connection.',
		403: 'The key is valid, but its user lacks the permission for this call. Ask the General Manager of the account.',
	},
	library: async () => (await import('./templates')).templates,
};
