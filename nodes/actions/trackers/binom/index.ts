import type { Tracker } from '../../model/tracker';

/** Binom v2, self-hosted. Sources: docs.binom.org and public clients; each install documents itself at /api/doc. */
export const binom: Tracker = {
	id: 'binom',
	name: 'Binom',
	documentation: 'https://docs.binom.org/api-v2.php',
	baseUrl: { apiPath: '/public/api/v1', strip: ['/public'] },
	authentication: { headers: { 'api-key': '{apiKey}' } },
	test: { path: '/user/role' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'brackets',
		format: 'json',
		message: ['$.errors.message', '$.errors.detail'],
	},
	library: async () => (await import('./templates')).templates,
};
