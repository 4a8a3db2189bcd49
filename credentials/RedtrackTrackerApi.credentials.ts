import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('redtrack', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.redtrack.io',
		description: 'Address of the API, without a version',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description:
			'Key of the account, from its settings. RedTrack takes it in the address of every call only.',
	},
]);

export class RedtrackTrackerApi implements ICredentialType {
	name = 'redtrackTrackerApi';

	displayName = 'RedTrack Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/redtrack.md';

	icon: Icon = { light: 'file:../icons/redtrack.svg', dark: 'file:../icons/redtrack.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
