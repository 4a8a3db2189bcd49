import type { LibraryTemplate, Parameter } from '../../model/template';
import { groupFilter, partnerId, reference, sortOrder } from './shared';

/** A partner whose application waits for a decision. */
const applicant: Parameter = { ...partnerId, example: 'pn_3' };

export const applicationTemplates: LibraryTemplate[] = [
	{
		id: 'dub.application.list',
		name: 'List applications',
		description:
			'Lists the applications to the program; those that wait for a decision when no status is given.',
		kind: 'get',
		method: 'GET',
		path: '/program-applications',
		parameters: [
			{
				name: 'status',
				in: 'query',
				type: 'string',
				enum: ['pending', 'approved', 'rejected'],
				enumLabels: ['Pending', 'Approved', 'Rejected'],
			},
			groupFilter,
			{
				name: 'country',
				in: 'query',
				type: 'string',
				example: 'US',
				description: 'Two letters, ISO 3166-1',
			},
			{
				name: 'search',
				in: 'query',
				type: 'string',
				example: 'kim',
				description: 'Part of name, email or company, or the ID of a partner',
			},
			sortOrder,
		],
		response: {
			records: '$[*]',
			example: [
				{
					id: 'pga_3',
					createdAt: '2026-03-01T09:00:00.000Z',
					partner: {
						id: 'pn_3',
						name: 'Kim Lund',
						email: 'partner3@example.com',
						country: 'US',
						groupId: 'grp_1',
						status: 'pending',
					},
					applicationFormData: [{ label: 'How will you promote us?', value: 'On my blog' }],
				},
			],
		},
		documentation: `${reference}/program-applications/list`,
	},
	{
		id: 'dub.application.approve',
		name: 'Approve application',
		description: 'Approves the application of a partner, who is told so by email.',
		kind: 'edit',
		method: 'POST',
		path: '/program-applications/approve',
		parameters: [
			applicant,
			{
				name: 'groupId',
				in: 'body',
				type: 'string',
				example: 'grp_2',
				description: 'The group that the partner applied to when left out',
			},
		],
		response: { records: '$', example: { partnerId: 'pn_3' } },
		documentation: `${reference}/program-applications/approve`,
	},
	{
		id: 'dub.application.reject',
		name: 'Reject application',
		description: 'Rejects the application of a partner, who is told so by email.',
		kind: 'edit',
		method: 'POST',
		path: '/program-applications/reject',
		parameters: [
			applicant,
			{
				name: 'rejectionReason',
				label: 'Reason',
				in: 'body',
				type: 'string',
				enum: ['needsMoreDetail', 'doesNotMeetRequirements', 'notTheRightFit', 'other'],
				enumLabels: ['Needs More Detail', 'Does Not Meet Requirements', 'Not the Right Fit', 'Other'],
				description: 'The partner reads it',
			},
			{
				name: 'rejectionNote',
				label: 'Note',
				in: 'body',
				type: 'string',
				example: 'Please tell us more about your audience.',
				description: 'The partner reads it; at most 500 characters',
			},
			{
				name: 'reapplicationTimeframe',
				label: 'May Apply Again',
				in: 'body',
				type: 'string',
				enum: ['standard', 'instant', 'never'],
				enumLabels: ['After 30 Days', 'At Once', 'Never'],
			},
			{
				name: 'flagForFraud',
				in: 'body',
				type: 'boolean',
				example: false,
				description: 'Whether Dub is told that the applicant looks like a fraud',
			},
			{
				name: 'flagForFraudReason',
				label: 'Reason of the Flag',
				in: 'body',
				type: 'string',
				example: 'Same bank account as a banned partner',
			},
		],
		response: { records: '$', example: { partnerId: 'pn_3' } },
		documentation: `${reference}/program-applications/reject`,
	},
];
