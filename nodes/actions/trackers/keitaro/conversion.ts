import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
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
	current: '$.status',
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

/** The conversion of a click, by the transaction ID where the click has several. */
const ofClick = {
	read: 'keitaro.conversion.listOfClick',
	values: { subid: 'subid' },
	match: { '$.sub_id': 'subid', '$.tid': 'tid' },
};

/** A postback for a click that has no such conversion yet makes one. */
const edit: EditRules = { ...ofClick, replaces: 'none', creates: true };

const later =
	'It is sent as a postback with the postback key of the connection; whether the click was found shows in the conversion log only.';

const setStatus = (id: string, name: string, description: string, status: string): LibraryTemplate => ({
	id,
	name,
	description,
	kind: 'edit',
	method: 'GET',
	path: '/{postbackKey}/postback',
	server: 'origin',
	edit,
	parameters: [
		subId,
		transactionId,
		{ name: 'status', in: 'query', type: 'string', const: status, current: '$.status' },
	],
	response: { format: 'text', queued: true },
	documentation: postbackPage,
});

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
		id: 'keitaro.conversion.listOfClick',
		name: 'List conversions of click',
		description: 'Lists the conversions of one click from the conversion log.',
		kind: 'get',
		method: 'POST',
		path: '/conversions/log',
		parameters: [
			{ ...subId, in: 'body', property: 'filters[0][expression]' },
			{ name: 'filter', in: 'body', property: 'filters[0][name]', type: 'string', const: 'sub_id' },
			{ name: 'operator', in: 'body', property: 'filters[0][operator]', type: 'string', const: 'EQUALS' },
			{ name: 'interval', in: 'body', property: 'range[interval]', type: 'string', const: 'all_time' },
			{
				name: 'columns',
				in: 'body',
				type: 'array',
				const: [
					'conversion_id',
					'sub_id',
					'tid',
					'status',
					'revenue',
					'campaign',
					'offer',
					'postback_datetime',
				],
			},
		],
		response: {
			records: '$.rows[*]',
			pagination: logPages,
			example: {
				rows: [
					{
						conversion_id: '1001',
						sub_id: 'c1a2b3',
						tid: 't-1',
						status: 'sale',
						revenue: 10,
						campaign: 'US push',
						offer: 'Offer 21',
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
		add: { existing: ofClick },
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
		edit,
		parameters: [subId, { ...status, required: true }, transactionId, ...amounts],
		response: { format: 'text', queued: true },
		documentation: postbackPage,
	},
	setStatus(
		'keitaro.conversion.approve',
		'Approve conversions',
		`Makes a sale of the lead of a click. ${later}`,
		'sale',
	),
	setStatus(
		'keitaro.conversion.reject',
		'Reject conversions',
		`Sets the status of the conversion of a click to rejected. ${later}`,
		'rejected',
	),
];
