import type { LibraryTemplate, Parameter } from '../../model/template';
import { one, page, present, readFirst, reference } from './shared';

const webhook = {
	key: 'wh_1',
	target: 'https://example.com/hooks/partnerstack',
	events: ['customer.created', 'transaction.created'],
	created_at: 1738368000000,
};

const webhookKey: Parameter = {
	name: 'webhook_key',
	in: 'path',
	type: 'string',
	required: true,
	example: 'wh_1',
};

const target: Parameter = {
	name: 'target',
	label: 'Target URL',
	in: 'body',
	type: 'string',
	example: 'https://example.com/hooks/new',
};

const events: Parameter = {
	name: 'events',
	in: 'body',
	type: 'array',
	example: ['customer.created', 'transaction.created'],
	description: 'Names of the events that are sent, such as deal.created',
};

export const webhookTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.webhook.get',
		name: 'Get webhook',
		description: 'Reads one webhook.',
		kind: 'get',
		method: 'GET',
		path: '/webhooks/{webhook_key}',
		parameters: [webhookKey],
		response: { records: '$.data', example: one(webhook) },
		documentation: `${reference}/get_v2-webhooks-webhook-key`,
	},
	{
		id: 'partnerstack.webhook.list',
		name: 'List webhooks',
		description: 'Lists the webhooks of the company, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/webhooks',
		response: { records: '$.data.items[*]', example: page(webhook) },
		documentation: `${reference}/get_v2-webhooks`,
	},
	{
		id: 'partnerstack.webhook.create',
		name: 'Create webhook',
		description: 'Has events sent to a URL of yours.',
		kind: 'add',
		method: 'POST',
		path: '/webhooks',
		parameters: [
			{ ...target, required: true },
			{ ...events, required: true },
		],
		response: { records: '$.data', example: one(webhook) },
		documentation: `${reference}/post_v2-webhooks`,
	},
	{
		id: 'partnerstack.webhook.update',
		name: 'Update webhook',
		description: 'Changes URL or events of a webhook; what you leave out stays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/webhooks/{webhook_key}',
		idempotent: true,
		parameters: [webhookKey, ...present([target, { ...events, key: [] }])],
		edit: readFirst('webhook', 'webhook_key'),
		response: { records: '$.data', example: one(webhook) },
		documentation: `${reference}/patch_v2-webhooks-webhook-key`,
	},
	{
		id: 'partnerstack.webhook.remove',
		name: 'Remove webhook',
		description: 'Archives a webhook; its events are no longer sent.',
		kind: 'edit',
		method: 'DELETE',
		path: '/webhooks/{webhook_key}',
		parameters: [webhookKey],
		documentation: `${reference}/delete_v2-webhooks-webhook-key`,
	},
];
