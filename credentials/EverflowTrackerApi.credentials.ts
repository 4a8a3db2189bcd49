import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('everflow', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.eflow.team/v1',
		placeholder: 'e.g. https://api-eu.eflow.team/v1',
		description: 'Address of the API; accounts in the EU use https://api-eu.eflow.team/v1',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Network key, made under Control Center → Security',
	},
]);

export class EverflowTrackerApi implements ICredentialType {
	name = 'everflowTrackerApi';

	displayName = 'Everflow Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/everflow.md';

	icon: Icon = { light: 'file:../icons/everflow.svg', dark: 'file:../icons/everflow.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
