import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, recordId } from './parameters';

const networkId = recordId('Affiliate Network ID', '4');

const networkName: Parameter = {
	name: 'name',
	label: 'Name',
	in: 'body',
	type: 'string',
	example: 'Network 4',
};

const networkFields: Parameter[] = [
	{
		name: 'postback_url',
		label: 'Postback URL',
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
	{ name: 'notes', label: 'Notes', in: 'body', type: 'string', example: 'Test' },
];

const network = {
	id: 4,
	name: 'Network 4',
	postback_url: 'https://tracker.example.com/abc123/postback?subid={clickid}',
	offer_param: 'sub1={subid}',
	state: 'active',
	offers: 3,
};

const source = {
	id: 4,
	name: 'Source 4',
	postback_url: 'https://source.example.com/postback?cid={external_id}',
	postback_statuses: ['sale'],
	state: 'active',
	traffic_loss: 0,
};

const answer = { records: '$', example: network };

/** What campaigns are made of besides flows and offers. */
export const networks: LibraryTemplate[] = [
	{
		id: 'keitaro.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network.',
		tracker: 'keitaro',
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
		tracker: 'keitaro',
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
		tracker: 'keitaro',
		kind: 'add',
		method: 'POST',
		path: '/affiliate_networks',
		parameters: [{ ...networkName, required: true }, ...networkFields],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.update',
		name: 'Update affiliate network',
		description: 'Changes the fields of one affiliate network that you fill in.',
		tracker: 'keitaro',
		kind: 'edit',
		method: 'PUT',
		path: '/affiliate_networks/{id}',
		idempotent: true,
		parameters: [networkId, networkName, ...networkFields],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.affiliateNetwork.archive',
		name: 'Archive affiliate network',
		description: 'Moves one affiliate network to the archive.',
		tracker: 'keitaro',
		kind: 'edit',
		method: 'DELETE',
		path: '/affiliate_networks/{id}',
		idempotent: true,
		parameters: [networkId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
		tracker: 'keitaro',
		kind: 'get',
		method: 'GET',
		path: '/traffic_sources/{id}',
		parameters: [recordId('Traffic Source ID', '4')],
		response: { records: '$', example: source },
		documentation,
	},
	{
		id: 'keitaro.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists the traffic sources.',
		tracker: 'keitaro',
		kind: 'get',
		method: 'GET',
		path: '/traffic_sources',
		response: { records: '$[*]', example: [source] },
		documentation,
	},
	{
		id: 'keitaro.group.list',
		name: 'List groups',
		description: 'Lists the groups of campaigns, offers or landing pages.',
		tracker: 'keitaro',
		kind: 'get',
		method: 'GET',
		path: '/groups',
		parameters: [
			{
				name: 'type',
				label: 'Type',
				in: 'query',
				type: 'string',
				required: true,
				enum: ['campaigns', 'offers', 'landings'],
				enumLabels: ['Campaigns', 'Offers', 'Landing Pages'],
			},
		],
		response: { records: '$[*]', example: [{ id: 3, name: 'Push', position: 1, type: 'campaigns' }] },
		documentation,
	},
	{
		id: 'keitaro.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains that campaigns can use.',
		tracker: 'keitaro',
		kind: 'get',
		method: 'GET',
		path: '/domains',
		response: {
			records: '$[*]',
			example: [{ id: 1, name: 'track.example.com', network_status: 'active', state: 'active' }],
		},
		documentation,
	},
];
