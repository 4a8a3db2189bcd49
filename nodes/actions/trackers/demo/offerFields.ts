import type { Parameter } from '../../model/template';
import { affiliateNumber } from './shared';

export const offer = {
	id: 7,
	name: 'Offer 7',
	status: 'active',
	advertiser_id: 1,
	url: 'https://example.com/landing/7',
	payout: 8,
	currency: 'USD',
	daily_cap: 50,
	conversions_today: 2,
	caps: [
		{ affiliate_id: 7, period: 'day', type: 'conversions', value: 20 },
		{ affiliate_id: 8, period: 'month', type: 'budget', value: 500 },
	],
	payouts: [{ affiliate_id: 7, value: 10 }],
	countries: ['US', 'DE'],
	affiliates: [7, 8, 22],
	tags: ['top'],
};

export const status: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'paused'],
	enumLabels: ['Active', 'Paused'],
};

export const name: Parameter = { name: 'name', in: 'body', type: 'string', example: 'New offer' };

export const payout: Parameter = {
	name: 'payout',
	in: 'body',
	type: 'number',
	description: 'What affiliates get for a conversion, in US dollars',
	minimum: 0,
	example: 8,
};

export const dailyCap: Parameter = {
	name: 'daily_cap',
	in: 'body',
	type: 'integer',
	description: 'How many conversions the offer takes in a day, of all affiliates together',
	minimum: 0,
	example: 50,
};

export const advertiserId: Parameter = {
	name: 'advertiser_id',
	in: 'body',
	type: 'integer',
	example: 1,
	choices: { read: 'demo.advertiser.list', value: '$.id', label: '$.name' },
};

/** The lists of an offer: each is sent whole, so what is to stay is sent too. */
export const lists = {
	caps: {
		name: 'caps',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		description: 'Limits of single affiliates',
		example: offer.caps,
		current: '$.caps',
		key: ['affiliate_id', 'period', 'type'],
	},
	payouts: {
		name: 'payouts',
		label: 'Personal payouts',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		description: 'What single affiliates get for a conversion, in US dollars',
		example: offer.payouts,
		current: '$.payouts',
		key: ['affiliate_id'],
	},
	countries: {
		name: 'countries',
		in: 'body',
		type: 'array',
		description: 'Countries whose conversions count, two letters each',
		example: offer.countries,
		current: '$.countries',
		key: [],
	},
	affiliates: {
		name: 'affiliates',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		description: 'IDs of the affiliates that may run the offer',
		example: offer.affiliates,
		current: '$.affiliates',
		key: [],
	},
	tags: { name: 'tags', in: 'body', type: 'array', example: offer.tags, current: '$.tags', key: [] },
} satisfies Record<string, Parameter>;

/** A parameter that makes an entry of a list by itself. */
export const entry = (list: keyof typeof lists, parameter: Parameter): Parameter => ({
	...parameter,
	required: true,
	entryOf: list,
	property: '$',
});

/** The fields of one cap; the first three tell it apart from the others. */
export const capFields: Parameter[] = [
	affiliateNumber,
	{
		name: 'period',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['day', 'month'],
		enumLabels: ['Day', 'Month'],
	},
	{
		name: 'type',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['conversions', 'budget'],
		enumLabels: ['Conversions', 'Budget'],
	},
].map((field): Parameter => ({ ...(field as Parameter), entryOf: 'caps' }));

export const valueOf = (list: keyof typeof lists, example: number): Parameter => ({
	name: 'value',
	in: 'body',
	type: 'number',
	required: true,
	minimum: 0,
	example,
	entryOf: list,
});

export const country: Parameter = {
	name: 'country',
	in: 'body',
	type: 'string',
	description: 'Two letters, such as DE',
	example: 'DE',
};

export const tag: Parameter = { name: 'tag', in: 'body', type: 'string', example: 'top' };
