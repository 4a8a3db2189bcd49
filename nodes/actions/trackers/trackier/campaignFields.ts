import type { Parameter } from '../../model/template';

export const currency: Parameter = {
	name: 'currency',
	label: 'Currency',
	in: 'body',
	type: 'string',
	example: 'USD',
};

export const payouts: Parameter = {
	name: 'payouts',
	label: 'Payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ payout: 5.5, revenue: 7, currency: 'USD', geo: ['ALL'] }],
	description: 'Each with payout, revenue and geo, a list of countries or ALL',
};

/**
 * What a campaign takes.
 *
 * @param required Whether the fields that a new campaign needs are wanted.
 */
export const campaignFields = (required: boolean): Parameter[] => [
	{
		name: 'title',
		label: 'Title',
		in: 'body',
		type: 'string',
		required,
		example: 'Spring Campaign',
	},
	{
		name: 'advertiserId',
		label: 'Advertiser ID',
		in: 'body',
		type: 'string',
		required,
		example: '3',
	},
	{
		name: 'url',
		label: 'URL',
		in: 'body',
		type: 'string',
		required,
		example: 'https://offers.example.com/spring?click_id={click_id}',
	},
	{ ...currency, required },
	{
		name: 'convTracking',
		label: 'Conversion Tracking',
		in: 'body',
		type: 'string',
		required,
		enum: ['postback', 'iframe_https', 'image_https'],
		enumLabels: ['Postback', 'Iframe Pixel', 'Image Pixel'],
		example: 'postback',
	},
	{ ...payouts, required },
	{
		name: 'status',
		label: 'Status',
		in: 'body',
		type: 'string',
		enum: ['active', 'pending', 'paused', 'disabled', 'expired'],
		enumLabels: ['Active', 'Pending', 'Paused', 'Disabled', 'Expired'],
		example: 'active',
	},
	{
		name: 'visibility',
		label: 'Visibility',
		in: 'body',
		type: 'string',
		enum: ['public', 'private', 'permission'],
		enumLabels: ['Public', 'Private', 'Permission Required'],
		example: 'public',
	},
	{
		name: 'commModel',
		label: 'Payout Model',
		in: 'body',
		type: 'string',
		enum: ['cpa', 'cpl', 'cps', 'cpi', 'cpc', 'cpm'],
		enumLabels: ['CPA', 'CPL', 'CPS', 'CPI', 'CPC', 'CPM'],
		example: 'cpa',
	},
	{ name: 'description', label: 'Description', in: 'body', type: 'string', example: 'Valid leads only' },
	{
		name: 'previewUrl',
		label: 'Preview URL',
		in: 'body',
		type: 'string',
		example: 'https://offers.example.com/spring',
	},
	{
		name: 'fallbackUrl',
		label: 'Fallback URL',
		in: 'body',
		type: 'string',
		example: 'https://offers.example.com/over',
	},
	{
		name: 'attributionWindow',
		label: 'Attribution Window',
		in: 'body',
		type: 'integer',
		example: 30,
	},
	{
		name: 'blockedPubs',
		label: 'Blocked Affiliate IDs',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		example: [9],
	},
	{
		name: 'startTime',
		label: 'Start',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-04-01T10:00:00Z',
	},
	{
		name: 'endTime',
		label: 'End',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-06-30T21:00:00Z',
	},
];
