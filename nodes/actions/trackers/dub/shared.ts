import type { Choices, Parameter } from '../../model/template';

/** Where the API reference's pages live; a page's name follows. */
export const reference = 'https://dub.co/docs/api-reference';

/** Fields whose present values stand under their own names in the record. */
export const present = (fields: Parameter[]): Parameter[] =>
	fields.map((field) => ({ ...field, current: `$.${field.name}` }));

/** How many records one call of Dub changes at most. It changes all of them or none. */
export const maxAtOnce = 100;

export const partners: Choices = { read: 'dub.partner.list', value: '$.id', label: '$.name' };
export const customers: Choices = { read: 'dub.customer.list', value: '$.id', label: '$.name' };

export const partnerFilter: Parameter = {
	name: 'partnerId',
	in: 'query',
	type: 'string',
	example: 'pn_12',
	choices: partners,
};

export const tenantFilter: Parameter = {
	name: 'tenantId',
	in: 'query',
	type: 'string',
	example: 'tenant-12',
	description: 'Your own ID of the partner; the partner ID wins where both are given',
};

export const groupFilter: Parameter = {
	name: 'groupId',
	in: 'query',
	type: 'string',
	example: 'grp_1',
};

export const sortOrder: Parameter = {
	name: 'sortOrder',
	in: 'query',
	type: 'string',
	enum: ['desc', 'asc'],
	enumLabels: ['Descending', 'Ascending'],
};

export const partnerId: Parameter = {
	name: 'partnerId',
	in: 'body',
	type: 'string',
	required: true,
	example: 'pn_12',
	choices: partners,
};

export const currency: Parameter = {
	name: 'currency',
	in: 'body',
	type: 'string',
	example: 'usd',
	description: 'ISO 4217 code; US dollars when left out',
};

/** Period of a list or a report: a named one, or two dates. */
export const period: Parameter[] = [
	{
		name: 'interval',
		in: 'query',
		type: 'string',
		example: 'all',
		enum: ['24h', '7d', '30d', '90d', '1y', 'mtd', 'qtd', 'ytd', 'all'],
		enumLabels: [
			'24 Hours',
			'7 Days',
			'30 Days',
			'90 Days',
			'1 Year',
			'Month to Date',
			'Quarter to Date',
			'Year to Date',
			'All Time',
		],
	},
	{
		name: 'start',
		label: 'From',
		in: 'query',
		type: 'dateTime',
		example: '2025-01-01T00:00:00Z',
		description: 'Wins over the interval',
	},
	{ name: 'end', label: 'To', in: 'query', type: 'dateTime', example: '2026-12-31T00:00:00Z' },
	{
		name: 'timezone',
		label: 'Time Zone',
		in: 'query',
		type: 'string',
		example: 'Europe/Berlin',
	},
];

export const link = {
	id: 'link_12',
	domain: 'go.example.com',
	key: 'jane',
	shortLink: 'https://go.example.com/jane',
	url: 'https://www.example.com',
	partnerId: 'pn_12',
	programId: 'prog_1',
	tenantId: 'tenant-12',
	archived: false,
	clicks: 120,
	leads: 9,
	conversions: 4,
	sales: 5,
	saleAmount: 49500,
	createdAt: '2026-01-05T09:00:00.000Z',
};

export const customerExternalId: Parameter = {
	name: 'customerExternalId',
	in: 'body',
	type: 'string',
	required: true,
	example: 'USER5',
	description: 'Your own ID of the customer, at most 100 characters',
};

export const customerDetails: Parameter[] = [
	{ name: 'customerName', in: 'body', type: 'string', example: 'Customer 5' },
	{
		name: 'customerEmail',
		in: 'body',
		type: 'string',
		example: 'customer5@example.com',
	},
];

export const metadata: Parameter = {
	name: 'metadata',
	in: 'body',
	type: 'object',
	example: { plan: 'pro' },
	description: 'Your own names and values, 10,000 characters at most',
};
