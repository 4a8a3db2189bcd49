import type { LibraryTemplate } from '../../model/template';
import { affiliateId, affiliateLink, reference } from './shared';

export const affiliatePaymentTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliatePayment.list',
		name: 'List affiliate payments',
		description: 'Lists the payments to one affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}/payments/',
		parameters: [affiliateId],
		response: {
			records: '$[*]',
			example: [
				{
					id: 'pay_1',
					affiliate: affiliateLink,
					amount: 80,
					currency: 'USD',
					paid_at: '2026-02-01T09:00:00+00:00',
					status: 'paid',
				},
			],
		},
		documentation: reference,
	},
];
