import type { LibraryTemplate } from '../../model/template';

export const networkTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.network.get',
		name: 'Get network',
		description: 'Reads the name and settings of the network that you work with.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/network',
		response: {
			records: '$',
			example: { network_id: 99, displayed_name: 'Demo Network', language_id: 1, timezone_id: 67 },
		},
		documentation: 'https://developers.everflow.io/openapi/affiliate-session.yaml',
	},
];
