import type { Pagination, Parameter } from '../../model/template';

/** Where the API reference's pages live; a page's name follows. */
export const reference = 'https://dub.co/docs/api-reference';

/** Lists whose pages go by the ID of the last record. */
export const byLastId: Pagination = {
	style: 'cursor',
	cursorParameter: 'startingAfter',
	cursor: '$[-1:].id',
	sizeParameter: 'pageSize',
	pageSize: 100,
};

export const partnerFilter: Parameter = {
	name: 'partnerId',
	label: 'Partner ID',
	in: 'query',
	type: 'string',
	example: 'pn_12',
};

export const tenantFilter: Parameter = {
	name: 'tenantId',
	label: 'Tenant ID',
	in: 'query',
	type: 'string',
	example: 'tenant-12',
	description: 'Your own ID of the partner; the partner ID wins where both are given',
};

export const groupFilter: Parameter = {
	name: 'groupId',
	label: 'Group ID',
	in: 'query',
	type: 'string',
	example: 'grp_1',
};

export const sortOrder: Parameter = {
	name: 'sortOrder',
	label: 'Sort Order',
	in: 'query',
	type: 'string',
	enum: ['desc', 'asc'],
	enumLabels: ['Descending', 'Ascending'],
};

export const partnerId: Parameter = {
	name: 'partnerId',
	label: 'Partner ID',
	in: 'body',
	type: 'string',
	required: true,
	example: 'pn_12',
};

export const currency: Parameter = {
	name: 'currency',
	label: 'Currency',
	in: 'body',
	type: 'string',
	example: 'usd',
	description: 'ISO 4217 code; US dollars when left out',
};

/** Period of a list or a report: a named one, or two dates. */
export const period: Parameter[] = [
	{
		name: 'interval',
		label: 'Interval',
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

/** Why a commission no longer counts, or that it counts again. */
export const commissionStatus: Parameter = {
	name: 'status',
	label: 'Status',
	in: 'body',
	type: 'string',
	required: true,
	enum: ['pending', 'refunded', 'duplicate', 'canceled', 'fraud'],
	enumLabels: ['Pending', 'Refunded', 'Duplicate', 'Canceled', 'Fraud'],
};
