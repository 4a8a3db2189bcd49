import type { LibraryTemplate } from '../../model/template';
import { documentation, idsFilter, listRecords, pages, recordId, statPeriod, titleFilter } from './shared';

const sourceExample = '61f190c31cfe1c0003000001';

const source = {
	id: sourceExample,
	title: 'Source 1',
	postback_url: 'https://source.example.com/postback?cid={ref_id}',
	currency: 'USD',
	campaign_count: 4,
};

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
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
		kind: 'get',
		method: 'GET',
		path: '/sources',
		parameters: [{ ...titleFilter, example: 'Source 1' }, idsFilter(sourceExample), ...statPeriod],
		response: { records: listRecords, pagination: pages, example: [source] },
		documentation,
	},
];
