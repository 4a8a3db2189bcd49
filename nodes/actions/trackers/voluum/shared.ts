import type { Choices, EditRules, Pagination, Parameter } from '../../model/template';

export const documentation = 'https://developers.voluum.com/';

/** Records by their name, as a list of the library gives them. */
export const namesIn = (read: string): Choices => ({ read, value: '$.id', label: '$.name' });

/**
 * All of a record goes back as it was read: proven of flows, assumed of the others.
 *
 * @param omit What Voluum makes of other fields.
 */
export const changesOf = (read: string, omit?: string[]): EditRules => ({
	read,
	values: { id: 'id' },
	replaces: 'record',
	body: '$',
	...(omit && { omit }),
});

/** The name is made of others, and that of a country of its code. */
export const madeNames = ['name', 'country.name'];

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
	description: 'All countries when left out',
	current: '$.country.code',
};

export const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['demo'],
	current: '$.tags',
	key: [],
};

/** One tag, as an entry of the list. */
export const tag: Parameter = {
	name: 'tag',
	in: 'body',
	property: '$',
	type: 'string',
	required: true,
	example: 'demo',
	entryOf: 'tags',
};

export const workspace: Parameter = {
	name: 'workspace',
	label: 'Workspace ID',
	in: 'body',
	property: 'workspace[id]',
	type: 'string',
	example: '0f0f0f0f-0007-4000-8000-000000000001',
	description: 'The shared workspace when left out',
	current: '$.workspace.id',
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
	choices: namesIn('voluum.trafficSource.list'),
};
