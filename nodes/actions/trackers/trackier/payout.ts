import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { affiliates, asRead, campaignId, done, goals, reference } from './shared';

/** The call wants payout, revenue and countries each time, so they are sent along. */
const edit: EditRules = {
	read: 'trackier.payout.list',
	values: { id: 'id' },
	match: { '$._id': 'payoutId' },
	replaces: 'lists',
};

const payoutId: Parameter = {
	name: 'payoutId',
	in: 'path',
	type: 'string',
	required: true,
	example: '5d0000000000000000000010',
	description: 'List campaign payouts has them',
	choices: { read: 'trackier.payout.list', values: { id: 'id' }, value: '$._id', label: '$.payout' },
};

const payoutFields: Parameter[] = [
	...asRead([
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
			key: [],
		},
	]),
	// They read as one text in the reference, so they are sent when given only.
	{
		name: 'pubIds',
		label: 'Affiliate IDs',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		example: [31],
		description: 'All affiliates when left out',
		choices: affiliates,
	},
	...asRead([
		{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
		{
			name: 'goalId',
			label: 'Goal',
			in: 'body',
			type: 'string',
			example: '5d1000000000000000000010',
			description: 'The default goal when left out',
			choices: goals,
		},
		{ name: 'region', label: 'Regions', in: 'body', type: 'array', example: ['Texas'], key: [] },
		{ name: 'city', label: 'Cities', in: 'body', type: 'array', example: ['Austin'], key: [] },
	]),
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
		name: 'Set payout',
		description:
			'Changes one payout of a campaign, which is the offer that affiliates promote. What you leave out stays.',
		kind: 'edit',
		method: 'POST',
		path: '/campaigns/{id}/payouts/{payoutId}',
		idempotent: true,
		edit,
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
