import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('voluum', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.voluum.com',
		placeholder: 'e.g. https://api.voluum.com',
		description: 'Address of the API',
	},
	{
		displayName: 'Access ID',
		name: 'accessId',
		type: 'string',
		required: true,
		default: '',
		description: 'ID of the access key made under Settings → Security',
	},
	{
		displayName: 'Access Key',
		name: 'accessKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Secret part of the access key',
	},
]);

export class VoluumTrackerApi implements ICredentialType {
	name = 'voluumTrackerApi';

	displayName = 'Voluum Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/voluum.md';

	icon: Icon = { light: 'file:../icons/voluum.svg', dark: 'file:../icons/voluum.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
