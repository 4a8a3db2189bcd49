import type { LibraryTemplate, Parameter } from '../../model/template';
import { bodyTime, campaignId, dealId, done, reference } from './shared';

const deal = {
	Id: 3,
	Name: 'Deal 3',
	CampaignId: 1000,
	State: 'ACTIVE',
	Type: 'GENERAL_SALE',
	Scope: 'PRODUCT',
};

const scopes: Parameter = {
	name: 'Scope',
	in: 'query',
	type: 'string',
	enum: ['ENTIRE_STORE', 'CATEGORY', 'PRODUCT'],
	enumLabels: ['Entire Store', 'Category', 'Product'],
	example: 'ENTIRE_STORE',
};

const types: Parameter = {
	name: 'Type',
	in: 'query',
	type: 'string',
	enum: ['GENERAL_SALE', 'FREE_SHIPPING', 'GIFT_WITH_PURCHASE', 'REBATE', 'BOGO'],
	enumLabels: ['General Sale', 'Free Shipping', 'Gift With Purchase', 'Rebate', 'Buy One, Get One'],
	example: 'FREE_SHIPPING',
};

export const dealTemplates: LibraryTemplate[] = [
	{
		id: 'impact.deal.list',
		name: 'List deals (brand)',
		description: 'For brands: lists the deals that partners can promote.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Deals',
		parameters: [
			campaignId,
			{ ...scopes, example: 'PRODUCT' },
			{
				name: 'State',
				in: 'query',
				type: 'string',
				enum: ['ACTIVE', 'EXPIRED', 'PENDING'],
				enumLabels: ['Active', 'Expired', 'Pending'],
				example: 'ACTIVE',
			},
			{ ...types, example: 'GENERAL_SALE' },
		],
		response: {
			records: '$.Deals[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Deals: [deal] },
		},
		documentation: reference.deals,
	},
	{
		id: 'impact.deal.get',
		name: 'Get deal (brand)',
		description: 'For brands: reads one deal.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Deals/{DealId}',
		parameters: [dealId],
		response: { records: '$', example: deal },
		documentation: reference.deals,
	},
	{
		id: 'impact.deal.create',
		name: 'Create deal (brand)',
		description: 'For brands: creates a deal. A product or category deal also needs its names.',
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Deals',
		parameters: [
			{ ...campaignId, in: 'body', required: true },
			{ name: 'Name', in: 'body', type: 'string', required: true, example: 'Summer Deal' },
			{ ...scopes, in: 'body', required: true },
			{ ...types, in: 'body', required: true },
			{ name: 'Description', in: 'body', type: 'string', example: 'Free shipping' },
			bodyTime('StartDate', 'Start', '2026-06-01T00:00:00Z'),
			bodyTime('EndDate', 'End', '2026-08-31T23:59:59Z'),
			{ name: 'ProductName', label: 'Product', in: 'body', type: 'string', example: 'Tennis Balls' },
			{ name: 'Categories', in: 'body', type: 'array', example: ['Sports'] },
			{ name: 'DefaultPromoCode', label: 'Promo Code', in: 'body', type: 'string', example: 'SPRING1' },
			{
				name: 'DiscountType',
				in: 'body',
				type: 'string',
				enum: ['FIXED', 'PERCENT', 'PERCENT_RANGE', 'PERCENT_MAXIMUM'],
				enumLabels: ['Amount', 'Percent', 'Percent Range', 'Percent Maximum'],
				example: 'PERCENT',
			},
			{ name: 'DiscountAmount', in: 'body', type: 'number', example: 5 },
			{ name: 'DiscountPercent', in: 'body', type: 'number', example: 10 },
			{ name: 'DiscountCurrency', in: 'body', type: 'string', example: 'USD' },
		],
		add: {
			existing: {
				read: 'impact.deal.list',
				values: { CampaignId: 'CampaignId' },
				match: { '$.Name': 'Name' },
			},
		},
		response: done('/Advertisers/IRexample/Deals/21'),
		documentation: reference.deals,
	},
	{
		id: 'impact.deal.update',
		name: 'Update deal (brand)',
		description: 'For brands: changes the fields of a deal that you give.',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/Deals/{DealId}',
		idempotent: true,
		parameters: [
			dealId,
			...[
				{ name: 'Name', in: 'body', type: 'string', example: 'Deal 3' } as const,
				{ name: 'Description', in: 'body', type: 'string', example: 'Until August' } as const,
				bodyTime('StartDate', 'Start', '2026-06-01T00:00:00Z'),
				bodyTime('EndDate', 'End', '2026-08-31T23:59:59Z'),
			].map((field) => ({ ...field, current: `$.${field.name}` })),
		],
		edit: { read: 'impact.deal.get', values: { DealId: 'DealId' }, replaces: 'none' },
		response: done('/Advertisers/IRexample/Deals/3'),
		documentation: reference.deals,
	},
	{
		id: 'impact.deal.remove',
		name: 'Remove deal (brand)',
		description: 'For brands: deletes a deal for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/Advertisers/{accountSid}/Deals/{DealId}',
		parameters: [dealId],
		response: {
			records: '$',
			success: [{ path: '$.Status', equals: 'DELETED' }],
			example: { Status: 'DELETED' },
		},
		documentation: reference.deals,
	},
];
