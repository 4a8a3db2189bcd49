import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.account.list',
		name: 'List team members',
		description: 'Lists the people who work in the account.',
		kind: 'get',
		method: 'GET',
		path: '/accounts',
		response: {
			records: '$.accounts[*]',
			pagination: { style: 'none' },
			example: {
				success: true,
				accounts: [
					{ id: '640000000000000000000001', name: 'Robin Example', type: 'admin', status: 'active' },
				],
			},
		},
		documentation: reference,
	},
];
