import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	asRead,
	changesOf,
	documentation,
	idsFilter,
	listRecords,
	pages,
	recordId,
	statPeriod,
	tags,
	tagsFilter,
	titleFilter,
	wholeRecord,
} from './shared';

const landerExample = '61f190c31cfe1c0007000001';

const landerId = recordId('Lander ID', landerExample, 'redtrack.lander.list');

const landerTitle: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	example: 'Lander 1',
	current: '$.title',
};

const landerFields: Parameter[] = [
	...asRead([
		{
			name: 'type',
			in: 'body',
			type: 'string',
			enum: ['landing', 'prelanding'],
			enumLabels: ['Landing Page', 'Pre-Landing Page'],
			example: 'landing',
		},
		{ name: 'url', in: 'body', type: 'string', example: 'https://landers.example.com/1' },
		{
			name: 'domain_id',
			label: 'Domain',
			in: 'body',
			type: 'string',
			example: '61f190c31cfe1c0005000001',
			choices: { read: 'redtrack.trackingDomain.list', value: '$.id', label: '$.url' },
		},
		{
			name: 'listicle',
			in: 'body',
			type: 'boolean',
			example: true,
			description: 'Whether the page lists several offers',
		},
	]),
	tags,
];

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
		parameters: [landerId],
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
	{
		id: 'redtrack.lander.create',
		name: 'Create lander',
		description: 'Creates a landing page.',
		kind: 'add',
		method: 'POST',
		path: '/landings',
		parameters: [{ ...landerTitle, required: true }, ...landerFields],
		response: { records: '$', example: lander },
		add: {
			existing: {
				read: 'redtrack.lander.list',
				values: { title: 'title' },
				match: { '$.title': 'title' },
			},
		},
		documentation,
	},
	{
		id: 'redtrack.lander.update',
		name: 'Update lander',
		description:
			'Changes the fields of one landing page that you fill in. RedTrack wants all of it, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/landings/{id}',
		idempotent: true,
		edit: changesOf('redtrack.lander.get'),
		parameters: [landerId, landerTitle, ...landerFields, wholeRecord('landing page', 'Other Fields', lander)],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'redtrack.lander.remove',
		name: 'Remove lander',
		description: 'Removes one landing page. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'DELETE',
		path: '/landings/{id}',
		parameters: [landerId],
		documentation,
	},
];
