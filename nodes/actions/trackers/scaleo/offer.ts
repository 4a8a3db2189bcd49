import type { LibraryTemplate, Parameter } from '../../model/template';
import { collection, offerChoices } from './shared';

const offerId: Parameter = {
	name: 'id',
	label: 'Offer ID',
	in: 'path',
	type: 'integer',
	required: true,
	choices: offerChoices,
	example: 5,
};

const offer = {
	id: 5,
	title: 'Offer 5',
	status: 'active',
	advertiser: { id: 2, title: 'Brand 2 Inc' },
	currency: 'USD',
};

const answer = (message: string, info: object) => ({
	status: 'success',
	code: 200,
	name: 'OK',
	message,
	info,
});

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.offer.get',
		name: 'Get offer',
		description: 'Reads one offer.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/offers/{id}',
		parameters: [offerId],
		response: { records: '$.info.offer', example: answer('Offer', { offer }) },
		documentation: collection,
	},
	{
		id: 'scaleo.offer.list',
		name: 'List offers',
		description: 'Lists the offers of the network.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/offers',
		parameters: [
			{
				name: 'status',
				in: 'query',
				type: 'string',
				example: 'active',
				description: 'Such as active',
			},
			{ name: 'search', in: 'query', type: 'string', example: 'Offer' },
			{
				name: 'rangeFrom',
				label: 'From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-01-01',
			},
			{
				name: 'rangeTo',
				label: 'To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-31',
			},
		],
		response: { records: '$.info.offers[*]', example: answer('Offers List', { offers: [offer] }) },
		documentation: collection,
	},
	{
		id: 'scaleo.offer.listAffiliates',
		name: 'Get affiliates of offer',
		description: 'Lists the affiliates that may run an offer.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/offers/{id}/affiliate-access',
		parameters: [offerId],
		response: {
			records: "$.info['affiliate-access'].allowed_affiliates[*]",
			pagination: { style: 'none' },
			example: answer('Affiliate Access', {
				'affiliate-access': { allowed_affiliates: [{ id: 12, title: 'Media 12 Ltd' }] },
			}),
		},
		documentation: collection,
	},
	{
		id: 'scaleo.offer.getTrackingSettings',
		name: 'Get offer tracking settings',
		description: 'Reads how an offer is tracked, with its tracking domains.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/offers/{id}/tracking-settings',
		parameters: [offerId],
		response: {
			records: '$.info.details',
			example: answer('Tracking Settings', {
				details: { tracking_domains: [{ id: 1, url: 'https://track.example.com' }] },
			}),
		},
		documentation: collection,
	},
];
