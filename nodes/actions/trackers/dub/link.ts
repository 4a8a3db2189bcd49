import type { LibraryTemplate } from '../../model/template';
import { link, reference } from './shared';

export const linkTemplates: LibraryTemplate[] = [
	{
		id: 'dub.link.list',
		name: 'List links of workspace',
		description: 'Lists the short links of the whole workspace, of partners and others.',
		kind: 'get',
		method: 'GET',
		path: '/links',
		parameters: [
			{
				name: 'domain',
				in: 'query',
				type: 'string',
				example: 'go.example.com',
			},
			{
				name: 'tenantId',
				in: 'query',
				type: 'string',
				example: 'tenant-12',
				description: 'Your own ID of the partner',
			},
			{
				name: 'search',
				in: 'query',
				type: 'string',
				example: 'example',
				description: 'Part of the key or of the destination URL',
			},
			{ name: 'showArchived', in: 'query', type: 'boolean', example: true },
			{
				name: 'sortBy',
				in: 'query',
				type: 'string',
				enum: ['createdAt', 'clicks', 'saleAmount', 'lastClicked'],
				enumLabels: ['Created', 'Clicks', 'Revenue', 'Last Clicked'],
			},
		],
		response: { records: '$[*]', example: [link] },
		documentation: `${reference}/links/list`,
	},
];
