import type { LibraryTemplate } from '../../model/template';
import { reference } from '../everflow/shared';

export const couponCodeTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.couponCode.list',
		name: 'List coupon codes',
		description: 'Lists your active coupon codes with their tracking links.',
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
