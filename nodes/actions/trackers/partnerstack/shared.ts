import type { Choices, EditRules, Parameter } from '../../model/template';

/** Where the API reference's pages live; a page's name follows. */
export const reference = 'https://docs.partnerstack.com/reference';

/** The record is read by its key first. PartnerStack changes what is sent; whether parts of a list stay is not said. */
export const readFirst = (reader: string, key: string, readerKey = key): EditRules => ({
	read: `partnerstack.${reader}.get`,
	values: { [readerKey]: key },
	replaces: 'lists',
});

/** Fields whose present values stand under their own names in the record. */
export const present = (fields: Parameter[]): Parameter[] =>
	fields.map((field) => ({ ...field, current: `$.${field.name}` }));

const choicesOf = (resource: string, value: string, label: string): Choices => ({
	read: `partnerstack.${resource}.list`,
	value,
	label,
});

export const groups = choicesOf('group', '$.key', '$.name');
export const tiers = choicesOf('tier', '$.key', '$.name');
export const partners = choicesOf('partnership', '$.partner_key', '$.email');
export const partnerships = choicesOf('partnership', '$.key', '$.email');

const moment = (name: string, label: string, example: string): Parameter => ({
	name,
	label,
	in: 'query',
	type: 'dateTime',
	format: 'unixMs',
	example,
});

/** When the listed records were created. */
export const created: Parameter[] = [
	moment('min_created', 'Created From', '2025-01-01T00:00:00Z'),
	moment('max_created', 'Created To', '2026-12-31T00:00:00Z'),
];

/** When the listed records were created, and when they last changed. */
export const createdAndUpdated: Parameter[] = [
	...created,
	moment('min_updated', 'Updated From', '2025-01-01T00:00:00Z'),
	moment('max_updated', 'Updated To', '2026-12-31T00:00:00Z'),
];

export const orderBy: Parameter = {
	name: 'order_by',
	in: 'query',
	type: 'string',
	enum: ['-created_at', 'created_at'],
	enumLabels: ['Newest First', 'Oldest First'],
};

/** One page of records in PartnerStack's envelope. */
export const page = (record: Record<string, unknown>): Record<string, unknown> => ({
	data: { items: [record], has_more: false },
	message: 'Page returned successfully',
	status: 200,
});

/** One record in PartnerStack's envelope. */
export const one = (record: Record<string, unknown>): Record<string, unknown> => ({
	data: record,
	message: 'Success',
	status: 200,
});

export const formFields: Parameter = {
	name: 'fields',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ key: 'website', value: 'https://example.com' }],
	description: 'Values of your own form fields',
};

/** What makes a customer of a lead or a deal. */
export const convertParameters: Parameter[] = [
	{ name: 'email', in: 'body', type: 'string', required: true, example: 'buyer@example.com' },
	{
		name: 'customer_key',
		in: 'body',
		type: 'string',
		example: 'USER9001',
		description: 'Your own ID of the new customer',
	},
];
