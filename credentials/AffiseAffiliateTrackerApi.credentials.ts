import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('affiseAffiliate', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://api-network.affise.com',
		description: 'Address of the API of the network that you promote',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key from Settings → Security in the affiliate panel',
	},
]);

export class AffiseAffiliateTrackerApi implements ICredentialType {
	name = 'affiseAffiliateTrackerApi';

	displayName = 'Affise Affiliate Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/affiseAffiliate.md';

	icon: Icon = { light: 'file:../icons/affise.svg', dark: 'file:../icons/affise.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
