import type { LibraryTemplate } from '../../model/template';
import { guide } from '../everflow/shared';
import { offerId } from './shared';

const offer = {
	network_offer_id: 5,
	network_id: 99,
	name: 'Offer 5',
	offer_status: 'active',
	visibility: 'public',
	currency_id: 'USD',
	tracking_url: 'https://track.example.com/AAAAA/BBBBB/',
	daily_conversion_cap: 0,
	relationship: { offer_affiliate_status: 'public' },
};

const page = { offers: [offer], paging: { page: 1, page_size: 100, total_count: 1 } };

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.offer.get',
		name: 'Get offer',
		description: 'Reads one offer as you see it.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/offers/{offerId}',
		parameters: [offerId],
		response: { records: '$', example: offer },
		documentation: `${guide}/affiliate/offers/`,
	},
	{
		id: 'everflowAffiliate.offer.list',
		name: 'List offers',
		description: 'Lists the offers that you can see, also those that you must still apply for.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/alloffers',
		response: { records: '$.offers[*]', example: page },
		documentation: `${guide}/affiliate/offers/`,
	},
	{
		id: 'everflowAffiliate.offer.listRunnable',
		name: 'List runnable offers',
		description: 'Lists the offers that you may run: public ones and those you are approved for.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/offersrunnable',
		response: { records: '$.offers[*]', example: page },
		documentation: `${guide}/affiliate/offers/`,
	},
];
