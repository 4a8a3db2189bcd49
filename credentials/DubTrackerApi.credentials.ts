import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('dub', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.dub.co',
		description: 'Address of the API',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of the workspace, made under Settings → API Keys',
	},
]);

export class DubTrackerApi implements ICredentialType {
	name = 'dubTrackerApi';

	displayName = 'Dub Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/dub.md';

	icon: Icon = { light: 'file:../icons/dub.svg', dark: 'file:../icons/dub.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
