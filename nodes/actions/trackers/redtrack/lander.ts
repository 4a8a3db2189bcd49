import type { LibraryTemplate } from '../../model/template';
import {
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	statPeriod,
	tagsFilter,
	titleFilter,
} from './shared';

const landerExample = '61f190c31cfe1c0007000001';

const lander = {
	id: landerExample,
	title: 'Lander 1',
	type: 'landing',
	url: 'https://landers.example.com/1',
	tags: ['demo'],
};

export const landerTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.lander.get',
		name: 'Get lander',
		description: 'Reads one landing page.',
		kind: 'get',
		method: 'GET',
		path: '/landings/{id}',
		parameters: [recordId('Lander ID', landerExample)],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'redtrack.lander.list',
		name: 'List landers',
		description: 'Lists the landing pages with the figures of a period.',
		kind: 'get',
		method: 'GET',
		path: '/landings',
		parameters: [
			{ ...titleFilter, example: 'Lander 1' },
			{
				name: 'type',
				in: 'query',
				type: 'string',
				enum: ['landing', 'prelanding'],
				enumLabels: ['Landing Page', 'Pre-Landing Page'],
			},
			idsFilter(landerExample),
			tagsFilter,
			...statPeriod,
		],
		response: { records: listRecords, pagination: pages, example: [lander] },
		documentation,
	},
];
