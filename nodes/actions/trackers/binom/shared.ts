import type { Choices, Pagination, Parameter } from '../../model/template';

export const documentation = 'https://docs.binom.org/api-v2.php';

/** Records by their name, as a list of the library gives them. */
export const namesIn = (read: string): Choices => ({ read, value: '$.id', label: '$.name' });

/** What the lists with statistics want: a period, a time zone and optionally an order. */
export const period: Parameter[] = [
	{
		name: 'datePreset',
		label: 'Period',
		in: 'query',
		type: 'string',
		required: true,
		enum: [
			'today',
			'yesterday',
			'this_week',
			'last_week',
			'last_2_days',
			'last_3_days',
			'last_7_days',
			'last_14_days',
			'last_30_days',
			'this_month',
			'last_month',
			'this_year',
			'last_year',
			'all_time',
			'custom_time',
		],
		description: "With 'custom_time', set From and To as well",
	},
	{
		name: 'timezone',
		label: 'Time Zone',
		in: 'query',
		type: 'string',
		required: true,
		example: 'UTC',
	},
	{
		name: 'dateFrom',
		label: 'From',
		in: 'query',
		type: 'dateTime',
		format: 'yyyy-MM-dd HH:mm:ss',
		example: '2026-03-01 00:00:00',
		description: "Only with the period 'custom_time'",
	},
	{
		name: 'dateTo',
		label: 'To',
		in: 'query',
		type: 'dateTime',
		format: 'yyyy-MM-dd HH:mm:ss',
		example: '2026-03-14 23:59:59',
		description: "Only with the period 'custom_time'",
	},
];

export const sortType: Parameter = {
	name: 'sortType',
	label: 'Sort Direction',
	in: 'query',
	type: 'string',
	enum: ['asc', 'desc'],
	enumLabels: ['Ascending', 'Descending'],
};

export const statistics: Parameter[] = [
	...period,
	{ name: 'sortColumn', in: 'query', type: 'string', example: 'clicks' },
	sortType,
];

/** Lists with statistics tell no total; the last page is the one with fewer rows than asked for. */
export const statisticsPages: Pagination = {
	style: 'offset',
	offsetParameter: 'offset',
	sizeParameter: 'limit',
	pageSize: 100,
};

export const offerId: Parameter = {
	name: 'id',
	label: 'Offer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '3',
	choices: namesIn('binom.offer.list'),
};
