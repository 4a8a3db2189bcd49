import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'demo.advertiser.list',
		name: 'List advertisers',
		description: 'Reads the advertisers of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/advertisers',
		response: {
			records: '$.records[*]',
			example: { records: [{ id: 1, name: 'Advertiser 1', status: 'active' }], total: 6 },
		},
		documentation,
	},
];
