import type { Choices, EditRules, Parameter, ResponseRules } from '../../model/template';

/** The vendor's OpenAPI description of the Admin API. */
export const reference =
	'https://github.com/trackier/api-docs/blob/e93519f642987610aeb4be93adfff6231885da02/admin-openapi-1.2.59.yaml';

/** An action answers with nothing but this. */
export const done: ResponseRules = {
	success: [{ path: '$.success', equals: true }],
	example: { success: true, message: 'Updated' },
};

export const campaigns: Choices = { read: 'trackier.campaign.list', value: '$.id', label: '$.title' };

export const affiliates: Choices = { read: 'trackier.affiliate.list', value: '$.id', label: '$.name' };

export const advertisers: Choices = { read: 'trackier.advertiser.list', value: '$.id', label: '$.name' };

/** The goals of the campaign that the parameter `id` names. */
export const goals: Choices = {
	read: 'trackier.goal.list',
	values: { id: 'id' },
	value: '$._id',
	label: '$.title',
};

/** No field of the reference for edits is required, and one-field edits are common; of lists it says nothing, so they are sent whole. */
export const changesOf = (read: string): EditRules => ({ read, values: { id: 'id' }, replaces: 'lists' });

/** Each parameter has the name that its value has in the record. */
export const asRead = (parameters: Parameter[]): Parameter[] =>
	parameters.map((parameter) => ({ ...parameter, current: `$.${parameter.name}` }));

export const campaignId: Parameter = {
	name: 'id',
	label: 'Campaign ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '16',
	description: "The campaign's number or its 24-digit hash ID",
	choices: campaigns,
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
		choices: campaigns,
	},
	{
		name: 'pub_ids',
		label: 'Affiliate IDs',
		in: 'query',
		type: 'array',
		items: { type: 'integer' },
		example: [31],
		choices: affiliates,
	},
	{
		name: 'adv_ids',
		label: 'Advertiser IDs',
		in: 'query',
		type: 'array',
		items: { type: 'integer' },
		example: [3],
		choices: advertisers,
	},
];
