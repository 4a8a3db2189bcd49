import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const domainTemplates: LibraryTemplate[] = [
	{
		id: 'binom.domain.list',
		name: 'List domains',
		description: 'Lists the tracking domains; their IDs are what a campaign takes as its domain.',
		kind: 'get',
		method: 'GET',
		path: '/domain/list/filtered',
		response: {
			records: '$[*]',
			example: [
				{
					id: '0f0f0f0f-00d0-4000-8000-000000000001',
					host: 'track.example.com',
					isBanned: false,
					expiresAt: '2030-01-01 00:00:00',
					accessLevel: 'read',
				},
			],
		},
		documentation,
	},
];
