import type { LibraryTemplate } from '../../model/template';
import { currency, customerDetails, customerExternalId, metadata, reference } from './shared';

export const saleTemplates: LibraryTemplate[] = [
	{
		id: 'dub.sale.create',
		name: 'Create sale',
		description:
			'Tracks a sale to a customer who came as a lead, or of a click directly. An invoice ID keeps a sale from counting twice.',
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
				in: 'body',
				type: 'string',
				example: 'Invoice paid',
			},
			{
				name: 'invoiceId',
				in: 'body',
				type: 'string',
				example: 'INV-9005',
				description: 'Your own ID of the sale; each counts once',
			},
			{
				name: 'paymentProcessor',
				in: 'body',
				type: 'string',
				example: 'custom',
				enum: ['stripe', 'shopify', 'polar', 'paddle', 'apple', 'revenuecat', 'dub', 'custom'],
				enumLabels: ['Stripe', 'Shopify', 'Polar', 'Paddle', 'Apple', 'RevenueCat', 'Dub', 'Custom'],
			},
			{
				name: 'leadEventName',
				in: 'body',
				type: 'string',
				example: 'Sign up',
				description: 'Of the lead that the sale belongs to; the latest one when left out',
			},
			{
				name: 'clickId',
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
