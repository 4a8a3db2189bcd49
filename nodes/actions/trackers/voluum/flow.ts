import type { LibraryTemplate, Parameter } from '../../model/template';
import { changesOf, documentation, namesIn, record, workspace } from './shared';

const flowId: Parameter = {
	name: 'id',
	label: 'Flow ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0002-4000-8000-000000000001',
	choices: namesIn('voluum.flow.list'),
};

const edit = changesOf('voluum.flow.get');

const path = {
	id: '0f0f0f0f-0009-4000-8000-000000000001',
	name: 'Path 1',
	active: true,
	weight: 100,
	landers: [],
	offers: [{ offer: { id: '0f0f0f0f-0001-4000-8000-000000000001' }, weight: 100 }],
	offerRedirectMode: 'REGULAR',
};

const defaultPaths: Parameter = {
	name: 'defaultPaths',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [path],
	description: 'Each with its landers, offers and weights; active false pauses a path',
	current: '$.defaultPaths',
	key: ['id'],
};

const pathId: Parameter = {
	name: 'path_id',
	in: 'body',
	property: 'id',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0009-4000-8000-000000000001',
	description: 'Get flow has it',
	entryOf: 'defaultPaths',
};

const flowFields: Parameter[] = [
	{
		name: 'name',
		in: 'body',
		type: 'string',
		required: true,
		example: 'Flow A',
		current: '$.name',
	},
	{ ...defaultPaths, required: true },
	{
		name: 'conditionalPathsGroups',
		label: 'Rules',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		default: [],
		example: [],
		description: 'Groups of paths for visitors that meet conditions',
		current: '$.conditionalPathsGroups',
		key: ['id'],
	},
	{
		name: 'countries',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ code: 'US' }],
		current: '$.countries',
		key: ['code'],
	},
	workspace,
];

const flow = {
	id: '0f0f0f0f-0002-4000-8000-000000000001',
	name: 'Flow A',
	deleted: false,
	countries: [{ code: 'US', name: 'United States' }],
	defaultPaths: [path],
	conditionalPathsGroups: [],
};

const wholeFlow = { ...flow, defaultPaths: [{ ...path, active: false }] };

const switchPath = (id: string, name: string, description: string, active: boolean): LibraryTemplate => ({
	id,
	name,
	description,
	kind: 'edit',
	method: 'PUT',
	path: '/flow/{id}',
	idempotent: true,
	edit,
	parameters: [
		flowId,
		pathId,
		{ name: 'active', in: 'body', type: 'boolean', const: active, entryOf: 'defaultPaths' },
		{ ...defaultPaths, listChange: 'change' },
	],
	response: { records: '$', example: flow },
	documentation,
});

export const flowTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.flow.get',
		name: 'Get flow',
		description: 'Reads one flow with its paths and rules.',
		kind: 'get',
		method: 'GET',
		path: '/flow/{id}',
		parameters: [flowId],
		response: { records: '$', example: flow },
		documentation,
	},
	{
		id: 'voluum.flow.list',
		name: 'List flows',
		description: 'Lists every flow in one answer.',
		kind: 'get',
		method: 'GET',
		path: '/flow',
		response: { records: '$.flows[*]', example: { flows: [flow] } },
		documentation,
	},
	{
		id: 'voluum.flow.create',
		name: 'Create flow',
		description: 'Creates a flow with its paths and rules.',
		kind: 'add',
		method: 'POST',
		path: '/flow',
		parameters: flowFields,
		response: { records: '$', example: flow },
		add: { existing: { read: 'voluum.flow.list', values: {}, match: { '$.name': 'name' } } },
		documentation,
	},
	{
		id: 'voluum.flow.update',
		name: 'Update flow',
		description:
			'Changes the fields of one flow that you fill in. Voluum wants all of it, so it is read first. Paths with an ID that is there change; the others are added.',
		kind: 'edit',
		method: 'PUT',
		path: '/flow/{id}',
		idempotent: true,
		edit,
		parameters: [flowId, ...flowFields],
		response: { records: '$', example: flow },
		documentation,
	},
	switchPath(
		'voluum.flow.pausePath',
		'Pause path of flow',
		'Sends no more traffic into one path of a flow.',
		false,
	),
	switchPath(
		'voluum.flow.activatePath',
		'Activate path of flow',
		'Sends traffic into one path of a flow again.',
		true,
	),
	{
		id: 'voluum.flow.replace',
		name: 'Replace flow',
		description:
			'Stores a flow, such as Get flow returned with changes made to it. Fields that it lacks stay as they are. active false pauses a path.',
		kind: 'edit',
		method: 'PUT',
		path: '/flow/{id}',
		idempotent: true,
		edit,
		parameters: [flowId, { ...record, label: 'Flow', example: wholeFlow }],
		response: { records: '$', example: flow },
		documentation,
	},
	{
		id: 'voluum.flow.archive',
		name: 'Archive flow',
		description: 'Moves a flow to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/flow/{id}',
		idempotent: true,
		edit: { ...edit, replaces: 'none', sets: { '$.deleted': true } },
		parameters: [flowId],
		documentation,
	},
];
