import { affise } from '../affise';
import type { Tracker } from '../../model/tracker';

/** Affise, affiliate API. Same servers, envelope and paging as the admin API; the key is the affiliate's own. */
export const affiseAffiliate: Tracker = {
	...affise,
	preset: undefined,
	id: 'affiseAffiliate',
	name: 'Affise Affiliate',
	side: { of: 'affise' },
	test: { path: '/3.0/balance' },
	hints: {
		401: 'Affise answers a wrong key and a wrong host alike. A key belongs to one network: check the API key and the base URL of the connection.',
		403: 'The key is valid, but the network does not allow affiliates this call.',
	},
	library: async () => (await import('./templates')).templates,
};
