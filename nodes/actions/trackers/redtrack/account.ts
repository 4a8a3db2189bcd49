import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.account.get',
		name: 'Get account',
		description: 'Reads the settings of the account that the API key belongs to.',
		kind: 'get',
		method: 'GET',
		path: '/me/settings',
		response: {
			records: '$',
			example: { id: '61f190c31cfe1c0009000001', user_id: '61f190c31cfe1c0009000002' },
		},
		documentation,
	},
];
