import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const affiliateProspectTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.affiliateProspect.list',
		name: 'List affiliate prospects',
		description: 'Lists the people who have been invited or have applied and are no affiliates yet.',
		kind: 'get',
		method: 'GET',
		path: '/affiliate-prospects/',
		response: {
			records: '$[*]',
			example: [
				{
					id: 'pro_1',
					email: 'kim@example.com',
					firstname: 'Kim',
					lastname: 'Lund',
					created_at: '2026-02-01T09:00:00+00:00',
					meta_data: {},
				},
			],
		},
		documentation: reference,
	},
];
