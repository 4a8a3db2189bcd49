import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	answer,
	changedRecord,
	contain,
	data,
	fields,
	filters,
	listOf,
	pageOf,
	path,
	reads,
	recordId,
	reference,
	returnObject,
	sort,
	statusField,
	statusFilter,
	writes,
} from './shared';

const postbackId = recordId('Postback ID', 'body', '51');

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

const toStatus = (value: string): Parameter => ({ name: 'value', in: 'body', type: 'string', const: value });

const updateField = `${reference}/offerpixel-updatefield/`;

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'tune.postback.get',
		name: 'Get postback',
		description: 'Reads one offer pixel, which is what TUNE calls an affiliate postback.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [...reads('OfferPixel', 'findById'), recordId('Postback ID', 'query', '51'), fields, contain],
		response: { records: '$.response.data.OfferPixel', example: answer({ OfferPixel: postback }) },
		documentation: `${reference}/offerpixel-findbyid/`,
	},
	{
		id: 'tune.postback.list',
		name: 'List postbacks',
		description: 'Lists the offer pixels, that is postbacks and pixels of affiliates.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('OfferPixel', 'findAll'),
			statusFilter(statuses, statusLabels),
			{ ...filters, example: { affiliate_id: '12' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('OfferPixel'), example: pageOf('51', { OfferPixel: postback }) },
		documentation: `${reference}/offerpixel-findall/`,
	},
	{
		id: 'tune.postback.create',
		name: 'Create postback',
		description: 'Creates a postback or pixel of an affiliate on an offer.',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [
			...writes('OfferPixel', 'create'),
			{
				...data('affiliate_id', 'Affiliate ID', 'string'),
				required: true,
				example: '12',
				description: '0 for all affiliates',
			},
			{
				...data('offer_id', 'Offer ID', 'string'),
				required: true,
				example: '7',
				description: '0 for all offers',
			},
			{ ...code, required: true },
			{ ...type, default: 'url' },
			status,
			goal,
			returnObject,
		],
		response: changed,
		documentation: `${reference}/offerpixel-create/`,
	},
	{
		id: 'tune.postback.update',
		name: 'Update postback',
		description: 'Changes the fields of one postback that you fill in.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('OfferPixel', 'update'), postbackId, code, type, status, goal, returnObject],
		response: changed,
		documentation: `${reference}/offerpixel-update`,
	},
	{
		id: 'tune.postback.updateStatus',
		name: 'Update postback status',
		description: 'Sets the status of one postback.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('OfferPixel', 'updateField'),
			postbackId,
			statusField,
			{ ...status, name: 'value', property: undefined, required: true },
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.postback.approve',
		name: 'Approve postback',
		description: 'Makes one postback active, such as one that an affiliate has entered and that is pending.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('OfferPixel', 'updateField'),
			postbackId,
			statusField,
			toStatus('active'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.postback.reject',
		name: 'Reject postback',
		description: 'Rejects one postback that an affiliate has entered.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('OfferPixel', 'updateField'),
			postbackId,
			statusField,
			toStatus('rejected'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.postback.remove',
		name: 'Remove postback',
		description: 'Sets the status of one postback to deleted. The record stays.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('OfferPixel', 'updateField'),
			postbackId,
			statusField,
			toStatus('deleted'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
];
