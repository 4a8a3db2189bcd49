import type { LibraryTemplate, Parameter, ResponseRules } from '../../model/template';
import { partnerId, reference } from './parameters';

const customerId: Parameter = {
	name: 'customerId',
	label: 'Customer ID',
	in: 'body',
	type: 'string',
	example: 'cus_5',
	description: 'Of a customer that Dub knows',
};

const customer: Parameter = {
	name: 'customer',
	label: 'New Customer',
	in: 'body',
	type: 'object',
	example: { externalId: 'USER9001', country: 'US', email: 'buyer@example.com' },
	description: 'In place of a customer ID; externalId and country are required',
};

const linkId: Parameter = {
	name: 'linkId',
	label: 'Link ID',
	in: 'body',
	type: 'string',
	example: 'link_12',
	description: "The partner's link with the most revenue when left out",
};

/** Dub only takes note of a new commission; it shows in the list a little later. */
const response: ResponseRules = {
	records: '$',
	queued: true,
	success: [{ path: '$.success', equals: true }],
	example: { success: true, message: 'Commission creation was queued.' },
};

export const newCommissions: LibraryTemplate[] = [
	{
		id: 'dub.commission.create',
		name: 'Create commission',
		description:
			'Gives a partner a one-time amount, or takes it back with a minus. Dub queues it: the commission shows a little later.',
		tracker: 'dub',
		kind: 'add',
		method: 'POST',
		path: '/commissions',
		parameters: [
			{ name: 'type', in: 'body', type: 'string', const: 'custom' },
			partnerId,
			{
				name: 'amount',
				label: 'Amount in Cents',
				in: 'body',
				type: 'number',
				required: true,
				example: 2500,
			},
			{
				name: 'date',
				label: 'Date',
				in: 'body',
				type: 'dateTime',
				example: '2026-03-01T00:00:00Z',
				description: 'Now when left out',
			},
			{
				name: 'description',
				label: 'Description',
				in: 'body',
				type: 'string',
				example: 'Spring bonus',
				description: 'At most 190 characters',
			},
		],
		response,
		documentation: `${reference}/commissions/create`,
	},
	{
		id: 'dub.commission.createLead',
		name: 'Create lead commission',
		description: 'Credits a partner with a lead by hand. Dub queues it: the commission shows a little later.',
		tracker: 'dub',
		kind: 'add',
		method: 'POST',
		path: '/commissions',
		parameters: [
			{ name: 'type', in: 'body', type: 'string', const: 'lead' },
			partnerId,
			customerId,
			customer,
			linkId,
			{
				name: 'leadEventName',
				label: 'Event Name',
				in: 'body',
				type: 'string',
				example: 'Sign up',
			},
			{
				name: 'leadEventDate',
				label: 'Date',
				in: 'body',
				type: 'dateTime',
				example: '2026-03-01T00:00:00Z',
				description: 'Now when left out',
			},
		],
		response,
		documentation: `${reference}/commissions/create`,
	},
	{
		id: 'dub.commission.createSale',
		name: 'Create sale commission',
		description: 'Credits a partner with a sale by hand. Dub queues it: the commission shows a little later.',
		tracker: 'dub',
		kind: 'add',
		method: 'POST',
		path: '/commissions',
		parameters: [
			{ name: 'type', in: 'body', type: 'string', const: 'sale' },
			partnerId,
			{
				name: 'saleAmount',
				label: 'Sale Amount in Cents',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 9900,
			},
			customerId,
			customer,
			linkId,
			{
				name: 'saleEventDate',
				label: 'Date',
				in: 'body',
				type: 'dateTime',
				example: '2026-03-01T00:00:00Z',
				description: 'Now when left out',
			},
			{
				name: 'invoiceId',
				label: 'Invoice ID',
				in: 'body',
				type: 'string',
				example: 'INV-9001',
				description: 'Your own ID of the sale; keeps it from counting twice',
			},
			{ name: 'productId', label: 'Product ID', in: 'body', type: 'string', example: 'pro_plan' },
		],
		response,
		documentation: `${reference}/commissions/create`,
	},
];
