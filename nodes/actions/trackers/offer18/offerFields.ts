import type { Parameter } from '../../model/template';

export const create: Parameter = { name: 'type', in: 'query', type: 'string', const: 'create' };

export const update: Parameter[] = [
	{ name: 'type', in: 'query', type: 'string', const: 'update' },
	{ name: 'oid', label: 'Offer ID', in: 'query', type: 'string', required: true, example: '21970005' },
];

export const status: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['approve', 'pending'],
	enumLabels: ['Approved', 'Pending'],
	example: 'approve',
};

export const visibility: Parameter = {
	name: 'visibility',
	in: 'body',
	type: 'string',
	enum: ['public', 'permission', 'private'],
	enumLabels: ['Public', 'Permission Required', 'Private'],
	example: 'public',
};

export const prices: Parameter[] = [
	{
		name: 'price_affiliate',
		label: 'Affiliate Price',
		in: 'body',
		type: 'number',
		example: 5.5,
		description: 'What the affiliate gets',
	},
	{
		name: 'price_advertiser',
		label: 'Advertiser Price',
		in: 'body',
		type: 'number',
		example: 7,
		description: 'What the advertiser pays',
	},
	{ name: 'model_affiliate', label: 'Affiliate Model', in: 'body', type: 'string', example: 'CPA' },
	{ name: 'model_advertiser', label: 'Advertiser Model', in: 'body', type: 'string', example: 'CPA' },
	{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
	{
		name: 'hide_affiliate_payout',
		label: 'Hide Payout',
		in: 'body',
		type: 'integer',
		enum: [1, 0],
		enumLabels: ['Yes', 'No'],
		example: 1,
		description: 'Whether affiliates do not see the payout',
	},
];

export const dates: Parameter[] = [
	{
		name: 'start_datetime',
		label: 'Start',
		in: 'body',
		type: 'string',
		example: '2026-04-01 10:00:00',
		description: 'In UTC, as in 2026-04-01 10:00:00',
	},
	{
		name: 'end_datetime',
		label: 'End',
		in: 'body',
		type: 'string',
		example: '2026-06-30 21:00:00',
		description: 'In UTC, as in 2026-06-30 21:00:00',
	},
];

export const offerFields = (required: boolean): Parameter[] => [
	{ name: 'offer_name', label: 'Name', in: 'body', type: 'string', required, example: 'Spring Offer' },
	{ name: 'advertiser_id', in: 'body', type: 'integer', required, example: 2 },
	{
		name: 'offer_url',
		label: 'URL',
		in: 'body',
		type: 'string',
		required,
		example: 'https://offers.example.com/spring?tid={tid}',
	},
	status,
	visibility,
	...prices,
	...dates,
	{ name: 'category', in: 'body', type: 'string', example: 'Finance' },
	{
		name: 'preview_url',
		in: 'body',
		type: 'string',
		example: 'https://offers.example.com/spring',
	},
	{ name: 'external_offer_id', in: 'body', type: 'string', example: 'EXT-5' },
	{ name: 'app_id', in: 'body', type: 'string', example: 'com.example.app' },
	{
		name: 'logo',
		label: 'Logo URL',
		in: 'body',
		type: 'string',
		example: 'https://offers.example.com/5.png',
	},
	{ name: 'offer_terms', label: 'Terms', in: 'body', type: 'string', example: 'No brand bidding' },
	{ name: 'offer_kpi', label: 'KPI', in: 'body', type: 'string', example: 'Deposit within 7 days' },
	{ name: 'private_note', in: 'body', type: 'string', example: 'Renew in June' },
	{
		name: 'deep_links',
		in: 'body',
		type: 'integer',
		enum: [1, 0],
		enumLabels: ['On', 'Off'],
		example: 1,
	},
];

export const offer = {
	offerid: '21970005',
	offer_name: 'Offer 5',
	status: 'Approved',
	category: 'Finance',
	currency: 'USD',
	price_affiliate: '5.5',
	model_affiliate: 'CPA',
	price_advertiser: '7',
	model_advertiser: 'CPA',
	visibility: 'public',
};

export const saved = {
	status: '200',
	response: 'offer_updated_successfully',
	data: { offer_id: '21970005' },
};
