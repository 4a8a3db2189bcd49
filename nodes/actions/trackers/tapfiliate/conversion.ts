import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateFilter, affiliateLink, days, metaData, reference } from './shared';

const conversion = {
	id: 55,
	external_id: 'ORD-55',
	amount: 105,
	program_id: 'summer-program',
	affiliate: affiliateLink,
	commissions: [{ id: 123, amount: 10.5, approved: null, commission_type: 'standard' }],
	created_at: '2026-02-03T10:00:00+00:00',
	meta_data: {},
};

const commission = {
	id: 124,
	amount: 5,
	approved: null,
	commission_type: 'standard',
	conversion_sub_amount: 50,
	comment: 'Renewal',
	created_at: '2026-02-04T10:00:00+00:00',
};

const amount: Parameter = {
	name: 'amount',
	in: 'body',
	type: 'number',
	minimum: 0,
	example: 99.95,
	description: 'In whole units of the currency, with decimals',
};

const externalId: Parameter = {
	name: 'external_id',
	in: 'body',
	type: 'string',
	example: 'ORD-9001',
	description: 'Your own ID, such as an order number; each can be used once',
};

const conversionId: Parameter = {
	name: 'conversion_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '55',
};

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.conversion.get',
		name: 'Get conversion',
		description: 'Reads one conversion with its commissions.',
		kind: 'get',
		method: 'GET',
		path: '/conversions/{conversion_id}/',
		parameters: [conversionId],
		response: { records: '$', example: conversion },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.list',
		name: 'List conversions',
		description: 'Lists conversions with their commissions.',
		kind: 'get',
		method: 'GET',
		path: '/conversions/',
		parameters: [
			...days,
			{
				name: 'program_id',
				in: 'query',
				type: 'string',
				example: 'summer-program',
			},
			affiliateFilter,
			{
				name: 'external_id',
				in: 'query',
				type: 'string',
				example: 'ORD-55',
				description: 'Your own ID of the conversion',
			},
		],
		response: { records: '$[*]', example: [conversion] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.create',
		name: 'Create conversion',
		description:
			'Records a conversion and its commission. Name the affiliate by a click, a customer, a referral code or a coupon.',
		kind: 'add',
		method: 'POST',
		path: '/conversions/',
		parameters: [
			{
				name: 'program_id',
				in: 'body',
				type: 'string',
				required: true,
				example: 'summer-program',
			},
			{
				name: 'click_id',
				in: 'body',
				type: 'string',
				example: '0f0f0f0f-0001-4000-8000-000000000001',
			},
			{
				name: 'customer_id',
				in: 'body',
				type: 'string',
				example: 'USER1',
				description: 'Your own ID of a customer that Tapfiliate knows',
			},
			{
				name: 'referral_code',
				in: 'body',
				type: 'string',
				example: 'jane-doe',
			},
			{ name: 'coupon', in: 'body', type: 'string', example: 'CODE1' },
			externalId,
			{ ...amount, description: 'What the sale was worth, with decimals; percentages are taken of it' },
			{
				name: 'commission_type',
				in: 'body',
				type: 'string',
				example: 'standard',
				description: "The program's standard type when left out",
			},
			metaData,
		],
		response: { records: '$', example: conversion },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.update',
		name: 'Update conversion',
		description: 'Changes amount, external ID or meta data of a conversion; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/conversions/{conversion_id}/',
		idempotent: true,
		parameters: [conversionId, amount, externalId, metaData],
		response: { records: '$', example: conversion },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.setAmount',
		name: 'Set conversion amount',
		description: 'Sets what a conversion was worth, for example after part of an order came back.',
		kind: 'edit',
		method: 'PATCH',
		path: '/conversions/{conversion_id}/',
		idempotent: true,
		parameters: [conversionId, { ...amount, required: true }],
		response: { records: '$', example: conversion },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.addCommission',
		name: 'Add commission',
		description: 'Adds one more commission to a conversion, for example for a renewal.',
		kind: 'add',
		method: 'POST',
		path: '/conversions/{conversion_id}/commissions/',
		parameters: [
			conversionId,
			{
				name: 'conversion_sub_amount',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 50,
				description: 'Part of the sale that the commission is worked out from, with decimals',
			},
			{
				name: 'commission_type',
				in: 'body',
				type: 'string',
				example: 'standard',
				description: "The program's standard type when left out",
			},
			{
				name: 'comment',
				in: 'body',
				type: 'string',
				example: 'Renewal',
				description: 'The affiliate sees it',
			},
		],
		response: { records: ['$[*]', '$'], example: [commission] },
		documentation: `${reference}#conversions-add-commissions-to-conversion`,
	},
	{
		id: 'tapfiliate.conversion.remove',
		name: 'Remove conversion',
		description: 'Deletes a conversion for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/conversions/{conversion_id}/',
		parameters: [conversionId],
		documentation: reference,
	},
];
