import type { LibraryTemplate } from '../../model/template';
import { affiliateId, affiliateLink, reference } from './shared';

export const affiliateBalanceTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliateBalance.list',
		name: 'List affiliate balances',
		description: 'Lists what one affiliate has coming to it, one balance a currency.',
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
];
