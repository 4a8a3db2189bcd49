import type { Choices, Parameter } from '../../model/template';

/** Values that several Affise templates share, for both the admin and the affiliate API. */

export const documentation = 'https://api.affise.com/docs3.2/';

export const offerId: Parameter = {
	name: 'offer_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '7',
	description: 'The number of the offer, not its internal 24-character ID',
};

/** All offers of the admin API: left alone, Affise lists the active ones only. */
export const offerChoices: Choices = {
	read: 'affise.offer.list',
	values: { status: { const: 'active,stopped,suspended' } },
	value: '$.id',
	label: '$.title',
};

export const affiliateChoices: Choices = { read: 'affise.affiliate.list', value: '$.id', label: '$.email' };

export const managerChoices: Choices = { read: 'affise.user.list', value: '$.id', label: '$.email' };

export const advertiserChoices: Choices = {
	read: 'affise.advertiser.list',
	value: '$.id',
	label: '$.title',
};

/** An offer of the admin API. */
export const chosenOffer: Parameter = { ...offerId, choices: offerChoices };

/** An affiliate's ID as most calls outside the affiliate's own path take it. */
export const partnerId: Parameter = {
	name: 'pid',
	label: 'Affiliate ID',
	in: 'body',
	type: 'string',
	required: true,
	example: '42',
};

/** An affiliate of the admin API. */
export const chosenPartner: Parameter = { ...partnerId, choices: affiliateChoices };

export const postbackId: Parameter = {
	name: 'postback_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '902',
};

export const updatedSince: Parameter = {
	name: 'updated_at',
	label: 'Updated Since',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	example: '2026-01-31',
};

export const dateFrom: Parameter = {
	name: 'date_from',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	required: true,
	example: '2026-03-01',
};

export const dateTo: Parameter = {
	name: 'date_to',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	required: true,
	example: '2026-03-14',
};

export const timezone: Parameter = {
	name: 'timezone',
	in: 'query',
	type: 'string',
	example: 'Europe/Berlin',
	description: "The platform's timezone when left out",
};

export const search: Parameter = {
	name: 'q',
	label: 'Search',
	in: 'query',
	type: 'string',
	example: 'Loan',
	description: 'Part of the title, or the ID',
};

export const offerNumbers: Parameter = {
	name: 'int_id',
	label: 'Offer IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['7', '8'],
};

export const internalOfferIds: Parameter = {
	name: 'ids',
	label: 'Internal Offer IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['5b5900000000000000000007'],
};

export const countries: Parameter = {
	name: 'countries',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['FR', 'DE'],
	description: 'Two-letter country codes',
};

export const categories: Parameter = {
	name: 'categories',
	label: 'Category IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['536800000000000000000003'],
};

export const sortById: Parameter = {
	name: 'sort_by_id',
	label: 'Sort by ID',
	in: 'query',
	type: 'string',
	property: 'sort[id]',
	enum: ['asc', 'desc'],
	enumLabels: ['Ascending', 'Descending'],
};

export const sortByTitle: Parameter = {
	...sortById,
	name: 'sort_by_title',
	label: 'Sort by Title',
	property: 'sort[title]',
};

export const customFields: Parameter[] = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
	name: `custom_field_${number}`,
	label: `Custom Field ${number}`,
	in: 'body',
	type: 'string',
	current: `$.custom_field_${number}`,
	example: `Value ${number}`,
}));

/** Filters of the logs of clicks and postbacks. */
export const logFilters: Parameter[] = [
	dateFrom,
	dateTo,
	{
		name: 'offer',
		label: 'Offer IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['7'],
	},
	{
		name: 'partner',
		label: 'Affiliate IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['42'],
	},
	timezone,
];

export const statisticsSlices = [
	'year',
	'quarter',
	'month',
	'day',
	'hour',
	'offer',
	'country',
	'city',
	'os',
	'os_version',
	'device',
	'device_model',
	'browser',
	'goal',
	'sub1',
	'sub2',
	'sub3',
	'sub4',
	'sub5',
];

/** Filters of the statistics that admins and affiliates share. */
export const statisticsFilters: Parameter[] = [
	{ ...dateFrom, property: 'filter[date_from]' },
	{ ...dateTo, property: 'filter[date_to]' },
	{
		name: 'offer',
		label: 'Offer IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[offer]',
		example: ['7'],
	},
	{
		name: 'country',
		label: 'Countries',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[country]',
		example: ['DE'],
	},
	{
		name: 'currency',
		label: 'Currencies',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		property: 'filter[currency]',
		example: ['USD'],
	},
	{
		name: 'nonzero',
		label: 'Only With Conversions',
		in: 'query',
		type: 'boolean',
		format: '1/0',
		property: 'filter[nonzero]',
		example: true,
	},
	timezone,
];

export const statisticsExample = {
	status: 1,
	stats: [
		{
			slice: { year: 2024, month: 1, day: 31 },
			traffic: { raw: '120', uniq: '100' },
			actions: { total: { revenue: 12, charge: 16, earning: 4, null: 0, count: 4 } },
		},
	],
	pagination: { per_page: 100, page: 1, total_count: 1 },
};
