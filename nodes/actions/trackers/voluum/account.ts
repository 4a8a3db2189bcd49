import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.account.get',
		name: 'Get account',
		description: 'Reads the user of the session. Voluum may keep this from access keys.',
		kind: 'get',
		method: 'GET',
		path: '/user/current',
		response: {
			records: '$',
			example: { id: '0f0f0f0f-0008-4000-8000-000000000001', email: 'a@example.com' },
		},
		documentation,
	},
];
