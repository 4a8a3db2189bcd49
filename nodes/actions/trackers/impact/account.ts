import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const accountTemplates: LibraryTemplate[] = [
	{
		id: 'impact.account.get',
		name: 'Get account (brand)',
		description: 'For brands: reads the company that the token belongs to.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/CompanyInformation',
		response: { records: '$', example: { CompanyName: 'Demo Brand', Currency: 'USD' } },
		documentation: reference.company,
	},
];
