import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('affise', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://api-yourcompany.affise.com',
		description: 'Address of your Affise API',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: "Key of an admin user. The General Manager finds it on the user's edit page.",
	},
]);

export class AffiseTrackerApi implements ICredentialType {
	name = 'affiseTrackerApi';

	displayName = 'Affise Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/affise.md';

	icon: Icon = { light: 'file:../icons/affise.svg', dark: 'file:../icons/affise.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
