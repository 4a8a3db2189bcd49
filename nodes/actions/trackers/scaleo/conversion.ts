import type { LibraryTemplate, Parameter } from '../../model/template';
import { collection, conversionStatus, money, offerChoices, reference, sorting } from './shared';

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
		in: 'body',
		type: 'integer',
		enum: [0, 1],
		enumLabels: ['No', 'Yes'],
		example: 0,
		description: 'Whether the affiliates get postbacks for the change',
	},
	{
		name: 'notes',
		in: 'body',
		type: 'string',
		example: 'Checked by hand',
		description: 'Affiliates see them',
	},
];

/** Scaleo states no maximum. */
const bulkTransactions = { parameter: 'transactions', maximum: 100 };

const changed = {
	status: 'success',
	code: 200,
	name: 'OK',
	message: 'Status changed',
	info: { result: { response: 'ok', affected: 1 } },
};

const changeStatus = `${reference}/manager-statistics-conversions/bulk-change-conversion-status`;

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period.',
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
				in: 'query',
				type: 'array',
				arrayFormat: 'comma',
				example: ['transaction_id', 'conv_status', 'payout'],
			},
			{
				name: 'filters',
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
		description:
			'Sets the status of one or more conversions. It is sent as it is: no call reads a single conversion.',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		bulk: bulkTransactions,
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
		description:
			'Sets one or more conversions to approved. It is sent as it is: no call reads a single conversion.',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		bulk: bulkTransactions,
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
		description:
			'Sets one or more conversions to rejected. It is sent as it is: no call reads a single conversion.',
		kind: 'edit',
		method: 'POST',
		path: '/api/v2/network/reports/conversions/change-status',
		idempotent: true,
		bulk: bulkTransactions,
		parameters: [
			transactions,
			{ name: 'new_status', in: 'body', type: 'string', const: 'rejected' },
			...more,
		],
		response: { records: '$.info.result', example: changed },
		documentation: changeStatus,
	},
	{
		id: 'scaleo.conversion.setPayouts',
		name: 'Set conversion payouts',
		description:
			'Sets payout, revenue or sale amount of all conversions of an offer in a period, by an adjustment. Invoiced conversions stay as they are.',
		kind: 'edit',
		method: 'POST',
		path: '/api/adjustment/create',
		idempotent: true,
		parameters: [
			{ name: 'action_id', in: 'body', type: 'integer', const: 2 },
			{
				name: 'from',
				in: 'body',
				property: 'conditions[dates_range][from]',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-01',
			},
			{
				name: 'to',
				in: 'body',
				property: 'conditions[dates_range][to]',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-15',
			},
			{
				name: 'offer',
				label: 'Offer IDs',
				in: 'body',
				choices: offerChoices,
				property: 'conditions[offer]',
				type: 'array',
				items: { type: 'integer' },
				required: true,
				example: [5],
			},
			{
				name: 'goal',
				label: 'Goal IDs',
				in: 'body',
				property: 'conditions[goal]',
				type: 'array',
				items: { type: 'integer' },
				example: [5],
			},
			{
				name: 'conversion_status',
				label: 'Conversion Statuses',
				in: 'body',
				property: 'conditions[conversion_status]',
				type: 'array',
				items: { type: 'string', enum: ['pending', 'approved', 'rejected', 'hold'] },
				example: ['pending'],
			},
			{ ...(money[1] as Parameter), property: 'parameters[payout]', required: true },
			{ ...(money[0] as Parameter), property: 'parameters[revenue]' },
			{ ...(money[2] as Parameter), property: 'parameters[amount]' },
			{
				name: 'fire_affiliate_postback',
				label: 'Fire Postbacks',
				in: 'body',
				type: 'boolean',
				example: false,
				description: 'Whether the affiliates get postbacks for the change',
			},
			{ name: 'notes', in: 'body', type: 'string', example: 'New rate from March' },
		],
		response: {
			records: '$.info.adjustment',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Adjustment created',
				info: { adjustment: { id: 3, action_id: 2 } },
			},
		},
		documentation: `${reference}/manager-adjustments/create-adjustment`,
	},
	{
		id: 'scaleo.conversion.create',
		name: 'Create conversion',
		description:
			'Adds a conversion to a click. Where the offer wants lead data that are missing, Scaleo still answers with success but stores it as trash: look at conv_status.',
		kind: 'add',
		method: 'POST',
		path: '/api/v2/network/tracking/conv-click-id',
		parameters: [
			{
				name: 'click_id',
				in: 'body',
				type: 'string',
				required: true,
				example: '0f0f0f0f-0002-4000-8000-000000000001',
			},
			conversionStatus,
			{
				name: 'goal_id',
				in: 'body',
				type: 'integer',
				example: 5,
				description: 'The default goal when left out',
			},
			...money,
			{ name: 'promo_code', in: 'body', type: 'string', example: 'SPRING' },
			{ name: 'sub_id1', label: 'Sub ID 1', in: 'body', type: 'string', example: 'newsletter' },
			{ name: 'email', label: 'Email of Lead', in: 'body', type: 'string', example: 'lead@example.com' },
			{ name: 'ip', label: 'IP Address', in: 'body', type: 'string', example: '192.0.2.10' },
		],
		response: {
			records: '$.info',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Conversion created',
				info: {
					status: 'success',
					lead_id: '0f0f0f0f-0003-4000-8000-000000000001',
					transaction_id: '0f0f0f0f-0001-4000-8000-000000000201',
					conv_status: 'approved',
					affiliate_id: 12,
					offer_id: 5,
					goal_id: 5,
				},
			},
		},
		documentation: `${reference}/manager-tracking-conversions/create-conversion-by-click-id`,
	},
];
