import type { LibraryTemplate } from '../../model/template';
import { documentation, updatedSince } from './shared';

const advertiserExample = {
	id: '5a1100000000000000000002',
	title: 'Demo advertiser',
	contact: 'Jane Doe',
	email: 'adv@example.com',
	manager: null,
};

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'affise.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/advertiser/{advertiser_id}',
		parameters: [
			{
				name: 'advertiser_id',
				in: 'path',
				type: 'string',
				required: true,
				example: '5a1100000000000000000002',
			},
		],
		response: { records: '$.advertiser', example: { status: 1, advertiser: advertiserExample } },
		documentation,
	},
	{
		id: 'affise.advertiser.list',
		name: 'List advertisers',
		description: 'Lists the advertisers of the account.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/advertisers',
		parameters: [
			updatedSince,
			{
				name: 'order',
				label: 'Sort By',
				in: 'query',
				type: 'string',
				enum: ['_id', 'title', 'email'],
				enumLabels: ['ID', 'Title', 'Email'],
			},
			{
				name: 'orderType',
				label: 'Sort Order',
				in: 'query',
				type: 'string',
				enum: ['asc', 'desc'],
				enumLabels: ['Ascending', 'Descending'],
			},
		],
		response: {
			records: '$.advertisers[*]',
			example: {
				status: 1,
				advertisers: [advertiserExample],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
