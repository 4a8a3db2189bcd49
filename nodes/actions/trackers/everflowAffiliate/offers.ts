import type { LibraryTemplate, Parameter } from '../../model/template';
import { guide, reference } from '../everflow/parameters';

const offerId: Parameter = {
	name: 'offerId',
	label: 'Offer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '5',
};

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

export const offers: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.offer.get',
		name: 'Get offer',
		description: 'Reads one offer as you see it.',
		tracker: 'everflowAffiliate',
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
		tracker: 'everflowAffiliate',
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
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/offersrunnable',
		response: { records: '$.offers[*]', example: page },
		documentation: `${guide}/affiliate/offers/`,
	},
	{
		id: 'everflowAffiliate.trackingLink.get',
		name: 'Get tracking link',
		description: 'Reads your tracking link for an offer. Everflow refuses it when you may not run the offer.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/offers/{offerId}/url/{urlId}',
		parameters: [
			offerId,
			{
				name: 'urlId',
				label: 'Offer URL ID',
				in: 'path',
				type: 'string',
				required: true,
				default: '0',
				example: '0',
				description: "0 for the offer's own URL",
			},
		],
		response: { records: '$', example: { url: 'https://track.example.com/AAAAA/BBBBB/' } },
		documentation: `${reference}/get-affiliatesofferurl`,
	},
	{
		id: 'everflowAffiliate.couponCode.list',
		name: 'List coupon codes',
		description: 'Lists your active coupon codes with their tracking links.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/couponcodes',
		response: {
			records: '$.coupon_codes[*]',
			pagination: { style: 'none' },
			example: {
				coupon_codes: [
					{ network_id: 99, network_coupon_code_id: 21, network_offer_id: 5, coupon_code: 'SAVE10' },
				],
			},
		},
		documentation: `${reference}/get-affiliatescouponcodes`,
	},
];
