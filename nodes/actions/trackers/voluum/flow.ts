import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, record, workspace } from './shared';

const flowId: Parameter = {
	name: 'id',
	label: 'Flow ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0002-4000-8000-000000000001',
};

const path = {
	name: 'Path 1',
	active: true,
	weight: 100,
	landers: [],
	offers: [{ offer: { id: '0f0f0f0f-0001-4000-8000-000000000001' }, weight: 100 }],
	offerRedirectMode: 'REGULAR',
};

const flowFields: Parameter[] = [
	{ name: 'name', in: 'body', type: 'string', required: true, example: 'Flow A' },
	{
		name: 'defaultPaths',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		required: true,
		example: [path],
		description: 'Each with its landers, offers and weights; active false pauses a path',
	},
	{
		name: 'conditionalPathsGroups',
		label: 'Rules',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		default: [],
		example: [],
		description: 'Groups of paths for visitors that meet conditions',
	},
	{
		name: 'countries',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ code: 'US' }],
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
		documentation,
	},
	{
		id: 'voluum.flow.update',
		name: 'Update flow',
		description: 'Replaces a flow: what you leave out is reset. To pause a path, use Replace flow.',
		kind: 'edit',
		method: 'PUT',
		path: '/flow/{id}',
		idempotent: true,
		parameters: [flowId, ...flowFields],
		response: { records: '$', example: flow },
		documentation,
	},
	{
		id: 'voluum.flow.replace',
		name: 'Replace flow',
		description:
			'Stores a whole flow, such as Get flow returned with changes made to it. What it lacks is reset. active false pauses a path.',
		kind: 'edit',
		method: 'PUT',
		path: '/flow/{id}',
		idempotent: true,
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
		parameters: [flowId],
		documentation,
	},
];
