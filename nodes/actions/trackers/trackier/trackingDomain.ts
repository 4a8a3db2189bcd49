import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const trackingDomainTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains that tracking links can use.',
		kind: 'get',
		method: 'GET',
		path: '/trackingDomains',
		response: {
			records: '$.trackingDomains[*]',
			pagination: { style: 'none' },
			example: {
				trackingDomains: [
					{
						_id: '650000000000000000000001',
						host: 'track.example.com',
						protocol: 'https',
						visibility: 'public',
						isDefault: 1,
					},
				],
			},
		},
		documentation: reference,
	},
];
