import type { Parameter, ResponseRules } from '../../model/template';

/** Where the API reference's pages live; a page's name follows. */
export const reference = 'https://developers.everflow.io/api-reference';

/** The page that leads to those of all calls. */
export const overview = `${reference}/network-overview`;

/** Where the older pages of the developer hub live. */
export const guide = 'https://developers.everflow.io/docs';

/** A bulk edit answers with nothing but this. */
export const done: ResponseRules = {
	success: [{ path: '$.result', equals: true }],
	example: { result: true },
};

/** A whole record, as the call that reads it returns it. */
export const record: Parameter = {
	name: 'record',
	in: 'body',
	property: '$',
	type: 'object',
	required: true,
};

export const relationship: Parameter = {
	name: 'relationship',
	label: 'Include Relationships',
	in: 'query',
	type: 'array',
	arrayFormat: 'repeat',
	description: 'Related records to add to the answer',
};

export const filter: Parameter = {
	name: 'filter',
	label: 'Filters',
	in: 'query',
	type: 'array',
	arrayFormat: 'repeat',
	description: "Each as field, operator (=, > or <) and value, such as 'time_saved>1704067200'",
};

export const timezoneId: Parameter = {
	name: 'timezone_id',
	label: 'Time Zone ID',
	in: 'body',
	type: 'integer',
	required: true,
	example: 67,
	description: '67 is UTC, 80 New York, 90 Los Angeles; List time zones has them all',
};

export const currencyId: Parameter = {
	name: 'currency_id',
	label: 'Currency',
	in: 'body',
	type: 'string',
	example: 'USD',
};

export const reportFilters: Parameter = {
	name: 'filters',
	in: 'body',
	property: 'query[filters]',
	type: 'array',
	items: { type: 'object' },
	example: [{ resource_type: 'offer', filter_id_value: '5' }],
	description: 'Each names a resource_type and a filter_id_value; filters on different types must all hold',
};

/** Period of a report that knows days only. */
export const days: Parameter[] = [
	{
		name: 'from',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		required: true,
		example: '2026-03-01',
	},
	{
		name: 'to',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		required: true,
		example: '2026-03-14',
	},
];

const moment: Parameter = {
	name: 'from',
	in: 'body',
	type: 'dateTime',
	format: 'yyyy-MM-dd HH:mm:ss',
	required: true,
	example: '2026-03-01 00:00:00',
};

const until: Parameter = { ...moment, name: 'to', example: '2026-03-14 23:59:59' };

/** Period of a report of single clicks. */
export const moments: Parameter[] = [{ ...moment, description: 'At most 14 days before the end' }, until];

/** What a report of single conversions wants. */
export const conversionReport: Parameter[] = [
	{ ...moment, description: 'Within the last 365 days' },
	until,
	timezoneId,
	{
		name: 'show_conversions',
		in: 'body',
		type: 'boolean',
		required: true,
		default: true,
		example: true,
		description: 'Whether base conversions are listed',
	},
	{
		name: 'show_events',
		in: 'body',
		type: 'boolean',
		required: true,
		default: false,
		example: true,
		description: 'Whether events after the conversion are listed',
	},
];

/** Ways to group a performance report that every account has. */
export const groupings = [
	'offer',
	'offer_group',
	'campaign',
	'creative',
	'event_name',
	'offer_url',
	'hour',
	'date',
	'week',
	'month',
	'year',
	'country',
	'country_code',
	'region',
	'city',
	'carrier',
	'platform',
	'os_version',
	'isp',
	'browser',
	'device_type',
	'device_make',
	'model',
	'language',
	'connection_type',
	'source_id',
	'sub1',
	'sub2',
	'sub3',
	'sub4',
	'sub5',
	'adv1',
	'adv2',
	'adv3',
	'adv4',
	'adv5',
	'coupon_code',
	'tracking_domain',
	'referer',
	'offer_status',
];

const networkGroupings = ['affiliate', 'advertiser', ...groupings];

export const groupBy: Parameter = {
	name: 'group_by',
	in: 'body',
	property: 'columns[0][column]',
	type: 'string',
	required: true,
	enum: networkGroupings,
};

export const thenBy: Parameter = {
	name: 'then_by',
	label: 'Then Group By',
	in: 'body',
	property: 'columns[1][column]',
	type: 'string',
	enum: networkGroupings,
	description: 'Only one of the two may be a span of time',
};
