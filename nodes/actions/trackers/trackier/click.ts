import type { LibraryTemplate } from '../../model/template';
import { moments, reference, reportFilters, zone } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period.',
		kind: 'get',
		method: 'GET',
		path: '/reports/clicks',
		parameters: [
			...moments,
			...reportFilters.slice(0, 2),
			{
				name: 'click_id',
				in: 'query',
				type: 'string',
				example: '610000000000000000000001',
			},
			{
				name: 'fields',
				label: 'Columns',
				in: 'query',
				type: 'array',
				example: ['id', 'country', 'campaign_id'],
			},
			zone,
			{ name: 'limit', in: 'query', type: 'integer', const: 1000 },
		],
		response: {
			records: '$.clicks[*]',
			pagination: {
				style: 'cursor',
				cursorParameter: 'pageToken',
				cursor: '$.nextPageToken',
				more: '$.hasNextPage',
			},
			example: {
				clicks: [
					{
						id: '610000000000000000000001',
						campaign_id: 16,
						publisher_id: 31,
						country: 'US',
						is_unique: 1,
						is_rejected: 0,
						created: '2026-03-14 10:00:00',
					},
				],
				hasNextPage: false,
				nextPageToken: null,
			},
		},
		documentation: reference,
	},
];
