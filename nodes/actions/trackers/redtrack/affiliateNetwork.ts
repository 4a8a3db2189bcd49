import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	asRead,
	changesOf,
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	statPeriod,
	titleFilter,
	wholeRecord,
} from './shared';

const networkExample = '61f190c31cfe1c0004000001';

const networkId = recordId('Affiliate Network ID', networkExample, 'redtrack.affiliateNetwork.list');

const networkTitle: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	example: 'Network 1',
	current: '$.title',
};

const networkFields: Parameter[] = asRead([
	{
		name: 'postback_url',
		in: 'body',
		type: 'string',
		example: 'https://track.example.com/postback?clickid={clickid}&sum={payout}',
	},
	{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
	{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
]);

const network = {
	id: networkExample,
	title: 'Network 1',
	postback_url: 'https://track.example.com/postback?clickid={clickid}&sum={payout}',
	currency: 'USD',
	offer_count: 3,
};

const networkAnswer = { records: '$', example: network };

export const affiliateNetworkTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network, which RedTrack also calls an offer source.',
		kind: 'get',
		method: 'GET',
		path: '/networks/{id}',
		parameters: [networkId],
		response: networkAnswer,
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.list',
		name: 'List affiliate networks',
		description: 'Lists the affiliate networks with the figures of a period.',
		kind: 'get',
		method: 'GET',
		path: '/networks',
		parameters: [{ ...titleFilter, example: 'Network 1' }, idsFilter(networkExample), ...statPeriod],
		response: { records: listRecords, pagination: pages, example: [network] },
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.create',
		name: 'Create affiliate network',
		description: 'Creates an affiliate network. Only for accounts with the premium API.',
		kind: 'add',
		method: 'POST',
		path: '/networks',
		parameters: [{ ...networkTitle, required: true }, ...networkFields],
		response: networkAnswer,
		add: {
			existing: {
				read: 'redtrack.affiliateNetwork.list',
				values: { title: 'title' },
				match: { '$.title': 'title' },
			},
		},
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.update',
		name: 'Update affiliate network',
		description:
			'Changes the fields of one affiliate network that you fill in. RedTrack wants all of it, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/{id}',
		idempotent: true,
		edit: changesOf('redtrack.affiliateNetwork.get'),
		parameters: [networkId, networkTitle, ...networkFields, wholeRecord('network', 'Other Fields', network)],
		response: networkAnswer,
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.remove',
		name: 'Remove affiliate network',
		description: 'Removes one affiliate network. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'DELETE',
		path: '/networks/{id}',
		parameters: [networkId],
		documentation,
	},
];
