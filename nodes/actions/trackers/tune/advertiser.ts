import type { LibraryTemplate } from '../../model/template';
import {
	answer,
	contain,
	fields,
	filters,
	listOf,
	pageOf,
	path,
	reads,
	recordId,
	reference,
	sort,
} from './shared';

const advertiser = { id: '2', company: 'Demo Brand', status: 'active', country: 'US' };

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'tune.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser account. An unknown ID gives no record.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Advertiser', 'findById'),
			recordId('Advertiser ID', 'query', '2'),
			fields,
			contain,
		],
		response: { records: '$.response.data.Advertiser', example: answer({ Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findbyid/`,
	},
	{
		id: 'tune.advertiser.list',
		name: 'List advertisers',
		description: 'Lists the advertiser accounts of the network.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Advertiser', 'findAll'),
			{ ...filters, example: { status: 'active' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Advertiser'), example: pageOf('2', { Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findall`,
	},
];
