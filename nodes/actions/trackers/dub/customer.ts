import type { LibraryTemplate, Parameter } from '../../model/template';
import { partnerFilter, present, reference, sortOrder } from './shared';

const customer = {
	id: 'cus_5',
	name: 'Customer 5',
	email: 'customer5@example.com',
	externalId: 'USER5',
	stripeCustomerId: null,
	country: 'US',
	sales: 2,
	saleAmount: 19800,
	createdAt: '2026-02-01T09:00:00.000Z',
	firstSaleAt: '2026-02-10T09:00:00.000Z',
};

const customerId: Parameter = {
	name: 'id',
	label: 'Customer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'cus_5',
	description: 'The ID at Dub, or your own with ext_ in front',
};

const expanded: Parameter = {
	name: 'includeExpandedFields',
	label: 'Include Details',
	in: 'query',
	type: 'boolean',
	example: true,
	description: 'Whether link, partner and discount come with the customer',
};

export const customerTemplates: LibraryTemplate[] = [
	{
		id: 'dub.customer.get',
		name: 'Get customer',
		description: 'Reads one customer. Sale amounts are in cents.',
		kind: 'get',
		method: 'GET',
		path: '/customers/{id}',
		parameters: [customerId, expanded],
		response: { records: '$', example: customer },
		documentation: `${reference}/customers/retrieve`,
	},
	{
		id: 'dub.customer.list',
		name: 'List customers',
		description: 'Lists the customers of the workspace. Sale amounts are in cents.',
		kind: 'get',
		method: 'GET',
		path: '/customers',
		parameters: [
			partnerFilter,
			{
				name: 'email',
				in: 'query',
				type: 'string',
				example: 'customer12@example.com',
				description: 'Upper and lower case count',
			},
			{
				name: 'externalId',
				in: 'query',
				type: 'string',
				example: 'USER12',
				description: 'Your own ID of the customer',
			},
			{ name: 'country', in: 'query', type: 'string', example: 'US' },
			{ name: 'linkId', in: 'query', type: 'string', example: 'link_12' },
			{
				name: 'search',
				in: 'query',
				type: 'string',
				example: 'customer',
				description: 'Part of email, external ID or name; ignored where one of them is given',
			},
			expanded,
			{
				name: 'sortBy',
				in: 'query',
				type: 'string',
				enum: ['createdAt', 'saleAmount', 'firstSaleAt', 'subscriptionCanceledAt'],
				enumLabels: ['Created', 'Revenue', 'First Sale', 'Subscription Canceled'],
			},
			sortOrder,
		],
		response: { records: '$[*]', example: [customer] },
		documentation: `${reference}/customers/list`,
	},
	{
		id: 'dub.customer.update',
		name: 'Update customer',
		description: 'Changes a customer; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/customers/{id}',
		idempotent: true,
		parameters: [
			customerId,
			...present([
				{ name: 'email', in: 'body', type: 'string', example: 'new@example.com' },
				{ name: 'name', in: 'body', type: 'string', example: 'New Name' },
				{
					name: 'externalId',
					in: 'body',
					type: 'string',
					example: 'USER9005',
					description: 'Your own ID of the customer',
				},
				{ name: 'stripeCustomerId', in: 'body', type: 'string', example: 'cus_stripe_5' },
			]),
		],
		edit: { read: 'dub.customer.get', values: { id: 'id' }, replaces: 'none' },
		response: { records: '$', example: customer },
		documentation: `${reference}/customers/update`,
	},
	{
		id: 'dub.customer.remove',
		name: 'Remove customer',
		description: 'Deletes a customer from the workspace for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/customers/{id}',
		parameters: [customerId],
		response: { records: '$', example: { id: 'cus_5' } },
		documentation: `${reference}/customers/delete`,
	},
];
