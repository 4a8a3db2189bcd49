import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('trackier', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.trackier.com',
		placeholder: 'e.g. https://api.trackier.com',
		description: 'Address of the API, the same for all accounts',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of an admin user, found in the profile of the user in the Trackier panel',
	},
]);

export class TrackierTrackerApi implements ICredentialType {
	name = 'trackierTrackerApi';

	displayName = 'Trackier Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/trackier.md';

	icon: Icon = { light: 'file:../icons/trackier.svg', dark: 'file:../icons/trackier.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
