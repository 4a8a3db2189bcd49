import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	categories,
	countries,
	documentation,
	internalOfferIds,
	offerId,
	offerNumbers,
	search,
	sortById,
	sortByTitle,
} from '../affise/shared';

const offerFilters: Parameter[] = [
	search,
	offerNumbers,
	internalOfferIds,
	countries,
	categories,
	sortById,
	sortByTitle,
	{ ...sortById, name: 'sort_by_cr', label: 'Sort by CR', property: 'sort[cr]' },
	{ ...sortById, name: 'sort_by_epc', label: 'Sort by EPC', property: 'sort[epc]' },
];

const offerExample = {
	id: 7,
	offer_id: '5b5900000000000000000007',
	title: 'Demo offer',
	preview_url: 'https://example.com',
	cr: 1.2,
	epc: 0.3,
	payments: [{ revenue: 2, currency: 'usd', type: 'fixed', countries: ['US'] }],
	required_approval: true,
	link: 'https://track.example.com/click?pid=42&offer_id=7',
};

const listResponse = {
	records: '$.offers[*]',
	example: { status: 1, offers: [offerExample], pagination: { per_page: 100, page: 1, total_count: 1 } },
};

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.offer.get',
		name: 'Get offer',
		description: 'Reads one offer with payouts, caps and the own tracking link.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/offer/{offer_id}',
		parameters: [offerId],
		response: { records: '$.offer', example: { status: 1, offer: offerExample } },
		documentation,
	},
	{
		id: 'affiseAffiliate.offer.list',
		name: 'List offers',
		description: 'Lists the offers that are available to the affiliate, connected or not.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/partner/offers',
		parameters: offerFilters,
		response: listResponse,
		documentation,
	},
	{
		id: 'affiseAffiliate.offer.listLive',
		name: 'List live offers',
		description: 'Lists the offers that the affiliate is already connected to.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/partner/live-offers',
		parameters: offerFilters,
		response: listResponse,
		documentation,
	},
	{
		id: 'affiseAffiliate.offer.apply',
		name: 'Apply for offer',
		description: 'Asks the network to connect the affiliate to one offer. The answer holds a message only.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/activation/offer',
		parameters: [
			{
				name: 'offer_id',
				in: 'body',
				type: 'string',
				required: true,
				example: '8',
			},
			{
				name: 'comment',
				in: 'body',
				type: 'string',
				required: true,
				example: 'By newsletter',
				description: 'For the network: how the offer will be promoted',
			},
		],
		documentation,
	},
];
