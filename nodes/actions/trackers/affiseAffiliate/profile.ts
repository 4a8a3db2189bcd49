import type { LibraryTemplate } from '../../model/template';
import { documentation } from '../affise/shared';

export const profileTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.profile.get',
		name: 'Get profile',
		description: 'Reads the own account. The status is a number here: 1 is active.',
		kind: 'get',
		method: 'GET',
		path: '/3.1/partner/me',
		response: {
			records: '$.user',
			example: {
				status: 1,
				user: {
					partner_id: 42,
					id: '5d91e81acbe5a8fd53e70000',
					email: 'a@example.com',
					login: 'aff42',
					status: '1',
					country: 'GH',
					manager: { name: 'John Doe', email: 'manager@example.com' },
				},
			},
		},
		documentation,
	},
];
