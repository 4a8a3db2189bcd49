import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateLink, reference } from './shared';

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
		description: 'Lists the payments to all affiliates. For those of one, use List payments of an affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/payments/',
		response: { records: '$[*]', example: [payment] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.payment.create',
		name: 'Create payment',
		description: 'Notes that an affiliate was paid, which takes the amount off its balance.',
		kind: 'add',
		method: 'POST',
		path: '/payments/',
		parameters: [
			{ name: 'affiliate_id', in: 'body', type: 'string', required: true, example: 'jane-doe' },
			{
				name: 'amount',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 25.5,
				description: 'In whole units of the currency, with decimals',
			},
			{
				name: 'currency',
				in: 'body',
				type: 'string',
				required: true,
				example: 'USD',
				description: 'ISO 4217 code',
			},
		],
		response: { records: '$', example: payment },
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
