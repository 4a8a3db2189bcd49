import type { Parameter, ResponseRules } from '../../model/template';

/** Where the pages of the network API's methods live; controller-method in lower case follows. */
export const reference = 'https://developers.tune.com/network';

/** The one path of the API. */
export const path = '/Apiv3/json';

const call = (place: Parameter['in'], target: string, method: string): Parameter[] => [
	{ name: 'Target', in: place, type: 'string', const: target },
	{ name: 'Method', in: place, type: 'string', const: method },
];

/** Names the method that a reading call is for. */
export const reads = (target: string, method: string): Parameter[] => call('query', target, method);

/** Names the method that a changing call is for; its values go in a form, so that the token is in no URL. */
export const writes = (target: string, method: string): Parameter[] => call('body', target, method);

/** TUNE answers with the whole record rather than with true or an ID. */
export const returnObject: Parameter = { name: 'return_object', in: 'body', type: 'integer', const: 1 };

/** A field of the model that is created or changed. */
export const data = (name: string, label: string, type: Parameter['type']): Parameter => ({
	name,
	label,
	in: 'body',
	property: `data[${name}]`,
	type,
});

export const recordId = (label: string, place: Parameter['in'], example: string): Parameter => ({
	name: 'id',
	label,
	in: place,
	type: 'string',
	required: true,
	example,
});

export const fields: Parameter = {
	name: 'fields',
	in: 'query',
	type: 'array',
	example: ['id', 'status'],
	description: 'Fields to read; leave it out for all',
};

export const contain: Parameter = {
	name: 'contain',
	in: 'query',
	type: 'array',
	description: 'Related models to read as well; they are in the whole response, not in the records',
};

export const filters: Parameter = {
	name: 'filters',
	in: 'query',
	type: 'object',
	description:
		'By field: a value, a list of values, or an operator such as {"id": {"GREATER_THAN": 5}}; all must hold',
};

export const sort: Parameter = {
	name: 'sort',
	in: 'query',
	type: 'object',
	example: { id: 'desc' },
	description:
		'By field: asc or desc. It decides which records come; TUNE hands them out by ID, so their order is not kept',
};

export const statusFilter = (values: string[], labels: string[]): Parameter => ({
	name: 'status',
	in: 'query',
	property: 'filters[status]',
	type: 'string',
	enum: values,
	enumLabels: labels,
});

/** Lists are objects by ID in which each record is wrapped in the name of its model. */
export const listOf = (model: string): string[] => [
	`$.response.data.data.*.${model}`,
	`$.response.data.*.${model}`,
];

/** Lists without pages, of which the form is less certain. */
export const plainListOf = (model: string): string[] => [...listOf(model), '$.response.data[*]'];

/** A changed record, or where TUNE does not hand it out, what it says instead. */
export const changedRecord = (model: string): string[] => [`$.response.data.${model}`, '$.response.data'];

const envelope = { status: 1, httpStatus: 200, errors: [], errorMessage: null };

export const answer = (content: unknown): unknown => ({ response: { ...envelope, data: content } });

export const pageOf = (id: string, row: Record<string, unknown>): unknown =>
	answer({ page: 1, current: 1, count: 1, pageCount: 1, data: { [id]: row } });

/** A call that answers with true, or with false where nothing was changed. */
export const applied: ResponseRules = {
	records: '$.response.data',
	success: [
		{ path: '$.response.status', equals: 1 },
		{ path: '$.response.data', equals: true },
	],
	example: answer(true),
};

/** A call that answers with true or an ID, or with false where nothing was changed. */
export const confirmed: ResponseRules = {
	records: '$.response.data',
	success: [
		{ path: '$.response.status', equals: 1 },
		{ path: '$.response.data', equals: false, not: true },
	],
	example: answer(true),
};

export const statusField: Parameter = { name: 'field', in: 'body', type: 'string', const: 'status' };

export const offerIdInQuery = recordId('Offer ID', 'query', '7');
