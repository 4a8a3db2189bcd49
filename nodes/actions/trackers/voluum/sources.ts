import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, record } from './parameters';

const trafficSourceId: Parameter = {
	name: 'id',
	label: 'Traffic Source ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0004-4000-8000-000000000001',
};

const affiliateNetworkId: Parameter = {
	...trafficSourceId,
	label: 'Affiliate Network ID',
	example: '0f0f0f0f-0005-4000-8000-000000000001',
};

const domainId: Parameter = {
	...trafficSourceId,
	label: 'Domain ID',
	example: '0f0f0f0f-0006-4000-8000-000000000001',
};

const trafficSource = { id: '0f0f0f0f-0004-4000-8000-000000000001', name: 'Source A', deleted: false };

const affiliateNetwork = { id: '0f0f0f0f-0005-4000-8000-000000000001', name: 'Network A', deleted: false };

const trackerDomain = { id: '0f0f0f0f-0006-4000-8000-000000000001', address: 'track.example.com' };

export const sources: LibraryTemplate[] = [
	{
		id: 'voluum.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/traffic-source/{id}',
		parameters: [trafficSourceId],
		response: { records: '$', example: trafficSource },
		documentation,
	},
	{
		id: 'voluum.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists every traffic source in one answer.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/traffic-source',
		response: { records: '$.trafficSources[*]', example: { trafficSources: [trafficSource] } },
		documentation,
	},
	{
		id: 'voluum.trafficSource.replace',
		name: 'Replace traffic source',
		description:
			'Stores a whole traffic source, such as Get traffic source returned with changes made to it. What it lacks is reset.',
		tracker: 'voluum',
		kind: 'edit',
		method: 'PUT',
		path: '/traffic-source/{id}',
		idempotent: true,
		parameters: [
			trafficSourceId,
			{ ...record, label: 'Traffic Source', example: { ...trafficSource, name: 'Renamed' } },
		],
		response: { records: '$', example: trafficSource },
		documentation,
	},
	{
		id: 'voluum.trafficSource.archive',
		name: 'Archive traffic source',
		description: 'Moves a traffic source to the archive.',
		tracker: 'voluum',
		kind: 'edit',
		method: 'DELETE',
		path: '/traffic-source/{id}',
		idempotent: true,
		parameters: [trafficSourceId],
		documentation,
	},
	{
		id: 'voluum.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/affiliate-network/{id}',
		parameters: [affiliateNetworkId],
		response: { records: '$', example: affiliateNetwork },
		documentation,
	},
	{
		id: 'voluum.affiliateNetwork.list',
		name: 'List affiliate networks',
		description: 'Lists every affiliate network in one answer.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/affiliate-network',
		response: { records: '$.affiliateNetworks[*]', example: { affiliateNetworks: [affiliateNetwork] } },
		documentation,
	},
	{
		id: 'voluum.affiliateNetwork.replace',
		name: 'Replace affiliate network',
		description:
			'Stores a whole affiliate network, such as Get affiliate network returned with changes made to it. What it lacks is reset.',
		tracker: 'voluum',
		kind: 'edit',
		method: 'PUT',
		path: '/affiliate-network/{id}',
		idempotent: true,
		parameters: [
			affiliateNetworkId,
			{ ...record, label: 'Affiliate Network', example: { ...affiliateNetwork, name: 'Renamed' } },
		],
		response: { records: '$', example: affiliateNetwork },
		documentation,
	},
	{
		id: 'voluum.affiliateNetwork.archive',
		name: 'Archive affiliate network',
		description: 'Moves an affiliate network to the archive.',
		tracker: 'voluum',
		kind: 'edit',
		method: 'DELETE',
		path: '/affiliate-network/{id}',
		idempotent: true,
		parameters: [affiliateNetworkId],
		documentation,
	},
	{
		id: 'voluum.trackerDomain.get',
		name: 'Get tracking domain',
		description: 'Reads one tracking domain.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/tracker-domain/{id}',
		parameters: [domainId],
		response: { records: '$', example: trackerDomain },
		documentation,
	},
	{
		id: 'voluum.trackerDomain.list',
		name: 'List tracking domains',
		description: 'Lists every tracking domain in one answer.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/tracker-domain',
		response: { records: '$.trackerDomains[*]', example: { trackerDomains: [trackerDomain] } },
		documentation,
	},
];
