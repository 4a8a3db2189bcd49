import type { LibraryTemplate } from '../../model/template';
import { documentation, logFilters } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'affise.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/clicks',
		parameters: [
			...logFilters,
			{
				name: 'country',
				label: 'Countries',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['DE'],
			},
		],
		response: {
			records: '$.clicks[*]',
			example: {
				status: 1,
				clicks: [
					{
						id: '63c100000000000000000018',
						ip: '192.0.2.1',
						country: 'US',
						partner_id: 42,
						created_at: '2024-01-02 03:04:05',
						uniq: true,
					},
				],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
