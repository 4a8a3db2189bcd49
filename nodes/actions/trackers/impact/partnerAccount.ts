import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const partnerAccountTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerAccount.get',
		name: 'Get account (partner)',
		description: 'For partners: reads the company that the token belongs to.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/CompanyInformation',
		response: { records: '$', example: { CompanyName: 'Demo Partner', Currency: 'USD' } },
		documentation: reference.partnerAccount,
	},
];
