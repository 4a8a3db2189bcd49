import type { LibraryTemplate } from '../../model/template';
import { affiliateLink, reference } from './shared';

export const balanceTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.balance.list',
		name: 'List balances',
		description: 'Lists what every affiliate has coming to it, one balance an affiliate and currency.',
		kind: 'get',
		method: 'GET',
		path: '/balances/',
		response: {
			records: '$[*]',
			example: [{ affiliate: affiliateLink, currency: 'USD', balance: 120.5 }],
		},
		documentation: reference,
	},
];
