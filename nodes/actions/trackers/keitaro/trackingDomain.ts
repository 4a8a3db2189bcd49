import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const trackingDomainTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains that campaigns can use.',
		kind: 'get',
		method: 'GET',
		path: '/domains',
		response: {
			records: '$[*]',
			example: [{ id: 1, name: 'track.example.com', network_status: 'active', state: 'active' }],
		},
		documentation,
	},
];
