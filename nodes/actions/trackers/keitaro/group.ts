import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const groupTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.group.list',
		name: 'List groups',
		description: 'Lists the groups of campaigns, offers or landing pages.',
		kind: 'get',
		method: 'GET',
		path: '/groups',
		parameters: [
			{
				name: 'type',
				in: 'query',
				type: 'string',
				required: true,
				enum: ['campaigns', 'offers', 'landings'],
				enumLabels: ['Campaigns', 'Offers', 'Landing Pages'],
			},
		],
		response: { records: '$[*]', example: [{ id: 3, name: 'Push', position: 1, type: 'campaigns' }] },
		documentation,
	},
];
