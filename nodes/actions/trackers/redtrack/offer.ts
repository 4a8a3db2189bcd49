import type { LibraryTemplate, Parameter } from '../../model/template';
import {
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
	tags,
	tagsFilter,
	titleFilter,
	toStatus,
	wholeRecord,
} from './shared';

const example = '61f190c31cfe1c0002000001';

const offerId = recordId('Offer ID', example);

const offerIds = recordIds('Offer IDs', example);

const title: Parameter = { name: 'title', in: 'body', type: 'string', example: 'Offer 1' };

const payout: Parameter = {
	name: 'amount',
	label: 'Payout',
	in: 'body',
	property: 'payment[amount]',
	type: 'number',
	minimum: 0,
	example: 12.5,
};

const caps: Parameter[] = [
	{ name: 'cap', label: 'Conversions', in: 'body', type: 'integer', minimum: 0, example: 100 },
	{ name: 'cap_alert', label: 'Alert at Conversions', in: 'body', type: 'boolean', example: true },
	{ name: 'click_cap', label: 'Clicks', in: 'body', type: 'integer', minimum: 0, example: 5000 },
	{ name: 'click_cap_type', in: 'body', type: 'string' },
	{ name: 'click_cap_period', in: 'body', type: 'string' },
];

const settings: Parameter[] = [
	{
		name: 'url',
		in: 'body',
		type: 'string',
		example: 'https://offers.example.com/1?clickid={clickid}',
	},
	{
		name: 'program_id',
		label: 'Affiliate Network ID',
		in: 'body',
		type: 'string',
		example: '61f190c31cfe1c0004000001',
	},
	payout,
	...caps,
	{ name: 'country_codes', in: 'body', type: 'array', example: ['US'] },
	{
		name: 'default_conversion_status',
		in: 'body',
		type: 'string',
		example: 'approved',
	},
	tags,
	{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
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

const wholeOffer: Parameter = { ...wholeRecord('offer', 'Offer', offer), required: true };

const answer = { records: '$', example: offer };

const networksFilter: Parameter = csv('networks', 'Affiliate Network IDs');

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
		documentation,
	},
	{
		id: 'redtrack.offer.update',
		name: 'Update offer',
		description:
			'Saves one offer. Give it as you have read it: what is missing may be reset. Then fill in what changes.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		parameters: [offerId, wholeOffer, title, ...settings],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.setPayout',
		name: 'Set offer payout',
		description:
			'Sets what one offer pays. Give the offer as you have read it: what is missing may be reset.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		parameters: [offerId, wholeOffer, { ...payout, required: true }],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.offer.setCap',
		name: 'Set offer cap',
		description:
			'Sets the caps of one offer. Give the offer as you have read it: what is missing may be reset.',
		kind: 'edit',
		method: 'PUT',
		path: '/offers/{id}',
		idempotent: true,
		parameters: [offerId, wholeOffer, ...caps],
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
		parameters: [offerIds, recordStatus],
		documentation,
	},
	{
		id: 'redtrack.offer.pause',
		name: 'Pause offers',
		description: 'Pauses one or more offers. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
		parameters: [offerIds, toStatus(2)],
		documentation,
	},
	{
		id: 'redtrack.offer.resume',
		name: 'Resume offers',
		description: 'Makes one or more offers active. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/status',
		bodyEncoding: 'none',
		idempotent: true,
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
		parameters: [offerIds, toStatus(3)],
		documentation,
	},
];
