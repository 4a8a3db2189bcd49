import type { LibraryTemplate, Parameter } from '../../model/template';
import { dateFrom, dateTo, documentation, pages, recordId, wholeRecord } from './shared';

const optionalPeriod: Parameter[] = [dateFrom, dateTo];

const publisherExample = '61f190c31cfe1c0008000001';

const publisher = {
	id: publisherExample,
	email: 'publisher1@example.com',
	company_name: 'Demo Media',
	status: 1,
};

export const publisherTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.publisher.listReferrals',
		name: 'List referrals of publishers',
		description: 'Lists the publishers that take part in the referral program, with who invited them.',
		kind: 'get',
		method: 'GET',
		path: '/publishers/referral',
		parameters: [
			{ name: 'email', in: 'query', type: 'string', example: 'publisher2@example.com' },
			{ name: 'invited_by_email', in: 'query', type: 'string' },
			...optionalPeriod,
		],
		response: {
			records: '$.publishers[*]',
			pagination: { ...pages, total: '$.pagination.total' },
			example: {
				pagination: { page: 1, limit: 100, total: 1 },
				publishers: [
					{
						id: publisherExample,
						email: 'publisher2@example.com',
						invited_by_email: 'publisher1@example.com',
						registration_date: '2026-03-02',
						status: 'active',
					},
				],
			},
		},
		documentation,
	},
	{
		id: 'redtrack.publisher.update',
		name: 'Update publisher',
		description:
			'Saves one publisher. RedTrack has no call that reads one, so it is sent as it is: what is missing may be reset. The codes of the status are not published.',
		kind: 'edit',
		method: 'PUT',
		path: '/publishers/{id}',
		idempotent: true,
		parameters: [
			recordId('Publisher ID', publisherExample),
			{
				...wholeRecord('publisher', 'Publisher', publisher),
				required: true,
				description: 'All of the publisher; the values of the other fields take the place of its own',
			},
			{ name: 'status', in: 'body', type: 'integer', example: 1 },
			{
				name: 'email',
				in: 'body',
				type: 'string',
				example: 'publisher1@example.com',
			},
			{ name: 'company_name', label: 'Company', in: 'body', type: 'string', example: 'Demo Media' },
			{ name: 'firstname', label: 'First Name', in: 'body', type: 'string', example: 'Alex' },
			{ name: 'lastname', label: 'Last Name', in: 'body', type: 'string', example: 'Demo' },
			{ name: 'country', in: 'body', type: 'string', example: 'US' },
			{ name: 'manager_email', in: 'body', type: 'string' },
		],
		response: { records: '$', example: publisher },
		documentation,
	},
];
