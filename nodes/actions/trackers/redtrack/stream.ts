import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, recordId, titleFilter, wholeRecord } from './shared';

const streamExample = '61f190c31cfe1c0006000001';

const streamId = recordId('Stream ID', streamExample);

const streamTitle: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	example: 'Stream 1',
};

const streamFields: Parameter[] = [
	{
		name: 'offers',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ id: '61f190c31cfe1c0002000001', weight: 100 }],
		description: 'Each with id and weight',
	},
	{
		name: 'landings',
		label: 'Landers',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [{ id: '61f190c31cfe1c0007000001', weight: 100 }],
		description: 'Each with id and weight',
	},
	{
		name: 'template',
		label: 'Is Template',
		in: 'body',
		type: 'boolean',
		example: true,
		description: 'Whether other campaigns can use the stream',
	},
];

const stream = {
	id: streamExample,
	title: 'Stream 1',
	template: true,
	offers: [{ id: '61f190c31cfe1c0002000001', weight: 100 }],
	landings: [],
};

const answer = { records: '$', example: stream };

export const streamTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.stream.list',
		name: 'List streams',
		description: 'Lists the streams, which hold the offers and landers of campaigns.',
		kind: 'get',
		method: 'GET',
		path: '/streams',
		parameters: [{ ...titleFilter, example: 'Stream 1' }],
		response: { records: '$.items[*]', example: { items: [stream], total: 1 } },
		documentation,
	},
	{
		id: 'redtrack.stream.create',
		name: 'Create stream',
		description: 'Creates a stream of offers and landers.',
		kind: 'add',
		method: 'POST',
		path: '/streams',
		parameters: [{ ...streamTitle, required: true }, ...streamFields],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.update',
		name: 'Update stream',
		description:
			'Saves one stream. Give it as you have read it: what is missing may be reset. Then fill in what changes.',
		kind: 'edit',
		method: 'PUT',
		path: '/streams/{id}',
		idempotent: true,
		parameters: [
			streamId,
			{ ...wholeRecord('stream', 'Stream', stream), required: true },
			streamTitle,
			...streamFields,
		],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.remove',
		name: 'Remove stream',
		description: 'Removes one stream. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'DELETE',
		path: '/streams/{id}',
		parameters: [streamId],
		documentation,
	},
];
