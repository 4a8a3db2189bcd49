import type { LibraryTemplate, Parameter } from '../../model/template';
import { changesOf, documentation, namesIn, record, trafficSourceId } from './shared';

const affiliateNetworkId: Parameter = {
	...trafficSourceId,
	label: 'Affiliate Network ID',
	example: '0f0f0f0f-0005-4000-8000-000000000001',
	choices: namesIn('voluum.affiliateNetwork.list'),
};

const affiliateNetwork = { id: '0f0f0f0f-0005-4000-8000-000000000001', name: 'Network A', deleted: false };

export const affiliateNetworkTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.affiliateNetwork.get',
		name: 'Get affiliate network',
		description: 'Reads one affiliate network.',
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
			'Stores an affiliate network, such as Get affiliate network returned with changes made to it. Fields that it lacks stay as they are.',
		kind: 'edit',
		method: 'PUT',
		path: '/affiliate-network/{id}',
		idempotent: true,
		edit: changesOf('voluum.affiliateNetwork.get'),
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
		kind: 'edit',
		method: 'DELETE',
		path: '/affiliate-network/{id}',
		idempotent: true,
		parameters: [affiliateNetworkId],
		documentation,
	},
];
