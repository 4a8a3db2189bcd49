import type { Icon, ICredentialType } from 'n8n-workflow';

import { storeConnectionParts } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = storeConnectionParts([
	{
		displayName: 'Instance URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'http://localhost:5678/api/v1',
		description: 'Address of the n8n instance whose Data Table holds the templates, as n8n itself reaches it',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description:
			'Key from Settings → n8n API with the scopes dataTable:list, dataTable:create, dataTableRow:read, dataTableRow:create, dataTableRow:update and dataTableRow:delete. With dataTable:list and dataTableRow:read alone, templates can be used but not saved.',
	},
	{
		displayName: 'Project ID',
		name: 'projectId',
		type: 'string',
		default: '',
		description:
			"Where the table is made, and found where several projects have one of its name: the ID, or the address of the project's page. A new table goes into the key owner's personal project when empty.",
	},
	{
		displayName: 'Table Name',
		name: 'tableName',
		type: 'string',
		default: 'tracker_action_templates',
		description: 'Name of the Data Table. It is made when it is missing.',
	},
]);

export class TrackerTemplateStoreApi implements ICredentialType {
	name = 'trackerTemplateStoreApi';

	displayName = 'Tracker Template Store API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/template-store.md';

	icon: Icon = {
		light: 'file:../icons/tracker-templates.svg',
		dark: 'file:../icons/tracker-templates.dark.svg',
	};

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
