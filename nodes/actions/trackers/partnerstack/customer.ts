import type { LibraryTemplate, Parameter } from '../../model/template';
import { createdAndUpdated, one, page, partners, present, readFirst, reference } from './shared';

const customer = {
	key: 'cust_7',
	customer_key: 'USER7',
	email: 'customer7@example.com',
	name: 'Customer 7',
	partner_key: 'partner12',
	partnership_key: 'part_12',
	provider_key: null,
	test: false,
	created_at: 1738368000000,
	updated_at: 1738368000000,
};

const customerKey: Parameter = {
	name: 'customer_key',
	in: 'path',
	type: 'string',
	required: true,
	example: 'cust_7',
};

const name: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'Acme Inc',
	description: 'Of the customer or the company, at most 100 characters',
};

const providerKey: Parameter = {
	name: 'provider_key',
	in: 'body',
	type: 'string',
	example: 'cus_9001',
	description: 'ID of the customer at your payment provider, such as Stripe',
};

const ofCustomer = readFirst('customer', 'customer_key');

const meta: Parameter = {
	name: 'meta',
	in: 'body',
	type: 'object',
	example: { plan: 'pro' },
	description: 'Values of your own fields',
};

export const customerTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.customer.get',
		name: 'Get customer',
		description: 'Reads one customer.',
		kind: 'get',
		method: 'GET',
		path: '/customers/{customer_key}',
		parameters: [customerKey],
		response: { records: '$.data', example: one(customer) },
		documentation: `${reference}/get_v2-customers-customer-key`,
	},
	{
		id: 'partnerstack.customer.list',
		name: 'List customers',
		description: 'Lists the customers that partners brought, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/customers',
		parameters: [
			{
				name: 'partner_key',
				in: 'query',
				type: 'string',
				example: 'partner12',
				choices: partners,
			},
			{
				name: 'group',
				in: 'query',
				type: 'string',
				example: 'affiliates',
				description: 'Slug of a group',
			},
			...createdAndUpdated,
		],
		response: { records: '$.data.items[*]', example: page(customer) },
		documentation: `${reference}/get_v2-customers-2`,
	},
	{
		id: 'partnerstack.customer.create',
		name: 'Create customer',
		description:
			'Creates a customer of a partner. The sign-up is not tied to a link or a click, so link statistics leave it out.',
		kind: 'add',
		method: 'POST',
		path: '/customers',
		parameters: [
			{
				name: 'email',
				in: 'body',
				type: 'string',
				required: true,
				example: 'buyer@example.com',
			},
			{
				name: 'partner_key',
				in: 'body',
				type: 'string',
				required: true,
				example: 'partner12',
				choices: partners,
			},
			{
				name: 'customer_key',
				in: 'body',
				type: 'string',
				example: 'USER9001',
				description: 'Your own ID of the customer',
			},
			name,
			providerKey,
			meta,
		],
		response: { records: '$.data', example: one(customer) },
		documentation: `${reference}/post_v2-customers-1`,
	},
	{
		id: 'partnerstack.customer.update',
		name: 'Update customer',
		description: 'Changes a customer; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/customers/{customer_key}',
		idempotent: true,
		parameters: [
			customerKey,
			...present([
				{ name: 'email', in: 'body', type: 'string', example: 'new@example.com' },
				name,
				providerKey,
				meta,
			]),
		],
		edit: ofCustomer,
		response: { records: '$.data', example: one(customer) },
		documentation: `${reference}/patch_v2-customers-customer-key-1`,
	},
	{
		id: 'partnerstack.customer.remove',
		name: 'Remove customer',
		description: 'Deletes a customer.',
		kind: 'edit',
		method: 'DELETE',
		path: '/customers/{customer_key}',
		parameters: [customerKey],
		documentation: `${reference}/delete_v2-customers-customer-key-1`,
	},
];
