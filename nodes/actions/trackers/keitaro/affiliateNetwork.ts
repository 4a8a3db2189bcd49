import type { LibraryTemplate, Parameter } from '../../model/template';
import { asRead, changesOf, documentation, recordId } from './shared';

const networkId = recordId('Affiliate Network ID', '4', 'keitaro.affiliateNetwork.list');

const networkName: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'Network 4',
	current: '$.name',
};

const networkFields: Parameter[] = asRead([
	{
		name: 'postback_url',
		in: 'body',
		type: 'string',
		example: 'https://tracker.example.com/abc123/postback?subid={clickid}',
	},
	{
		name: 'offer_param',
		label: 'Offer Parameters',
		in: 'body',
		type: 'string',
		example: 'sub1={subid}',
		description: 'Added to the URL of every offer of the network',
	},
	{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
]);

const network = {
	id: 4,
	name: 'Network 4',
	postback_url: 'https://tracker.example.com/abc123/postback?subid={clickid}',
	offer_param: 'sub1={subid}',
	state: 'active',
	offers: 3,
};

const answer = { records: '$', example: network };

export const affiliateNetworkTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network.',
		kind: 'get',
		method: 'GET',
		path: '/affiliate_networks/{id}',
		parameters: [networkId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.list',
		name: 'List affiliate networks',
		description: 'Lists the affiliate networks.',
		kind: 'get',
		method: 'GET',
		path: '/affiliate_networks',
		response: { records: '$[*]', example: [network] },
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.create',
		name: 'Create affiliate network',
		description: 'Creates an affiliate network.',
		kind: 'add',
		method: 'POST',
		path: '/affiliate_networks',
		parameters: [{ ...networkName, required: true }, ...networkFields],
		response: answer,
		add: { existing: { read: 'keitaro.affiliateNetwork.list', values: {}, match: { '$.name': 'name' } } },
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.update',
		name: 'Update affiliate network',
		description: 'Changes the fields of one affiliate network that you fill in.',
		kind: 'edit',
		method: 'PUT',
		path: '/affiliate_networks/{id}',
		idempotent: true,
		edit: changesOf('keitaro.affiliateNetwork.get'),
		parameters: [networkId, networkName, ...networkFields],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.archive',
		name: 'Archive affiliate network',
		description: 'Moves one affiliate network to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/affiliate_networks/{id}',
		idempotent: true,
		edit: { ...changesOf('keitaro.affiliateNetwork.get'), sets: { '$.state': 'deleted' } },
		parameters: [networkId],
		response: answer,
		documentation,
	},
];
