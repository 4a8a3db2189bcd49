import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const namedValues = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add value',
	default: {},
	displayOptions: { show: { authType: ['several'] } },
	options: [
		{
			displayName: 'Value',
			name: 'values',
			values: [
				{ displayName: 'Name', name: 'name', type: 'string', default: '' },
				{ displayName: 'Value', name: 'value', type: 'string', typeOptions: { password: true }, default: '' },
			],
		},
	],
});

const { properties, authenticate, preAuthentication, test } = connection('custom', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://tracker.example.com/api',
		description: "Address that the templates' paths are added to",
	},
	{
		displayName: 'Authentication',
		name: 'authType',
		type: 'options',
		options: [
			{ name: 'Basic', value: 'basic' },
			{ name: 'Bearer Token', value: 'bearer' },
			{ name: 'Header', value: 'header' },
			{ name: 'None', value: 'none' },
			{ name: 'Query Parameter', value: 'query' },
			{ name: 'Several Values', value: 'several' },
		],
		default: 'header',
		description: 'How the tracker is told who calls',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. X-Api-Key',
		displayOptions: { show: { authType: ['header', 'query'] } },
		description: 'Name of the header or query parameter that carries the key',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		displayOptions: { show: { authType: ['header', 'query', 'bearer'] } },
		description: 'The key or token',
	},
	{
		displayName: 'Username',
		name: 'username',
		type: 'string',
		default: '',
		displayOptions: { show: { authType: ['basic'] } },
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		displayOptions: { show: { authType: ['basic'] } },
	},
	namedValues('Headers', 'headers'),
	namedValues('Query Parameters', 'queryParameters'),
	{
		displayName: 'Test Path',
		name: 'testPath',
		type: 'string',
		default: '',
		placeholder: 'e.g. /account',
		description:
			'A path that answers with success only if the key is right. Without it the connection test can only tell that the host answers and does not refuse the key.',
	},
]);

export class CustomTrackerApi implements ICredentialType {
	name = 'customTrackerApi';

	displayName = 'Custom Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/custom.md';

	icon: Icon = { light: 'file:../icons/custom.svg', dark: 'file:../icons/custom.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
