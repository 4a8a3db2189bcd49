import type { LibraryTemplate, Parameter } from '../../model/template';
import { collection, conversionStatus, reference, sorting } from './parameters';

const transactions: Parameter = {
	name: 'transactions',
	label: 'Transaction IDs',
	in: 'body',
	property: 'filters[transactions]',
	type: 'array',
	required: true,
	example: ['0f0f0f0f-0001-4000-8000-000000000001'],
};

const more: Parameter[] = [
	{
		name: 'fire_postbacks',
		label: 'Fire Postbacks',
		in: 'body',
		type: 'integer',
		enum: [0, 1],
		enumLabels: ['No', 'Yes'],
		example: 0,
		description: 'Whether the affiliates get postbacks for the change',
	},
	{
		name: 'notes',
		label: 'Notes',
		in: 'body',
		type: 'string',
		example: 'Checked by hand',
		description: 'Affiliates see them',
	},
];

const changed = {
	status: 'success',
	code: 200,
	name: 'OK',
	message: 'Status changed',
	info: { result: { response: 'ok', affected: 1 } },
};

const changeStatus = `${reference}/manager-statistics-conversions/bulk-change-conversion-status`;

export const conversions: LibraryTemplate[] = [
	{
		id: 'scaleo.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period.',
		tracker: 'scaleo',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/reports/conversions',
		parameters: [
			{
				name: 'rangeFrom',
				label: 'From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-01',
			},
			{
				name: 'rangeTo',
				label: 'To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-15',
			},
			{
				name: 'columns',
				label: 'Columns',
				in: 'query',
				type: 'array',
				arrayFormat: 'comma',
				example: ['transaction_id', 'conv_status', 'payout'],
			},
			{
				name: 'filters',
				label: 'Filters',
				in: 'query',
				type: 'string',
				example: 'affiliates:12',
				description: 'Each as name and ID, with commas between them: affiliates:12,advertisers:2',
			},
			...sorting,
			{ name: 'lang', label: 'Language', in: 'query', type: 'string', example: 'en' },
		],
		response: {
			records: '$.info.transactions[*]',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Conversions',
				info: {
					transactions: [
						{
							transaction_id: '0f0f0f0f-0001-4000-8000-000000000001',
							conv_status: 'pending',
							offer_id: 5,
							affiliate_id: 12,
							revenue: 7,
							payout: 5.5,
							currency: 'USD',
						},
					],
				},
			},
		},
		documentation: collection,
	},
	{
		id: 'scaleo.conversion.updateStatus',
		name: 'Update conversion status',
		description: 'Sets the status of one or more conversions.',
		tracker: 'scaleo',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		parameters: [
			transactions,
			{ ...conversionStatus, name: 'new_status', label: 'Status', required: true },
			...more,
		],
		response: { records: '$.info.result', example: changed },
		documentation: changeStatus,
	},
	{
		id: 'scaleo.conversion.approve',
		name: 'Approve conversions',
		description: 'Sets one or more conversions to approved.',
		tracker: 'scaleo',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		parameters: [
			transactions,
			{ name: 'new_status', in: 'body', type: 'string', const: 'approved' },
			...more,
		],
		response: { records: '$.info.result', example: changed },
		documentation: changeStatus,
	},
	{
		id: 'scaleo.conversion.reject',
		name: 'Reject conversions',
		description: 'Sets one or more conversions to rejected.',
		tracker: 'scaleo',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		parameters: [
			transactions,
			{ name: 'new_status', in: 'body', type: 'string', const: 'rejected' },
			...more,
		],
		response: { records: '$.info.result', example: changed },
		documentation: changeStatus,
	},
];
