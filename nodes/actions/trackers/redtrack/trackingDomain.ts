import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const trackingDomainTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains of the account.',
		kind: 'get',
		method: 'GET',
		path: '/domains',
		parameters: [
			{
				name: 'type',
				in: 'query',
				type: 'string',
				enum: ['track', 'pub', 'advert'],
				enumLabels: ['Tracking', 'Publishers', 'Advertisers'],
			},
		],
		response: {
			records: '$.items[*]',
			example: {
				items: [{ id: '61f190c31cfe1c0005000001', url: 'track.example.com', type: 'track' }],
				total: 1,
			},
		},
		documentation,
	},
];
