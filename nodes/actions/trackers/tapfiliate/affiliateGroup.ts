import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const affiliateGroupTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliateGroup.list',
		name: 'List affiliate groups',
		description: 'Lists the groups that affiliates can be in.',
		kind: 'get',
		method: 'GET',
		path: '/affiliate-groups/',
		response: { records: '$[*]', example: [{ id: 'gold', title: 'Gold' }] },
		documentation: reference,
	},
];
