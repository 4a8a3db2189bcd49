import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('offer18', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.offer18.com',
		placeholder: 'e.g. https://api.offer18.com',
		description: 'Address of the API; change it only for an installation under a domain of its own',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Network API key, found with the API settings of the account',
	},
	{
		displayName: 'Secret Key',
		name: 'secretKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Network secret key, found beside the API key',
	},
	{
		displayName: 'MID',
		name: 'mid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 12345',
		description: 'Number of the network account, found beside the API key',
	},
]);

export class Offer18TrackerApi implements ICredentialType {
	name = 'offer18TrackerApi';

	displayName = 'Offer18 Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/offer18.md';

	icon: Icon = { light: 'file:../icons/offer18.svg', dark: 'file:../icons/offer18.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
