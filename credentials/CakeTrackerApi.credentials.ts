import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('cake', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://admin.yournetwork.com',
		description: 'Address of your CAKE admin portal',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of the admin portal',
	},
]);

export class CakeTrackerApi implements ICredentialType {
	name = 'cakeTrackerApi';

	displayName = 'CAKE Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/cake.md';

	icon: Icon = { light: 'file:../icons/cake.svg', dark: 'file:../icons/cake.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
