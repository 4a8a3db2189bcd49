import type { Pagination, Parameter } from '../../model/template';

export const documentation = 'https://api.redtrack.io/';

export const recordId = (label: string, example: string): Parameter => ({
	name: 'id',
	label,
	in: 'path',
	type: 'string',
	required: true,
	example,
});

/** IDs of the records that a bulk change is for; they travel in the query, between commas. */
export const recordIds = (label: string, example: string): Parameter => ({
	name: 'ids',
	label,
	in: 'query',
	type: 'array',
	arrayFormat: 'comma',
	required: true,
	example: [example],
});

export const recordStatus: Parameter = {
	name: 'status',
	in: 'query',
	type: 'integer',
	required: true,
	enum: [1, 2, 3],
	enumLabels: ['Active', 'Paused', 'Deleted'],
};

export const toStatus = (value: number): Parameter => ({
	name: 'status',
	in: 'query',
	type: 'integer',
	const: value,
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
	{ ...csv('campaign_id', 'Campaign IDs'), example: ['61f190c31cfe1c0001000001'] },
	csv('offer_id', 'Offer IDs'),
	csv('source_id', 'Traffic Source IDs'),
	csv('network_id', 'Affiliate Network IDs'),
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

/** The record as it is; RedTrack may reset what a changed record leaves out. */
export const wholeRecord = (name: string, label: string, example: Record<string, unknown>): Parameter => ({
	name,
	label,
	in: 'body',
	property: '$',
	type: 'object',
	example,
	description: `The ${name} as it was read; the values of the other fields take the place of its own`,
});

export const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['demo'],
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
