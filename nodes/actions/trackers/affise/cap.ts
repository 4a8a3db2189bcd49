import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const capTemplates: LibraryTemplate[] = [
	{
		id: 'affise.cap.list',
		name: 'List cap usage of offers',
		description: 'Lists the caps of one or several offers with their present count.',
		kind: 'get',
		method: 'GET',
		path: '/3.1/stats/caps',
		parameters: [
			{
				name: 'offer_id',
				label: 'Offer IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				required: true,
				example: ['7'],
			},
		],
		response: {
			records: '$.stats[*]',
			pagination: { style: 'none' },
			example: {
				status: 1,
				stats: [
					{
						offer_id: 7,
						stats: [{ timeframe: 'day', type: 'conversions', value: 50, current_value: 12 }],
					},
				],
			},
		},
		documentation,
	},
];
