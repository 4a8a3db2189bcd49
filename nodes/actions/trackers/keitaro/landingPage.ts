import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { asRead, changesOf, documentation, namesIn, recordId, state } from './shared';

const pageId = recordId('Landing Page ID', '8', 'keitaro.landingPage.list');

const name: Parameter = {
	name: 'name',
	in: 'body',
	type: 'string',
	example: 'Page 8',
	current: '$.name',
};

/** Whether an update resets what is left out is not known of landing pages, so all of it is sent back. */
const edit: EditRules = { ...changesOf('keitaro.landingPage.get'), replaces: 'record' };

const settings: Parameter[] = [
	...asRead([
		{
			name: 'landing_type',
			in: 'body',
			type: 'string',
			enum: ['local', 'external', 'preloaded', 'action'],
			enumLabels: ['Local', 'External', 'Preloaded', 'Action'],
			example: 'external',
			description: 'Local when left out',
		},
		{
			name: 'action_type',
			in: 'body',
			type: 'string',
			enum: ['local_file', 'http', 'curl', 'status404', 'show_text', 'show_html'],
			enumLabels: ['Local File', 'Redirect', 'Load by Curl', 'Not Found', 'Show Text', 'Show HTML'],
			example: 'http',
		},
		{
			name: 'action_payload',
			in: 'body',
			type: 'string',
			example: 'https://pages.example.com/8',
			description: 'What the action needs: the URL, the text or the HTML',
		},
	]),
	// Neither is in what the tracker gives back.
	{ name: 'url', in: 'body', type: 'string', example: 'https://pages.example.com/8' },
	{
		name: 'archive',
		label: 'ZIP File in Base64',
		in: 'body',
		type: 'string',
		description: 'The files of a local page',
	},
	...asRead([
		{
			name: 'group_id',
			label: 'Group',
			in: 'body',
			type: 'string',
			example: '9',
			choices: namesIn('keitaro.group.list', { type: { const: 'landings' } }),
		},
		{ name: 'notes', in: 'body', type: 'string', example: 'Test' },
	]),
	state,
];

const page = {
	id: 8,
	name: 'Page 8',
	landing_type: 'external',
	action_type: 'http',
	action_payload: 'https://pages.example.com/8',
	group_id: 9,
	offer_count: 0,
	state: 'active',
	notes: '',
	created_at: '2026-01-05 09:00:00',
	updated_at: '2026-03-01 09:00:00',
};

const answer = { records: '$', example: page };

export const landingPageTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.landingPage.get',
		name: 'Get landing page',
		description: 'Reads one landing page.',
		kind: 'get',
		method: 'GET',
		path: '/landing_pages/{id}',
		parameters: [pageId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.landingPage.list',
		name: 'List landing pages',
		description: 'Lists every landing page in one answer.',
		kind: 'get',
		method: 'GET',
		path: '/landing_pages',
		response: { records: '$[*]', example: [page] },
		documentation,
	},
	{
		id: 'keitaro.landingPage.create',
		name: 'Create landing page',
		description: 'Creates a landing page.',
		kind: 'add',
		method: 'POST',
		path: '/landing_pages',
		parameters: [{ ...name, required: true }, ...settings],
		response: answer,
		add: { existing: { read: 'keitaro.landingPage.list', values: {}, match: { '$.name': 'name' } } },
		documentation,
	},
	{
		id: 'keitaro.landingPage.clone',
		name: 'Clone landing page',
		description: 'Makes a copy of one landing page.',
		kind: 'add',
		method: 'PUT',
		path: '/landing_pages/{id}/clone',
		parameters: [pageId],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.landingPage.update',
		name: 'Update landing page',
		description: 'Changes the fields of one landing page that you fill in.',
		kind: 'edit',
		method: 'PUT',
		path: '/landing_pages/{id}',
		idempotent: true,
		edit,
		parameters: [pageId, name, ...settings],
		response: answer,
		documentation,
	},
	{
		id: 'keitaro.landingPage.archive',
		name: 'Archive landing page',
		description: 'Moves one landing page to the archive.',
		kind: 'edit',
		method: 'DELETE',
		path: '/landing_pages/{id}',
		idempotent: true,
		edit: { ...edit, sets: { '$.state': 'deleted' } },
		parameters: [pageId],
		response: { records: '$', example: { ...page, state: 'deleted' } },
		documentation,
	},
];
