import type { LibraryTemplate, Parameter } from '../../model/template';
import { actions, asRead, changesOf, documentation, namesIn, recordId } from './shared';

const offerId = recordId('Offer ID', '21', 'keitaro.offer.list');

const edit = changesOf('keitaro.offer.get');

const name: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'Offer 21',
	current: '$.name',
};

const payout: Parameter[] = asRead([
	{ name: 'payout_value', label: 'Payout', in: 'body', type: 'number', minimum: 0, example: 12.5 },
	{ name: 'payout_currency', in: 'body', type: 'string', example: 'USD' },
	{
		name: 'payout_type',
		in: 'body',
		type: 'string',
		enum: ['CPA', 'CPC'],
		enumLabels: ['Per Action', 'Per Click'],
	},
	{
		name: 'payout_auto',
		label: 'Payout From Postback',
		in: 'body',
		type: 'boolean',
		example: false,
		description: 'Whether the payout is the one that postbacks give',
	},
]);

/** No call is documented to read caps back. */
const cap: Parameter[] = [
	{
		name: 'daily_cap',
		label: 'Daily Conversions',
		in: 'body',
		type: 'integer',
		minimum: 0,
		example: 100,
	},
	{
		name: 'conversion_timezone',
		label: 'Time Zone of Day',
		in: 'body',
		type: 'string',
		example: 'UTC',
	},
	{
		name: 'alternative_offer_id',
		label: 'Alternative Offer',
		in: 'body',
		type: 'integer',
		example: 22,
		description: 'Where traffic goes once the cap is reached',
		choices: namesIn('keitaro.offer.list'),
	},
];

const capEnabled: Parameter = {
	name: 'conversion_cap_enabled',
	label: 'Cap Enabled',
	in: 'body',
	type: 'boolean',
};

const settings: Parameter[] = [
	{
		name: 'offer_type',
		in: 'body',
		type: 'string',
		enum: ['external', 'local', 'preloaded', 'action'],
		enumLabels: ['External', 'Local', 'Preloaded', 'Action'],
	},
	...asRead([
		{
			name: 'action_type',
			label: 'Redirect Type',
			in: 'body',
			type: 'string',
			example: 'http',
			choices: actions,
		},
		{
			name: 'action_payload',
			label: 'URL',
			in: 'body',
			type: 'string',
			example: 'https://offers.example.com/21?clickid={subid}',
		},
		{
			name: 'affiliate_network_id',
			label: 'Affiliate Network',
			in: 'body',
			type: 'integer',
			example: 4,
			choices: namesIn('keitaro.affiliateNetwork.list'),
		},
		{
			name: 'group_id',
			label: 'Group',
			in: 'body',
			type: 'integer',
			example: 3,
			choices: namesIn('keitaro.group.list', { type: { const: 'offers' } }),
		},
		{ name: 'country', label: 'Country Codes', in: 'body', type: 'array', example: ['US'], key: [] },
	]),
	...payout,
	{ ...capEnabled, example: true },
	...cap,
	...asRead([{ name: 'notes', in: 'body', type: 'string', example: 'Test' }]),
];

const offer = {
	id: 21,
	name: 'Offer 21',
	group_id: 3,
	action_type: 'http',
	action_payload: 'https://offers.example.com/21?clickid={subid}',
	affiliate_network_id: 4,
	payout_value: 12.5,
	payout_currency: 'USD',
	payout_type: 'CPA',
	payout_auto: false,
	state: 'active',
	country: ['US'],
};

const answer = { records: '$', example: offer };

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.offer.get',
		name: 'Get offer',
		description: 'Reads one offer.',
		kind: 'get',
		method: 'GET',
		path: '/offers/{id}',
		parameters: [offerId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.list',
		name: 'List offers',
		description: 'Lists every offer in one answer, which can be large.',
		kind: 'get',
		method: 'GET',
		path: '/offers',
		response: { records: '$[*]', example: [offer] },
		documentation,
	},
	{
		id: 'keitaro.offer.create',
		name: 'Create offer',
		description: 'Creates an offer.',
		kind: 'add',
		method: 'POST',
		path: '/offers',
		parameters: [{ ...name, required: true }, ...settings],
		response: answer,
		add: { existing: { read: 'keitaro.offer.list', values: {}, match: { '$.name': 'name' } } },
		documentation,
	},
	{
		id: 'keitaro.offer.clone',
		name: 'Clone offer',
		description: 'Makes a copy of one offer.',
		kind: 'add',
		method: 'POST',
		path: '/offers/{id}/clone',
		parameters: [offerId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.update',
		name: 'Update offer',
		description: 'Changes the fields of one offer that you fill in.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, name, ...settings],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.setPayout',
		name: 'Set payout',
		description: 'Sets what one offer pays.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [
			offerId,
			...payout.map((field) => (field.name === 'payout_value' ? { ...field, required: true } : field)),
		],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.setCap',
		name: 'Set daily cap',
		description: 'Limits the conversions that one offer takes a day, and says where further traffic goes.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [
			offerId,
			...cap.map((field) => (field.name === 'daily_cap' ? { ...field, required: true } : field)),
			{ ...capEnabled, const: true },
		],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.removeCap',
		name: 'Remove a cap',
		description: 'Turns the daily cap of one offer off.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, { ...capEnabled, const: false }],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.offer.archive',
		name: 'Archive offer',
		description: 'Moves one offer to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/offers/{id}/archive',
		idempotent: true,
		edit: { ...edit, sets: { '$.state': 'deleted' } },
		parameters: [offerId],
		response: answer,
		documentation,
	},
];
