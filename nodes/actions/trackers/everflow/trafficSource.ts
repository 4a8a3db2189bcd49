import type { LibraryTemplate } from '../../model/template';
import { filter, guide } from './shared';

const trafficSource = {
	network_traffic_source_id: 4,
	network_id: 99,
	name: 'Source A',
	postback_url: '',
	is_public: false,
	time_created: 1704067200,
	time_saved: 1704067200,
};

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source with the parameters that it adds to links.',
		kind: 'get',
		method: 'GET',
		path: '/networks/trafficsource/{trafficSourceId}',
		parameters: [
			{
				name: 'trafficSourceId',
				in: 'path',
				type: 'string',
				required: true,
				example: '4',
			},
		],
		response: { records: '$', example: trafficSource },
		documentation: `${guide}/network/traffic_sources/`,
	},
	{
		id: 'everflow.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists the active traffic sources.',
		kind: 'get',
		method: 'GET',
		path: '/networks/trafficsource',
		parameters: [{ ...filter, example: ['time_saved>1704067200'] }],
		response: {
			records: '$.traffic_sources[*]',
			pagination: { style: 'none' },
			example: { traffic_sources: [trafficSource] },
		},
		documentation: `${guide}/network/traffic_sources/`,
	},
];
