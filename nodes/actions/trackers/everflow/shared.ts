import type { Choices, EditRules, LibraryTemplate, Parameter, ResponseRules } from '../../model/template';

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

/** Fields whose present values stand under their own names in the record. */
export const present = (fields: Parameter[]): Parameter[] =>
	fields.map((field) => ({ ...field, current: `$.${field.name}` }));

/** What a record holds that Everflow makes itself, beside its own ID. */
export const madeByEverflow = ['network_id', 'time_created', 'time_saved', 'relationship'];

/** A bulk call's ids, where it is and what it is compared with. */
interface Patches {
	ids: Parameter;
	path: string;
	documentation: string;
	edit: EditRules;
	/** Whether the call wants to be told that the value takes the place of the present one. */
	hasOperator: boolean;
}

type Patch = Pick<LibraryTemplate, 'id' | 'name' | 'description'> & {
	/** The field that changes, or nothing where a parameter names it. */
	field?: string;
	values: Parameter[];
	edit?: EditRules;
};

/** Everflow states no most for the IDs of one call. */
const maxIds = 100;

/** Calls that change one field of one or more records and nothing else. */
export const patches =
	({ ids, path, documentation, edit, hasOperator }: Patches) =>
	({ field, values, ...template }: Patch): LibraryTemplate => ({
		kind: 'edit',
		method: 'PATCH',
		path,
		idempotent: true,
		edit,
		bulk: { parameter: ids.name, maximum: maxIds },
		response: done,
		documentation,
		...template,
		parameters: [
			ids,
			...values,
			...(field === undefined ? [] : [fixed('field_type', field)]),
			...(hasOperator ? [fixed('operator', 'overwrite')] : []),
		],
	});

const fixed = (name: string, value: string): Parameter => ({
	name,
	in: 'body',
	property: `fields[0][${name}]`,
	type: 'string',
	const: value,
});

/** The value of the field that a bulk call changes. */
export const toValue = (parameter: Omit<Parameter, 'in'>): Parameter => ({
	...parameter,
	in: 'body',
	property: 'fields[0][field_value]',
});

const choicesOf = (resource: string, value: string, label = '$.name'): Choices => ({
	read: `everflow.${resource}.list`,
	value: `$.${value}`,
	label,
});

export const offers = choicesOf('offer', 'network_offer_id');
export const affiliates = choicesOf('affiliate', 'network_affiliate_id');
export const advertisers = choicesOf('advertiser', 'network_advertiser_id');
export const employees = choicesOf('employee', 'network_employee_id', '$.full_name');
export const trackingDomains = choicesOf('trackingDomain', 'network_tracking_domain_id', '$.url');
export const trafficSources = choicesOf('trafficSource', 'network_traffic_source_id');
export const eventsOf = (offerParameter: string): Choices => ({
	read: 'everflow.offer.listPayouts',
	values: { offerId: offerParameter },
	value: '$.network_offer_payout_revenue_id',
	label: '$.entry_name',
});

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

/** What wants a time zone, with the list that the tracker's own library has of them. */
export const zoned = (tracker: string) => {
	const timezones: Choices = {
		read: `${tracker}.timezone.list`,
		value: '$.timezone_id',
		label: '$.timezone',
	};
	const timezoneId: Parameter = {
		name: 'timezone_id',
		label: 'Time Zone ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 67,
		description: '67 is UTC, 80 New York, 90 Los Angeles; List time zones has them all',
		choices: timezones,
	};
	/** What a report of single conversions wants. */
	const conversionReport: Parameter[] = [
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
	return { timezones, timezoneId, conversionReport };
};

export const { timezones, timezoneId, conversionReport } = zoned('everflow');

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

/** Searches the names of a kind of record for a text. */
export const searchFor = (example: string): Parameter[] => [
	{
		name: 'search_type',
		in: 'body',
		property: 'search_terms[0][search_type]',
		type: 'string',
		const: 'name',
	},
	{
		name: 'name',
		in: 'body',
		property: 'search_terms[0][value]',
		type: 'string',
		required: true,
		example,
	},
];

export const existingByName = (resource: string): NonNullable<LibraryTemplate['add']> => ({
	existing: { read: `everflow.${resource}.search`, values: { name: 'name' }, match: { '$.name': 'name' } },
});

/** The changes that a bulk edit would make, as the call that previews them wants them. */
export const changesOf = (example: unknown[]): Parameter => ({
	name: 'fields',
	label: 'Changes',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	required: true,
	example,
	description: 'Each with field_type, field_value and operator: overwrite',
});

/** One change a record and field, with the present value, the new one and what is wrong with it. */
export const previewed = (record: Record<string, unknown>, field: string): ResponseRules => ({
	records: '$.changes[*]',
	pagination: { style: 'none' },
	example: {
		changes: [
			{
				...record,
				change_status: 'ok',
				current_field: { field_type: field, field_value: 'active', operator: 'overwrite' },
				changed_field: { field_type: field, field_value: 'inactive', operator: 'overwrite' },
				error_message: '',
				related_changes: '',
			},
		],
		resource_errors: [],
	},
});
