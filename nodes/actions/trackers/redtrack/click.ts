import type { LibraryTemplate } from '../../model/template';
import { clickFilter, countryCode, documentation, logFilters, logPages, period } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period.',
		kind: 'get',
		method: 'GET',
		path: '/tracks',
		parameters: [...period, clickFilter, ...logFilters, countryCode],
		response: {
			records: '$.items[*]',
			pagination: logPages,
			example: {
				items: [
					{
						clickid: '71f190c31cfe1c0001000005',
						campaign_id: '61f190c31cfe1c0001000001',
						country: 'US',
						cost: 0.1,
						track_time: '2026-03-14T11:00:00Z',
					},
				],
				total: 1,
			},
		},
		documentation,
	},
];
