import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliates,
	answer,
	applied,
	change,
	changedRecord,
	contain,
	create,
	data,
	fields,
	filters,
	goalsOf,
	listOf,
	offers,
	pageOf,
	present,
	read,
	readFirst,
	reference,
	returnObject,
	setTo,
	sort,
	statusFilter,
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

const decided = (value: string): Parameter => ({
	name: 'status',
	in: 'body',
	type: 'string',
	const: value,
	current: '$.status',
});

const ofConversion = readFirst('tune.conversion.get', 'tune_event_id');

const updateStatus = `${reference}/conversion-updatestatus/`;

export const conversionTemplates: LibraryTemplate[] = [
	read('Conversion', 'findById', {
		id: 'tune.conversion.get',
		name: 'Get conversion',
		description: 'Reads one conversion. An unknown ID gives no record.',
		parameters: [{ ...eventId, in: 'query' }, fields, contain],
		response: { records: '$.response.data.Conversion', example: answer({ Conversion: conversion }) },
		documentation: `${reference}/conversion-findbyid/`,
	}),
	read('Conversion', 'findAll', {
		id: 'tune.conversion.list',
		name: 'List conversions',
		description: 'Lists conversions. For a period and the names of offers, use Get conversion report.',
		parameters: [
			statusFilter(['approved', 'pending', 'rejected'], ['Approved', 'Pending', 'Rejected']),
			{ ...filters, example: { offer_id: '7' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Conversion'), example: pageOf('1001', { Conversion: conversion }) },
		documentation: `${reference}/conversion-findall/`,
	}),
	change('Conversion', 'updateStatus', {
		id: 'tune.conversion.updateStatus',
		name: 'Update conversion status',
		description: 'Sets the status of one conversion.',
		parameters: [eventId, ...present([{ ...status, property: undefined, required: true }])],
		edit: ofConversion,
		response: applied,
		documentation: updateStatus,
	}),
	change('Conversion', 'updateStatus', {
		id: 'tune.conversion.approve',
		name: 'Approve conversions',
		description: 'Approves one conversion.',
		parameters: [eventId, decided('approved')],
		edit: ofConversion,
		response: applied,
		documentation: updateStatus,
	}),
	change('Conversion', 'updateStatus', {
		id: 'tune.conversion.reject',
		name: 'Reject conversions',
		description: 'Rejects one conversion.',
		parameters: [eventId, decided('rejected')],
		edit: ofConversion,
		response: applied,
		documentation: updateStatus,
	}),
	change('Conversion', 'update', {
		id: 'tune.conversion.update',
		name: 'Update conversion',
		description: 'Changes the amounts or the status of one conversion. Most other fields cannot be changed.',
		parameters: [eventId, ...present([status, ...amounts]), returnObject],
		edit: ofConversion,
		response: changed,
		documentation: `${reference}/conversion-update`,
	}),
	change('Conversion', 'updateField', {
		id: 'tune.conversion.setPayout',
		name: 'Set conversion payout',
		description: 'Sets what the affiliate gets for one conversion.',
		parameters: [
			eventId,
			...setTo('payout', { label: 'Payout', type: 'number', required: true, minimum: 0, example: 5.5 }),
			returnObject,
		],
		edit: ofConversion,
		response: changed,
		documentation: `${reference}/conversion-updatefield/`,
	}),
	create('Conversion', 'create', {
		id: 'tune.conversion.create',
		name: 'Create conversion',
		description: 'Adds a conversion as an adjustment: it belongs to no click. Each call adds another one.',
		parameters: [
			{
				...data('affiliate_id', 'Affiliate ID', 'string'),
				required: true,
				example: '12',
				choices: affiliates,
			},
			{ ...data('offer_id', 'Offer ID', 'string'), required: true, example: '7', choices: offers },
			{ ...data('goal_id', 'Goal ID', 'string'), choices: goalsOf('offer_id') },
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
	}),
];
