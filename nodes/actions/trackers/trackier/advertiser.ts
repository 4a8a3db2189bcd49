import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

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

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser.',
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
		kind: 'get',
		method: 'GET',
		path: '/advertisers',
		parameters: [
			{
				name: 'name',
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
];
