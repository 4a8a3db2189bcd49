import type { LibraryTemplate, Parameter } from '../../model/template';
import { done, filter, guide, record, reference, relationship } from './shared';

export const affiliateId: Parameter = {
	name: 'affiliateId',
	in: 'path',
	type: 'string',
	required: true,
	example: '12',
};

const affiliateIds: Parameter = {
	name: 'network_affiliate_ids',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [12],
};

const billing: Parameter = {
	name: 'billing',
	in: 'body',
	type: 'object',
	example: { billing_frequency: 'monthly', payment_type: 'none', details: { day_of_month: 1 }, billing: {} },
};

const affiliateFields: Parameter[] = [
	{ name: 'name', in: 'body', type: 'string', required: true, example: 'Aff 12' },
	{
		name: 'account_status',
		label: 'Status',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['active', 'inactive'],
		enumLabels: ['Active', 'Inactive'],
	},
	{
		name: 'network_employee_id',
		label: 'Manager ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 3,
		description: 'The employee who looks after the affiliate',
	},
	{
		name: 'default_currency_id',
		label: 'Default Currency',
		in: 'body',
		type: 'string',
		example: 'USD',
	},
	{
		name: 'internal_notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Paid weekly',
	},
	{ name: 'network_affiliate_tier_id', label: 'Tier ID', in: 'body', type: 'integer', example: 1 },
	{
		name: 'enable_media_cost_tracking_links',
		label: 'Media Cost in Links',
		in: 'body',
		type: 'boolean',
		example: false,
	},
	{ name: 'labels', in: 'body', type: 'array', example: ['premium'] },
	{
		name: 'is_contact_address_enabled',
		label: 'Has Contact Address',
		in: 'body',
		type: 'boolean',
		example: true,
	},
	{
		name: 'contact_address',
		in: 'body',
		type: 'object',
		example: { address_1: '1 Example Street', city: 'Austin', region_code: 'TX', country_code: 'US' },
	},
];

const affiliate = {
	network_affiliate_id: 12,
	network_id: 99,
	name: 'Aff 12',
	account_status: 'active',
	network_employee_id: 3,
	internal_notes: '',
	default_currency_id: 'USD',
	time_created: 1704067200,
	time_saved: 1704067200,
};

const wholeAffiliate = { ...affiliate, name: 'Aff 12 Ltd', billing: billing.example };

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate, with related records when you ask for them.',
		kind: 'get',
		method: 'GET',
		path: '/networks/affiliates/{affiliateId}',
		parameters: [affiliateId, { ...relationship, example: ['users', 'billing'] }],
		response: { records: '$', example: affiliate },
		documentation: `${guide}/network/affiliates/`,
	},
	{
		id: 'everflow.affiliate.list',
		name: 'List affiliates',
		description: 'Lists the affiliates of the network.',
		kind: 'get',
		method: 'GET',
		path: '/networks/affiliates',
		parameters: [
			{ ...filter, example: ['account_status=active'] },
			{ ...relationship, example: ['users'] },
		],
		response: {
			records: '$.affiliates[*]',
			example: { affiliates: [affiliate], paging: { page: 1, page_size: 100, total_count: 1 } },
		},
		documentation: `${guide}/network/affiliates/`,
	},
	{
		id: 'everflow.affiliate.create',
		name: 'Create affiliate',
		description:
			'Creates an affiliate. Everflow wants billing terms; by default monthly and without payment.',
		kind: 'add',
		method: 'POST',
		path: '/networks/affiliates',
		parameters: [...affiliateFields, { ...billing, default: billing.example }],
		response: { records: '$', example: affiliate },
		documentation: `${guide}/network/affiliates/`,
	},
	{
		id: 'everflow.affiliate.update',
		name: 'Update affiliate',
		description:
			'Replaces an affiliate: what you leave out is reset, billing too. Get affiliate shows billing where you include that relationship; whether it shows all of it is not known. To change the status alone, use Update affiliate status.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/affiliates/{affiliateId}',
		idempotent: true,
		parameters: [affiliateId, ...affiliateFields, billing],
		response: { records: '$', example: affiliate },
		documentation: `${reference}/put-networksaffiliate`,
	},
	{
		id: 'everflow.affiliate.replace',
		name: 'Replace affiliate',
		description:
			'Stores a whole affiliate, such as Get affiliate returned with changes made to it. What it lacks is reset; billing, which stands apart in what is read, has to be added.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/affiliates/{affiliateId}',
		idempotent: true,
		parameters: [affiliateId, { ...record, label: 'Affiliate', example: wholeAffiliate }],
		response: { records: '$', example: affiliate },
		documentation: `${reference}/put-networksaffiliate`,
	},
	{
		id: 'everflow.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one or more affiliates and changes nothing else.',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/patch/affiliates/apply',
		idempotent: true,
		parameters: [
			affiliateIds,
			{
				name: 'status',
				in: 'body',
				property: 'fields[0][field_value]',
				type: 'string',
				required: true,
				enum: ['active', 'inactive', 'suspended'],
				enumLabels: ['Active', 'Inactive', 'Suspended'],
			},
			{
				name: 'field_type',
				in: 'body',
				property: 'fields[0][field_type]',
				type: 'string',
				const: 'account_status',
			},
			{
				name: 'operator',
				in: 'body',
				property: 'fields[0][operator]',
				type: 'string',
				const: 'overwrite',
			},
		],
		response: done,
		documentation: `${reference}/patch-networkspatchaffiliatesapply`,
	},
	{
		id: 'everflow.affiliate.updatePendingStatus',
		name: 'Update pending affiliate status',
		description: 'Accepts or refuses affiliates that have signed up and wait for a decision.',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/pending/affiliates',
		idempotent: true,
		parameters: [
			affiliateIds,
			{
				name: 'account_status',
				label: 'Status',
				in: 'body',
				type: 'string',
				required: true,
				enum: ['active', 'inactive', 'pending', 'suspended'],
				enumLabels: ['Active', 'Inactive', 'Pending', 'Suspended'],
			},
			{ name: 'affiliate_manager_id', label: 'Manager ID', in: 'body', type: 'integer', example: 3 },
			{ name: 'network_affiliate_tier_id', label: 'Tier ID', in: 'body', type: 'integer', example: 1 },
			{
				name: 'network_traffic_source_id',
				label: 'Traffic Source ID',
				in: 'body',
				type: 'integer',
				example: 4,
			},
			{ name: 'internal_notes', in: 'body', type: 'string', example: 'Paid weekly' },
		],
		response: done,
		documentation: `${reference}/patch-networksaffiliatespending`,
	},
];
