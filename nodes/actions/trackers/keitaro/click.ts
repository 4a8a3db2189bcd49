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
	{
		id: 'keitaro.click.updateCosts',
		name: 'Update costs in bulk',
		description:
			'Spreads costs over the clicks that several campaigns had in one or more periods. Keitaro works them in later.',
		kind: 'edit',
		method: 'POST',
		path: '/clicks/update_costs',
		parameters: [
			{
				name: 'campaign_ids',
				in: 'body',
				type: 'array',
				items: { type: 'integer' },
				required: true,
				example: [12, 13],
			},
			{
				name: 'costs',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				required: true,
				example: [
					{
						start_date: '2026-03-01 00:00',
						end_date: '2026-03-02 00:00',
						cost: '19.22',
						filters: { sub_id_1: '1' },
					},
				],
				description:
					'Each with start_date, end_date and cost as text, and filters if only some clicks are meant: sub ID, keyword, source, creative or external ID',
			},
			{
				name: 'timezone',
				label: 'Time Zone',
				in: 'body',
				type: 'string',
				example: 'Europe/Madrid',
				description: 'Of the times of the costs',
			},
			{ name: 'currency', in: 'body', type: 'string', example: 'EUR' },
			{
				name: 'only_campaign_uniques',
				label: 'Unique Clicks Only',
				in: 'body',
				type: 'integer',
				enum: [1, 0],
				enumLabels: ['Yes', 'No'],
			},
		],
		response: {
			queued: true,
			success: [{ path: '$.success', equals: true }],
			example: { success: true },
		},
		documentation,
	},
];
