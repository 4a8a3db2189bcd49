import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateIdInQuery, answer, offerIdInQuery, read, reference } from './shared';

const linkParameter: Parameter = { name: '', in: 'query', type: 'string' };

export const trackingLinkTemplates: LibraryTemplate[] = [
	read('Offer', 'generateTrackingLink', {
		id: 'tune.trackingLink.get',
		name: 'Get tracking link',
		description: 'Makes the tracking link of one affiliate for one offer, and the impression pixel.',
		parameters: [
			{ ...offerIdInQuery, name: 'offer_id' },
			affiliateIdInQuery,
			{ ...linkParameter, name: 'aff_sub', label: 'Sub ID', property: 'params[aff_sub]', example: 'mail' },
			{ ...linkParameter, name: 'aff_sub2', label: 'Sub ID 2', property: 'params[aff_sub2]' },
			{ ...linkParameter, name: 'aff_sub3', label: 'Sub ID 3', property: 'params[aff_sub3]' },
			{ ...linkParameter, name: 'source', label: 'Source', property: 'params[source]' },
			{
				...linkParameter,
				name: 'url_id',
				label: 'Offer URL ID',
				property: 'params[url_id]',
				description: 'For another URL than the default one of the offer',
			},
		],
		response: {
			records: ['$.response.data.TrackingLink', '$.response.data'],
			example: answer({
				affiliate_id: '12',
				offer_id: '7',
				click_url: 'https://track.example.com/aff_c?offer_id=7&aff_id=12&aff_sub=mail',
				impression_pixel: '<img src="https://track.example.com/aff_i?offer_id=7&aff_id=12">',
			}),
		},
		documentation: `${reference}/offer-generatetrackinglink/`,
	}),
];
