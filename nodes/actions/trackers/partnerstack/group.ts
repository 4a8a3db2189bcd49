import type { LibraryTemplate } from '../../model/template';
import { page, reference } from './shared';

export const groupTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.group.list',
		name: 'List groups',
		description: 'Lists the groups that partnerships can be in.',
		kind: 'get',
		method: 'GET',
		path: '/groups',
		response: {
			records: '$.data.items[*]',
			example: page({ key: 'grp_1', name: 'Default', slug: 'default', default: true }),
		},
		documentation: `${reference}/get_v2-groups`,
	},
];
