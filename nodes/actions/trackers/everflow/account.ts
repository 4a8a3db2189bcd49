import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.account.get',
		name: 'Get account',
		description: 'Reads the network that the API key belongs to.',
		kind: 'get',
		method: 'GET',
		path: '/networks',
		response: {
			records: '$',
			example: {
				network_id: 99,
				name: 'Demo Network',
				account_status: 'active',
				timezone_id: 67,
				currency_id: 'USD',
			},
		},
		documentation: `${reference}/get-networksinfo`,
	},
];
