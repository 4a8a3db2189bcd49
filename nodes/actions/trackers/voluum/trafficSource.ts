import type { LibraryTemplate } from '../../model/template';
import { changesOf, documentation, record, trafficSourceId } from './shared';

const trafficSource = { id: '0f0f0f0f-0004-4000-8000-000000000001', name: 'Source A', deleted: false };

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
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
			'Stores a traffic source, such as Get traffic source returned with changes made to it. Fields that it lacks stay as they are.',
		kind: 'edit',
		method: 'PUT',
		path: '/traffic-source/{id}',
		idempotent: true,
		edit: changesOf('voluum.trafficSource.get'),
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
		kind: 'edit',
		method: 'DELETE',
		path: '/traffic-source/{id}',
		idempotent: true,
		parameters: [trafficSourceId],
		documentation,
	},
];
