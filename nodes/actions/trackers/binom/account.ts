import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'binom.account.get',
		name: 'Get account',
		description: 'Reads the user that the API key belongs to, and its role.',
		kind: 'get',
		method: 'GET',
		path: '/user/role',
		response: { records: '$', example: { id: 2, role: 'admin' } },
		documentation,
	},
];
