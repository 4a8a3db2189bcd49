import type { Choices, EditRules, Parameter } from '../../model/template';

export const create: Parameter = { name: 'type', in: 'query', type: 'string', const: 'create' };

const offerChoices: Choices = { read: 'offer18.offer.list', value: '$.offerid', label: '$.offer_name' };

export const update: Parameter[] = [
	{ name: 'type', in: 'query', type: 'string', const: 'update' },
	{
		name: 'oid',
		label: 'Offer ID',
		in: 'query',
		type: 'string',
		required: true,
		choices: offerChoices,
		example: '21970005',
	},
];

/** An update changes what is sent, as far as is known. */
export const editsOffer: EditRules = {
	read: 'offer18.offer.get',
	values: { offer_id: 'oid' },
	replaces: 'none',
};

export const status: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['approve', 'pending'],
	enumLabels: ['Approved', 'Pending'],
	// Offer18 reads other words than it takes.
	current: { path: '$.status', values: { Approved: 'approve', Pending: 'pending' } },
	example: 'approve',
};

export const visibility: Parameter = {
	name: 'visibility',
	in: 'body',
	type: 'string',
	enum: ['public', 'permission', 'private'],
	enumLabels: ['Public', 'Permission Required', 'Private'],
	current: '$.visibility',
	example: 'public',
};

export const prices: Parameter[] = [
	{
		name: 'price_affiliate',
		label: 'Affiliate Price',
		in: 'body',
		type: 'number',
		current: '$.price_affiliate',
		example: 5.5,
		description: 'What the affiliate gets',
	},
	{
		name: 'price_advertiser',
		label: 'Advertiser Price',
		in: 'body',
		type: 'number',
		current: '$.price_advertiser',
		example: 7,
		description: 'What the advertiser pays',
	},
	{
		name: 'model_affiliate',
		label: 'Affiliate Model',
		in: 'body',
		type: 'string',
		current: '$.model_affiliate',
		example: 'CPA',
	},
	{
		name: 'model_advertiser',
		label: 'Advertiser Model',
		in: 'body',
		type: 'string',
		current: '$.model_advertiser',
		example: 'CPA',
	},
	{ name: 'currency', in: 'body', type: 'string', current: '$.currency', example: 'USD' },
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
	{
		name: 'offer_name',
		label: 'Name',
		in: 'body',
		type: 'string',
		required,
		current: '$.offer_name',
		example: 'Spring Offer',
	},
	{ name: 'advertiser_id', in: 'body', type: 'integer', required, current: '$.advertiser_id', example: 2 },
	{
		name: 'offer_url',
		label: 'URL',
		in: 'body',
		type: 'string',
		required,
		current: '$.offer_url',
		example: 'https://offers.example.com/spring?tid={tid}',
	},
	status,
	visibility,
	...prices,
	...dates,
	{ name: 'category', in: 'body', type: 'string', current: '$.category', example: 'Finance' },
	{
		name: 'preview_url',
		in: 'body',
		type: 'string',
		current: '$.preview_url',
		example: 'https://offers.example.com/spring',
	},
	{ name: 'external_offer_id', in: 'body', type: 'string', current: '$.external_offer_id', example: 'EXT-5' },
	{ name: 'app_id', in: 'body', type: 'string', current: '$.app_id', example: 'com.example.app' },
	{
		name: 'logo',
		label: 'Logo URL',
		in: 'body',
		type: 'string',
		current: '$.logo',
		example: 'https://offers.example.com/5.png',
	},
	{
		name: 'offer_terms',
		label: 'Terms',
		in: 'body',
		type: 'string',
		current: '$.offer_terms',
		example: 'No brand bidding',
	},
	{
		name: 'offer_kpi',
		label: 'KPI',
		in: 'body',
		type: 'string',
		current: '$.offer_kpi',
		example: 'Deposit within 7 days',
	},
	{ name: 'private_note', in: 'body', type: 'string', current: '$.private_note', example: 'Renew in June' },
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
