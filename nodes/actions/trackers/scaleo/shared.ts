import type { Choices, EditRules, Parameter } from '../../model/template';

/** Where the pages of the API reference live; a group and a page follow. */
export const reference = 'https://docs.scaleo.io/network-api/api-reference';

/** The older reference, which also holds the reads. */
export const collection = 'https://developers.scaleo.io/';

/** Scaleo changes nothing but what is sent. */
export const editsAffiliate: EditRules = {
	read: 'scaleo.affiliate.get',
	values: { id: 'id' },
	replaces: 'none',
};

export const affiliateChoices: Choices = {
	read: 'scaleo.affiliate.list',
	value: '$.id',
	label: '$.company_name',
};

export const offerChoices: Choices = { read: 'scaleo.offer.list', value: '$.id', label: '$.title' };

/** A text that is never shown. */
export const hiddenText = {
	in: 'body',
	type: 'string',
	format: 'password',
	example: 'Example-Pass-1',
} as const;

export const sorting: Parameter[] = [
	{ name: 'sortField', label: 'Sort By', in: 'query', type: 'string', example: 'id' },
	{
		name: 'sortDirection',
		label: 'Direction',
		in: 'query',
		type: 'string',
		enum: ['asc', 'desc'],
		enumLabels: ['Ascending', 'Descending'],
		example: 'desc',
	},
];

/** Statuses of affiliates and advertisers. */
export const userStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'integer',
	enum: [1, 2, 3, 4],
	enumLabels: ['Active', 'Disabled', 'Pending', 'Rejected'],
	current: '$.status',
	example: 1,
	description:
		'Older installations count otherwise (2 pending, 3 inactive): compare with what Get affiliate shows',
};

export const conversionStatus: Parameter = {
	name: 'conv_status',
	label: 'Conversion Status',
	in: 'body',
	type: 'string',
	enum: ['pending', 'approved', 'rejected', 'hold'],
	enumLabels: ['Pending', 'Approved', 'Rejected', 'On Hold'],
	example: 'approved',
};

/** Whether a manager reads them back is not confirmed, so that they are never put together with the present ones. */
export const managers: Parameter = {
	name: 'managers',
	label: 'Manager IDs',
	in: 'body',
	type: 'string',
	example: '3,4',
	description: 'With commas between them, in place of the present ones',
};

/** What affiliates and advertisers have in common. */
export const userFields: Parameter[] = [
	{
		name: 'company_name',
		label: 'Company',
		in: 'body',
		type: 'string',
		current: '$.company_name',
		example: 'Media 12 Ltd',
	},
	{
		name: 'firstname',
		label: 'First Name',
		in: 'body',
		type: 'string',
		current: '$.firstname',
		example: 'Robin',
	},
	{
		name: 'lastname',
		label: 'Last Name',
		in: 'body',
		type: 'string',
		current: '$.lastname',
		example: 'Example',
	},
	{ name: 'phone', in: 'body', type: 'string', current: '$.phone', example: '+15550100' },
	{
		name: 'website_url',
		label: 'Website',
		in: 'body',
		type: 'string',
		current: '$.website_url',
		example: 'https://media12.example.com',
	},
	{
		name: 'country',
		label: 'Country ID',
		in: 'body',
		type: 'integer',
		current: '$.country',
		example: 6252001,
		description: 'GeoNames number of the country; 6252001 is the United States',
	},
	{ name: 'city', in: 'body', type: 'string', current: '$.city', example: 'Austin' },
	{ name: 'address', in: 'body', type: 'string', current: '$.address', example: '1 Example Street' },
	{ name: 'postal_code', in: 'body', type: 'string', current: '$.postal_code', example: '78701' },
	{
		name: 'timezone',
		label: 'Time Zone',
		in: 'body',
		type: 'string',
		current: '$.timezone',
		example: 'America/New_York',
	},
	managers,
	{
		name: 'tags',
		in: 'body',
		type: 'string',
		example: 'premium,email',
		description: 'With commas between them, in place of the present ones',
	},
	{
		name: 'contacts',
		in: 'body',
		type: 'object',
		format: 'json',
		current: '$.contacts',
		example: { telegram: 'media12' },
		description: 'Sent as JSON text',
	},
	{
		name: 'payment_details',
		in: 'body',
		type: 'object',
		format: 'json',
		current: '$.payment_details',
		example: { method: 'wire' },
		description: 'Sent as JSON text',
	},
];

export const affiliateIdInBody: Parameter = {
	name: 'affiliate_id',
	in: 'body',
	type: 'integer',
	required: true,
	choices: affiliateChoices,
	example: 12,
};

export const money: Parameter[] = [
	{ name: 'revenue', in: 'body', type: 'number', example: 7 },
	{ name: 'payout', in: 'body', type: 'number', example: 5.5 },
	{ name: 'amount', label: 'Sale Amount', in: 'body', type: 'number', example: 80 },
	{ name: 'adv_order_id', label: 'Order ID', in: 'body', type: 'string', example: 'T-1001' },
];
