import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { affiliateFilter, attribution, days, metaData, programFilter, reference, visitor } from './shared';

const customer = {
	id: 'cu_1',
	customer_id: 'USER1',
	status: 'paid',
	created_at: '2026-02-01T09:00:00+00:00',
	click: null,
	meta_data: {},
};

const customerId: Parameter = {
	name: 'id',
	label: 'Customer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'cu_1',
	description: "Tapfiliate's own ID, which begins with cu_",
	choices: { read: 'tapfiliate.customer.list', value: '$.id', label: '$.customer_id' },
};

/** Meta data that are sent take the place of all there are. */
const edit: EditRules = { read: 'tapfiliate.customer.get', values: { id: 'id' }, replaces: 'lists' };

const ownId: Parameter = {
	name: 'customer_id',
	label: 'Own Customer ID',
	in: 'body',
	type: 'string',
	example: 'USER9001',
	description: 'ID of the customer in your own system; each can be used once',
	current: '$.customer_id',
};

export const customerTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.customer.get',
		name: 'Get customer',
		description: 'Reads one customer that an affiliate brought.',
		kind: 'get',
		method: 'GET',
		path: '/customers/{id}/',
		parameters: [customerId],
		response: { records: '$', example: customer },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.list',
		name: 'List customers',
		description: 'Lists the customers that affiliates brought.',
		kind: 'get',
		method: 'GET',
		path: '/customers/',
		parameters: [
			...days,
			programFilter,
			affiliateFilter,
			{ ...ownId, in: 'query', example: 'USER1', description: 'ID of the customer in your own system' },
		],
		response: { records: '$[*]', example: [customer] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.create',
		name: 'Create customer',
		description:
			'Creates a customer, so that later conversions count for the affiliate who brought it. Name the affiliate by one of: coupon, referral code, click, asset with source, tracking ID. Where several are given, the first in this order counts.',
		kind: 'add',
		method: 'POST',
		path: '/customers/',
		parameters: [
			{ ...ownId, required: true },
			...attribution,
			{
				name: 'status',
				in: 'body',
				type: 'string',
				example: 'trial',
				description: 'new when left out',
			},
			metaData,
			...visitor,
		],
		response: { records: '$', example: customer },
		add: {
			existing: {
				read: 'tapfiliate.customer.list',
				values: { customer_id: 'customer_id' },
				match: { '$.customer_id': 'customer_id' },
			},
		},
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.update',
		name: 'Update customer',
		description: 'Changes your own ID of a customer or its meta data; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/customers/{id}/',
		idempotent: true,
		edit,
		parameters: [customerId, ownId, metaData],
		response: { records: '$', example: customer },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.cancel',
		name: 'Cancel customer',
		description: 'Marks a customer as canceled, for example at the end of a subscription.',
		kind: 'edit',
		method: 'DELETE',
		path: '/customers/{id}/status/',
		idempotent: true,
		edit: { ...edit, sets: { '$.status': 'canceled' } },
		parameters: [customerId],
		response: { records: '$', example: { ...customer, status: 'canceled' } },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.uncancel',
		name: 'Uncancel customer',
		description: 'Takes back the cancellation of a customer, who has then the status from before.',
		kind: 'edit',
		method: 'PUT',
		path: '/customers/{id}/status/',
		idempotent: true,
		parameters: [customerId],
		response: { records: '$', example: customer },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.remove',
		name: 'Remove customer',
		description: 'Deletes a customer for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/customers/{id}/',
		parameters: [customerId],
		documentation: reference,
	},
];
