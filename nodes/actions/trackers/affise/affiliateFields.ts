import type { EditRules, Parameter } from '../../model/template';
import { affiliateChoices, managerChoices, offerChoices } from './shared';

/** Affise changes nothing but what is sent; a list that is sent takes the place of the whole list. */
export const editsAffiliate: EditRules = {
	read: 'affise.affiliate.get',
	values: { affiliate_id: 'affiliate_id' },
	replaces: 'lists',
};

export const editsAffiliates: EditRules = {
	read: 'affise.affiliate.get',
	values: { affiliate_id: 'id' },
	replaces: 'none',
};

/** Affise states no maximum of IDs. */
export const bulkAffiliates = { parameter: 'id', maximum: 100 };

export const affiliateIds: Parameter = {
	name: 'id',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	choices: affiliateChoices,
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
	current: '$.status',
};

export const managerId: Parameter = {
	name: 'manager_id',
	in: 'body',
	type: 'string',
	current: '$.manager.id',
	choices: managerChoices,
	example: '5d9a00000000000000000003',
	description: 'The user ID of the affiliate manager',
};

export const email: Parameter = {
	name: 'email',
	in: 'body',
	type: 'string',
	current: '$.email',
	example: 'a@example.com',
};

const text = { in: 'body', type: 'string' } as const;

export const password: Parameter = {
	...text,
	name: 'password',
	label: 'Password',
	format: 'password',
	example: 'A-long-one-7',
};

export const country: Parameter = {
	name: 'country',
	in: 'body',
	type: 'string',
	current: '$.country',
	example: 'DE',
	description: 'Two-letter country code',
};

export const affiliateNotes: Parameter = {
	name: 'notes',
	in: 'body',
	type: 'string',
	allowEmptyValue: true,
	current: '$.notes',
	example: 'Paid weekly',
};

/** Sent with those that the affiliate has: so they are all there, whether Affise adds or replaces. */
export const affiliateTags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	current: '$.tags[*].name',
	key: [],
	example: ['vip'],
	description:
		"Added to those that the affiliate has. Whether a call can take tags away is disputed between Affise's documentation and its SDK.",
};

/** What creating and changing an affiliate both take, all optional. */
export const affiliateFields: Parameter[] = [
	affiliateStatus,
	managerId,
	{
		name: 'login',
		in: 'body',
		type: 'string',
		current: '$.login',
		example: 'aff42',
		description: 'Also shown as the company name',
	},
	{ name: 'contact_person', in: 'body', type: 'string', current: '$.contactPerson', example: 'Jane Doe' },
	affiliateNotes,
	{
		name: 'ref',
		label: 'Referred By',
		in: 'body',
		type: 'string',
		current: '$.ref',
		choices: affiliateChoices,
		example: '7',
		description: 'Affiliate ID',
	},
	{
		name: 'ref_percent',
		label: 'Referral Percentage',
		in: 'body',
		type: 'string',
		current: '$.ref_percent',
		example: '2',
	},
	affiliateTags,
	{ name: 'level', in: 'body', type: 'integer', minimum: 0, maximum: 5, current: '$.level', example: 3 },
	{
		name: 'enabledOffers',
		label: 'Enabled Offer IDs',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		choices: offerChoices,
		example: ['7'],
	},
	{
		name: 'disabledOffers',
		label: 'Disabled Offer IDs',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		choices: offerChoices,
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
		current: "$.sub_accounts['1'].value",
		label: 'Sub1 List',
		in: 'body',
		type: 'string',
		example: 'a,b',
		description: 'Values separated by commas',
	},
	{
		name: 'sub_account_2',
		current: "$.sub_accounts['2'].value",
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
	choices: affiliateChoices,
	example: '42',
};
