import type { LibraryTemplate, Parameter } from '../../model/template';
import { queued, reference } from './shared';

const event: Parameter[] = [
	{ name: 'CampaignId', label: 'Program ID', in: 'body', type: 'integer', required: true, example: 1000 },
	{
		name: 'EventTypeId',
		in: 'body',
		type: 'integer',
		required: true,
		example: 4636,
	},
	{
		name: 'EventDate',
		label: 'Event Time',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		required: true,
		example: '2026-03-15T10:00:00Z',
	},
	{ name: 'OrderId', in: 'body', type: 'string', required: true, example: 'ORDER-9001' },
];

const details: Parameter[] = [
	{ name: 'Amount', label: 'Sale Amount', in: 'body', type: 'number', example: 120 },
	{
		name: 'CurrencyCode',
		label: 'Currency',
		in: 'body',
		type: 'string',
		example: 'USD',
		description: 'Needed with amounts',
	},
	{ name: 'OrderDiscount', label: 'Discount', in: 'body', type: 'number', example: 5 },
	{ name: 'CustomerId', in: 'body', type: 'string', example: 'C-500' },
	{ name: 'CustomerStatus', in: 'body', type: 'string', example: 'NEW' },
	{
		name: 'CustomerEmail',
		label: 'Customer Email Hash',
		in: 'body',
		type: 'string',
		example: '4db6c86b5d02c22ab6c5e1b1a0b82a7b5d4ef068',
		description: 'As SHA1 or SHA256; impact.com refuses plain addresses',
	},
	{ name: 'CustomerCountry', in: 'body', type: 'string', example: 'US' },
	{ name: 'IpAddress', in: 'body', type: 'string', example: '192.0.2.10' },
	{ name: 'ItemSku1', label: 'Item 1 SKU', in: 'body', type: 'string', example: '12345' },
	{ name: 'ItemName1', label: 'Item 1 Name', in: 'body', type: 'string', example: 'Tennis Balls' },
	{ name: 'ItemCategory1', label: 'Item 1 Category', in: 'body', type: 'string', example: 'Sports' },
	{ name: 'ItemQuantity1', label: 'Item 1 Quantity', in: 'body', type: 'integer', example: 2 },
	{ name: 'ItemSubTotal1', label: 'Item 1 Amount', in: 'body', type: 'number', example: 120 },
	{ name: 'Note', in: 'body', type: 'string', example: 'Phone order' },
];

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'impact.conversion.create',
		name: 'Create conversion (brand)',
		description:
			'For brands: reports a conversion of a click. impact.com queues it, and sending it twice can count twice; Get submission shows how it went.',
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Conversions',
		parameters: [
			...event,
			{
				name: 'ClickId',
				in: 'body',
				type: 'string',
				required: true,
				example: 'CLICK-000001',
			},
			...details,
		],
		response: queued,
		documentation: reference.conversions,
	},
	{
		id: 'impact.conversion.createForPartner',
		name: 'Create conversion for partner (brand)',
		description:
			'For brands: reports a conversion and credits it to a partner, whatever led to it. impact.com queues it; Get submission shows how it went.',
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Conversions',
		parameters: [
			...event,
			{
				name: 'MediaPartnerId',
				label: 'Partner ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 10012,
			},
			{ name: 'SubId1', label: 'Sub ID 1', in: 'body', type: 'string', example: 'newsletter' },
			{ name: 'SharedId', in: 'body', type: 'string', example: 'spring' },
			...details,
		],
		response: queued,
		documentation: reference.conversions,
	},
	{
		id: 'impact.conversion.createByPromoCode',
		name: 'Create conversion by promo code (brand)',
		description:
			"For brands: reports a conversion of a partner's promo code. impact.com queues it; Get submission shows how it went.",
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Conversions',
		parameters: [
			...event,
			{
				name: 'OrderPromoCode',
				label: 'Promo Code',
				in: 'body',
				type: 'string',
				required: true,
				example: 'SPRING1',
			},
			...details,
		],
		response: queued,
		documentation: reference.conversions,
	},
];
