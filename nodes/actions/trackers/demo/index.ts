import { homepage } from '../../model/homepage';
import type { Tracker } from '../../model/tracker';
import { respond } from './server';

/** A tracker inside this package, to try the nodes without an account. Its data lives in n8n's memory. */
export const demo: Tracker = {
	id: 'demo',
	name: 'Demo (No Account Needed)',
	documentation: `${homepage}/blob/main/docs/demo.md`,
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
		404: 'The demo has the affiliates 1 to 45, the offers 1 to 30, the conversions 1 to 120 and the postbacks 1 to 8, and what the workflow has added.',
	},
	library: async () => (await import('./templates')).templates,
};
