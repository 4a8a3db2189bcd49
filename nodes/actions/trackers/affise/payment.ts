import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateChoices, dateFrom, dateTo, documentation } from './shared';

const paymentExample = {
	id: 31,
	pid: 42,
	posted_date: '2026-03-10',
	pay_sys_name: 'Bank transfer',
	status: '4',
	revenue: '52.12000000',
	currency_code: 'USD',
	comment: '',
	notes: '',
	updated_at: '2026-03-10 10:00:00',
};

const paymentId: Parameter = {
	name: 'payment_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '31',
};

const correctionId: Parameter = { ...paymentId, name: 'correction_id', example: '5' };

const statuses = [1, 2, 3, 4, -1];
const statusMeanings = '1 waiting, 2 paid, 3 paid in part, 4 pending, -1 declined';

const changed = {
	records: '$',
	success: [
		{ path: '$.status', equals: 1 },
		{ path: '$.result', equals: true },
	],
	example: { status: 1, result: true },
};

const noted = { records: '$', example: { status: 1, message: 'Success' } };

const ids = (name: string, label: string, place: Parameter['in'], example: string[]): Parameter => ({
	name,
	label,
	in: place,
	type: 'array',
	items: { type: 'string' },
	example,
});

const note: Parameter = { name: 'note', in: 'body', type: 'string', example: 'March' };

export const paymentTemplates: LibraryTemplate[] = [
	{
		id: 'affise.payment.get',
		name: 'Get payment',
		description: 'Reads one payment to an affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/3.1/payments/{payment_id}',
		parameters: [paymentId],
		response: { records: '$.payment', example: { status: 1, payment: paymentExample } },
		documentation,
	},
	{
		id: 'affise.payment.list',
		name: 'List payments',
		description: 'Lists the payments to affiliates of a period.',
		kind: 'get',
		method: 'GET',
		path: '/3.1/payments',
		parameters: [
			dateFrom,
			dateTo,
			ids('id', 'Payment IDs', 'query', ['31']),
			ids('aid', 'Affiliate IDs', 'query', ['42']),
			{
				name: 'status',
				label: 'Statuses',
				in: 'query',
				type: 'array',
				items: { type: 'integer', enum: statuses },
				example: [4],
				description: statusMeanings,
			},
			ids('manager_id', 'Manager IDs', 'query', ['5d9a00000000000000000003']),
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
			records: '$.payments[*]',
			pagination: {
				style: 'page',
				pageParameter: 'page',
				firstPage: 1,
				sizeParameter: 'limit',
				pageSize: 100,
				total: '$.pagination.total',
			},
			example: {
				status: 1,
				payments: [paymentExample],
				pagination: { page: 1, limit: 100, total: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.payment.update',
		name: 'Update payment',
		description: 'Changes the status, account or remarks of one payment.',
		kind: 'edit',
		method: 'POST',
		path: '/3.1/payments/{payment_id}',
		idempotent: true,
		edit: {
			read: 'affise.payment.get',
			values: { payment_id: 'payment_id' },
			replaces: 'none',
		},
		parameters: [
			paymentId,
			{
				name: 'status',
				in: 'body',
				type: 'integer',
				enum: statuses,
				enumLabels: ['Waiting', 'Paid', 'Paid in Part', 'Pending', 'Declined'],
				current: '$.status',
			},
			{ name: 'payment_account', in: 'body', type: 'string', example: 'DE00 0000 0000' },
			{ name: 'comment', in: 'body', type: 'string', current: '$.comment', example: 'Paid by bank' },
			note,
		],
		response: changed,
		documentation,
	},
	{
		id: 'affise.payment.addCorrection',
		name: 'Add correction to payment',
		description: 'Adds an amount to one payment, or takes it off where it is negative.',
		kind: 'edit',
		method: 'POST',
		path: '/3.1/payments/{payment_id}/add-correction',
		parameters: [
			paymentId,
			{ name: 'revenue', label: 'Amount', in: 'body', type: 'number', required: true, example: -5 },
			{ name: 'comment', in: 'body', type: 'string', required: true, example: 'Charged back' },
		],
		response: changed,
		documentation,
	},
	{
		id: 'affise.payment.removeCorrection',
		name: 'Remove correction of payment',
		description: 'Takes a correction off its payment again.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.1/payments/del-correction/{correction_id}',
		parameters: [correctionId],
		response: changed,
		documentation,
	},
	{
		id: 'affise.payment.remove',
		name: 'Remove payment',
		description: 'Deletes one payment for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.1/payments/delete/{payment_id}',
		parameters: [paymentId],
		response: changed,
		documentation,
	},
	{
		id: 'affise.payment.create',
		name: 'Create payment',
		description: 'Creates a payment of an amount to one affiliate. The answer does not hold its ID.',
		kind: 'add',
		method: 'POST',
		path: '/3.1/payments/create-for-affiliate',
		parameters: [
			{
				name: 'aid',
				label: 'Affiliate ID',
				in: 'body',
				type: 'integer',
				required: true,
				choices: affiliateChoices,
				example: 42,
			},
			{
				name: 'sum',
				label: 'Amount',
				in: 'body',
				type: 'number',
				required: true,
				example: 52.12,
			},
			{
				name: 'currency',
				label: 'Currency ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 2,
				description: "The number that Affise gives the currency, such as the payments' own",
			},
			note,
		],
		response: noted,
		documentation,
	},
	{
		id: 'affise.payment.generate',
		name: 'Generate payments',
		description:
			'Has Affise make the payments for what affiliates have earned in a period. It works on for minutes. A second call makes further payments.',
		kind: 'add',
		method: 'POST',
		path: '/3.1/payments/generate',
		parameters: [
			{ ...dateFrom, in: 'body' },
			{ ...dateTo, in: 'body' },
			ids('include_aids', 'Affiliate IDs', 'body', ['42']),
			ids('exclude_aids', 'All but Affiliate IDs', 'body', ['43']),
			ids('offer_ids', 'Offer IDs', 'body', ['7']),
			ids('advertiser_ids', 'Advertiser IDs', 'body', ['5a1100000000000000000002']),
			ids('countries', 'Countries', 'body', ['DE']),
			note,
		],
		response: { ...noted, queued: true },
		documentation,
	},
];
