import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { asRead, changesOf, documentation, recordId } from './shared';

const sourceId = recordId('Traffic Source ID', '4', 'keitaro.trafficSource.list');

const name: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'Source 4',
	current: '$.name',
};

/** Whether an update resets what is left out is not known of traffic sources, so all of it is sent back. */
const edit: EditRules = { ...changesOf('keitaro.trafficSource.get'), replaces: 'record' };

const settings: Parameter[] = asRead([
	{
		name: 'postback_url',
		label: 'Postback URL',
		in: 'body',
		type: 'string',
		example: 'https://source.example.com/postback?cid={external_id}',
		description: 'Where Keitaro tells the source of its conversions',
	},
	{
		name: 'postback_statuses',
		in: 'body',
		type: 'array',
		items: { type: 'string', enum: ['lead', 'sale', 'rejected', 'rebill'] },
		example: ['sale', 'lead'],
		description: 'The statuses that the source is told of',
		key: [],
	},
	{
		name: 'template_name',
		in: 'body',
		type: 'string',
		example: 'Facebook',
		description: 'The template of Keitaro that the source was made from',
	},
	{
		name: 'accept_parameters',
		in: 'body',
		type: 'boolean',
		example: true,
		description: 'Whether the parameters of the source are taken over from its clicks',
	},
	{
		name: 'parameters',
		in: 'body',
		type: 'object',
		example: { keyword: { name: 'utm_term', placeholder: '{keyword}', alias: 'Keyword' } },
		description: 'What the parameters of the source are called, by the name at Keitaro',
	},
	{
		name: 'traffic_loss',
		label: 'Traffic Loss %',
		in: 'body',
		type: 'number',
		minimum: 0,
		example: 3,
	},
	{ name: 'state', in: 'body', type: 'string', example: 'active' },
	{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
]);

const source = {
	id: 4,
	name: 'Source 4',
	postback_url: 'https://source.example.com/postback?cid={external_id}',
	postback_statuses: ['sale'],
	state: 'active',
	traffic_loss: 0,
};

const answer = { records: '$', example: source };

export const trafficSourceTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.trafficSource.get',
		name: 'Get traffic source',
		description: 'Reads one traffic source.',
		kind: 'get',
		method: 'GET',
		path: '/traffic_sources/{id}',
		parameters: [sourceId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists the traffic sources.',
		kind: 'get',
		method: 'GET',
		path: '/traffic_sources',
		response: { records: '$[*]', example: [source] },
		documentation,
	},
	{
		id: 'keitaro.trafficSource.create',
		name: 'Create traffic source',
		description: 'Creates a traffic source.',
		kind: 'add',
		method: 'POST',
		path: '/traffic_sources',
		parameters: [{ ...name, required: true }, ...settings],
		response: answer,
		add: { existing: { read: 'keitaro.trafficSource.list', values: {}, match: { '$.name': 'name' } } },
		documentation,
	},
	{
		id: 'keitaro.trafficSource.clone',
		name: 'Clone traffic source',
		description: 'Makes a copy of one traffic source.',
		kind: 'add',
		method: 'POST',
		path: '/traffic_sources/{id}/clone',
		parameters: [sourceId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.trafficSource.update',
		name: 'Update traffic source',
		description: 'Changes the fields of one traffic source that you fill in.',
		kind: 'edit',
		method: 'PUT',
		path: '/traffic_sources/{id}',
		idempotent: true,
		edit,
		parameters: [sourceId, name, ...settings],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.trafficSource.archive',
		name: 'Archive traffic source',
		description: 'Moves one traffic source to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/traffic_sources/{id}',
		idempotent: true,
		edit: { ...edit, sets: { '$.state': 'deleted' } },
		parameters: [sourceId],
		documentation,
	},
];
