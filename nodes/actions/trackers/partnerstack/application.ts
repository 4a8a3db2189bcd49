import type { LibraryTemplate } from '../../model/template';
import { page, reference } from './shared';

export const applicationTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.application.list',
		name: 'List applications',
		description: 'Lists applications of people who want to become partners, the newest first.',
		kind: 'get',
		method: 'GET',
		path: '/applications',
		response: {
			records: '$.data.items[*]',
			example: page({
				key: 'app_1',
				email: 'applicant1@example.com',
				first_name: 'Kim',
				last_name: 'Lund',
				created_at: 1738368000000,
			}),
		},
		documentation: `${reference}/get_v2-applications`,
	},
];
