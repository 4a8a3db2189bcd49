import type { LibraryTemplate, Parameter } from '../../model/template';
import { columns, documentation, filters, logPages, range, sort } from './shared';

const postbackPage = 'https://docs.keitaro.io/en/conversions/postback.html';

const subId: Parameter = {
	name: 'subid',
	label: 'Sub ID',
	in: 'query',
	type: 'string',
	required: true,
	example: 'c1a2b3',
	description: 'ID of the click, which the offer got as {subid}',
};

const status: Parameter = {
	name: 'status',
	in: 'query',
	type: 'string',
	enum: ['lead', 'sale', 'rejected', 'rebill'],
	enumLabels: ['Lead', 'Sale', 'Rejected', 'Rebill'],
};

const transactionId: Parameter = {
	name: 'tid',
	label: 'Transaction ID',
	in: 'query',
	type: 'string',
	example: 't-1',
	description: 'Tells several conversions of one click apart',
};

const amounts: Parameter[] = [
	{ name: 'payout', in: 'query', type: 'number', minimum: 0, example: 10 },
	{ name: 'currency', in: 'query', type: 'string', example: 'USD' },
];

const later =
	'It is sent as a postback with the postback key of the connection; whether the click was found shows in the conversion log only.';

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period from the conversion log.',
		kind: 'get',
		method: 'POST',
		path: '/conversions/log',
		parameters: [
			...range,
			columns(['conversion_id', 'sub_id', 'campaign', 'status', 'revenue', 'postback_datetime']),
			filters('status', 'EQUALS', 'sale'),
			sort('postback_datetime'),
		],
		response: {
			records: '$.rows[*]',
			pagination: logPages,
			example: {
				rows: [
					{
						conversion_id: '1001',
						sub_id: 'c1a2b3',
						campaign: 'US push',
						status: 'sale',
						revenue: 10,
						postback_datetime: '2026-03-14 12:00:00',
					},
				],
				total: 1,
				meta: {},
			},
		},
		documentation,
	},
	{
		id: 'keitaro.conversion.create',
		name: 'Create conversion',
		description: `Reports the conversion of a click. ${later}`,
		kind: 'add',
		method: 'GET',
		path: '/{postbackKey}/postback',
		server: 'origin',
		parameters: [
			subId,
			{ ...status, description: 'Keitaro takes it for a sale where it is left out' },
			...amounts,
			transactionId,
			{ name: 'cost', in: 'query', type: 'number', minimum: 0 },
		],
		response: { format: 'text', queued: true },
		documentation: postbackPage,
	},
	{
		id: 'keitaro.conversion.updateStatus',
		name: 'Update conversion status',
		description: `Sets the status of a conversion, and its payout if you give one. ${later}`,
		kind: 'edit',
		method: 'GET',
		path: '/{postbackKey}/postback',
		server: 'origin',
		parameters: [subId, { ...status, required: true }, transactionId, ...amounts],
		response: { format: 'text', queued: true },
		documentation: postbackPage,
	},
	{
		id: 'keitaro.conversion.reject',
		name: 'Reject conversion',
		description: `Sets the status of a conversion to rejected. ${later}`,
		kind: 'edit',
		method: 'GET',
		path: '/{postbackKey}/postback',
		server: 'origin',
		parameters: [subId, transactionId, { name: 'status', in: 'query', type: 'string', const: 'rejected' }],
		response: { format: 'text', queued: true },
		documentation: postbackPage,
	},
];
