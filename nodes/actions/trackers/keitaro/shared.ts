import type { Choices, EditRules, Pagination, Parameter } from '../../model/template';

export const documentation = 'https://docs.keitaro.io/en/admin-api';

/** Records by their name, as a list of the library gives them. */
export const namesIn = (read: string, values?: Choices['values']): Choices => ({
	read,
	...(values && { values }),
	value: '$.id',
	label: '$.name',
});

/** What a flow, an offer or a landing page can do with a visitor. */
export const actions: Choices = { read: 'keitaro.flow.listActions', value: '$.key', label: '$.name' };

/** @param list The template whose records the ID can be one of. */
export const recordId = (label: string, example: string, list?: string): Parameter => ({
	name: 'id',
	label,
	in: 'path',
	type: 'string',
	required: true,
	example,
	...(list && { choices: namesIn(list) }),
});

/** For records of which an update is known to change what is sent, and to replace a list that is sent. */
export const changesOf = (read: string): EditRules => ({ read, values: { id: 'id' }, replaces: 'lists' });

/** Each parameter has the name that its value has in the record. */
export const asRead = (parameters: Parameter[]): Parameter[] =>
	parameters.map((parameter) => ({ ...parameter, current: `$.${parameter.name}` }));

/** Period of a report or log. */
export const range: Parameter[] = [
	{
		name: 'interval',
		in: 'body',
		property: 'range[interval]',
		type: 'string',
		enum: [
			'today',
			'yesterday',
			'7_days_ago',
			'first_day_of_this_week',
			'1_month_ago',
			'first_day_of_this_month',
			'1_year_ago',
			'first_day_of_this_year',
			'all_time',
		],
		enumLabels: [
			'Today',
			'Yesterday',
			'Last 7 Days',
			'This Week',
			'Last Month',
			'This Month',
			'Last Year',
			'This Year',
			'All Time',
		],
		example: 'all_time',
		description: 'In place of From and To',
	},
	{
		name: 'from',
		in: 'body',
		property: 'range[from]',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-01',
	},
	{
		name: 'to',
		in: 'body',
		property: 'range[to]',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-15',
	},
	{
		name: 'timezone',
		label: 'Time Zone',
		in: 'body',
		property: 'range[timezone]',
		type: 'string',
		example: 'UTC',
	},
];

export const columns = (example: string[]): Parameter => ({
	name: 'columns',
	in: 'body',
	type: 'array',
	example,
	description: 'What each row shows',
});

export const filters = (name: string, operator: string, expression: string | number): Parameter => ({
	name: 'filters',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ name, operator, expression }],
	description:
		'Each with name, operator (EQUALS, NOT_EQUAL, GREATER_THAN, CONTAINS, IN_LIST, BETWEEN …) and expression',
});

export const sort = (name: string): Parameter => ({
	name: 'sort',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ name, order: 'DESC' }],
	description: 'Each with name and order (ASC or DESC)',
});

/** Logs page inside the body; lists of records do not page at all. */
export const logPages: Pagination = {
	style: 'offset',
	in: 'body',
	offsetParameter: 'offset',
	sizeParameter: 'limit',
	pageSize: 500,
	total: '$.total',
};

export const state: Parameter = {
	name: 'state',
	in: 'body',
	type: 'string',
	enum: ['active', 'disabled', 'deleted'],
	enumLabels: ['Active', 'Disabled', 'Deleted'],
	current: '$.state',
};

/** What is sent to pause a record or to let it go on. */
export const toState = (value: 'active' | 'disabled'): Parameter => ({
	name: 'state',
	in: 'body',
	type: 'string',
	const: value,
	current: '$.state',
});
