import type { EditRules, Parameter } from '../../model/template';
import { customFields, dateFrom, dateTo, timezone } from './shared';

/** Affise changes nothing but what is sent, some minutes later. */
export const editsConversions: EditRules = {
	read: 'affise.conversion.get',
	values: { id: 'ids' },
	replaces: 'none',
};

/** Affise states no maximum of IDs but for the conversions of one advertiser. */
export const bulkConversions = { parameter: 'ids', maximum: 100 };

export const conversionStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['confirmed', 'pending', 'declined', 'hold'],
	enumLabels: ['Confirmed', 'Pending', 'Declined', 'Hold'],
	current: '$.status',
};

/** What importing one conversion takes, for both the admin and the affiliate API. */
export const importFields: Parameter[] = [
	{ name: 'offer', label: 'Offer ID', in: 'body', type: 'string', required: true, example: '7' },
	{ name: 'click_id', in: 'body', type: 'string', example: '63c1000000000000000003e8' },
	{
		name: 'action_id',
		in: 'body',
		type: 'string',
		example: 'order-20024',
		description: "The advertiser's own ID of the conversion",
	},
	{ name: 'goal', in: 'body', type: 'string', example: '1' },
	{
		name: 'sum',
		in: 'body',
		type: 'number',
		example: 20,
		description: 'What percentage payouts are counted from',
	},
	conversionStatus,
	{ name: 'ip', label: 'IP Address', in: 'body', type: 'string', example: '192.0.2.1' },
	{ name: 'ua', label: 'User Agent', in: 'body', type: 'string', example: 'ExampleBrowser/1.0' },
	{ name: 'comment', in: 'body', type: 'string', example: 'Checked by hand' },
	{
		name: 'created_at',
		label: 'Created On',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-10',
		description: 'Today when left out',
	},
	...customFields,
];

export const sendPostbacks: Parameter = {
	name: 'send_affiliate_postbacks',
	label: 'Send Postbacks',
	in: 'body',
	type: 'boolean',
	format: '1/0',
	example: false,
	description: 'Whether the affiliate gets a postback. Off when left out.',
};

export const conversionExample = {
	id: '5bd000000000000000000018',
	action_id: 'order-10024',
	status: 'pending',
	offer_id: 7,
	partner: { id: 42, email: 'a@example.com' },
	goal: '1',
	currency: 'USD',
	payouts: 3,
	revenue: 4,
	clickid: '63c100000000000000000018',
	created_at: '2024-01-02 03:04:05',
};

/** Filters of the conversion list that admins and affiliates share. */
export const conversionFilters: Parameter[] = [
	{ ...dateFrom, required: false, description: 'One week ago when left out' },
	{ ...dateTo, required: false, description: 'Today when left out' },
	{
		name: 'status',
		label: 'Statuses',
		in: 'query',
		type: 'array',
		items: { type: 'integer', enum: [1, 2, 3, 4, 5] },
		example: [1],
		description: '1 is confirmed, 2 is pending, 3 is declined, 4 is not found, 5 is hold',
	},
	{
		name: 'offer',
		label: 'Offer IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['7'],
	},
	{
		name: 'country',
		label: 'Countries',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['DE'],
	},
	{ name: 'goal', in: 'query', type: 'string', example: '1' },
	{ name: 'action_id', in: 'query', type: 'string', example: 'order-10024' },
	{ name: 'clickid', label: 'Click ID', in: 'query', type: 'string', example: '63c100000000000000000018' },
	timezone,
];

export const conversionIds: Parameter = {
	name: 'ids',
	label: 'Conversion IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['5bd000000000000000000018'],
};

export const comment: Parameter = {
	name: 'comment',
	in: 'body',
	type: 'string',
	current: '$.comment',
	example: 'Checked by hand',
};

export const currency: Parameter = {
	name: 'currency',
	in: 'body',
	type: 'string',
	current: '$.currency',
	example: 'USD',
};

export const payout: Parameter = {
	name: 'payouts',
	label: 'Payout',
	in: 'body',
	type: 'number',
	current: '$.payouts',
	example: 3,
	description: 'What the affiliate gets',
};

export const revenue: Parameter = {
	name: 'revenue',
	in: 'body',
	type: 'number',
	current: '$.revenue',
	example: 4,
};

/** What changing conversions takes besides which ones, all optional. */
export const conversionFields: Parameter[] = [
	conversionStatus,
	payout,
	revenue,
	currency,
	{
		name: 'sum',
		in: 'body',
		type: 'number',
		current: '$.sum',
		example: 20,
		description: 'What percentage payouts are counted from',
	},
	comment,
	...customFields,
];

export const queuedChange = {
	records: '$.data',
	queued: true,
	example: {
		status: 1,
		data: { ids: ['5bd000000000000000000018'], status: 'confirmed', payouts: null, revenue: null },
		message: 'The change takes some minutes',
	},
};
