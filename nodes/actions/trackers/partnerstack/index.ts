import type { Tracker } from '../../model/tracker';

/** PartnerStack, vendor API. Source: docs.partnerstack.com and public clients. */
export const partnerstack: Tracker = {
	id: 'partnerstack',
	name: 'PartnerStack',
	documentation: 'https://docs.partnerstack.com/docs/partnerstack-api',
	baseUrl: { apiPath: '/api/v2' },
	authentication: { basic: ['publicKey', 'secretKey'] },
	test: { path: '/partnerships', query: { limit: '1' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		message: ['$.message', '$.error'],
		pagination: {
			style: 'cursor',
			cursorParameter: 'starting_after',
			cursor: '$.data.items[-1:].key',
			more: '$.data.has_more',
			sizeParameter: 'limit',
			pageSize: 100,
		},
		requestsPerSecond: 20,
	},
	hints: {
		401: 'PartnerStack does not know this pair of keys. Public and secret key must both be the production pair or both the test pair; keys of the Partner API do not work here.',
		403: 'The keys belong to another company or lack the right to this record.',
	},
	library: async () => (await import('./templates')).templates,
};
