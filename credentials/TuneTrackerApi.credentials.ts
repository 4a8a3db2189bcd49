import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('tune', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://yournetwork.api.hasoffers.com',
		description: 'Address of the API: the network ID, followed by .api.hasoffers.com',
	},
	{
		displayName: 'Network ID',
		name: 'networkId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. yournetwork',
		description: 'The first part of the address of the API',
	},
	{
		displayName: 'Network Token',
		name: 'networkToken',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Token of the network API, made in the API settings of the network',
	},
]);

export class TuneTrackerApi implements ICredentialType {
	name = 'tuneTrackerApi';

	displayName = 'TUNE Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/tune.md';

	icon: Icon = { light: 'file:../icons/tune.svg', dark: 'file:../icons/tune.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
