import type { LibraryTemplate, Parameter } from '../../model/template';
import { campaignId, done, reference } from './shared';

const payoutId: Parameter = {
	name: 'payoutId',
	in: 'path',
	type: 'string',
	required: true,
	example: '5d0000000000000000000010',
};

const payoutFields: Parameter[] = [
	{
		name: 'payout',
		in: 'body',
		type: 'number',
		required: true,
		example: 6,
		description: 'What the affiliate gets',
	},
	{
		name: 'revenue',
		in: 'body',
		type: 'number',
		required: true,
		example: 8,
		description: 'What the advertiser pays',
	},
	{
		name: 'geo',
		label: 'Countries',
		in: 'body',
		type: 'array',
		required: true,
		example: ['ALL'],
		description: 'Two-letter codes, or ALL',
	},
	{
		name: 'pubIds',
		label: 'Affiliate IDs',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		example: [31],
		description: 'All affiliates when left out',
	},
	{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
	{
		name: 'goalId',
		in: 'body',
		type: 'string',
		example: '5d1000000000000000000010',
		description: 'The default goal when left out',
	},
	{ name: 'region', label: 'Regions', in: 'body', type: 'array', example: ['Texas'] },
	{ name: 'city', label: 'Cities', in: 'body', type: 'array', example: ['Austin'] },
];

const payout = {
	_id: '5d0000000000000000000010',
	campaignId: '5b0000000000000000000010',
	currency: 'USD',
	payout: 6,
	revenue: 8,
	geo: ['ALL'],
	created: '2026-03-01T09:00:00.000Z',
};

export const payoutTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.payout.list',
		name: 'List campaign payouts',
		description: 'Lists the payouts of one campaign.',
		kind: 'get',
		method: 'GET',
		path: '/campaigns/{id}/payouts',
		parameters: [campaignId],
		response: { records: '$.payouts[*]', pagination: { style: 'none' }, example: { payouts: [payout] } },
		documentation: reference,
	},
	{
		id: 'trackier.payout.create',
		name: 'Create campaign payout',
		description: 'Adds a payout to a campaign, for all affiliates or for some.',
		kind: 'add',
		method: 'POST',
		path: '/campaigns/{id}/payouts',
		parameters: [campaignId, ...payoutFields],
		response: { records: '$.payout', example: { payout } },
		documentation: reference,
	},
	{
		id: 'trackier.payout.update',
		name: 'Update campaign payout',
		description: 'Changes one payout of a campaign.',
		kind: 'edit',
		method: 'POST',
		path: '/campaigns/{id}/payouts/{payoutId}',
		idempotent: true,
		parameters: [campaignId, payoutId, ...payoutFields],
		response: { records: '$.payout', example: { payout } },
		documentation: reference,
	},
	{
		id: 'trackier.payout.remove',
		name: 'Remove campaign payout',
		description: 'Deletes one payout of a campaign.',
		kind: 'edit',
		method: 'DELETE',
		path: '/campaigns/{id}/payouts/{payoutId}',
		parameters: [campaignId, payoutId],
		response: done,
		documentation: reference,
	},
];
