import type { LibraryTemplate, Pagination, Parameter } from '../../model/template';
import { documentation } from './shared';

const ticketExample = {
	id: '17340',
	status: 'open',
	type: 'offer_request',
	title: 'Offer request',
	description: 'By newsletter',
	partner: { id: 42, email: 'a@example.com', status: 'active' },
	offer: { id: 7, title: 'Demo offer' },
	created: '2026-03-02 10:00:00',
	updated: '2026-03-02 10:00:00',
};

/** Affise names no next page here, only how many tickets there are. */
const pagination: Pagination = {
	style: 'page',
	pageParameter: 'page',
	firstPage: 1,
	sizeParameter: 'limit',
	pageSize: 100,
	total: '$.pagination.total_count',
};

const ticketId: Parameter = {
	name: 'ticket_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '17340',
};

const decision: Parameter = {
	name: 'do',
	label: 'Decision',
	in: 'body',
	type: 'string',
	required: true,
	enum: ['approve', 'reject'],
	enumLabels: ['Approve', 'Reject'],
};

const decided = { records: '$', example: { status: 1, message: 'Request is successfully' } };

export const ticketTemplates: LibraryTemplate[] = [
	{
		id: 'affise.ticket.get',
		name: 'Get ticket',
		description: 'Reads one ticket, such as the request of an affiliate for an offer.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/ticket/{ticket_id}',
		parameters: [ticketId],
		response: { records: '$.ticket', example: { status: 1, ticket: ticketExample } },
		documentation,
	},
	{
		id: 'affise.ticket.list',
		name: 'List tickets',
		description: 'Lists tickets, among them the requests of affiliates for offers.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/tickets',
		parameters: [
			{
				name: 'status',
				in: 'query',
				type: 'string',
				enum: ['open', 'closed'],
				enumLabels: ['Open', 'Closed'],
			},
			{
				name: 'type',
				label: 'Types',
				in: 'query',
				type: 'array',
				items: {
					type: 'string',
					enum: ['common', 'financial', 'technical', 'offer_request', 'smartlink_request', 'payment_request'],
				},
				example: ['offer_request'],
			},
			{ name: 'search', in: 'query', type: 'string', example: 'Offer request' },
			{
				name: 'pid',
				label: 'Affiliate IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['42'],
			},
			{
				name: 'manager_id',
				label: 'Manager IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['5d9a00000000000000000003'],
			},
			{
				name: 'offer_id',
				label: 'Offer IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['7'],
			},
		],
		response: {
			records: '$.tickets[*]',
			pagination,
			example: {
				status: 1,
				tickets: [ticketExample],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.ticket.decideOffer',
		name: 'Approve or reject offer request',
		description: 'Decides on the request of an affiliate for an offer. The answer holds a message only.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/ticket/{ticket_id}/offer',
		parameters: [ticketId, decision],
		response: decided,
		documentation,
	},
	{
		id: 'affise.ticket.decideSmartlink',
		name: 'Approve or reject smartlink request',
		description: 'Decides on the request of an affiliate for a smartlink. The answer holds a message only.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/ticket/{ticket_id}/smartlink',
		parameters: [{ ...ticketId, example: '17341' }, decision],
		response: decided,
		documentation,
	},
];
