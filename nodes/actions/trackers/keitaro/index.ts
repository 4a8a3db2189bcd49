import type { Tracker } from '../../model/tracker';

/** Keitaro, Admin API v1, self-hosted. Sources: docs.keitaro.io and the vendor's OpenAPI description. */
export const keitaro: Tracker = {
	id: 'keitaro',
	name: 'Keitaro',
	documentation: 'https://docs.keitaro.io/en/admin-api',
	baseUrl: { apiPath: '/admin_api/v1', strip: ['/admin_api', '/admin'] },
	authentication: { headers: { 'Api-Key': '{apiKey}' } },
	pathValues: ['postbackKey'],
	test: { path: '/groups', query: { type: 'campaigns' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		// A value that is refused is answered with the fields and what is wrong with each of them.
		message: ['$.error', '$'],
	},
	secretFields: ['token'],
	hints: {
		401: 'Check the API key of the connection. It must belong to a user of this Keitaro.',
		402: 'The edition of this Keitaro has no Admin API, or its license has run out.',
		403: 'Something in front of Keitaro, such as a bot filter, keeps the call away. Let the address of n8n through.',
		404: 'Check the ID: Keitaro knows no such record. For conversions, check the postback key of the connection; otherwise its base URL.',
		406: 'Keitaro did not accept a value: the message names the field.',
	},
	library: async () => (await import('./templates')).templates,
};
