import type { LibraryTemplate } from '../../model/template';
import { documentation, updatedSince } from './parameters';

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
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/advertiser/{advertiser_id}',
		parameters: [
			{
				name: 'advertiser_id',
				label: 'Advertiser ID',
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
		tracker: 'affise',
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
	{
		id: 'affise.user.list',
		name: 'List users',
		description: "Lists the account's users, among them the affiliate managers.",
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/users',
		parameters: [{ name: 'q', label: 'Search', in: 'query', type: 'string', example: 'Imre' }, updatedSince],
		response: {
			records: '$.users[*]',
			example: {
				status: 1,
				users: [
					{
						id: '5d9a00000000000000000003',
						email: 'manager@example.com',
						first_name: 'John',
						last_name: 'Doe',
						type: 'affiliate_manager',
					},
				],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
