import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	statPeriod,
	tagsFilter,
	titleFilter,
	wholeRecord,
} from './parameters';

const networkExample = '61f190c31cfe1c0004000001';
const sourceExample = '61f190c31cfe1c0003000001';
const landerExample = '61f190c31cfe1c0007000001';
const networkId = recordId('Affiliate Network ID', networkExample);

const networkTitle: Parameter = {
	name: 'title',
	label: 'Title',
	in: 'body',
	type: 'string',
	example: 'Network 1',
};

const networkFields: Parameter[] = [
	{
		name: 'postback_url',
		label: 'Postback URL',
		in: 'body',
		type: 'string',
		example: 'https://track.example.com/postback?clickid={clickid}&sum={payout}',
	},
	{ name: 'currency', label: 'Currency', in: 'body', type: 'string', example: 'USD' },
	{ name: 'notes', label: 'Notes', in: 'body', type: 'string', example: 'Test' },
];

const network = {
	id: networkExample,
	title: 'Network 1',
	postback_url: 'https://track.example.com/postback?clickid={clickid}&sum={payout}',
	currency: 'USD',
	offer_count: 3,
};

const source = {
	id: sourceExample,
	title: 'Source 1',
	postback_url: 'https://source.example.com/postback?cid={ref_id}',
	currency: 'USD',
	campaign_count: 4,
};

const lander = {
	id: landerExample,
	title: 'Lander 1',
	type: 'landing',
	url: 'https://landers.example.com/1',
	tags: ['demo'],
};

const networkAnswer = { records: '$', example: network };

/** What campaigns are made of besides streams and offers. */
export const networks: LibraryTemplate[] = [
	{
		id: 'redtrack.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network, which RedTrack also calls an offer source.',
		tracker: 'redtrack',
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
		tracker: 'redtrack',
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
		tracker: 'redtrack',
		kind: 'add',
		method: 'POST',
		path: '/networks',
		parameters: [{ ...networkTitle, required: true }, ...networkFields],
		response: networkAnswer,
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.update',
		name: 'Update affiliate network',
		description:
			'Saves one affiliate network. Give it as you have read it: what is missing may be reset. Then fill in what changes.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/{id}',
		idempotent: true,
		parameters: [
			networkId,
			{ ...wholeRecord('network', 'Affiliate Network', network), required: true },
			networkTitle,
			...networkFields,
		],
		response: networkAnswer,
		documentation,
	},
	{
		id: 'redtrack.affiliateNetwork.remove',
		name: 'Remove affiliate network',
		description: 'Removes one affiliate network. RedTrack answers with nothing.',
		tracker: 'redtrack',
		kind: 'edit',
		method: 'DELETE',
		path: '/networks/{id}',
		parameters: [networkId],
		documentation,
	},
	{
		id: 'redtrack.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/sources/{id}',
		parameters: [recordId('Traffic Source ID', sourceExample)],
		response: { records: '$', example: source },
		documentation,
	},
	{
		id: 'redtrack.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists the traffic sources with the figures of a period.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/sources',
		parameters: [{ ...titleFilter, example: 'Source 1' }, idsFilter(sourceExample), ...statPeriod],
		response: { records: listRecords, pagination: pages, example: [source] },
		documentation,
	},
	{
		id: 'redtrack.lander.get',
		name: 'Get lander',
		description: 'Reads one landing page.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/landings/{id}',
		parameters: [recordId('Lander ID', landerExample)],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'redtrack.lander.list',
		name: 'List landers',
		description: 'Lists the landing pages with the figures of a period.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/landings',
		parameters: [
			{ ...titleFilter, example: 'Lander 1' },
			{
				name: 'type',
				label: 'Type',
				in: 'query',
				type: 'string',
				enum: ['landing', 'prelanding'],
				enumLabels: ['Landing Page', 'Pre-Landing Page'],
			},
			idsFilter(landerExample),
			tagsFilter,
			...statPeriod,
		],
		response: { records: listRecords, pagination: pages, example: [lander] },
		documentation,
	},
	{
		id: 'redtrack.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains of the account.',
		tracker: 'redtrack',
		kind: 'get',
		method: 'GET',
		path: '/domains',
		parameters: [
			{
				name: 'type',
				label: 'Type',
				in: 'query',
				type: 'string',
				enum: ['track', 'pub', 'advert'],
				enumLabels: ['Tracking', 'Publishers', 'Advertisers'],
			},
		],
		response: {
			records: '$.items[*]',
			example: {
				items: [{ id: '61f190c31cfe1c0005000001', url: 'track.example.com', type: 'track' }],
				total: 1,
			},
		},
		documentation,
	},
];
