import type { LibraryTemplate, Parameter } from '../../model/template';
import { asRead, changesOf, documentation, recordId, titleFilter, titlesIn, wholeRecord } from './shared';

const streamExample = '61f190c31cfe1c0006000001';

const streamId = recordId('Stream ID', streamExample, 'redtrack.stream.list');

const edit = changesOf('redtrack.stream.get');

const streamTitle: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	example: 'Stream 1',
	current: '$.title',
};

const offers: Parameter = {
	name: 'offers',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ id: '61f190c31cfe1c0002000001', weight: 100 }],
	description: 'Each with id and weight',
	current: '$.offers',
	key: ['id'],
};

const offerOfStream: Parameter = {
	name: 'offer_id',
	in: 'body',
	property: 'id',
	type: 'string',
	required: true,
	example: '61f190c31cfe1c0002000001',
	entryOf: 'offers',
	choices: titlesIn('redtrack.offer.list'),
};

const streamFields: Parameter[] = [
	offers,
	...asRead([
		{
			name: 'landings',
			label: 'Landers',
			in: 'body',
			type: 'array',
			items: { type: 'object' },
			example: [{ id: '61f190c31cfe1c0007000001', weight: 100 }],
			description: 'Each with id and weight',
			key: ['id'],
		},
		{
			name: 'template',
			label: 'Is Template',
			in: 'body',
			type: 'boolean',
			example: true,
			description: 'Whether other campaigns can use the stream',
		},
	]),
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
		id: 'redtrack.stream.get',
		name: 'Get stream',
		description: 'Reads one stream with its offers and landers.',
		kind: 'get',
		method: 'GET',
		path: '/streams/{id}',
		parameters: [streamId],
		response: answer,
		documentation,
	},
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
		add: {
			existing: {
				read: 'redtrack.stream.list',
				values: { title: 'title' },
				match: { '$.title': 'title' },
			},
		},
		documentation,
	},
	{
		id: 'redtrack.stream.update',
		name: 'Update stream',
		description:
			'Changes the fields of one stream that you fill in. RedTrack wants all of it, so it is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/streams/{id}',
		idempotent: true,
		edit,
		parameters: [streamId, streamTitle, ...streamFields, wholeRecord('stream', 'Other Fields', stream)],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.addOffer',
		name: 'Add offer to stream',
		description: 'Adds an offer to a stream, or changes the weight of one that is there.',
		kind: 'edit',
		method: 'PUT',
		path: '/streams/{id}',
		idempotent: true,
		edit,
		parameters: [
			streamId,
			offerOfStream,
			{
				name: 'weight',
				in: 'body',
				type: 'integer',
				required: true,
				minimum: 0,
				example: 50,
				entryOf: 'offers',
			},
			{ ...offers, listChange: 'merge' },
		],
		response: answer,
		documentation,
	},
	{
		id: 'redtrack.stream.removeOffer',
		name: 'Remove offer from stream',
		description: 'Takes one offer out of a stream. The weights of the others stay as they are.',
		kind: 'edit',
		method: 'PUT',
		path: '/streams/{id}',
		idempotent: true,
		edit,
		parameters: [streamId, offerOfStream, { ...offers, listChange: 'remove' }],
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
