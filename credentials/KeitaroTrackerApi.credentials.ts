import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('keitaro', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://tracker.example.com',
		description: 'Address of your Keitaro, without /admin',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of the Admin API, made for a user; it may do what that user may do',
	},
	{
		displayName: 'Postback Key',
		name: 'postbackKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'Only for actions that send conversions: the part of the postback URL between the address and /postback',
	},
]);

export class KeitaroTrackerApi implements ICredentialType {
	name = 'keitaroTrackerApi';

	displayName = 'Keitaro Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/keitaro.md';

	icon: Icon = { light: 'file:../icons/keitaro.svg', dark: 'file:../icons/keitaro.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
