import type { LibraryTemplate } from '../../model/template';
import { reference } from '../everflow/shared';
import { offerId } from './shared';

export const trackingLinkTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.trackingLink.get',
		name: 'Get tracking link',
		description: 'Reads your tracking link for an offer. Everflow refuses it when you may not run the offer.',
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
];
