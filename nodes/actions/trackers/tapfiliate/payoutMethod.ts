import type { LibraryTemplate } from '../../model/template';
import { affiliateId, reference } from './shared';

export const payoutMethodTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.payoutMethod.list',
		name: 'List payout methods',
		description: 'Lists the ways in which one affiliate can be paid.',
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
