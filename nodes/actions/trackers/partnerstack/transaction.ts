import type { LibraryTemplate, Parameter } from '../../model/template';
import { created, one, orderBy, page, reference } from './shared';

const transaction = {
	key: 'tran_100',
	amount: 9900,
	amount_usd: 9900,
	currency: 'USD',
	category_key: 'subscription',
	product_key: 'pro_plan',
	approved: true,
	customer: { key: 'cust_7', email: 'customer7@example.com', external_key: 'USER7' },
	created_at: 1738368000000,
};

/** What every transaction carries besides its customer. */
const details: Parameter[] = [
	{
		name: 'amount',
		label: 'Amount in Cents',
		in: 'body',
		type: 'integer',
		required: true,
		example: 9900,
		description: 'In the smallest unit of the currency: 9900 is 99.00',
	},
	{
		name: 'currency',
		in: 'body',
		type: 'string',
		required: true,
		example: 'USD',
		description: 'ISO 4217 code',
	},
	{
		name: 'category_key',
		in: 'body',
		type: 'string',
		example: 'subscription',
	},
	{ name: 'product_key', in: 'body', type: 'string', example: 'pro_plan' },
	{
		name: 'key',
		label: 'Transaction Key',
		in: 'body',
		type: 'string',
		example: 'order-9001',
		description: 'Your own key of the transaction, 4 to 255 characters; keeps an order from counting twice',
	},
	{
		name: 'metadata',
		in: 'body',
		type: 'object',
		example: { coupon: 'SPRING' },
		description: 'Up to 20 names and values of your own',
	},
];

const base = {
	kind: 'add',
	method: 'POST',
	path: '/transactions',
	response: { records: '$.data', example: one(transaction) },
	documentation: `${reference}/post_v2-transactions-1`,
} as const;

export const transactionTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.transaction.list',
		name: 'List transactions',
		description: 'Lists the payments of customers that rewards come from, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/transactions',
		parameters: [orderBy, ...created],
		response: { records: '$.data.items[*]', example: page(transaction) },
		documentation: `${reference}/get_v2-transactions-2`,
	},
	{
		...base,
		id: 'partnerstack.transaction.create',
		name: 'Create transaction',
		description: 'Records a payment of a customer, which may earn its partner a reward.',
		parameters: [
			{
				name: 'customer_key',
				in: 'body',
				type: 'string',
				required: true,
				example: 'cust_7',
				description: "PartnerStack's own key of the customer",
			},
			...details,
		],
	},
	{
		...base,
		id: 'partnerstack.transaction.createByExternalKey',
		name: 'Create transaction by external key',
		description: 'Records a payment of a customer that you name by your own ID.',
		parameters: [
			{
				name: 'customer_external_key',
				in: 'body',
				type: 'string',
				required: true,
				example: 'USER7',
			},
			...details,
		],
	},
	{
		...base,
		id: 'partnerstack.transaction.createByEmail',
		name: 'Create transaction by email',
		description: 'Records a payment of a customer that you name by email.',
		parameters: [
			{
				name: 'customer_email',
				in: 'body',
				type: 'string',
				required: true,
				example: 'customer7@example.com',
			},
			...details,
		],
	},
	{
		id: 'partnerstack.transaction.remove',
		name: 'Remove transaction',
		description: 'Deletes a transaction, for example after a refund.',
		kind: 'edit',
		method: 'DELETE',
		path: '/transactions/{transaction_key}',
		parameters: [
			{
				name: 'transaction_key',
				in: 'path',
				type: 'string',
				required: true,
				example: 'tran_100',
			},
		],
		documentation: `${reference}/delete_v2-transactions-transaction-key`,
	},
];
