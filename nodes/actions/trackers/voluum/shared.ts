import type { Pagination, Parameter } from '../../model/template';

export const documentation = 'https://developers.voluum.com/';

/** A whole record, as the call that reads it returns it. */
export const record: Parameter = {
	name: 'record',
	in: 'body',
	property: '$',
	type: 'object',
	required: true,
};

export const country: Parameter = {
	name: 'country',
	label: 'Country Code',
	in: 'body',
	property: 'country[code]',
	type: 'string',
	example: 'US',
	description: 'Leave it out for all countries',
};

export const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['demo'],
};

export const workspace: Parameter = {
	name: 'workspace',
	label: 'Workspace ID',
	in: 'body',
	property: 'workspace[id]',
	type: 'string',
	example: '0f0f0f0f-0007-4000-8000-000000000001',
	description: 'Leave it out for the shared workspace',
};

/** Period of a report; Voluum refuses times that are not full hours. */
export const period: Parameter[] = [
	{
		name: 'from',
		in: 'query',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:00:00'Z'",
		required: true,
		example: '2026-03-01T00:00:00Z',
		description: 'In UTC; cut to the full hour',
	},
	{
		name: 'to',
		in: 'query',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:00:00'Z'",
		required: true,
		example: '2026-03-15T00:00:00Z',
		description: 'In UTC; cut to the full hour',
	},
	{
		name: 'tz',
		label: 'Time Zone',
		in: 'query',
		type: 'string',
		required: true,
		example: 'Etc/GMT',
	},
];

/** Narrows a report to records with this in their name. */
export const search: Parameter = {
	name: 'filter',
	label: 'Search',
	in: 'query',
	type: 'string',
	example: 'Demo',
};

/** What every report can narrow, order and show. */
export const reportOptions: Parameter[] = [
	{
		name: 'columns',
		in: 'query',
		type: 'array',
		arrayFormat: 'repeat',
		example: ['visits', 'conversions', 'revenue'],
		description: 'Leave it out for all columns',
	},
	{
		name: 'filter1',
		label: 'Filter By',
		in: 'query',
		type: 'string',
		example: 'traffic-source',
	},
	{
		name: 'filter1Value',
		label: 'Filter Value',
		in: 'query',
		type: 'string',
		example: '0f0f0f0f-0004-4000-8000-000000000002',
		description: 'ID of what you filter by',
	},
	{ name: 'sort', label: 'Sort By', in: 'query', type: 'string', example: 'revenue' },
	{
		name: 'direction',
		label: 'Sort Direction',
		in: 'query',
		type: 'string',
		enum: ['asc', 'desc'],
		enumLabels: ['Ascending', 'Descending'],
	},
];

export const reportPages: Pagination = {
	style: 'offset',
	offsetParameter: 'offset',
	sizeParameter: 'limit',
	pageSize: 1000,
	total: '$.totalRows',
};

export const trafficSourceId: Parameter = {
	name: 'id',
	label: 'Traffic Source ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '0f0f0f0f-0004-4000-8000-000000000001',
};
