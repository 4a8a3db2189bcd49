import type { Parameter } from '../../model/template';

export const affiliateIds: Parameter = {
	name: 'id',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['42', '43'],
};

export const changedAffiliate = {
	records: '$.partner',
	example: {
		status: 1,
		partner: { id: 42, email: 'a@example.com', login: 'aff42', status: 'active', notes: '' },
		id: 42,
	},
};

export const affiliateExample = {
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
	in: 'body',
	type: 'string',
	enum: ['active', 'banned', 'on moderation', 'not active'],
	enumLabels: ['Active', 'Banned', 'On Moderation', 'Not Active'],
};

export const managerId: Parameter = {
	name: 'manager_id',
	in: 'body',
	type: 'string',
	example: '5d9a00000000000000000003',
	description: 'The user ID of the affiliate manager',
};

export const email: Parameter = {
	name: 'email',
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
		in: 'body',
		type: 'string',
		example: 'aff42',
		description: 'Also shown as the company name',
	},
	{ name: 'contact_person', in: 'body', type: 'string', example: 'Jane Doe' },
	{
		name: 'notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Paid weekly',
	},
	{ name: 'ref', label: 'Referrer Affiliate ID', in: 'body', type: 'string', example: '7' },
	{ name: 'ref_percent', label: 'Referral Percentage', in: 'body', type: 'string', example: '2' },
	{
		name: 'tags',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['vip'],
		description:
			"For an existing affiliate Affise's documentation says the tags are added, its SDK says they replace the old ones",
	},
	{ name: 'level', in: 'body', type: 'integer', minimum: 0, maximum: 5, example: 3 },
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

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '42',
};
