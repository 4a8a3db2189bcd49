import type { Parameter, ResponseRules } from '../../model/template';
import { reference } from './shared';

export const commissionId: Parameter = {
	name: 'id',
	label: 'Commission ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'cm_5',
};

export const commission = {
	id: 'cm_5',
	type: 'sale',
	amount: 9900,
	earnings: 1485,
	currency: 'usd',
	status: 'pending',
	invoiceId: 'INV-5',
	description: null,
	quantity: 1,
	createdAt: '2026-03-01T09:00:00.000Z',
	updatedAt: '2026-03-01T09:00:00.000Z',
	partner: {
		id: 'pn_12',
		name: 'Jane Doe',
		email: 'partner12@example.com',
		country: 'US',
		groupId: 'grp_1',
	},
	customer: { id: 'cus_5', externalId: 'USER5', name: 'Customer 5' },
};

export const base = {
	kind: 'edit',
	method: 'PATCH',
	path: '/commissions/{id}',
	response: { records: '$', example: commission },
	documentation: `${reference}/commissions/update`,
} as const;

export const customerId: Parameter = {
	name: 'customerId',
	in: 'body',
	type: 'string',
	example: 'cus_5',
	description: 'Of a customer that Dub knows',
};

export const customer: Parameter = {
	name: 'customer',
	label: 'New Customer',
	in: 'body',
	type: 'object',
	example: { externalId: 'USER9001', country: 'US', email: 'buyer@example.com' },
	description: 'In place of a customer ID; externalId and country are required',
};

export const linkId: Parameter = {
	name: 'linkId',
	in: 'body',
	type: 'string',
	example: 'link_12',
	description: "The partner's link with the most revenue when left out",
};

/** Dub only takes note of a new commission; it shows in the list a little later. */
export const response: ResponseRules = {
	records: '$',
	queued: true,
	success: [{ path: '$.success', equals: true }],
	example: { success: true, message: 'Commission creation was queued.' },
};

/** Why a commission no longer counts, or that it counts again. */
export const commissionStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	required: true,
	enum: ['pending', 'refunded', 'duplicate', 'canceled', 'fraud'],
	enumLabels: ['Pending', 'Refunded', 'Duplicate', 'Canceled', 'Fraud'],
	example: 'refunded',
};
