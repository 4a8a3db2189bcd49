import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const trackingLinkTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.trackingLink.get',
		name: 'Get tracking link',
		description: 'Makes the tracking link of an affiliate for an offer that it may run. Nothing is stored.',
		kind: 'get',
		method: 'POST',
		path: '/networks/tracking/offers/clicks',
		parameters: [
			{
				name: 'network_offer_id',
				label: 'Offer ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 5,
			},
			{
				name: 'network_affiliate_id',
				label: 'Affiliate ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 12,
			},
			{
				name: 'network_tracking_domain_id',
				label: 'Tracking Domain ID',
				in: 'body',
				type: 'integer',
				example: 1,
			},
			{ name: 'network_offer_url_id', label: 'Offer URL ID', in: 'body', type: 'integer', example: 505 },
			{ name: 'creative_id', in: 'body', type: 'integer', example: 605 },
			{
				name: 'network_traffic_source_id',
				label: 'Traffic Source ID',
				in: 'body',
				type: 'integer',
				example: 4,
			},
			{ name: 'source_id', in: 'body', type: 'string', example: 'newsletter' },
			{ name: 'sub1', label: 'Sub 1', in: 'body', type: 'string', example: 'a' },
			{ name: 'sub2', label: 'Sub 2', in: 'body', type: 'string', example: 'b' },
			{ name: 'sub3', label: 'Sub 3', in: 'body', type: 'string', example: 'c' },
			{ name: 'sub4', label: 'Sub 4', in: 'body', type: 'string', example: 'd' },
			{ name: 'sub5', label: 'Sub 5', in: 'body', type: 'string', example: 'e' },
			{
				name: 'is_encrypt_parameters',
				label: 'Encrypt Parameters',
				in: 'body',
				type: 'boolean',
				example: false,
			},
		],
		response: { records: '$', example: { url: 'https://track.example.com/AAAAA/BBBBB/' } },
		documentation: `${reference}/post-networkstrackingoffersclicks`,
	},
];
