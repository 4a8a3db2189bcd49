import type { LibraryTemplate, Parameter } from '../../model/template';
import { advertiserChoices, documentation, managerChoices, updatedSince } from './shared';

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
	choices: advertiserChoices,
	example: '5a1100000000000000000002',
};

const title: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	current: '$.title',
	example: 'Demo advertiser',
};

/** What creating and changing an advertiser both take, all optional. */
const advertiserFields: Parameter[] = [
	{ name: 'contact', in: 'body', type: 'string', current: '$.contact', example: 'Jane Doe' },
	{ name: 'email', in: 'body', type: 'string', current: '$.email', example: 'adv@example.com' },
	{
		name: 'manager',
		label: 'Manager ID',
		in: 'body',
		type: 'string',
		current: '$.manager',
		choices: managerChoices,
		example: '5d9a00000000000000000003',
		description: 'The user ID of the advertiser manager',
	},
	{
		name: 'url',
		label: 'Website',
		in: 'body',
		type: 'string',
		current: '$.url',
		example: 'https://example.com',
	},
	{ name: 'skype', in: 'body', type: 'string', current: '$.skype' },
	{
		name: 'allowed_ip',
		label: 'Allowed IPs',
		in: 'body',
		type: 'string',
		example: '203.0.113.7',
		description: 'Addresses that postbacks may come from, one a line',
	},
	{ name: 'address_1', in: 'body', type: 'string', current: '$.address_1', example: '1 Example Street' },
	{ name: 'address_2', in: 'body', type: 'string', current: '$.address_2' },
	{ name: 'city', in: 'body', type: 'string', current: '$.city', example: 'Berlin' },
	{
		name: 'country',
		in: 'body',
		type: 'string',
		current: '$.country',
		example: 'DE',
		description: 'Two-letter country code',
	},
	{
		name: 'zip_code',
		label: 'ZIP Code',
		in: 'body',
		type: 'string',
		current: '$.zip_code',
		example: '10115',
	},
	{ name: 'vat_code', label: 'VAT Code', in: 'body', type: 'string', current: '$.vat_code' },
	{
		name: 'sub_account_1',
		label: 'Sub1 List',
		in: 'body',
		type: 'string',
		current: "$.sub_accounts['1'].value",
	},
	{
		name: 'sub_account_2',
		label: 'Sub2 List',
		in: 'body',
		type: 'string',
		current: "$.sub_accounts['2'].value",
	},
];

const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	current: '$.tags',
	key: [],
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
		description:
			'Changes the fields of one advertiser that are filled in. Tags are added to those that it has.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/advertiser/{advertiser_id}',
		idempotent: true,
		edit: {
			read: 'affise.advertiser.get',
			values: { advertiser_id: 'advertiser_id' },
			replaces: 'lists',
		},
		parameters: [
			advertiserId,
			title,
			...advertiserFields,
			{ name: 'note', in: 'body', type: 'string', current: '$.note', example: 'Pays on time' },
			tags,
		],
		response: changedAdvertiser,
		documentation,
	},
	{
		id: 'affise.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser. One that is there already is found by its title.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/admin/advertiser',
		parameters: [{ ...title, required: true }, ...advertiserFields, tags],
		add: { existing: { read: 'affise.advertiser.list', values: {}, match: { '$.title': 'title' } } },
		response: changedAdvertiser,
		documentation,
	},
];
