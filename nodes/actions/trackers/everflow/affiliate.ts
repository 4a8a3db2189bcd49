import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliates,
	changesOf,
	done,
	employees,
	existingByName,
	filter,
	guide,
	madeByEverflow,
	patches,
	previewed,
	record,
	reference,
	relationship,
	searchFor,
	toValue,
	trafficSources,
} from './shared';

export const affiliateId: Parameter = {
	name: 'affiliateId',
	in: 'path',
	type: 'string',
	required: true,
	example: '12',
	choices: affiliates,
};

const affiliateIds: Parameter = {
	name: 'network_affiliate_ids',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [12],
	choices: affiliates,
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
		choices: employees,
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

/** What storing an affiliate again resets and no call is sure to show. */
const unreadable = ['billing', 'contact_address', 'labels', 'network_affiliate_tier_id'];

const readableField = (field: Parameter): Parameter =>
	unreadable.includes(field.name) ? field : { ...field, current: `$.${field.name}` };

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

const ofAffiliate: EditRules = {
	read: 'everflow.affiliate.get',
	values: { affiliateId: 'network_affiliate_ids' },
	replaces: 'none',
};

const patchAffiliates = patches({
	ids: affiliateIds,
	path: '/networks/patch/affiliates/apply',
	documentation: `${reference}/patch-networkspatchaffiliatesapply`,
	edit: ofAffiliate,
	hasOperator: true,
});

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
		id: 'everflow.affiliate.search',
		name: 'Search affiliates',
		description: 'Lists the affiliates whose names hold a text.',
		kind: 'get',
		method: 'POST',
		path: '/networks/affiliatestable',
		parameters: searchFor('Aff 12'),
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
		add: existingByName('affiliate'),
		response: { records: '$', example: affiliate },
		documentation: `${guide}/network/affiliates/`,
	},
	{
		id: 'everflow.affiliate.update',
		name: 'Update affiliate',
		description:
			'Changes an affiliate by storing all of it again: what you leave out is read first. Billing, address, labels and tier cannot be read for sure, so give them or accept that they are reset. To change the status alone, use Update affiliate status, which touches nothing else.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/affiliates/{affiliateId}',
		idempotent: true,
		parameters: [affiliateId, ...affiliateFields.map(readableField), billing],
		edit: {
			read: 'everflow.affiliate.get',
			values: { affiliateId: 'affiliateId', relationship: { const: 'billing' } },
			replaces: 'record',
			body: '$',
			omit: ['network_affiliate_id', ...madeByEverflow],
			unreadable,
		},
		response: { records: '$', example: affiliate },
		documentation: `${reference}/put-networksaffiliate`,
	},
	{
		id: 'everflow.affiliate.replace',
		name: 'Replace affiliate',
		description:
			'Stores a whole affiliate, such as Get affiliate returned with changes made to it. It is sent as it is: what it lacks is reset; billing, which stands apart in what is read, has to be added.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/affiliates/{affiliateId}',
		idempotent: true,
		parameters: [affiliateId, { ...record, label: 'Affiliate', example: wholeAffiliate }],
		response: { records: '$', example: affiliate },
		documentation: `${reference}/put-networksaffiliate`,
	},
	patchAffiliates({
		id: 'everflow.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one or more affiliates and changes nothing else.',
		field: 'account_status',
		values: [
			toValue({
				name: 'status',
				type: 'string',
				required: true,
				enum: ['active', 'inactive', 'suspended'],
				enumLabels: ['Active', 'Inactive', 'Suspended'],
				current: '$.account_status',
			}),
		],
	}),
	patchAffiliates({
		id: 'everflow.affiliate.ban',
		name: 'Ban affiliate',
		description: 'Suspends one or more affiliates: their links stop working. Everything else of them stays.',
		field: 'account_status',
		values: [toValue({ name: 'status', type: 'string', const: 'suspended', current: '$.account_status' })],
	}),
	patchAffiliates({
		id: 'everflow.affiliate.activate',
		name: 'Activate affiliate',
		description: 'Makes one or more affiliates active, such as suspended ones.',
		field: 'account_status',
		values: [toValue({ name: 'status', type: 'string', const: 'active', current: '$.account_status' })],
	}),
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
				current: '$.account_status',
			},
			{
				name: 'affiliate_manager_id',
				label: 'Manager ID',
				in: 'body',
				type: 'integer',
				example: 3,
				choices: employees,
				current: '$.network_employee_id',
			},
			{ name: 'network_affiliate_tier_id', label: 'Tier ID', in: 'body', type: 'integer', example: 1 },
			{
				name: 'network_traffic_source_id',
				label: 'Traffic Source ID',
				in: 'body',
				type: 'integer',
				example: 4,
				choices: trafficSources,
			},
			{
				name: 'internal_notes',
				in: 'body',
				type: 'string',
				example: 'Paid weekly',
				current: '$.internal_notes',
			},
		],
		edit: ofAffiliate,
		bulk: { parameter: affiliateIds.name, maximum: 100 },
		response: done,
		documentation: `${reference}/patch-networksaffiliatespending`,
	},
	{
		id: 'everflow.affiliate.previewChanges',
		name: 'Preview changes of affiliates',
		description: 'Shows what a bulk edit of affiliates would change, and its errors. Nothing is changed.',
		kind: 'get',
		method: 'POST',
		path: '/networks/patch/affiliates/submit',
		parameters: [
			affiliateIds,
			changesOf([{ field_type: 'account_status', field_value: 'inactive', operator: 'overwrite' }]),
		],
		response: previewed(
			{ network_affiliate: { network_affiliate_id: 12, name: 'Aff 12' } },
			'account_status',
		),
		documentation: `${reference}/post-networksaffiliatespatchsubmit`,
	},
];
