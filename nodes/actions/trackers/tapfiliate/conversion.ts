import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliateFilter,
	affiliateLink,
	attribution,
	days,
	metaData,
	programFilter,
	programs,
	reference,
	visitor,
} from './shared';

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
	current: '$.amount',
};

const externalId: Parameter = {
	name: 'external_id',
	in: 'body',
	type: 'string',
	example: 'ORD-9001',
	description: 'Your own ID, such as an order number; each can be used once',
	current: '$.external_id',
};

const conversionId: Parameter = {
	name: 'conversion_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '55',
};

/** Meta data that are sent take the place of all there are. */
const edit: EditRules = {
	read: 'tapfiliate.conversion.get',
	values: { conversion_id: 'conversion_id' },
	replaces: 'lists',
};

const recalculate: Parameter = {
	name: 'recalculate_commissions',
	label: 'Recalculate',
	in: 'query',
	type: 'boolean',
	example: true,
	description: 'Whether the commissions follow the new amount; without it they stay as they are',
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
			programFilter,
			affiliateFilter,
			{
				name: 'external_id',
				in: 'query',
				type: 'string',
				example: 'ORD-55',
				description: 'Your own ID of the conversion',
			},
			{
				name: 'pending',
				in: 'query',
				type: 'boolean',
				example: true,
				description: 'Whether to list only conversions with commissions that nobody has decided on',
			},
			{
				name: 'use_profile_timezone',
				label: 'Use Profile Time Zone',
				in: 'query',
				type: 'boolean',
				example: true,
				description: 'Whether days are those of your account; those of UTC otherwise',
			},
		],
		response: { records: '$[*]', example: [conversion] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.conversion.create',
		name: 'Create conversion',
		description:
			'Records a conversion and its commission. Name the affiliate by one of: customer, coupon, referral code, click, asset with source, tracking ID. Where several are given, the first in this order counts.',
		kind: 'add',
		method: 'POST',
		path: '/conversions/',
		parameters: [
			{
				name: 'customer_id',
				in: 'body',
				type: 'string',
				example: 'USER1',
				description: 'Your own ID of a customer that Tapfiliate knows',
			},
			...attribution,
			externalId,
			{ ...amount, description: 'What the sale was worth, with decimals; percentages are taken of it' },
			{
				name: 'commission_type',
				in: 'body',
				type: 'string',
				example: 'standard',
				description: "The program's standard type when left out",
			},
			{
				name: 'currency',
				in: 'body',
				type: 'string',
				example: 'USD',
				description: "ISO 4217 code; the program's currency when left out",
			},
			{
				name: 'program_group',
				label: 'Program Group ID',
				in: 'body',
				type: 'string',
				example: 'shop',
			},
			{
				name: 'program_id',
				label: 'Program',
				in: 'body',
				type: 'string',
				example: 'summer-program',
				choices: programs,
				description: 'Older; the present reference does not have it',
			},
			metaData,
			...visitor,
		],
		response: { records: '$', example: conversion },
		add: {
			existing: {
				read: 'tapfiliate.conversion.list',
				values: { external_id: 'external_id' },
				match: { '$.external_id': 'external_id' },
			},
		},
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
		edit,
		parameters: [conversionId, amount, externalId, metaData, recalculate],
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
		edit,
		parameters: [conversionId, { ...amount, required: true }, recalculate],
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
