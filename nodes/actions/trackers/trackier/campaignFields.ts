import type { Parameter } from '../../model/template';
import { advertisers, affiliates, asRead, campaigns } from './shared';

export const currency: Parameter = {
	name: 'currency',
	in: 'body',
	type: 'string',
	example: 'USD',
	current: '$.currency',
};

export const payouts: Parameter = {
	name: 'payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	example: [{ payout: 5.5, revenue: 7, currency: 'USD', geo: ['ALL'] }],
	description:
		'Each with payout, revenue and geo, a list of countries or ALL. They replace all payouts that the campaign has',
};

/**
 * What a campaign takes.
 *
 * @param required Whether the fields that a new campaign needs are wanted.
 */
export const campaignFields = (required: boolean): Parameter[] => [
	...asRead([
		{
			name: 'title',
			in: 'body',
			type: 'string',
			required,
			example: 'Spring Campaign',
		},
	]),
	// It may be given as a number and is read as a hash ID, so it is not compared.
	{
		name: 'advertiserId',
		label: 'Advertiser',
		in: 'body',
		type: 'string',
		required,
		example: '3',
		choices: advertisers,
	},
	...asRead([
		{
			name: 'url',
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
		{
			name: 'status',
			in: 'body',
			type: 'string',
			enum: ['active', 'pending', 'paused', 'disabled', 'expired'],
			enumLabels: ['Active', 'Pending', 'Paused', 'Disabled', 'Expired'],
			example: 'active',
		},
		{
			name: 'visibility',
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
		{ name: 'description', in: 'body', type: 'string', example: 'Valid leads only' },
		{
			name: 'previewUrl',
			in: 'body',
			type: 'string',
			example: 'https://offers.example.com/spring',
		},
		{
			name: 'fallbackUrl',
			in: 'body',
			type: 'string',
			example: 'https://offers.example.com/over',
		},
		{
			name: 'attributionWindow',
			in: 'body',
			type: 'integer',
			example: 30,
		},
		{
			name: 'blockedPubs',
			label: 'Blocked Affiliates',
			in: 'body',
			type: 'array',
			items: { type: 'integer' },
			example: [9],
			key: [],
			choices: affiliates,
		},
	]),
	// Their entries read otherwise than this call is known to take them.
	{ ...payouts, required },
	{
		name: 'startTime',
		label: 'Start',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-04-01T10:00:00Z',
		current: '$.startDate',
	},
	{
		name: 'endTime',
		label: 'End',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-06-30T21:00:00Z',
		current: '$.endDate',
	},
];

export const statuses = ['active', 'pending', 'paused', 'disabled', 'expired'];

export const statusLabels = ['Active', 'Pending', 'Paused', 'Disabled', 'Expired'];

export const campaignIds: Parameter = {
	name: 'campaignIds',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [16, 17],
	choices: campaigns,
};

export const payout = {
	_id: '5d0000000000000000000010',
	campaignId: '5b0000000000000000000010',
	currency: 'USD',
	payout: 5.5,
	revenue: 7,
	geo: ['ALL'],
};

export const campaign = {
	id: 16,
	hashId: '5b0000000000000000000010',
	advertiserId: '5c0000000000000000000003',
	title: 'Campaign 16',
	url: 'https://offers.example.com/16?click_id={click_id}',
	status: 'active',
	visibility: 'public',
	currency: 'USD',
	commModel: 'cpa',
	convTracking: 'postback',
	geo: ['US'],
	created: '2026-01-20T08:00:00.000Z',
	modified: '2026-03-01T09:00:00.000Z',
};
