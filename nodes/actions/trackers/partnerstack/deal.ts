import type { LibraryTemplate, Parameter } from '../../model/template';
import { convertParameters, createdAndUpdated, formFields, one, page, reference } from './shared';

const deal = {
	key: 'deal_3',
	account_name: 'Acme Inc',
	amount: 500000,
	close_date: '2026-06-30',
	contact_first_name: 'Ada',
	contact_last_name: 'Berg',
	external_key: 'CRM-3',
	partner_key: 'partner12',
	source: 'partner',
	stage: 'qualified',
	created_at: 1738368000000,
	updated_at: 1738368000000,
};

const dealKey: Parameter = {
	name: 'deal_key',
	in: 'path',
	type: 'string',
	required: true,
	example: 'deal_3',
};

const details: Parameter[] = [
	{ name: 'account_name', in: 'body', type: 'string', example: 'Acme Inc' },
	{
		name: 'amount',
		label: 'Amount in Cents',
		in: 'body',
		type: 'integer',
		example: 500000,
		description: 'In the smallest unit of the currency: 500000 is 5000.00',
	},
	{
		name: 'close_date',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-06-30',
		description: 'Day on which the deal is expected to close',
	},
	{ name: 'contact_first_name', in: 'body', type: 'string', example: 'Ada' },
	{ name: 'contact_last_name', in: 'body', type: 'string', example: 'Berg' },
	{
		name: 'stage',
		in: 'body',
		type: 'string',
		example: 'qualified',
		description: 'One of the deal stages in the settings of the group',
	},
	{
		name: 'external_key',
		in: 'body',
		type: 'string',
		example: 'CRM-9001',
		description: 'Your own key of the deal',
	},
	formFields,
];

const create = {
	kind: 'add',
	method: 'POST',
	path: '/deals',
	response: { records: '$.data', example: one(deal) },
	documentation: `${reference}/post_v2-deals`,
} as const;

export const dealTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.deal.get',
		name: 'Get deal',
		description: 'Reads one deal.',
		kind: 'get',
		method: 'GET',
		path: '/deals/{deal_key}',
		parameters: [dealKey],
		response: { records: '$.data', example: one(deal) },
		documentation: `${reference}/get_v2-deals-deal-key`,
	},
	{
		id: 'partnerstack.deal.list',
		name: 'List deals',
		description: 'Lists deals, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/deals',
		parameters: [
			{ name: 'partner_key', in: 'query', type: 'string', example: 'partner12' },
			{
				name: 'group',
				in: 'query',
				type: 'string',
				example: 'affiliates',
				description: 'Slug of a group',
			},
			...createdAndUpdated,
		],
		response: { records: '$.data.items[*]', example: page(deal) },
		documentation: `${reference}/get_v2-deals`,
	},
	{
		...create,
		id: 'partnerstack.deal.create',
		name: 'Create deal',
		description: 'Registers a deal that a partner brought.',
		parameters: [
			{ name: 'partner_key', in: 'body', type: 'string', required: true, example: 'partner12' },
			...details,
		],
	},
	{
		...create,
		id: 'partnerstack.deal.createForGroup',
		name: 'Create deal for group',
		description: 'Registers a deal of your own for the partners of a group.',
		parameters: [
			{ name: 'source', in: 'body', type: 'string', const: 'vendor' },
			{ name: 'group_key', in: 'body', type: 'string', required: true, example: 'grp_2' },
			...details,
		],
	},
	{
		id: 'partnerstack.deal.update',
		name: 'Update deal',
		description: 'Changes a deal; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/deals/{deal_key}',
		idempotent: true,
		parameters: [
			dealKey,
			...details,
			{
				name: 'lost_reason',
				in: 'body',
				type: 'string',
				example: 'Chose another vendor',
				description: 'Why the deal was lost',
			},
		],
		response: { records: '$.data', example: one(deal) },
		documentation: `${reference}/patch_v2-deals-deal-key`,
	},
	{
		id: 'partnerstack.deal.convert',
		name: 'Convert deal',
		description: 'Makes a customer of a deal.',
		kind: 'add',
		method: 'POST',
		path: '/deals/{deal_key}/convert',
		parameters: [dealKey, ...convertParameters],
		response: { records: '$.data' },
		documentation: `${reference}/post_v2-deals-deal-key-convert`,
	},
	{
		id: 'partnerstack.deal.archive',
		name: 'Archive deal',
		description: 'Archives a deal.',
		kind: 'edit',
		method: 'DELETE',
		path: '/deals/{deal_key}',
		parameters: [dealKey],
		documentation: `${reference}/delete_v2-deals-deal-key`,
	},
];
