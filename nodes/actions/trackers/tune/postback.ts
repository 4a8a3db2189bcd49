import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliates,
	answer,
	change,
	changedRecord,
	contain,
	create,
	data,
	fields,
	filterBy,
	filters,
	goalsOf,
	listOf,
	offers,
	pageOf,
	present,
	read,
	readFirst,
	recordId,
	reference,
	returnObject,
	setTo,
	sort,
	statusFilter,
} from './shared';

const postbackId = recordId('Postback ID', 'body', '51');

const ofPostback = readFirst('tune.postback.get');

const statuses = ['active', 'pending', 'rejected', 'deleted'];

const statusLabels = ['Active', 'Pending', 'Rejected', 'Deleted'];

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: statuses,
	enumLabels: statusLabels,
};

const type: Parameter = {
	...data('type', 'Type', 'string'),
	enum: ['url', 'code', 'image'],
	enumLabels: ['Postback URL', 'HTML Code', 'Image Pixel'],
	description: "An offer may take only some of them, depending on the offer's tracking protocol",
};

const code: Parameter = {
	...data('code', 'Postback URL or Code', 'string'),
	example: 'https://partner.example.com/postback?tid={transaction_id}',
};

const goal: Parameter = data('goal_id', 'Goal ID', 'string');

const postback = {
	id: '51',
	affiliate_id: '12',
	offer_id: '7',
	type: 'url',
	status: 'active',
	code: 'https://partner.example.com/postback?tid={transaction_id}',
	goal_id: null,
	modified: '2024-01-31 12:00:00',
};

const changed = { records: changedRecord('OfferPixel'), example: answer({ OfferPixel: postback }) };

const updateField = `${reference}/offerpixel-updatefield/`;

export const postbackTemplates: LibraryTemplate[] = [
	read('OfferPixel', 'findById', {
		id: 'tune.postback.get',
		name: 'Get postback',
		description: 'Reads one offer pixel, which is what TUNE calls an affiliate postback.',
		parameters: [recordId('Postback ID', 'query', '51'), fields, contain],
		response: { records: '$.response.data.OfferPixel', example: answer({ OfferPixel: postback }) },
		documentation: `${reference}/offerpixel-findbyid/`,
	}),
	read('OfferPixel', 'findAll', {
		id: 'tune.postback.list',
		name: 'List postbacks',
		description: 'Lists the offer pixels, that is postbacks and pixels of affiliates.',
		parameters: [
			statusFilter(statuses, statusLabels),
			{ ...filterBy('affiliate_id', '12'), choices: affiliates },
			{ ...filterBy('offer_id', '7'), choices: offers },
			{ ...filters, example: { type: 'url' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('OfferPixel'), example: pageOf('51', { OfferPixel: postback }) },
		documentation: `${reference}/offerpixel-findall/`,
	}),
	create('OfferPixel', 'create', {
		id: 'tune.postback.create',
		name: 'Create postback',
		description: 'Creates a postback or pixel of an affiliate on an offer.',
		parameters: [
			{
				...data('affiliate_id', 'Affiliate ID', 'string'),
				required: true,
				example: '12',
				description: '0 for all affiliates',
				choices: affiliates,
			},
			{
				...data('offer_id', 'Offer ID', 'string'),
				required: true,
				example: '7',
				description: '0 for all offers',
				choices: offers,
			},
			{ ...code, required: true },
			{ ...type, default: 'url' },
			status,
			{ ...goal, choices: goalsOf('offer_id') },
			returnObject,
		],
		add: {
			existing: {
				read: 'tune.postback.list',
				values: { affiliate_id: 'affiliate_id', offer_id: 'offer_id' },
				match: { '$.code': 'code', '$.type': 'type', '$.goal_id': 'goal_id' },
			},
		},
		response: changed,
		documentation: `${reference}/offerpixel-create/`,
	}),
	change('OfferPixel', 'update', {
		id: 'tune.postback.update',
		name: 'Update postback',
		description: 'Changes the fields of one postback that you fill in.',
		parameters: [postbackId, ...present([code, type, status, goal]), returnObject],
		edit: ofPostback,
		response: changed,
		documentation: `${reference}/offerpixel-update`,
	}),
	change('OfferPixel', 'updateField', {
		id: 'tune.postback.updateStatus',
		name: 'Update postback status',
		description: 'Sets the status of one postback.',
		parameters: [postbackId, ...setTo('status', { ...status, required: true }), returnObject],
		edit: ofPostback,
		response: changed,
		documentation: updateField,
	}),
	change('OfferPixel', 'updateField', {
		id: 'tune.postback.approve',
		name: 'Approve postback',
		description: 'Makes one postback active, such as one that an affiliate has entered and that is pending.',
		parameters: [postbackId, ...setTo('status', { const: 'active' }), returnObject],
		edit: ofPostback,
		response: changed,
		documentation: updateField,
	}),
	change('OfferPixel', 'updateField', {
		id: 'tune.postback.reject',
		name: 'Reject postback',
		description: 'Rejects one postback that an affiliate has entered.',
		parameters: [postbackId, ...setTo('status', { const: 'rejected' }), returnObject],
		edit: ofPostback,
		response: changed,
		documentation: updateField,
	}),
	change('OfferPixel', 'updateField', {
		id: 'tune.postback.remove',
		name: 'Remove postback',
		description: 'Sets the status of one postback to deleted. The record stays.',
		parameters: [postbackId, ...setTo('status', { const: 'deleted' }), returnObject],
		edit: ofPostback,
		response: changed,
		documentation: updateField,
	}),
];
