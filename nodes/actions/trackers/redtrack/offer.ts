import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	asRead,
	changesOf,
	csv,
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	recordIds,
	recordStatus,
	statPeriod,
	statusFilter,
	statusOf,
	tags,
	tagsFilter,
	titleFilter,
	titlesIn,
	toStatus,
	wholeRecord,
} from './shared';

const example = '61f190c31cfe1c0002000001';

const offerId = recordId('Offer ID', example, 'redtrack.offer.list');

const offerIds = recordIds('Offer IDs', example, 'redtrack.offer.list');

const title: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	example: 'Offer 1',
	current: '$.title',
};

const edit = changesOf('redtrack.offer.get');

const payout: Parameter = {
	name: 'amount',
	label: 'Payout',
	in: 'body',
	property: 'payment[amount]',
	type: 'number',
	minimum: 0,
	example: 12.5,
	current: '$.payment.amount',
};

const caps: Parameter[] = asRead([
	{ name: 'cap', label: 'Conversions', in: 'body', type: 'integer', minimum: 0, example: 100 },
	{ name: 'cap_alert', label: 'Alert at Conversions', in: 'body', type: 'boolean', example: true },
	{ name: 'click_cap', label: 'Clicks', in: 'body', type: 'integer', minimum: 0, example: 5000 },
	{ name: 'click_cap_type', in: 'body', type: 'string' },
	{ name: 'click_cap_period', in: 'body', type: 'string' },
]);

/** One tag, as an entry of the list. */
const tag: Parameter = {
	name: 'tag',
	in: 'body',
	property: '$',
	type: 'string',
	required: true,
	example: 'demo',
	entryOf: 'tags',
};

const settings: Parameter[] = [
	...asRead([
		{
			name: 'url',
			in: 'body',
			type: 'string',
			example: 'https://offers.example.com/1?clickid={clickid}',
		},
		{
			name: 'program_id',
			label: 'Affiliate Network',
			in: 'body',
			type: 'string',
			example: '61f190c31cfe1c0004000001',
			choices: titlesIn('redtrack.affiliateNetwork.list'),
		},
	]),
	payout,
	...caps,
	...asRead([
		{ name: 'country_codes', in: 'body', type: 'array', example: ['US'], key: [] },
		{
			name: 'default_conversion_status',
			in: 'body',
			type: 'string',
			label: 'Conversion Status',
			example: 'approved',
			description: 'Of new conversions',
		},
		{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
	]),
	tags,
];

const offer = {
	id: example,
	title: 'Offer 1',
	url: 'https://offers.example.com/1?clickid={clickid}',
	program_id: '61f190c31cfe1c0004000001',
	network_title: 'Network 1',
	payment: { amount: 10 },
	cap: 0,
	click_cap: 0,
	status: 1,
	country_codes: ['US'],
	tags: ['demo'],
};

const wholeOffer: Parameter = wholeRecord('offer', 'Other Fields', offer);

const answer = { records: '$', example: offer };

const networksFilter: Parameter = {
	...csv('networks', 'Network IDs'),
	choices: titlesIn('redtrack.affiliateNetwork.list'),
};

const countriesFilter: Parameter = { ...csv('countries', 'Country Codes'), example: ['US'] };

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.offer.get',
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
		id: 'redtrack.offer.list',
		name: 'List offers',
		description: 'Lists the offers with the figures of a period.',
		kind: 'get',
		method: 'GET',
		path: '/offers',
		parameters: [
			{ ...titleFilter, example: 'Offer 1' },
			idsFilter(example),
			networksFilter,
			countriesFilter,
			statusFilter,
			tagsFilter,
			...statPeriod,
		],
		response: { records: listRecords, pagination: pages, example: [offer] },
		documentation,
	},
	{
		id: 'redtrack.offer.create',
		name: 'Create offer',
		description: 'Creates an offer of an affiliate network.',
		kind: 'add',
		method: 'POST',
		path: '/offers',
		parameters: [{ ...title, required: true }, ...settings],
		response: answer,
		add: {
			existing: {
				read: 'redtrack.offer.list',
				values: { title: 'title' },
				match: { '$.title': 'title' },
			},
		},
		documentation,
	},
	{
		id: 'redtrack.offer.update',
		name: 'Update offer',
		description:
			'Changes the fields of one offer that you fill in. RedTrack wants all of it, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, title, ...settings, wholeOffer],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.setPayout',
		name: 'Set payout',
		description: 'Sets what one offer pays. RedTrack wants all of the offer, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, { ...payout, required: true }, wholeOffer],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.setCap',
		name: 'Set a cap',
		description: 'Sets the caps of one offer. RedTrack wants all of the offer, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, ...caps, wholeOffer],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.addTag',
		name: 'Add a tag to offer',
		description: 'Adds one tag to an offer and leaves its other tags.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, tag, { ...tags, listChange: 'merge' }],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.removeTag',
		name: 'Remove a tag from offer',
		description: 'Takes one tag off an offer and leaves its other tags.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		edit,
		parameters: [offerId, tag, { ...tags, listChange: 'remove' }],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.updateStatus',
		name: 'Update offer status',
		description: 'Sets the status of one or more offers. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
		...statusOf('redtrack.offer.get'),
		parameters: [offerIds, recordStatus],
		documentation,
	},
	{
		id: 'redtrack.offer.pause',
		name: 'Pause offer',
		description: 'Pauses one or more offers. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
		...statusOf('redtrack.offer.get'),
		parameters: [offerIds, toStatus(2)],
		documentation,
	},
	{
		id: 'redtrack.offer.resume',
		name: 'Activate offer',
		description: 'Makes one or more offers active. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
		...statusOf('redtrack.offer.get'),
		parameters: [offerIds, toStatus(1)],
		documentation,
	},
	{
		id: 'redtrack.offer.remove',
		name: 'Remove offers',
		description: 'Sets the status of one or more offers to deleted. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
		...statusOf('redtrack.offer.get'),
		parameters: [offerIds, toStatus(3)],
		documentation,
	},
];
