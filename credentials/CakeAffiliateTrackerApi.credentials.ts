import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('cakeAffiliate', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://affiliates.network.com',
		description: 'Address of the affiliate portal of the network',
	},
	{
		displayName: 'Affiliate ID',
		name: 'affiliateId',
		type: 'string',
		required: true,
		default: '',
		description: "Your affiliate ID, shown in the portal's Reporting API panel",
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: "Key from the portal's Reporting API panel",
	},
]);

export class CakeAffiliateTrackerApi implements ICredentialType {
	name = 'cakeAffiliateTrackerApi';

	displayName = 'CAKE Affiliate Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/cakeAffiliate.md';

	icon: Icon = { light: 'file:../icons/cake.svg', dark: 'file:../icons/cake.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
