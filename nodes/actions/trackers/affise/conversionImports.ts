import type { LibraryTemplate, Parameter } from '../../templates/model';
import { conversionStatus } from './conversions';
import { customFields, documentation, partnerId } from './parameters';

/** What importing one conversion takes, for both the admin and the affiliate API. */
export const importFields: Parameter[] = [
	{ name: 'offer', label: 'Offer ID', in: 'body', type: 'string', required: true, example: '7' },
	{ name: 'click_id', label: 'Click ID', in: 'body', type: 'string' },
	{
		name: 'action_id',
		label: 'Action ID',
		in: 'body',
		type: 'string',
		description: "The advertiser's own ID of the conversion",
	},
	{ name: 'goal', label: 'Goal', in: 'body', type: 'string', example: '1' },
	{
		name: 'sum',
		label: 'Sum',
		in: 'body',
		type: 'number',
		description: 'What percentage payouts are counted from',
	},
	conversionStatus,
	{ name: 'ip', label: 'IP Address', in: 'body', type: 'string' },
	{ name: 'ua', label: 'User Agent', in: 'body', type: 'string' },
	{ name: 'comment', label: 'Comment', in: 'body', type: 'string' },
	{
		name: 'created_at',
		label: 'Created On',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		description: 'Today when left out',
	},
	...customFields,
];

const sendPostbacks: Parameter = {
	name: 'send_affiliate_postbacks',
	label: 'Send Affiliate Postbacks',
	in: 'body',
	type: 'boolean',
	format: '1/0',
	description: 'Off when left out',
};

export const conversionImportTemplates: LibraryTemplate[] = [
	{
		id: 'affise.conversion.import',
		name: 'Import conversion',
		description: 'Adds one conversion. Affise queues it; it shows some minutes later.',
		tracker: 'affise',
		kind: 'add',
		method: 'POST',
		path: '/3.0/admin/conversion/import',
		parameters: [partnerId, ...importFields, sendPostbacks],
		response: {
			records: '$.data',
			queued: true,
			example: {
				status: 1,
				data: { offer: 7, pid: 42, action_id: 'order-1001', goal: null, sum: null, comment: null },
				message: 'The import takes some minutes',
			},
		},
		documentation,
	},
	{
		id: 'affise.conversion.importMany',
		name: 'Import conversions',
		description: 'Adds several conversions in one call. Affise queues them; they show some minutes later.',
		tracker: 'affise',
		kind: 'add',
		method: 'POST',
		path: '/3.0/admin/conversions/import',
		parameters: [
			{
				name: 'list',
				label: 'Conversions',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				required: true,
				example: [{ offer: 7, pid: 42, action_id: 'order-1001', status: 'confirmed' }],
				description:
					'Each with offer and pid, and optionally click_id, action_id, goal, sum, status, ip, ua, comment, created_at',
			},
			sendPostbacks,
		],
		response: {
			records: '$.data.list[*]',
			queued: true,
			example: {
				status: 1,
				data: { list: [{ offer: 7, pid: 42, action_id: 'order-1001', goal: null, sum: null }] },
				message: 'The import takes some minutes',
			},
		},
		documentation,
	},
	{
		id: 'affise.conversion.updateMatching',
		name: 'Update conversions by filter',
		description:
			'Changes every conversion of a period that matches all filters. Affise queues the change and applies it some minutes later.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/conversion/edit',
		idempotent: true,
		parameters: [
			{ name: 'all', in: 'body', type: 'integer', const: 1 },
			{
				name: 'date_from',
				label: 'Date From',
				in: 'body',
				type: 'date',
				format: 'yyyy-MM-dd',
				property: 'params[date_from]',
				required: true,
			},
			{
				name: 'date_to',
				label: 'Date To',
				in: 'body',
				type: 'date',
				format: 'yyyy-MM-dd',
				property: 'params[date_to]',
				required: true,
			},
			{
				name: 'filter_status',
				label: 'Present Status',
				in: 'body',
				type: 'string',
				property: 'params[status]',
				enum: ['confirmed', 'pending', 'declined', 'hold'],
				enumLabels: ['Confirmed', 'Pending', 'Declined', 'Hold'],
			},
			{
				name: 'filter_offers',
				label: 'Offer IDs',
				in: 'body',
				type: 'array',
				items: { type: 'string' },
				property: 'params[offer]',
			},
			{
				name: 'filter_affiliates',
				label: 'Affiliate IDs',
				in: 'body',
				type: 'array',
				items: { type: 'string' },
				property: 'params[partner]',
			},
			{ ...conversionStatus, label: 'New Status' },
			{ name: 'payouts', label: 'New Payout', in: 'body', type: 'number' },
			{ name: 'revenue', label: 'New Revenue', in: 'body', type: 'number' },
			{ name: 'currency', label: 'Currency', in: 'body', type: 'string', example: 'USD' },
			{ name: 'comment', label: 'Comment', in: 'body', type: 'string' },
		],
		response: { records: '$.data', queued: true },
		documentation,
	},
];
