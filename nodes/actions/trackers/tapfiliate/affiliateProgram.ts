import type { LibraryTemplate } from '../../model/template';
import { affiliateId, affiliateLink, reference } from './shared';

export const affiliateProgramTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliateProgram.list',
		name: 'List affiliate programs',
		description: 'Lists the programs that one affiliate is in, with approval, coupon and referral link.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}/programs/',
		parameters: [affiliateId],
		response: {
			records: '$[*]',
			pagination: { style: 'none' },
			example: [
				{
					affiliate: affiliateLink,
					program: { id: 'summer-program', title: 'Summer program' },
					approved: true,
					coupon: null,
					referral_link: 'https://shop.example.com/?ref=jane-doe',
				},
			],
		},
		documentation: reference,
	},
];
