import type { LibraryTemplate, Parameter } from '../../model/template';
import { changesOf, country, documentation, madeNames, namesIn, record, tags, workspace } from './shared';

const landerId: Parameter = {
	name: 'id',
	label: 'Lander ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0003-4000-8000-000000000001',
	choices: namesIn('voluum.lander.list'),
};

const edit = changesOf('voluum.lander.get', madeNames);

const landerFields: Parameter[] = [
	{
		name: 'namePostfix',
		label: 'Name',
		in: 'body',
		type: 'string',
		required: true,
		example: 'Lander A',
		description: 'Voluum puts the country before it',
		current: '$.namePostfix',
	},
	{
		name: 'url',
		in: 'body',
		type: 'string',
		required: true,
		example: 'https://lander.example.com/a',
		current: '$.url',
	},
	{
		name: 'numberOfOffers',
		label: 'Number of Offers',
		in: 'body',
		type: 'integer',
		minimum: 1,
		example: 1,
		description: 'How many links to offers the page has',
		current: '$.numberOfOffers',
	},
	country,
	tags,
	workspace,
];

const lander = {
	id: '0f0f0f0f-0003-4000-8000-000000000001',
	name: 'Global - Lander A',
	namePostfix: 'Lander A',
	url: 'https://lander.example.com/a',
	numberOfOffers: 1,
	deleted: false,
	tags: [],
};

export const landerTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.lander.get',
		name: 'Get lander',
		description: 'Reads one landing page.',
		kind: 'get',
		method: 'GET',
		path: '/lander/{id}',
		parameters: [landerId],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'voluum.lander.list',
		name: 'List landers',
		description: 'Lists every landing page in one answer.',
		kind: 'get',
		method: 'GET',
		path: '/lander',
		response: { records: '$.landers[*]', example: { landers: [lander] } },
		documentation,
	},
	{
		id: 'voluum.lander.create',
		name: 'Create lander',
		description: 'Creates a landing page.',
		kind: 'add',
		method: 'POST',
		path: '/lander',
		parameters: landerFields,
		response: { records: '$', example: lander },
		add: {
			existing: { read: 'voluum.lander.list', values: {}, match: { '$.namePostfix': 'namePostfix' } },
		},
		documentation,
	},
	{
		id: 'voluum.lander.update',
		name: 'Update lander',
		description:
			'Changes the fields of one landing page that you fill in. Voluum wants all of it, so it is read first; that it takes the rest back as it was read is proven of flows only.',
		kind: 'edit',
		method: 'PUT',
		path: '/lander/{id}',
		idempotent: true,
		edit,
		parameters: [landerId, ...landerFields],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'voluum.lander.replace',
		name: 'Replace lander',
		description:
			'Stores a landing page, such as Get lander returned with changes made to it. Fields that it lacks stay as they are.',
		kind: 'edit',
		method: 'PUT',
		path: '/lander/{id}',
		idempotent: true,
		edit,
		parameters: [landerId, { ...record, label: 'Lander', example: { ...lander, namePostfix: 'Renamed' } }],
		response: { records: '$', example: lander },
		documentation,
	},
	{
		id: 'voluum.lander.archive',
		name: 'Archive lander',
		description: 'Moves a landing page to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/lander/{id}',
		idempotent: true,
		edit: { ...edit, replaces: 'none', sets: { '$.deleted': true } },
		parameters: [landerId],
		documentation,
	},
];
