import type { LibraryTemplate } from '../../model/template';
import { documentation, recordId } from './shared';

const source = {
	id: 4,
	name: 'Source 4',
	postback_url: 'https://source.example.com/postback?cid={external_id}',
	postback_statuses: ['sale'],
	state: 'active',
	traffic_loss: 0,
};

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
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
		kind: 'get',
		method: 'GET',
		path: '/traffic_sources',
		response: { records: '$[*]', example: [source] },
		documentation,
	},
];
