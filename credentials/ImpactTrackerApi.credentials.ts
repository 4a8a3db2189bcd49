import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('impact', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.impact.com',
		placeholder: 'e.g. https://api.impact.com',
		description: 'Address of the API, the same for all accounts',
	},
	{
		displayName: 'Account Type',
		name: 'accountType',
		type: 'options',
		options: [
			{ name: 'Brand', value: 'brand' },
			{ name: 'Partner', value: 'partner' },
		],
		default: 'brand',
		description: 'Whether the account belongs to a brand (advertiser) or to a partner (publisher)',
	},
	{
		displayName: 'Account SID',
		name: 'accountSid',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. IRxxxxxxxxxxxx',
		description: 'Found under Settings → API, beside the auth token',
	},
	{
		displayName: 'Auth Token',
		name: 'authToken',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Token of that account SID; it needs a scope for each API that you call',
	},
]);

export class ImpactTrackerApi implements ICredentialType {
	name = 'impactTrackerApi';

	displayName = 'impact.com Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/impact.md';

	icon: Icon = { light: 'file:../icons/impact.svg', dark: 'file:../icons/impact.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
