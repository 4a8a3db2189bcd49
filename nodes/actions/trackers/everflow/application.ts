import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliates, done, guide, offers, reference } from './shared';

const applicationIds: Parameter = {
	name: 'network_application_ids',
	label: 'Application IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [148],
};

const statusField: Parameter = {
	name: 'field_name',
	in: 'body',
	property: 'patches[0][field_name]',
	type: 'string',
	const: 'application_status',
};

const decision: Parameter = {
	name: 'status',
	in: 'body',
	property: 'patches[0][field_value]',
	type: 'string',
};

const sendEmail: Parameter = {
	name: 'send_email',
	in: 'body',
	type: 'boolean',
	example: true,
	description: 'Whether the affiliate is told by email',
};

export const applicationTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.application.list',
		name: 'List offer applications',
		description: 'Lists the applications of affiliates to run offers that require approval.',
		kind: 'get',
		method: 'POST',
		path: '/networks/applicationstable',
		parameters: [
			{
				name: 'application_status',
				label: 'Status',
				in: 'body',
				property: 'filters[application_status]',
				type: 'string',
				enum: ['pending', 'approved', 'rejected'],
				enumLabels: ['Pending', 'Approved', 'Rejected'],
			},
			{
				name: 'network_affiliate_ids',
				label: 'Affiliate IDs',
				in: 'body',
				property: 'filters[network_affiliate_ids]',
				type: 'array',
				items: { type: 'integer' },
				example: [12],
				choices: affiliates,
			},
			{
				name: 'network_offer_ids',
				label: 'Offer IDs',
				in: 'body',
				property: 'filters[network_offer_ids]',
				type: 'array',
				items: { type: 'integer' },
				example: [8],
				choices: offers,
			},
		],
		response: {
			records: '$.applications[*]',
			example: {
				applications: [
					{
						network_application_id: 148,
						network_id: 99,
						network_affiliate_id: 12,
						network_offer_id: 8,
						application_status: 'pending',
					},
				],
				paging: { page: 1, page_size: 100, total_count: 1 },
			},
		},
		documentation: `${guide}/network/offer_applications`,
	},
	{
		id: 'everflow.application.approve',
		name: 'Approve offer applications',
		description: 'Lets the affiliates of one or more applications run the offers.',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/applications',
		idempotent: true,
		parameters: [applicationIds, sendEmail, statusField, { ...decision, const: 'approved' }],
		bulk: { parameter: applicationIds.name, maximum: 100 },
		response: done,
		documentation: `${reference}/patch-networksapplications`,
	},
	{
		id: 'everflow.application.reject',
		name: 'Reject offer applications',
		description: 'Refuses one or more applications to run an offer.',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/applications',
		idempotent: true,
		parameters: [applicationIds, sendEmail, statusField, { ...decision, const: 'rejected' }],
		bulk: { parameter: applicationIds.name, maximum: 100 },
		response: done,
		documentation: `${reference}/patch-networksapplications`,
	},
];
