import type { Tracker } from '../../model/tracker';

/** Tapfiliate, REST API 1.6. Source: tapfiliate.com/docs/rest and public clients. */
export const tapfiliate: Tracker = {
	id: 'tapfiliate',
	name: 'Tapfiliate',
	documentation: 'https://tapfiliate.com/docs/rest/',
	baseUrl: { apiPath: '/1.6' },
	authentication: { headers: { 'X-Api-Key': '{apiKey}' } },
	test: { path: '/programs/', query: { limit: '1' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		message: ['$.message', '$.errors[*].message', '$.errors'],
		pagination: { style: 'linkHeader' },
		resetHeader: 'x-ratelimit-reset',
		requestsPerSecond: 5,
	},
	hints: {
		401: 'Tapfiliate does not know this API key. Copy it again from your profile settings; one key holds for the whole account.',
	},
	secretFields: ['password'],
	library: async () => (await import('./templates')).templates,
};
