import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'binom.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists every traffic source.',
		kind: 'get',
		method: 'GET',
		path: '/traffic_source/list/filtered',
		response: {
			records: '$[*]',
			example: [{ id: 4, name: 'Source A', groupId: null, accessLevel: 'read' }],
		},
		documentation,
	},
];
