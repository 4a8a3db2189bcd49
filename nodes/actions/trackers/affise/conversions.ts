import type { LibraryTemplate, Parameter } from '../../model/template';
import { customFields, dateFrom, dateTo, documentation, timezone } from './parameters';

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
	{ name: 'goal', label: 'Goal', in: 'query', type: 'string', example: '1' },
	{ name: 'action_id', label: 'Action ID', in: 'query', type: 'string', example: 'order-10024' },
	{ name: 'clickid', label: 'Click ID', in: 'query', type: 'string', example: '63c100000000000000000018' },
	timezone,
];

export const conversionStatus: Parameter = {
	name: 'status',
	label: 'Status',
	in: 'body',
	type: 'string',
	enum: ['confirmed', 'pending', 'declined', 'hold'],
	enumLabels: ['Confirmed', 'Pending', 'Declined', 'Hold'],
};

const conversionIds: Parameter = {
	name: 'ids',
	label: 'Conversion IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['5bd000000000000000000018'],
};

const comment: Parameter = {
	name: 'comment',
	label: 'Comment',
	in: 'body',
	type: 'string',
	example: 'Checked by hand',
};
const currency: Parameter = {
	name: 'currency',
	label: 'Currency',
	in: 'body',
	type: 'string',
	example: 'USD',
};
const payout: Parameter = { name: 'payouts', label: 'Payout', in: 'body', type: 'number', example: 3 };
const revenue: Parameter = { name: 'revenue', label: 'Revenue', in: 'body', type: 'number', example: 4 };

/** What changing conversions takes besides which ones, all optional. */
const conversionFields: Parameter[] = [
	conversionStatus,
	payout,
	revenue,
	currency,
	{ name: 'sum', label: 'Sum', in: 'body', type: 'number', example: 20 },
	comment,
	...customFields,
];

const queuedChange = {
	records: '$.data',
	queued: true,
	example: {
		status: 1,
		data: { ids: ['5bd000000000000000000018'], status: 'confirmed', payouts: null, revenue: null },
		message: 'The change takes some minutes',
	},
};

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'affise.conversion.get',
		name: 'Get conversion',
		description: 'Reads one conversion.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/conversionsbyid',
		parameters: [
			{
				name: 'id',
				label: 'Conversion ID',
				in: 'query',
				type: 'string',
				required: true,
				example: '5bd000000000000000000018',
			},
		],
		response: { records: '$.conversion', example: { status: 1, conversion: conversionExample } },
		documentation,
	},
	{
		id: 'affise.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period that match all filters.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/conversions',
		parameters: [
			...conversionFilters,
			{
				name: 'partner',
				label: 'Affiliate IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['42'],
			},
			{
				name: 'advertiser',
				label: 'Advertiser IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['5a1100000000000000000002'],
			},
			{
				name: 'update_from_date',
				label: 'Updated From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-01',
			},
			{
				name: 'update_to_date',
				label: 'Updated To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-14',
			},
		],
		response: {
			records: '$.conversions[*]',
			example: {
				status: 1,
				conversions: [conversionExample],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.conversion.updateStatus',
		name: 'Update conversion status',
		description:
			'Sets the status of one or several conversions. Affise queues the change and applies it some minutes later.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/conversion/edit',
		idempotent: true,
		parameters: [conversionIds, { ...conversionStatus, required: true }, comment],
		response: queuedChange,
		documentation,
	},
	{
		id: 'affise.conversion.updatePayout',
		name: 'Update conversion payout',
		description:
			'Sets what the affiliate gets for one or several conversions. Affise queues the change and applies it some minutes later.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/conversion/edit',
		idempotent: true,
		parameters: [conversionIds, { ...payout, required: true }, revenue, currency, comment],
		response: queuedChange,
		documentation,
	},
	{
		id: 'affise.conversion.update',
		name: 'Update conversion',
		description:
			'Changes the fields of one or several conversions that are filled in. Affise queues the change and applies it some minutes later.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/conversion/edit',
		idempotent: true,
		parameters: [conversionIds, ...conversionFields],
		response: queuedChange,
		documentation,
	},
	{
		id: 'affise.conversion.updateOfAdvertiser',
		name: 'Update conversions of advertiser',
		description:
			'Changes up to 2000 conversions that must all belong to one advertiser. Affise queues the change and applies it some minutes later.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/conversion/edit-by-advertiser',
		idempotent: true,
		parameters: [
			conversionIds,
			{
				name: 'advertiser_id',
				label: 'Advertiser ID',
				in: 'body',
				type: 'string',
				required: true,
				example: '5a1100000000000000000002',
			},
			...conversionFields,
		],
		response: queuedChange,
		documentation,
	},
];
