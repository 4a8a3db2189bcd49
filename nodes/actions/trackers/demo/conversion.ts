import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateNumber, dayFilter, documentation, filter } from './shared';

const conversion = {
	id: 2,
	transaction_id: 'demo-1001',
	offer_id: 8,
	affiliate_id: 12,
	status: 'pending',
	payout: 9,
	revenue: 11,
	country: 'DE',
	created_at: '2026-11-26T06:00:00.000Z',
};

const conversionId: Parameter = {
	name: 'conversion_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '2',
};

const status: Parameter = {
	name: 'status',
	in: 'query',
	type: 'string',
	enum: ['pending', 'approved', 'rejected', 'paid'],
	enumLabels: ['Pending', 'Approved', 'Rejected', 'Paid'],
};

/** A decision on any number of conversions. */
const decision = (id: string, title: string, word: string): LibraryTemplate => ({
	id: `demo.conversion.${id}`,
	name: title,
	description: `Sets conversions of the demo tracker to ${word}. Those that are paid stay as they are.`,
	kind: 'edit',
	method: 'POST',
	path: '/conversions/status',
	idempotent: true,
	edit: { read: 'demo.conversion.get', values: { conversion_id: 'conversion_ids' }, replaces: 'none' },
	bulk: {
		parameter: 'conversion_ids',
		maximum: 50,
		results: '$.results[*]',
		resultKey: '$.id',
		error: '$.error',
	},
	parameters: [
		{
			name: 'conversion_ids',
			label: 'Conversion IDs',
			in: 'body',
			property: 'ids',
			type: 'array',
			required: true,
			description: 'One or more',
			example: ['2'],
		},
		{ ...status, in: 'body', const: word, current: '$.status' },
	],
	response: { records: '$.results[*]', example: { results: [{ id: '2', status: word }] } },
	documentation,
});

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'demo.conversion.get',
		name: 'Get conversion',
		description: 'Reads one conversion of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/conversions/{conversion_id}',
		parameters: [conversionId],
		response: { records: '$.record', example: { record: conversion } },
		documentation,
	},
	{
		id: 'demo.conversion.list',
		name: 'List conversions',
		description: 'Reads the conversions of the demo tracker, all or those that fit: four a day for 30 days.',
		kind: 'get',
		method: 'GET',
		path: '/conversions',
		parameters: [
			status,
			filter('offer_id', '8'),
			filter('affiliate_id', '12'),
			filter('transaction_id', 'demo-1001'),
			dayFilter('date_from', 'last 7 days'),
			dayFilter('date_to', 'last 7 days'),
		],
		response: {
			records: '$.records[*]',
			pagination: {
				style: 'cursor',
				cursorParameter: 'cursor',
				cursor: '$.next_cursor',
				sizeParameter: 'limit',
				pageSize: 50,
			},
			example: { records: [conversion], next_cursor: '2' },
		},
		documentation,
	},
	decision('approve', 'Approve conversions', 'approved'),
	decision('reject', 'Reject conversions', 'rejected'),
	{
		id: 'demo.conversion.updatePayout',
		name: 'Update conversion payout',
		description:
			'Changes what a conversion of the demo tracker pays. The tracker queues the change and shows it some reads later.',
		kind: 'edit',
		method: 'POST',
		path: '/conversions/{conversion_id}',
		idempotent: true,
		edit: { read: 'demo.conversion.get', values: { conversion_id: 'conversion_id' }, replaces: 'none' },
		parameters: [
			conversionId,
			{
				name: 'payout',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 9,
				current: '$.payout',
			},
		],
		response: { queued: true, example: { queued: true } },
		documentation,
	},
	{
		id: 'demo.conversion.create',
		name: 'Create conversion',
		description: 'Adds a conversion to the demo tracker.',
		kind: 'add',
		method: 'POST',
		path: '/conversions',
		add: {
			existing: {
				read: 'demo.conversion.list',
				values: { transaction_id: 'transaction_id' },
				match: { '$.transaction_id': 'transaction_id' },
			},
		},
		parameters: [
			{ name: 'offer_id', in: 'body', type: 'integer', required: true, example: 8 },
			affiliateNumber,
			{ name: 'transaction_id', in: 'body', type: 'string', example: 'order-5001' },
			{ name: 'payout', in: 'body', type: 'number', minimum: 0, example: 9 },
			{
				name: 'status',
				in: 'body',
				type: 'string',
				enum: ['pending', 'approved', 'rejected'],
				enumLabels: ['Pending', 'Approved', 'Rejected'],
			},
		],
		response: { records: '$.record', example: { record: conversion } },
		documentation,
	},
];
