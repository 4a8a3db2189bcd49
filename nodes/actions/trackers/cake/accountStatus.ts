import type { LibraryTemplate } from '../../model/template';

export const accountStatusTemplates: LibraryTemplate[] = [
	{
		id: 'cake.accountStatus.list',
		name: 'List account statuses',
		description: 'Lists the statuses that affiliates and campaigns can have.',
		kind: 'get',
		method: 'GET',
		path: '/api/1/get.asmx/AccountStatuses',
		response: {
			records: '$.account_statuses.account_status[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '3',
				account_statuses: {
					account_status: [{ account_status_id: '1', account_status_name: 'Active' }],
				},
			},
		},
		documentation: 'https://support.getcake.com/support/solutions/articles/5000545808',
	},
];
