import { homepage } from '../../model/homepage';
import type { Tracker } from '../../model/tracker';
import { respond } from './server';

/** A tracker inside this package, to try the nodes without an account. It lives as long as n8n's process. */
export const demo: Tracker = {
	id: 'demo',
	name: 'Demo (No Account Needed)',
	documentation: `${homepage}#five-minute-first-flow`,
	baseUrl: {},
	authentication: {},
	respond,
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		message: ['$.error'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'per_page',
			pageSize: 20,
			total: '$.total',
		},
	},
	hints: {
		404: 'The demo has the affiliates 1 to 45 and the offers 1 to 30, and what was added since n8n started.',
	},
	library: async () => (await import('./templates')).templates,
};
