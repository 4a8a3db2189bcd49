import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('partnerstack', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: 'https://api.partnerstack.com/api/v2',
		description: 'Address of the API, the same for production and test keys',
	},
	{
		displayName: 'Public Key',
		name: 'publicKey',
		type: 'string',
		required: true,
		default: '',
		description: 'Public key of the vendor API, shown under Settings → Integrations → PartnerStack API Keys',
	},
	{
		displayName: 'Secret Key',
		name: 'secretKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Secret key of the same pair: both production or both test',
	},
]);

export class PartnerstackTrackerApi implements ICredentialType {
	name = 'partnerstackTrackerApi';

	displayName = 'PartnerStack Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/partnerstack.md';

	icon: Icon = { light: 'file:../icons/partnerstack.svg', dark: 'file:../icons/partnerstack.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
