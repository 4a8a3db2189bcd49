import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, optionalPeriod, pages, recordId, titleFilter, wholeRecord } from './parameters';

const streamExample = '61f190c31cfe1c0006000001';
const streamId = recordId('Stream ID', streamExample);
const publisherExample = '61f190c31cfe1c0008000001';

const streamTitle: Parameter = {
	name: 'title',
	label: 'Title',
	in: 'body',
	type: 'string',
	example: 'Stream 1',
};

const streamFields: Parameter[] = [
	{
		name: 'offers',
		label: 'Offers',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ id: '61f190c31cfe1c0002000001', weight: 100 }],
		description: 'Each with id and weight',
	},
	{
		name: 'landings',
		label: 'Landers',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ id: '61f190c31cfe1c0007000001', weight: 100 }],
		description: 'Each with id and weight',
	},
	{
		name: 'template',
		label: 'Is Template',
		in: 'body',
		type: 'boolean',
		example: true,
		description: 'Whether other campaigns can use the stream',
	},
];

const stream = {
	id: streamExample,
	title: 'Stream 1',
	template: true,
	offers: [{ id: '61f190c31cfe1c0002000001', weight: 100 }],
	landings: [],
};

const publisher = {
	id: publisherExample,
	email: 'publisher1@example.com',
	company_name: 'Demo Media',
	status: 1,
};

const answer = { records: '$', example: stream };

export const streams: LibraryTemplate[] = [
	{
		id: 'redtrack.stream.list',
		name: 'List streams',
		description: 'Lists the streams, which hold the offers and landers of campaigns.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/streams',
		parameters: [{ ...titleFilter, example: 'Stream 1' }],
		response: { records: '$.items[*]', example: { items: [stream], total: 1 } },
		documentation,
	},
	{
		id: 'redtrack.stream.create',
		name: 'Create stream',
		description: 'Creates a stream of offers and landers.',
		tracker: 'redtrack',
		kind: 'add',
		method: 'POST',
		path: '/streams',
		parameters: [{ ...streamTitle, required: true }, ...streamFields],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.update',
		name: 'Update stream',
		description:
			'Saves one stream. Give it as you have read it: what is missing may be reset. Then fill in what changes.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'PUT',
		path: '/streams/{id}',
		idempotent: true,
		parameters: [
			streamId,
			{ ...wholeRecord('stream', 'Stream', stream), required: true },
			streamTitle,
			...streamFields,
		],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.remove',
		name: 'Remove stream',
		description: 'Removes one stream. RedTrack answers with nothing.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'DELETE',
		path: '/streams/{id}',
		parameters: [streamId],
		documentation,
	},
	{
		id: 'redtrack.publisher.listReferrals',
		name: 'List referrals of publishers',
		description: 'Lists the publishers that take part in the referral program, with who invited them.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/publishers/referral',
		parameters: [
			{ name: 'email', label: 'Email', in: 'query', type: 'string', example: 'publisher2@example.com' },
			{ name: 'invited_by_email', label: 'Invited By Email', in: 'query', type: 'string' },
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
			'Saves one publisher. RedTrack has no call that reads one; what is missing may be reset, and the codes of the status are not published.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'PUT',
		path: '/publishers/{id}',
		idempotent: true,
		parameters: [
			recordId('Publisher ID', publisherExample),
			{ ...wholeRecord('publisher', 'Publisher', publisher), required: true },
			{ name: 'status', label: 'Status', in: 'body', type: 'integer', example: 1 },
			{
				name: 'email',
				label: 'Email',
				in: 'body',
				type: 'string',
				example: 'publisher1@example.com',
			},
			{ name: 'company_name', label: 'Company', in: 'body', type: 'string', example: 'Demo Media' },
			{ name: 'firstname', label: 'First Name', in: 'body', type: 'string', example: 'Alex' },
			{ name: 'lastname', label: 'Last Name', in: 'body', type: 'string', example: 'Demo' },
			{ name: 'country', label: 'Country', in: 'body', type: 'string', example: 'US' },
			{ name: 'manager_email', label: 'Manager Email', in: 'body', type: 'string' },
		],
		response: { records: '$', example: publisher },
		documentation,
	},
	{
		id: 'redtrack.account.get',
		name: 'Get account',
		description: 'Reads the settings of the account that the API key belongs to.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/me/settings',
		response: {
			records: '$',
			example: { id: '61f190c31cfe1c0009000001', user_id: '61f190c31cfe1c0009000002' },
		},
		documentation,
	},
];
