import type { LibraryTemplate } from '../../model/template';
import { reference } from './parameters';

const advertiser = {
	id: 3,
	hashId: '5c0000000000000000000003',
	name: 'Advertiser 3',
	email: 'advertiser3@example.com',
	company: 'Advertiser 3 Inc',
	status: 'active',
	currency: 'USD',
	created: '2026-01-07T11:10:09.000Z',
};

export const account: LibraryTemplate[] = [
	{
		id: 'trackier.account.list',
		name: 'List team members',
		description: 'Lists the people who work in the account.',
		tracker: 'trackier',
		kind: 'get',
		method: 'GET',
		path: '/accounts',
		response: {
			records: '$.accounts[*]',
			pagination: { style: 'none' },
			example: {
				success: true,
				accounts: [
					{ id: '640000000000000000000001', name: 'Robin Example', type: 'admin', status: 'active' },
				],
			},
		},
		documentation: reference,
	},
	{
		id: 'trackier.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser.',
		tracker: 'trackier',
		kind: 'get',
		method: 'GET',
		path: '/advertisers/{id}',
		parameters: [
			{ name: 'id', label: 'Advertiser ID', in: 'path', type: 'string', required: true, example: '3' },
		],
		response: { records: '$.advertiser', example: { advertiser } },
		documentation: reference,
	},
	{
		id: 'trackier.advertiser.list',
		name: 'List advertisers',
		description: 'Lists the advertisers of the network.',
		tracker: 'trackier',
		kind: 'get',
		method: 'GET',
		path: '/advertisers',
		parameters: [
			{
				name: 'name',
				label: 'Name',
				in: 'query',
				property: 'filters[name]',
				type: 'string',
				example: 'Advertiser',
			},
			{
				name: 'ids',
				label: 'Advertiser IDs',
				in: 'query',
				property: 'filters[ids]',
				type: 'array',
				items: { type: 'integer' },
				example: [3],
			},
		],
		response: {
			records: '$.advertisers[*]',
			pagination: {
				style: 'cursor',
				cursorParameter: 'lastId',
				cursor: '$.lastId',
				sizeParameter: 'limit',
				pageSize: 1000,
				total: '$.pagination.totalCount',
			},
			example: { advertisers: [advertiser], lastId: null, pagination: { totalCount: 1, perPage: 1000 } },
		},
		documentation: reference,
	},
	{
		id: 'trackier.trackingDomain.list',
		name: 'List tracking domains',
		description: 'Lists the domains that tracking links can use.',
		tracker: 'trackier',
		kind: 'get',
		method: 'GET',
		path: '/trackingDomains',
		response: {
			records: '$.trackingDomains[*]',
			pagination: { style: 'none' },
			example: {
				trackingDomains: [
					{
						_id: '650000000000000000000001',
						host: 'track.example.com',
						protocol: 'https',
						visibility: 'public',
						isDefault: 1,
					},
				],
			},
		},
		documentation: reference,
	},
	{
		id: 'trackier.trackingLink.create',
		name: 'Create tracking link',
		description: 'Makes the tracking link of a publisher for a campaign.',
		tracker: 'trackier',
		kind: 'add',
		method: 'POST',
		path: '/trackingLink/{campId}/{pubId}',
		parameters: [
			{ name: 'campId', label: 'Campaign ID', in: 'path', type: 'string', required: true, example: '16' },
			{ name: 'pubId', label: 'Affiliate ID', in: 'path', type: 'string', required: true, example: '31' },
			{
				name: 'url',
				label: 'URL',
				in: 'body',
				type: 'string',
				example: 'https://offers.example.com/16/special',
			},
			{
				name: 'url_id',
				label: 'Landing Page ID',
				in: 'body',
				type: 'string',
				example: '5d2000000000000000000001',
			},
		],
		response: { records: '$' },
		documentation: reference,
	},
];
