import type { Parameter } from '../../model/template';
import { affiliates, asRead } from './shared';

export const affiliateId: Parameter = {
	name: 'id',
	label: 'Affiliate ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '31',
	description: "The publisher's number or its 24-digit hash ID",
	choices: affiliates,
};

export const status: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'pending', 'disabled', 'rejected'],
	enumLabels: ['Active', 'Pending', 'Disabled', 'Rejected'],
	example: 'active',
	current: '$.status',
};

export const toStatus = (value: string): Parameter => ({
	name: 'status',
	in: 'body',
	type: 'string',
	const: value,
	current: '$.status',
});

export const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['premium'],
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
	example: 'premium',
	entryOf: 'tags',
};

const moreNamed = asRead([
	{ name: 'username', label: 'User Name', in: 'body', type: 'string', example: 'media31' },
	{ name: 'company', in: 'body', type: 'string', example: 'Media 31 Ltd' },
	{ name: 'phone', in: 'body', type: 'string', example: '5550100' },
	{
		name: 'ref_by',
		label: 'Referred By',
		in: 'body',
		type: 'string',
		example: '5a0000000000000000000002',
		description: 'Hash ID of the publisher who referred this one',
	},
	{
		name: 'region',
		in: 'body',
		type: 'object',
		example: { currency: 'USD', lang: 'en', country: 'US', city: 'Austin' },
		description: 'With currency, lang, country, address, city, state and zipcode',
	},
]);

export const moreFields: Parameter[] = [
	...moreNamed,
	tags,
	{
		name: 'bank',
		label: 'Bank Details',
		in: 'body',
		type: 'object',
		example: { name: 'Example Bank', account_owner: 'Media 31 Ltd' },
		current: '$.meta.bank',
	},
	{
		name: 'customFields',
		in: 'body',
		type: 'object',
		example: { website: 'https://media31.example.com' },
		current: '$.meta.afields',
	},
];

export const affiliate = {
	id: 31,
	hashId: '5a000000000000000000001f',
	name: 'Media 31',
	email: 'media31@example.com',
	company: 'Media 31 Ltd',
	status: 'active',
	currency: 'USD',
	region: { currency: 'USD', lang: 'en' },
	tags: ['premium'],
	created: '2026-01-07T11:10:09.000Z',
	modified: '2026-03-01T09:00:00.000Z',
};

export const changed = { success: true, message: 'Publisher updated', publisher: affiliate };

/** A text that is never shown. */
export const hiddenText = {
	in: 'body',
	type: 'string',
	format: 'password',
	example: 'Example-Pass-1',
} as const;
