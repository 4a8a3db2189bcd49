import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateFilter, affiliateLink, reference } from './shared';

const paymentId: Parameter = {
	name: 'id',
	label: 'Payment ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'pay_2',
};

const payment = {
	id: 'pay_2',
	affiliate: affiliateLink,
	amount: 80,
	currency: 'USD',
	paid_at: null,
	status: 'pending',
};

export const paymentTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.payment.get',
		name: 'Get payment',
		description: 'Reads one payment to an affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/payments/{id}/',
		parameters: [paymentId],
		response: { records: '$', example: payment },
		documentation: reference,
	},
	{
		id: 'tapfiliate.payment.list',
		name: 'List payments',
		description: 'Lists payments to affiliates.',
		kind: 'get',
		method: 'GET',
		path: '/payments/',
		parameters: [
			affiliateFilter,
			{
				name: 'paid_at_from',
				label: 'Paid From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-01-01',
			},
			{
				name: 'paid_at_to',
				label: 'Paid To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-31',
			},
		],
		response: { records: '$[*]', example: [payment] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.payment.create',
		name: 'Create payment',
		description: 'Notes payments to one or more affiliates in one currency.',
		kind: 'add',
		method: 'POST',
		path: '/payments/',
		parameters: [
			{
				name: 'currency',
				in: 'body',
				type: 'string',
				required: true,
				example: 'USD',
				description: 'ISO 4217 code',
			},
			{
				name: 'affiliates',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				required: true,
				example: [{ affiliate: { id: 'jane-doe' }, amount: 25.5 }],
				description: 'Each with affiliate and amount, and commission_ids where single commissions are paid',
			},
		],
		response: { records: ['$[*]', '$'], example: payment },
		documentation: reference,
	},
	{
		id: 'tapfiliate.payment.cancel',
		name: 'Cancel payment',
		description: 'Cancels a payment that was noted.',
		kind: 'edit',
		method: 'DELETE',
		path: '/payments/{id}/',
		parameters: [paymentId],
		response: { records: '$', example: { ...payment, status: 'cancelled' } },
		documentation: reference,
	},
];
