import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliateChoices,
	affiliateIdInBody,
	collection,
	editsAffiliate,
	hiddenText,
	managers,
	reference,
	sorting,
	userFields,
	userStatus,
} from './shared';

const affiliateId: Parameter = {
	name: 'id',
	label: 'Affiliate ID',
	in: 'path',
	type: 'integer',
	required: true,
	choices: affiliateChoices,
	example: 12,
};

const affiliateFields: Parameter[] = [
	userStatus,
	...userFields,
	{ name: 'notes', in: 'body', type: 'string', current: '$.notes', example: 'Prefers email' },
	{
		name: 'internal_notes',
		in: 'body',
		type: 'string',
		current: '$.internal_notes',
		example: 'Checked by Robin',
	},
	{
		name: 'referred_by',
		in: 'body',
		type: 'integer',
		current: '$.referred_by',
		choices: affiliateChoices,
		example: 5,
	},
	{
		name: 'referral_commission',
		in: 'body',
		type: 'number',
		current: '$.referral_commission',
		example: 5,
		description: 'In percent',
	},
	{
		name: 'custom_fields',
		in: 'body',
		type: 'object',
		example: { traffic: 'email' },
	},
];

const affiliate = {
	id: 12,
	email: 'media12@example.com',
	company_name: 'Media 12 Ltd',
	firstname: 'Robin',
	lastname: 'Example',
	status: 1,
	api_status: 2,
	created_at: '2026-01-20T13:45:00Z',
};

const one = (message: string) => ({
	status: 'success',
	code: 200,
	name: 'OK',
	message,
	info: { affiliate },
});

const update = `${reference}/manager-affiliates-management/update-affiliate`;

const ofAffiliate = {
	kind: 'edit',
	method: 'PUT',
	path: '/api/v2/network/affiliates/{id}',
	idempotent: true,
	edit: editsAffiliate,
	response: { records: '$.info.affiliate', example: one('Affiliate updated') },
	documentation: update,
} as const;

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/affiliates/{id}',
		parameters: [affiliateId],
		response: { records: '$.info.affiliate', example: one('Affiliate') },
		documentation: collection,
	},
	{
		id: 'scaleo.affiliate.list',
		name: 'List affiliates',
		description: 'Lists the affiliates of the network.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/affiliates',
		parameters: [
			{ ...userStatus, in: 'query' },
			{ name: 'q', label: 'Search', in: 'query', type: 'string', example: 'Media' },
			...sorting,
		],
		response: {
			records: '$.info.affiliates[*]',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Affiliates List',
				info: { affiliates: [affiliate] },
			},
		},
		documentation: 'https://docs.scaleo.io/network-api/pagination',
	},
	{
		id: 'scaleo.affiliate.create',
		name: 'Create affiliate',
		description:
			'Creates an affiliate. The email address must not be taken yet; an affiliate that is there already is found by it.',
		kind: 'add',
		method: 'POST',
		path: '/api/v2/network/affiliates',
		parameters: [
			{
				name: 'email',
				in: 'body',
				type: 'string',
				required: true,
				example: 'new@example.com',
			},
			{
				...hiddenText,
				name: 'password',
				label: 'Password',
				required: true,
				description: 'At least 8 characters',
			},
			{
				...hiddenText,
				name: 'password_repeat',
				label: 'Repeat Password',
				required: true,
			},
			...affiliateFields,
		],
		add: {
			existing: { read: 'scaleo.affiliate.list', values: { q: 'email' }, match: { '$.email': 'email' } },
		},
		response: { records: '$.info.affiliate', example: one('Affiliate created') },
		documentation: `${reference}/manager-affiliates-management/create-affiliate`,
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.update',
		name: 'Update affiliate',
		description:
			'Changes the fields of an affiliate that you give; null clears a field. Managers and tags take the place of the present ones.',
		parameters: [
			affiliateId,
			{ name: 'email', in: 'body', type: 'string', current: '$.email', example: 'media12@example.com' },
			...affiliateFields,
		],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of an affiliate and changes nothing else.',
		parameters: [affiliateId, { ...userStatus, required: true }],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.approve',
		name: 'Activate affiliate',
		description: 'Sets an affiliate to active: approves a new one, or lets in a disabled one again.',
		parameters: [affiliateId, { ...userStatus, const: 1 }],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.reject',
		name: 'Reject affiliate',
		description: 'Sets an affiliate to rejected. Older installations do not know this status.',
		parameters: [affiliateId, { ...userStatus, const: 4 }],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.ban',
		name: 'Ban affiliate',
		description:
			'Sets an affiliate to disabled. Older installations take the same number for pending: look at the answer.',
		parameters: [affiliateId, { ...userStatus, const: 2 }],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.setManagers',
		name: 'Assign affiliate manager',
		description: 'Sets the managers who look after an affiliate, in place of those before.',
		parameters: [affiliateId, { ...managers, required: true }],
	},
	{
		...ofAffiliate,
		id: 'scaleo.affiliate.setApiAccess',
		name: 'Set affiliate API access',
		description: 'Switches the API on or off for an affiliate.',
		parameters: [
			affiliateId,
			{
				name: 'api_status',
				label: 'API Access',
				in: 'body',
				type: 'integer',
				required: true,
				enum: [1, 2],
				enumLabels: ['Enabled', 'Disabled'],
				current: '$.api_status',
				example: 1,
			},
		],
	},
	{
		id: 'scaleo.affiliate.updateBilling',
		name: 'Update affiliate billing',
		description:
			"Sets how an affiliate's invoices are made. It is sent as it is: no call reads these settings.",
		kind: 'edit',
		method: 'PUT',
		path: '/api/v2/network/aff-billing/preferences/{affiliate_id}',
		idempotent: true,
		parameters: [
			{ ...affiliateIdInBody, in: 'path' },
			{
				name: 'generate_invoice_automatically',
				label: 'Automatic Invoices',
				in: 'body',
				type: 'integer',
				enum: [0, 1],
				enumLabels: ['No', 'Yes'],
				example: 1,
			},
			{ name: 'invoice_type', label: 'Invoice Type ID', in: 'body', type: 'integer', example: 1 },
			{ name: 'invoice_frequency', label: 'Invoice Frequency ID', in: 'body', type: 'integer', example: 1 },
			{ name: 'payment_terms', in: 'body', type: 'integer', example: 30 },
			{ name: 'vat', label: 'VAT', in: 'body', type: 'integer', example: 19 },
			{ name: 'beneficiary_name', label: 'Beneficiary', in: 'body', type: 'string', example: 'Media 12 Ltd' },
			{
				name: 'billing_email',
				in: 'body',
				type: 'string',
				example: 'billing@example.com',
			},
			{ name: 'tax_id', in: 'body', type: 'string', example: 'US-000000' },
		],
		response: {
			records: '$',
			example: { status: 'success', code: 200, name: 'OK', message: 'Preferences updated' },
		},
		documentation: `${reference}/manager-billing-affiliate-billing/update-affiliate-billing-preferences`,
	},
];
