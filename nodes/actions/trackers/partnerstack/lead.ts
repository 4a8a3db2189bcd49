import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	convertParameters,
	createdAndUpdated,
	formFields,
	one,
	page,
	partners,
	readFirst,
	reference,
} from './shared';

const lead = {
	key: 'lead_4',
	partner_key: 'partner12',
	external_key: 'lead4@example.com',
	amount: 20000,
	approved: false,
	status: 'open',
	fields: [{ key: 'first_name', value: 'Ada' }],
	created_at: 1738368000000,
	updated_at: 1738368000000,
};

const leadKey: Parameter = {
	name: 'lead_key',
	in: 'path',
	type: 'string',
	required: true,
	example: 'lead_4',
};

const details: Parameter[] = [
	{
		name: 'status',
		in: 'body',
		type: 'string',
		enum: ['open', 'closed', 'dead', 'closed won', 'closed lost'],
		enumLabels: ['Open', 'Closed', 'Dead', 'Closed Won', 'Closed Lost'],
		example: 'open',
	},
	{
		name: 'approved',
		in: 'body',
		type: 'boolean',
		example: true,
		description: 'Whether the lead may move past the closed stage',
	},
	{
		name: 'amount',
		label: 'Amount in Cents',
		in: 'body',
		type: 'integer',
		example: 20000,
		description: 'In the smallest unit of the currency: 20000 is 200.00',
	},
	{
		name: 'external_key',
		in: 'body',
		type: 'string',
		example: 'lead9001@example.com',
		description: 'Your own key of the lead, often its email',
	},
	formFields,
];

export const leadTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.lead.get',
		name: 'Get lead',
		description: 'Reads one lead.',
		kind: 'get',
		method: 'GET',
		path: '/leads/{lead_key}',
		parameters: [leadKey],
		response: { records: '$.data', example: one(lead) },
		documentation: `${reference}/get_v2-leads-lead-key`,
	},
	{
		id: 'partnerstack.lead.list',
		name: 'List leads',
		description: 'Lists leads, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/leads',
		parameters: [
			{ name: 'partner_key', in: 'query', type: 'string', example: 'partner12', choices: partners },
			...createdAndUpdated,
		],
		response: { records: '$.data.items[*]', example: page(lead) },
		documentation: `${reference}/get_v2-leads`,
	},
	{
		id: 'partnerstack.lead.create',
		name: 'Create lead',
		description:
			'Creates a lead of a partner. What else it needs, such as first and last name, the lead form of the group says.',
		kind: 'add',
		method: 'POST',
		path: '/leads',
		parameters: [
			{
				name: 'partner_key',
				in: 'body',
				type: 'string',
				required: true,
				example: 'partner12',
				choices: partners,
			},
			...details,
		],
		response: { records: '$.data', example: one(lead) },
		documentation: `${reference}/post_v2-leads`,
	},
	{
		id: 'partnerstack.lead.update',
		name: 'Update lead',
		description: 'Changes a lead; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/leads/{lead_key}',
		idempotent: true,
		parameters: [
			leadKey,
			...details.map((field) => (field === formFields ? field : { ...field, current: `$.${field.name}` })),
		],
		edit: readFirst('lead', 'lead_key'),
		response: { records: '$.data', example: one(lead) },
		documentation: `${reference}/patch_v2-leads-lead-key`,
	},
	{
		id: 'partnerstack.lead.convert',
		name: 'Convert lead',
		description: 'Makes a customer of a lead.',
		kind: 'add',
		method: 'POST',
		path: '/leads/{lead_key}/convert',
		parameters: [leadKey, ...convertParameters],
		response: { records: '$.data' },
		documentation: `${reference}/post_v2-leads-lead-key-convert`,
	},
	{
		id: 'partnerstack.lead.archive',
		name: 'Archive lead',
		description: 'Archives a lead.',
		kind: 'edit',
		method: 'DELETE',
		path: '/leads/{lead_key}',
		parameters: [leadKey],
		documentation: `${reference}/delete_v2-leads-lead-key`,
	},
];
