import type { Choices, EditRules, LibraryTemplate, Parameter, ResponseRules } from '../../model/template';

/** Where the pages of the network API's methods live; controller-method in lower case follows. */
export const reference = 'https://developers.tune.com/network';

type Call = Omit<LibraryTemplate, 'kind' | 'method' | 'path'>;

/** All calls have one path. The target and the method say what a call does. */
function named(
	place: Parameter['in'],
	common: Pick<LibraryTemplate, 'kind' | 'method' | 'idempotent'>,
): (target: string, method: string, call: Call) => LibraryTemplate {
	return (target, method, call) => ({
		...common,
		path: '/Apiv3/json',
		...call,
		parameters: [
			{ name: 'Target', in: place, type: 'string', const: target },
			{ name: 'Method', in: place, type: 'string', const: method },
			...(call.parameters ?? []),
		],
	});
}

/** A call that reads. */
export const read = named('query', { kind: 'get', method: 'GET' });

/** A call that changes a record; its values go in a form, so that the token is in no URL. */
export const change = named('body', { kind: 'edit', method: 'POST', idempotent: true });

/** A call that creates a record. */
export const create = named('body', { kind: 'add', method: 'POST' });

/** The record is read by its ID before it is changed. TUNE changes what is sent and nothing else. */
export const readFirst = (reader: string, id = 'id'): EditRules => ({
	read: reader,
	values: { [id]: id },
	replaces: 'none',
});

/** Fields whose present values stand under their own names in the record. */
export const present = (fields: Parameter[]): Parameter[] =>
	fields.map((field) => ({ ...field, current: `$.${field.name}` }));

/** One field of a record and its new value, as updateField wants them. */
export const setTo = (field: string, value: Partial<Parameter>): Parameter[] => [
	{ name: 'field', in: 'body', type: 'string', const: field },
	{
		type: 'string',
		...value,
		name: 'value',
		in: 'body',
		property: undefined,
		current: `$.${field}`,
	},
];

/** A record of an own system is known by its reference ID. */
export const byReference = (resource: string): NonNullable<LibraryTemplate['add']> => ({
	existing: {
		read: `tune.${resource}.list`,
		values: { ref_id: 'ref_id' },
		match: { '$.ref_id': 'ref_id' },
	},
});

const choicesOf = (resource: string, label: string): Choices => ({
	read: `tune.${resource}.list`,
	value: '$.id',
	label,
});

export const affiliates = choicesOf('affiliate', '$.company');
export const offers = choicesOf('offer', '$.name');
export const advertisers = choicesOf('advertiser', '$.company');
export const tags = choicesOf('tag', '$.name');
export const managers: Choices = { ...choicesOf('employee', '$.email'), read: 'tune.employee.listManagers' };
export const goalsOf = (offerParameter: string): Choices => ({
	...choicesOf('goal', '$.name'),
	values: { offer_id: offerParameter },
});

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

/** A list is narrowed to the records whose field has one value. */
export const filterBy = (field: string, example: string): Parameter => ({
	name: field,
	in: 'query',
	property: `filters[${field}]`,
	type: 'string',
	example,
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

export const offerIdInQuery: Parameter = { ...recordId('Offer ID', 'query', '7'), choices: offers };

export const affiliateIdInQuery: Parameter = {
	...recordId('Affiliate ID', 'query', '12'),
	name: 'affiliate_id',
	choices: affiliates,
};

export const tagId: Parameter = {
	name: 'tag_id',
	in: 'body',
	type: 'string',
	required: true,
	example: '71',
	choices: tags,
};

/** Whether a record has a tag, as the list of such pairs says. */
export const taggedBy = (owner: string, reader: string): EditRules => ({
	read: reader,
	values: { [owner]: owner, tag_id: 'tag_id' },
	match: { [`$.${owner}`]: owner, '$.tag_id': 'tag_id' },
	replaces: 'none',
	creates: true,
});
