import type { BulkRules, Choices, EditRules, Pagination, Parameter } from '../../model/template';

export const documentation = 'https://api.redtrack.io/';

/** Records by their title, as a list of the library gives them. */
export const titlesIn = (read: string): Choices => ({ read, value: '$.id', label: '$.title' });

/** @param list The template whose records the ID can be one of. */
export const recordId = (label: string, example: string, list?: string): Parameter => ({
	name: 'id',
	label,
	in: 'path',
	type: 'string',
	required: true,
	example,
	...(list && { choices: titlesIn(list) }),
});

/** What RedTrack itself writes into a record. */
const made = [
	'id',
	'user_id',
	'serial_number',
	'created_at',
	'updated_at',
	'stat',
	'trackback_url',
	'impression_url',
	'source_title',
	'network_title',
	'campaign_count',
	'offer_count',
	'streams.stream',
];

/** What an update does with fields that are left out is not stated, so the whole record is sent back. */
export const changesOf = (read: string): EditRules => ({
	read,
	values: { id: 'id' },
	replaces: 'record',
	body: '$',
	omit: made,
});

/** The call that changes nothing but the status; one of several records is read where one alone is given. */
export const statusOf = (read: string): { edit: EditRules; bulk: BulkRules } => ({
	edit: { read, values: { id: 'ids' }, replaces: 'none' },
	// The reference names no maximum; the IDs travel in the URL.
	bulk: { parameter: 'ids', maximum: 50 },
});

/** Each parameter has the name that its value has in the record. */
export const asRead = (parameters: Parameter[]): Parameter[] =>
	parameters.map((parameter) => ({ ...parameter, current: `$.${parameter.name}` }));

/** IDs of the records that a bulk change is for; they travel in the query, between commas. */
export const recordIds = (label: string, example: string, list: string): Parameter => ({
	name: 'ids',
	label,
	in: 'query',
	type: 'array',
	arrayFormat: 'comma',
	required: true,
	example: [example],
	choices: titlesIn(list),
});

export const recordStatus: Parameter = {
	name: 'status',
	in: 'query',
	type: 'integer',
	required: true,
	enum: [1, 2, 3],
	enumLabels: ['Active', 'Paused', 'Deleted'],
	current: '$.status',
};

export const toStatus = (value: number): Parameter => ({
	name: 'status',
	in: 'query',
	type: 'integer',
	const: value,
	current: '$.status',
});

export const csv = (name: string, label: string): Parameter => ({
	name,
	label,
	in: 'query',
	type: 'array',
	arrayFormat: 'comma',
});

/** What lists of records can be narrowed by. */
export const titleFilter: Parameter = {
	name: 'title',
	in: 'query',
	type: 'string',
	description: 'Records with this text in their title',
};

export const idsFilter = (example: string): Parameter => ({
	...csv('ids', 'IDs'),
	example: [example],
});

export const statusFilter: Parameter = {
	...csv('status', 'Status'),
	items: { type: 'integer', enum: [1, 2, 3] },
	enum: [1, 2, 3],
	enumLabels: ['Active', 'Paused', 'Deleted'],
	example: [1, 2],
};

export const tagsFilter: Parameter = { ...csv('tags', 'Tags'), example: ['demo'] };

export const dateFrom: Parameter = {
	name: 'date_from',
	label: 'From',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	example: '2026-03-01',
};

export const dateTo: Parameter = { ...dateFrom, name: 'date_to', label: 'To', example: '2026-03-15' };

/** Period of a report or log. */
export const period: Parameter[] = [
	{ ...dateFrom, required: true },
	{ ...dateTo, required: true },
];

/** Lists carry figures; this is the period of those, not of the records. */
export const statPeriod: Parameter[] = [
	{ ...dateFrom, label: 'Figures From' },
	{ ...dateTo, label: 'Figures To' },
];

/** What logs and reports can be narrowed by. */
export const logFilters: Parameter[] = [
	{
		...csv('campaign_id', 'Campaign IDs'),
		example: ['61f190c31cfe1c0001000001'],
		choices: titlesIn('redtrack.campaign.list'),
	},
	{ ...csv('offer_id', 'Offer IDs'), choices: titlesIn('redtrack.offer.list') },
	{ ...csv('source_id', 'Traffic Source IDs'), choices: titlesIn('redtrack.trafficSource.list') },
	{ ...csv('network_id', 'Network IDs'), choices: titlesIn('redtrack.affiliateNetwork.list') },
];

export const countryCode: Parameter = {
	name: 'country_code',
	in: 'query',
	type: 'string',
	example: 'US',
};

/** A list is an array, or an object with items where totals are asked for. */
export const listRecords = ['$.items', '$'];

export const pages: Pagination = {
	style: 'page',
	pageParameter: 'page',
	firstPage: 1,
	sizeParameter: 'per',
	pageSize: 100,
	total: '$.total',
};

/** Logs take larger pages. */
export const logPages: Pagination = { ...pages, pageSize: 1000, maxPageSize: 10_000 };

/** The record as a person has it. It is read where it is not given. */
export const wholeRecord = (name: string, label: string, example: Record<string, unknown>): Parameter => ({
	name,
	label,
	in: 'body',
	property: '$',
	type: 'object',
	example,
	description: `The ${name} is read first and sent back whole. Fields that you give here take the place of its own`,
});

export const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['demo'],
	current: '$.tags',
	key: [],
};

export const clickId: Parameter = {
	name: 'clickid',
	label: 'Click ID',
	in: 'body',
	type: 'string',
	required: true,
	example: '71f190c31cfe1c0001000005',
};

export const clickFilter: Parameter = {
	...clickId,
	in: 'query',
	required: undefined,
};
