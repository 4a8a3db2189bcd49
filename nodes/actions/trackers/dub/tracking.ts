import type { LibraryTemplate, Parameter } from '../../model/template';
import { currency, reference } from './parameters';

const customerExternalId: Parameter = {
	name: 'customerExternalId',
	label: 'Customer External ID',
	in: 'body',
	type: 'string',
	required: true,
	example: 'USER5',
	description: 'Your own ID of the customer, at most 100 characters',
};

const customerDetails: Parameter[] = [
	{ name: 'customerName', label: 'Customer Name', in: 'body', type: 'string', example: 'Customer 5' },
	{
		name: 'customerEmail',
		label: 'Customer Email',
		in: 'body',
		type: 'string',
		example: 'customer5@example.com',
	},
];

const metadata: Parameter = {
	name: 'metadata',
	label: 'Metadata',
	in: 'body',
	type: 'object',
	example: { plan: 'pro' },
	description: 'Your own names and values, 10,000 characters at most',
};

export const tracking: LibraryTemplate[] = [
	{
		id: 'dub.lead.create',
		name: 'Create lead',
		description: 'Tracks a lead of a click, such as a sign-up.',
		tracker: 'dub',
		kind: 'add',
		method: 'POST',
		path: '/track/lead',
		parameters: [
			{
				name: 'clickId',
				label: 'Click ID',
				in: 'body',
				type: 'string',
				required: true,
				allowEmptyValue: true,
				example: 'click-5',
				description: 'From the dub_id cookie; empty text takes the click that the customer came by',
			},
			{
				name: 'eventName',
				label: 'Event Name',
				in: 'body',
				type: 'string',
				required: true,
				example: 'Sign up',
			},
			customerExternalId,
			...customerDetails,
			{
				name: 'mode',
				label: 'Mode',
				in: 'body',
				type: 'string',
				enum: ['async', 'wait', 'deferred'],
				enumLabels: ['Answer at Once', 'Wait Until Recorded', 'Record With a Later Call'],
			},
			{
				name: 'eventQuantity',
				label: 'Quantity',
				in: 'body',
				type: 'integer',
				minimum: 1,
				example: 1,
				description: 'The lead is tracked this many times',
			},
			metadata,
		],
		response: {
			records: '$',
			example: {
				click: { id: 'click-5' },
				link: {
					id: 'link_12',
					shortLink: 'https://go.example.com/jane',
					url: 'https://www.example.com',
					partnerId: 'pn_12',
				},
				customer: { name: 'Customer 5', email: 'customer5@example.com', externalId: 'USER5' },
			},
		},
		documentation: `${reference}/conversions/track-lead`,
	},
	{
		id: 'dub.sale.create',
		name: 'Create sale',
		description:
			'Tracks a sale to a customer who came as a lead, or of a click directly. An invoice ID keeps a sale from counting twice.',
		tracker: 'dub',
		kind: 'add',
		method: 'POST',
		path: '/track/sale',
		parameters: [
			customerExternalId,
			{
				name: 'amount',
				label: 'Amount in Cents',
				in: 'body',
				type: 'integer',
				required: true,
				minimum: 0,
				example: 9900,
				description: 'Whole units for currencies that have no cents, such as yen',
			},
			currency,
			{
				name: 'eventName',
				label: 'Event Name',
				in: 'body',
				type: 'string',
				example: 'Invoice paid',
			},
			{
				name: 'invoiceId',
				label: 'Invoice ID',
				in: 'body',
				type: 'string',
				example: 'INV-9005',
				description: 'Your own ID of the sale; each counts once',
			},
			{
				name: 'paymentProcessor',
				label: 'Payment Processor',
				in: 'body',
				type: 'string',
				example: 'custom',
				enum: ['stripe', 'shopify', 'polar', 'paddle', 'apple', 'revenuecat', 'dub', 'custom'],
				enumLabels: ['Stripe', 'Shopify', 'Polar', 'Paddle', 'Apple', 'RevenueCat', 'Dub', 'Custom'],
			},
			{
				name: 'leadEventName',
				label: 'Lead Event Name',
				in: 'body',
				type: 'string',
				example: 'Sign up',
				description: 'Of the lead that the sale belongs to; the latest one when left out',
			},
			{
				name: 'clickId',
				label: 'Click ID',
				in: 'body',
				type: 'string',
				example: 'click-5',
				description: 'For a sale without a lead before it',
			},
			...customerDetails,
			metadata,
		],
		response: {
			records: '$',
			example: {
				eventName: 'Invoice paid',
				customer: {
					id: 'cus_5',
					name: 'Customer 5',
					email: 'customer5@example.com',
					externalId: 'USER5',
				},
				sale: {
					amount: 9900,
					currency: 'usd',
					paymentProcessor: 'custom',
					invoiceId: 'INV-9005',
					metadata: null,
				},
			},
		},
		documentation: `${reference}/conversions/track-sale`,
	},
];
