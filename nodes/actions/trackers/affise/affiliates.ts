import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateId, documentation, updatedSince } from './parameters';

const affiliateExample = {
	id: 42,
	email: 'a@example.com',
	login: 'aff42',
	status: 'active',
	manager: null,
	notes: '',
	balance: { USD: { balance: 10.5, hold: 0, available: 10.5 } },
	country: 'DE',
};

export const affiliateStatus: Parameter = {
	name: 'status',
	label: 'Status',
	in: 'body',
	type: 'string',
	enum: ['active', 'banned', 'on moderation', 'not active'],
	enumLabels: ['Active', 'Banned', 'On Moderation', 'Not Active'],
};

export const managerId: Parameter = {
	name: 'manager_id',
	label: 'Manager ID',
	in: 'body',
	type: 'string',
	example: '5d9a00000000000000000003',
	description: 'The user ID of the affiliate manager',
};

export const email: Parameter = {
	name: 'email',
	label: 'Email',
	in: 'body',
	type: 'string',
	example: 'a@example.com',
};

export const password: Parameter = {
	...email,
	name: 'password',
	label: 'Password',
	format: 'password',
	example: 'A-long-one-7',
};

export const country: Parameter = {
	...email,
	name: 'country',
	label: 'Country',
	example: 'DE',
	description: 'Two-letter country code',
};

/** What creating and changing an affiliate both take, all optional. */
export const affiliateFields: Parameter[] = [
	affiliateStatus,
	managerId,
	{
		name: 'login',
		label: 'Login',
		in: 'body',
		type: 'string',
		example: 'aff42',
		description: 'Also shown as the company name',
	},
	{ name: 'contact_person', label: 'Contact Person', in: 'body', type: 'string', example: 'Jane Doe' },
	{
		name: 'notes',
		label: 'Notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Paid weekly',
	},
	{ name: 'ref', label: 'Referrer Affiliate ID', in: 'body', type: 'string', example: '7' },
	{ name: 'ref_percent', label: 'Referral Percentage', in: 'body', type: 'string', example: '2' },
	{
		name: 'tags',
		label: 'Tags',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['vip'],
		description:
			"For an existing affiliate Affise's documentation says the tags are added, its SDK says they replace the old ones",
	},
	{ name: 'level', label: 'Level', in: 'body', type: 'integer', minimum: 0, maximum: 5, example: 3 },
	{
		name: 'enabledOffers',
		label: 'Enabled Offer IDs',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['7'],
	},
	{
		name: 'disabledOffers',
		label: 'Disabled Offer IDs',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['8'],
	},
	{
		name: 'custom_fields',
		label: 'Custom Fields',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['Telegram'],
	},
	{
		name: 'sub_account_1',
		label: 'Sub1 List',
		in: 'body',
		type: 'string',
		example: 'a,b',
		description: 'Values separated by commas',
	},
	{
		name: 'sub_account_2',
		label: 'Sub2 List',
		in: 'body',
		type: 'string',
		example: 'c,d',
		description: 'Values separated by commas',
	},
];

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'affise.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate with balance, manager and status.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/partner/{affiliate_id}',
		parameters: [affiliateId],
		response: { records: '$.partner', example: { status: 1, partner: affiliateExample, id: 42 } },
		documentation,
	},
	{
		id: 'affise.affiliate.list',
		name: 'List affiliates',
		description: 'Lists the affiliates that match all filters.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/partners',
		parameters: [
			{
				name: 'id',
				label: 'Affiliate IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['42', '43'],
			},
			{ ...affiliateStatus, in: 'query' },
			{
				name: 'search',
				label: 'Search',
				in: 'query',
				type: 'string',
				example: 'aff',
				description: 'Part of the email, login or name',
			},
			{
				name: 'manager',
				label: 'Manager IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['5d9a00000000000000000003'],
			},
			updatedSince,
			{
				name: 'with_balance',
				label: 'With Balance',
				in: 'query',
				type: 'integer',
				enum: [1],
				enumLabels: ['Yes'],
				description: 'Whether to list the affiliates together with their balance',
			},
			{
				name: 'order',
				label: 'Sort By',
				in: 'query',
				type: 'string',
				enum: ['id', 'created_at', 'updated_at'],
				enumLabels: ['ID', 'Created', 'Updated'],
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
			records: '$.partners[*]',
			example: {
				status: 1,
				partners: [affiliateExample],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.affiliate.listReferrals',
		name: 'List referrals of affiliate',
		description: 'Lists the affiliates that one affiliate referred.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/partner/{affiliate_id}/referrals',
		parameters: [affiliateId],
		response: {
			records: '$.referrals[*]',
			example: {
				status: 1,
				referrals: [{ id: 43, email: 'b@example.com', login: 'aff43', status: 'active', ref: '42' }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.affiliate.create',
		name: 'Create affiliate',
		description: 'Creates an affiliate account.',
		tracker: 'affise',
		kind: 'add',
		method: 'POST',
		path: '/3.0/admin/partner',
		parameters: [
			{ ...email, required: true },
			{ ...password, required: true },
			{ ...country, required: true },
			...affiliateFields,
			{
				name: 'notify',
				label: 'Send Welcome Email',
				in: 'body',
				type: 'boolean',
				format: '1/0',
				example: true,
				description: 'Whether the affiliate gets a welcome email; needs the login. Off when left out.',
			},
		],
		response: { records: '$.partner', example: { status: 1, partner: affiliateExample, id: 42 } },
		documentation,
	},
];
