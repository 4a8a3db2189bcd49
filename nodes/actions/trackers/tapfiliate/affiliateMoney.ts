import type { LibraryTemplate } from '../../model/template';
import { affiliateId, affiliateLink, reference } from './parameters';

export const affiliateMoney: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliateBalance.list',
		name: 'List affiliate balances',
		description: 'Lists what one affiliate has coming to it, one balance a currency.',
		tracker: 'tapfiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}/balances/',
		parameters: [affiliateId],
		response: {
			records: '$[*]',
			pagination: { style: 'none' },
			example: [{ affiliate: affiliateLink, currency: 'USD', balance: 120.5 }],
		},
		documentation: reference,
	},
	{
		id: 'tapfiliate.affiliatePayment.list',
		name: 'List affiliate payments',
		description: 'Lists the payments to one affiliate.',
		tracker: 'tapfiliate',
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
	{
		id: 'tapfiliate.affiliateProgram.list',
		name: 'List affiliate programs',
		description: 'Lists the programs that one affiliate is in, with approval, coupon and referral link.',
		tracker: 'tapfiliate',
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
	{
		id: 'tapfiliate.payoutMethod.list',
		name: 'List payout methods',
		description: 'Lists the ways in which one affiliate can be paid.',
		tracker: 'tapfiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}/payout-methods/',
		parameters: [affiliateId],
		response: {
			records: '$[*]',
			pagination: { style: 'none' },
			example: [{ id: 'paypal', type: 'paypal', details: { email: 'jane@example.com' } }],
		},
		documentation: reference,
	},
];
