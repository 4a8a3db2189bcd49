import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	answer,
	applied,
	changedRecord,
	contain,
	data,
	fields,
	filters,
	listOf,
	pageOf,
	path,
	reads,
	reference,
	returnObject,
	sort,
	statusFilter,
	writes,
} from './shared';

const eventId: Parameter = {
	name: 'tune_event_id',
	label: 'TUNE Event ID',
	in: 'body',
	type: 'string',
	required: true,
	example: 'te-1001',
	description: 'ID of the conversion; takes the place of the numeric conversion ID, which is being withdrawn',
};

const conversion = {
	id: '1001',
	tune_event_id: 'te-1001',
	offer_id: '7',
	affiliate_id: '12',
	status: 'pending',
	payout: '4.00',
	revenue: '7.00',
	currency: 'USD',
	datetime: '2024-01-31 12:00:00',
};

const changed = {
	records: changedRecord('Conversion'),
	example: answer({ Conversion: { ...conversion, status: 'approved' } }),
};

const amounts: Parameter[] = [
	{ ...data('payout', 'Payout', 'number'), minimum: 0, example: 5.5 },
	{ ...data('revenue', 'Revenue', 'number'), minimum: 0, example: 8 },
	{ ...data('sale_amount', 'Sale Amount', 'number'), minimum: 0 },
];

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['approved', 'pending', 'rejected'],
	enumLabels: ['Approved', 'Pending', 'Rejected'],
};

const decided = (value: string): Parameter => ({ name: 'status', in: 'body', type: 'string', const: value });

const updateStatus = `${reference}/conversion-updatestatus/`;

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'tune.conversion.get',
		name: 'Get conversion',
		description: 'Reads one conversion. An unknown ID gives no record.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [...reads('Conversion', 'findById'), { ...eventId, in: 'query' }, fields, contain],
		response: { records: '$.response.data.Conversion', example: answer({ Conversion: conversion }) },
		documentation: `${reference}/conversion-findbyid/`,
	},
	{
		id: 'tune.conversion.list',
		name: 'List conversions',
		description: 'Lists conversions. For a period and the names of offers, use Get conversion report.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Conversion', 'findAll'),
			statusFilter(['approved', 'pending', 'rejected'], ['Approved', 'Pending', 'Rejected']),
			{ ...filters, example: { offer_id: '7' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Conversion'), example: pageOf('1001', { Conversion: conversion }) },
		documentation: `${reference}/conversion-findall/`,
	},
	{
		id: 'tune.conversion.updateStatus',
		name: 'Update conversion status',
		description: 'Sets the status of one conversion.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Conversion', 'updateStatus'),
			eventId,
			{ ...status, property: undefined, required: true },
		],
		response: applied,
		documentation: updateStatus,
	},
	{
		id: 'tune.conversion.approve',
		name: 'Approve conversion',
		description: 'Approves one conversion.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Conversion', 'updateStatus'), eventId, decided('approved')],
		response: applied,
		documentation: updateStatus,
	},
	{
		id: 'tune.conversion.reject',
		name: 'Reject conversion',
		description: 'Rejects one conversion.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Conversion', 'updateStatus'), eventId, decided('rejected')],
		response: applied,
		documentation: updateStatus,
	},
	{
		id: 'tune.conversion.update',
		name: 'Update conversion',
		description: 'Changes the amounts or the status of one conversion. Most other fields cannot be changed.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Conversion', 'update'), eventId, status, ...amounts, returnObject],
		response: changed,
		documentation: `${reference}/conversion-update`,
	},
	{
		id: 'tune.conversion.setPayout',
		name: 'Set conversion payout',
		description: 'Sets what the affiliate gets for one conversion.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Conversion', 'updateField'),
			eventId,
			{ name: 'field', in: 'body', type: 'string', const: 'payout' },
			{
				name: 'value',
				label: 'Payout',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 5.5,
			},
			returnObject,
		],
		response: changed,
		documentation: `${reference}/conversion-updatefield/`,
	},
	{
		id: 'tune.conversion.create',
		name: 'Create conversion',
		description: 'Adds a conversion as an adjustment: it belongs to no click. Each call adds another one.',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [
			...writes('Conversion', 'create'),
			{ ...data('affiliate_id', 'Affiliate ID', 'string'), required: true, example: '12' },
			{ ...data('offer_id', 'Offer ID', 'string'), required: true, example: '7' },
			{ ...data('goal_id', 'Goal ID', 'string') },
			status,
			...amounts,
			{
				...data('datetime', 'Date', 'dateTime'),
				format: 'yyyy-MM-dd HH:mm:ss',
				example: '2026-03-14 12:00:00',
				description: "In the network's time zone",
			},
			returnObject,
		],
		response: changed,
		documentation: `${reference}/conversion-create/`,
	},
];
