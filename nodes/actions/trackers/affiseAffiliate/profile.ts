import type { LibraryTemplate } from '../../model/template';
import { documentation } from '../affise/parameters';

export const profileTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.profile.get',
		name: 'Get profile',
		description: 'Reads the own account. The status is a number here: 1 is active.',
		tracker: 'affiseAffiliate',
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
	{
		id: 'affiseAffiliate.balance.get',
		name: 'Get balance',
		description: 'Reads the own balance, by currency: total, on hold and available.',
		tracker: 'affiseAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/3.0/balance',
		response: {
			records: '$.balance',
			example: { status: 1, balance: { USD: { balance: 12, hold: 0, available: 12 } } },
		},
		documentation,
	},
];
