import type { Parameter } from '../../model/template';

export const notice: Parameter = {
	name: 'notice',
	label: 'Notify Affiliate',
	in: 'body',
	type: 'boolean',
	format: '1/0',
	example: true,
	description: 'Whether the affiliate is told by email. On when left out.',
};

export const caps: Parameter = {
	name: 'caps',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [
		{
			period: 'day',
			type: 'conversions',
			value: 50,
			goal_type: 'all',
			affiliate_type: 'exact',
			affiliates: [42],
			country_type: 'all',
		},
	],
	description:
		'The full list of caps: period (hour, day, month, all), type (budget, conversions, clicks, impressions), value, goal_type (all, each, exact) with goals, affiliate_type with affiliates, country_type with country',
};

export const payments: Parameter = {
	name: 'payments',
	label: 'Payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ total: 3, revenue: 2, currency: 'USD', type: 'fixed', goal: '1', countries: ['US'] }],
	description:
		'The full list of payouts: total (paid by the advertiser), revenue (paid to the affiliate), currency, type (fixed, percent, mixed), goal, countries',
};

export const partnerPayments: Parameter = {
	name: 'partner_payments',
	label: 'Personal Payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ partners: [42], total: 4, revenue: 3, currency: 'USD', type: 'fixed', goal: '1' }],
	description: 'The full list of personal payouts: as payouts, with the affiliate IDs in partners',
};

export const offerStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'stopped', 'suspended'],
	enumLabels: ['Active', 'Stopped', 'Suspended'],
};

export const offerPrivacy: Parameter = {
	name: 'privacy',
	in: 'body',
	type: 'string',
	enum: ['public', 'protected', 'private'],
	enumLabels: ['Public', 'Protected', 'Private'],
};

/** What creating and changing an offer both take, all optional. */
export const offerFields: Parameter[] = [
	{ ...offerStatus, description: 'A new offer is stopped when left out' },
	offerPrivacy,
	payments,
	partnerPayments,
	caps,
	{ name: 'url_preview', label: 'Preview URL', in: 'body', type: 'string', example: 'https://example.com' },
	{
		name: 'trafficback_url',
		in: 'body',
		type: 'string',
		example: 'https://example.com/back',
	},
	{
		name: 'cross_postback_url',
		label: 'Cross-Postback URL',
		in: 'body',
		type: 'string',
		example: 'https://example.com/postback',
	},
	{ name: 'macro_url', label: 'Additional Macro', in: 'body', type: 'string', example: '&source={sub1}' },
	{
		name: 'description_lang',
		label: 'Description',
		in: 'body',
		type: 'object',
		example: { en: 'Example description' },
		description: 'The text by language code',
	},
	{
		name: 'kpi',
		label: 'KPI',
		in: 'body',
		type: 'object',
		example: { en: 'Example KPI' },
		description: 'The text by language code',
	},
	{
		name: 'categories',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['536800000000000000000003'],
	},
	{
		name: 'sources',
		label: 'Traffic Sources',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		example: ['51f500000000000000000001'],
	},
	{ name: 'tags', in: 'body', type: 'array', items: { type: 'string' }, example: ['finance'] },
	{ name: 'is_top', label: 'Top Offer', in: 'body', type: 'boolean', format: '1/0', example: true },
	{
		name: 'hold_period',
		in: 'body',
		type: 'integer',
		minimum: 0,
		maximum: 60,
		example: 30,
	},
	{ name: 'external_offer_id', in: 'body', type: 'string', example: 'EXT-7' },
	{
		name: 'notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Only email traffic',
	},
	{
		name: 'stopDate',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-12-31',
	},
	{
		name: 'send_emails',
		in: 'body',
		type: 'boolean',
		format: '1/0',
		example: false,
		description: 'Whether to tell affiliates of the change by email',
	},
];

export const offerExample = {
	id: 7,
	offer_id: '5b5900000000000000000007',
	title: 'Demo offer',
	status: 'active',
	privacy: 'public',
	caps: [],
	payments: [{ total: 3, revenue: 2, currency: 'USD', type: 'fixed' }],
	partner_payments: [],
};

export const changedOffer = { records: '$.offer', example: { status: 1, offer: offerExample, id: 7 } };

export const offerIds: Parameter = {
	name: 'offer_id',
	label: 'Offer IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['7'],
	description: 'The numbers of one or several offers',
};
