import type { Parameter, ResponseRules } from '../../model/template';

/** The vendor's OpenAPI description of the Admin API. */
export const reference =
	'https://github.com/trackier/api-docs/blob/e93519f642987610aeb4be93adfff6231885da02/admin-openapi-1.2.59.yaml';

/** An action answers with nothing but this. */
export const done: ResponseRules = {
	success: [{ path: '$.success', equals: true }],
	example: { success: true, message: 'Updated' },
};

export const campaignId: Parameter = {
	name: 'id',
	label: 'Campaign ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '16',
	description: "The campaign's number or its 24-digit hash ID",
};

/** Period of a log, down to the second. */
export const moments: Parameter[] = [
	{
		name: 'start',
		label: 'From',
		in: 'query',
		type: 'dateTime',
		format: 'yyyy-MM-dd HH:mm:ss',
		required: true,
		example: '2026-03-01 00:00:00',
	},
	{
		name: 'end',
		label: 'To',
		in: 'query',
		type: 'dateTime',
		format: 'yyyy-MM-dd HH:mm:ss',
		required: true,
		example: '2026-03-15 23:59:59',
	},
];

export const zone: Parameter = {
	name: 'zone',
	label: 'Time Zone',
	in: 'query',
	type: 'string',
	example: 'Europe/London',
};

/** Filters of reports. */
export const reportFilters: Parameter[] = [
	{
		name: 'camp_ids',
		label: 'Campaign IDs',
		in: 'query',
		type: 'array',
		items: { type: 'integer' },
		example: [16],
	},
	{
		name: 'pub_ids',
		label: 'Affiliate IDs',
		in: 'query',
		type: 'array',
		items: { type: 'integer' },
		example: [31],
	},
	{
		name: 'adv_ids',
		label: 'Advertiser IDs',
		in: 'query',
		type: 'array',
		items: { type: 'integer' },
		example: [3],
	},
];
