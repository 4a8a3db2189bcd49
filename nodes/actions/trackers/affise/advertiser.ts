import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, updatedSince } from './shared';

const advertiserExample = {
	id: '5a1100000000000000000002',
	title: 'Demo advertiser',
	contact: 'Jane Doe',
	email: 'adv@example.com',
	manager: null,
};

const advertiserId: Parameter = {
	name: 'advertiser_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '5a1100000000000000000002',
};

const title: Parameter = { name: 'title', in: 'body', type: 'string', example: 'Demo advertiser' };

/** What creating and changing an advertiser both take, all optional. */
const advertiserFields: Parameter[] = [
	{ name: 'contact', in: 'body', type: 'string', example: 'Jane Doe' },
	{ name: 'email', in: 'body', type: 'string', example: 'adv@example.com' },
	{
		name: 'manager',
		label: 'Manager ID',
		in: 'body',
		type: 'string',
		example: '5d9a00000000000000000003',
		description: 'The user ID of the advertiser manager',
	},
	{ name: 'url', label: 'Website', in: 'body', type: 'string', example: 'https://example.com' },
	{ name: 'skype', in: 'body', type: 'string' },
	{
		name: 'allowed_ip',
		label: 'Allowed IPs',
		in: 'body',
		type: 'string',
		example: '203.0.113.7',
		description: 'Addresses that postbacks may come from, one a line',
	},
	{ name: 'address_1', in: 'body', type: 'string', example: '1 Example Street' },
	{ name: 'address_2', in: 'body', type: 'string' },
	{ name: 'city', in: 'body', type: 'string', example: 'Berlin' },
	{
		name: 'country',
		in: 'body',
		type: 'string',
		example: 'DE',
		description: 'Two-letter country code',
	},
	{ name: 'zip_code', label: 'ZIP Code', in: 'body', type: 'string', example: '10115' },
	{ name: 'vat_code', label: 'VAT Code', in: 'body', type: 'string' },
	{ name: 'sub_account_1', in: 'body', type: 'string' },
	{ name: 'sub_account_2', in: 'body', type: 'string' },
];

const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	example: ['finance'],
};

const changedAdvertiser = {
	records: '$.advertiser',
	example: { status: 1, advertiser: advertiserExample },
};

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'affise.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/advertiser/{advertiser_id}',
		parameters: [advertiserId],
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
	{
		id: 'affise.advertiser.update',
		name: 'Update advertiser',
		description: 'Changes the fields of one advertiser that are filled in.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/advertiser/{advertiser_id}',
		idempotent: true,
		parameters: [
			advertiserId,
			title,
			...advertiserFields,
			{ name: 'note', in: 'body', type: 'string', example: 'Pays on time' },
			{ ...tags, description: 'They replace the tags that the advertiser has' },
		],
		response: changedAdvertiser,
		documentation,
	},
	{
		id: 'affise.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/admin/advertiser',
		parameters: [{ ...title, required: true }, ...advertiserFields, tags],
		response: changedAdvertiser,
		documentation,
	},
];
