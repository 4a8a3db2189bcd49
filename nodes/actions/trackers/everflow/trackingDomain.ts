import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const trackingDomainTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains that tracking links can use.',
		kind: 'get',
		method: 'GET',
		path: '/networks/domains/tracking',
		response: {
			records: '$.domains[*]',
			pagination: { style: 'none' },
			example: {
				domains: [
					{
						network_tracking_domain_id: 1,
						network_id: 99,
						url: 'track.example.com',
						is_primary_domain: true,
						domain_status: 'active',
						is_ssl_enabled: true,
					},
				],
			},
		},
		documentation: `${reference}/get-networkstrackingdomains`,
	},
];
