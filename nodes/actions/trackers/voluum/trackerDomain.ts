import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, trafficSourceId } from './shared';

const domainId: Parameter = {
	...trafficSourceId,
	label: 'Domain ID',
	example: '0f0f0f0f-0006-4000-8000-000000000001',
	choices: { read: 'voluum.trackerDomain.list', value: '$.id', label: '$.address' },
};

const trackerDomain = { id: '0f0f0f0f-0006-4000-8000-000000000001', address: 'track.example.com' };

export const trackerDomainTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.trackerDomain.get',
		name: 'Get tracking domain',
		description: 'Reads one tracking domain.',
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
		kind: 'get',
		method: 'GET',
		path: '/tracker-domain',
		response: { records: '$.trackerDomains[*]', example: { trackerDomains: [trackerDomain] } },
		documentation,
	},
];
