import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation } from './shared';

const failure: Parameter = {
	name: 'failure',
	in: 'path',
	type: 'string',
	required: true,
	enum: ['tooManyCalls', 'down', 'saysNo', 'wrongKey'],
	enumLabels: [
		'429, and works when it is tried again',
		'503, and works when it is tried again',
		'200 that says no',
		'401',
	],
};

const response = {
	records: '$.record',
	example: { record: { failure: 'none', text: 'The call went through' } },
};

export const failureTemplates: LibraryTemplate[] = [
	{
		id: 'demo.failure.get',
		name: 'See a read fail',
		description: 'Fails in the way that you choose, to see what the node makes of it.',
		kind: 'get',
		method: 'GET',
		path: '/failures/{failure}',
		parameters: [failure],
		response,
		documentation,
	},
	{
		id: 'demo.failure.edit',
		name: 'See a change fail',
		description: 'Changes nothing, and fails in the way that you choose, to see what the node makes of it.',
		kind: 'edit',
		method: 'POST',
		path: '/failures/{failure}',
		parameters: [failure],
		response,
		documentation,
	},
];
