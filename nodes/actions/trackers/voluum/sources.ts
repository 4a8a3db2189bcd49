import type { LibraryTemplate, Parameter } from '../../templates/model';
import { documentation } from './parameters';

const trafficSourceId: Parameter = {
	name: 'id',
	label: 'Traffic Source ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '11111111-2222-4333-8444-555555555555',
};

const affiliateNetworkId: Parameter = {
	...trafficSourceId,
	label: 'Affiliate Network ID',
	example: '44444444-5555-4666-8777-888888888888',
};

const domainId: Parameter = { ...trafficSourceId, label: 'Domain ID' };

const trafficSource = { id: '11111111-2222-4333-8444-555555555555', name: 'Source A', deleted: false };

const affiliateNetwork = { id: '44444444-5555-4666-8777-888888888888', name: 'Network A', deleted: false };

const trackerDomain = { id: '66666666-7777-4888-8999-000000000000', address: 'track.example.com' };

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
