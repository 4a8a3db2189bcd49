import { cake } from '../cake';
import type { Tracker } from '../../model/tracker';

/** CAKE, affiliate API. Same manners as the admin API; each call also names the affiliate. */
export const cakeAffiliate: Tracker = {
	...cake,
	id: 'cakeAffiliate',
	name: 'CAKE Affiliate',
	side: { of: 'cake' },
	baseUrl: { strip: ['/affiliates/api', '/affiliates'] },
	authentication: { form: { api_key: '{apiKey}', affiliate_id: '{affiliateId}' } },
	identifiers: ['affiliateId'],
	test: {
		path: '/affiliates/api/5/offers.asmx/OfferFeed',
		query: {
			campaign_name: '',
			media_type_category_id: '0',
			vertical_category_id: '0',
			country_code: '',
			vertical_id: '0',
			offer_status_id: '0',
			tag_id: '0',
			start_at_row: '1',
			row_limit: '1',
		},
	},
	library: async () => (await import('./templates')).templates,
};
