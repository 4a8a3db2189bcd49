import { everflow } from '../everflow';
import type { Tracker } from '../../model/tracker';

/** Everflow, affiliate key: the same API seen by one affiliate. Source: developers.everflow.io. */
export const everflowAffiliate: Tracker = {
	...everflow,
	id: 'everflowAffiliate',
	name: 'Everflow Affiliate',
	side: { of: 'everflow' },
	documentation: 'https://developers.everflow.io/api-reference/affiliate-overview',
	baseUrl: { apiPath: everflow.baseUrl.apiPath, strip: ['/affiliates'] },
	test: { path: '/affiliates/alloffers', query: { page: '1', page_size: '1' } },
	defaults: { ...everflow.defaults, requestsPerSecond: 5 },
	hints: {
		...everflow.hints,
		403: 'The API key is of another realm or lacks the permission. These calls need an affiliate key from My Account > API, or one that the network made for you; network keys belong in an Everflow connection.',
		429: 'Affiliate keys stand 5 requests a second. Slow the workflow down.',
	},
	library: async () => (await import('./templates')).templates,
};
