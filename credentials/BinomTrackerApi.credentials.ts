import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('binom', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://tracker.example.com',
		description: 'Address of your Binom v2 tracker',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key made in the tracker under Settings → User',
	},
]);

export class BinomTrackerApi implements ICredentialType {
	name = 'binomTrackerApi';

	displayName = 'Binom Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/binom.md';

	icon: Icon = { light: 'file:../icons/binom.svg', dark: 'file:../icons/binom.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
