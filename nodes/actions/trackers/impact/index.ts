import type { Tracker } from '../../model/tracker';

/** impact.com, Brand API v14 and Partner API v16. Source: the vendor's OpenAPI files as published by api-evangelist. */
export const impact: Tracker = {
	id: 'impact',
	name: 'impact.com',
	otherNames: ['Impact Radius'],
	documentation: 'https://integrations.impact.com',
	baseUrl: { strip: ['/Advertisers', '/Mediapartners'] },
	authentication: { basic: ['accountSid', 'authToken'] },
	pathValues: ['accountSid'],
	identifiers: ['accountSid'],
	test: {
		path: '/{accountType}/{accountSid}/CompanyInformation',
		words: { accountType: { brand: 'Advertisers', partner: 'Mediapartners' } },
	},
	defaults: {
		bodyEncoding: 'form',
		arrayFormat: 'comma',
		format: 'json',
		headers: { Accept: 'application/json' },
		message: ['$.Errors', '$.errors', '$.Message', '$.message', '$.error'],
		resetHeader: 'x-ratelimit-reset',
		pagination: { style: 'nextUrl', next: "$['@nextpageuri']", total: "$['@total']" },
	},
	hints: {
		401: 'Check account SID and auth token (Settings > API).',
		403: 'The token may lack the scope for this call or be read-only. Calls for brands need a brand account and calls for partners a partner account.',
		404: 'There is no such record in this account. Calls for brands need a brand account and calls for partners a partner account.',
		409: 'The decision was made before and stands.',
		429: 'impact.com allows about 1,000 calls an hour, fewer for reports. Wait, or ask for less.',
	},
	library: async () => (await import('./templates')).templates,
};
