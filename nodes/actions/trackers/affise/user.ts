import type { LibraryTemplate } from '../../model/template';
import { documentation, updatedSince } from './shared';

export const userTemplates: LibraryTemplate[] = [
	{
		id: 'affise.user.list',
		name: 'List users',
		description: "Lists the account's users, among them the affiliate managers.",
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/users',
		parameters: [{ name: 'q', label: 'Search', in: 'query', type: 'string', example: 'Imre' }, updatedSince],
		response: {
			records: '$.users[*]',
			example: {
				status: 1,
				users: [
					{
						id: '5d9a00000000000000000003',
						email: 'manager@example.com',
						first_name: 'John',
						last_name: 'Doe',
						type: 'affiliate_manager',
					},
				],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
