import type { LibraryTemplate } from '../../model/template';
import { columns, documentation, filters, logPages, range, sort } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'keitaro.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period from the click log.',
		kind: 'get',
		method: 'POST',
		path: '/clicks/log',
		parameters: [
			...range,
			columns(['sub_id', 'campaign', 'offer', 'country_code', 'datetime']),
			filters('campaign_id', 'EQUALS', 12),
			sort('datetime'),
		],
		response: {
			records: '$.rows[*]',
			pagination: logPages,
			example: {
				rows: [
					{
						sub_id: 'c1a2b3',
						campaign: 'US push',
						offer: 'Offer 21',
						country_code: 'US',
						datetime: '2026-03-14 11:00:00',
					},
				],
				total: 1,
				meta: {},
			},
		},
		documentation,
	},
];
