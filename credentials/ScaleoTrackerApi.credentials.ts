import type { Icon, ICredentialType } from 'n8n-workflow';

import { connection } from '../nodes/actions';

const { properties, authenticate, preAuthentication, test } = connection('scaleo', [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://yourcompany.scaletrk.com',
		description: 'Your tracking domain, found under Settings → General; not the address of the panel',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		description: 'Key of a manager, found under Users → Managers once API access is switched on',
	},
]);

export class ScaleoTrackerApi implements ICredentialType {
	name = 'scaleoTrackerApi';

	displayName = 'Scaleo Tracker API';

	documentationUrl =
		'https://github.com/n8n-nodes-tracker-actions/n8n-nodes-tracker-actions/blob/main/docs/trackers/scaleo.md';

	icon: Icon = { light: 'file:../icons/scaleo.svg', dark: 'file:../icons/scaleo.dark.svg' };

	properties = properties;

	authenticate = authenticate;

	preAuthentication = preAuthentication;

	test = test;
}
