import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('tapfiliate', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.tapfiliate.com/1.6',
		description: 'Address of the API',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of the account, shown in your profile settings',
	},
]);

export class TapfiliateTrackerApi implements ICredentialType {
	name = 'tapfiliateTrackerApi';

	displayName = 'Tapfiliate Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/tapfiliate.md';

	icon: Icon = { light: 'file:../icons/tapfiliate.svg', dark: 'file:../icons/tapfiliate.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
