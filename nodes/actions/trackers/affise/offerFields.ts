import type { Parameter } from '../../model/template';
import { offerExample, offerPrivacy, offerStatus } from './offers';

export const caps: Parameter = {
	name: 'caps',
	label: 'Caps',
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
		label: 'Trafficback URL',
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
		label: 'Categories',
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
	{ name: 'tags', label: 'Tags', in: 'body', type: 'array', items: { type: 'string' }, example: ['finance'] },
	{ name: 'is_top', label: 'Top Offer', in: 'body', type: 'boolean', format: '1/0', example: true },
	{
		name: 'hold_period',
		label: 'Hold Period',
		in: 'body',
		type: 'integer',
		minimum: 0,
		maximum: 60,
		example: 30,
	},
	{ name: 'external_offer_id', label: 'External Offer ID', in: 'body', type: 'string', example: 'EXT-7' },
	{
		name: 'notes',
		label: 'Notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Only email traffic',
	},
	{
		name: 'stopDate',
		label: 'Stop Date',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-12-31',
	},
	{
		name: 'send_emails',
		label: 'Send Emails',
		in: 'body',
		type: 'boolean',
		format: '1/0',
		example: false,
		description: 'Whether to tell affiliates of the change by email',
	},
];

export const changedOffer = { records: '$.offer', example: { status: 1, offer: offerExample, id: 7 } };
