import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateNumber, documentation, filter } from './shared';

const postback = {
	id: 3,
	affiliate_id: 3,
	event: 'approved',
	url: 'https://example.com/postback/3?id={transaction_id}',
};

const postbackId: Parameter = {
	name: 'postback_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '3',
};

const url: Parameter = { name: 'url', in: 'body', type: 'string', required: true, example: postback.url };
const event: Parameter = {
	name: 'event',
	in: 'body',
	type: 'string',
	enum: ['approved', 'pending', 'rejected'],
	enumLabels: ['Approved', 'Pending', 'Rejected'],
};

const response = { records: '$.record', example: { record: postback } };

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'demo.postback.get',
		name: 'Get postback',
		description: 'Reads one postback of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/postbacks/{postback_id}',
		parameters: [postbackId],
		response,
		documentation,
	},
	{
		id: 'demo.postback.list',
		name: 'List postbacks',
		description: 'Reads the postbacks of the demo tracker, all or those of one affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/postbacks',
		parameters: [filter('affiliate_id', '3')],
		response: { records: '$.records[*]', example: { records: [postback], total: 8 } },
		documentation,
	},
	{
		id: 'demo.postback.create',
		name: 'Create postback',
		description: 'Adds a postback to the demo tracker.',
		kind: 'add',
		method: 'POST',
		path: '/postbacks',
		parameters: [affiliateNumber, url, event],
		response,
		documentation,
	},
	{
		id: 'demo.postback.update',
		name: 'Update postback',
		description: 'Changes one postback of the demo tracker, which replaces it whole.',
		kind: 'edit',
		method: 'PUT',
		path: '/postbacks/{postback_id}',
		idempotent: true,
		edit: {
			read: 'demo.postback.get',
			values: { postback_id: 'postback_id' },
			replaces: 'record',
			body: '$',
			omit: ['id'],
		},
		parameters: [
			postbackId,
			{ ...affiliateNumber, current: '$.affiliate_id' },
			{ ...url, current: '$.url' },
			{ ...event, current: '$.event' },
		],
		response,
		documentation,
	},
	{
		id: 'demo.postback.remove',
		name: 'Remove postback',
		description: 'Deletes one postback of the demo tracker.',
		kind: 'edit',
		method: 'DELETE',
		path: '/postbacks/{postback_id}',
		parameters: [postbackId],
		response: { example: { deleted: true } },
		documentation,
	},
];
