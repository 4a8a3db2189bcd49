import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliates, done, filter, offers, patches, reference, toValue } from './shared';

/** Caps of an offer, and of an affiliate on an offer. */
export const capNames = [
	'daily_conversion_cap',
	'weekly_conversion_cap',
	'monthly_conversion_cap',
	'global_conversion_cap',
	'daily_payout_cap',
	'weekly_payout_cap',
	'monthly_payout_cap',
	'global_payout_cap',
	'daily_revenue_cap',
	'weekly_revenue_cap',
	'monthly_revenue_cap',
	'global_revenue_cap',
	'daily_click_cap',
	'weekly_click_cap',
	'monthly_click_cap',
	'global_click_cap',
];

export const capLabels = [
	'Daily Conversions',
	'Weekly Conversions',
	'Monthly Conversions',
	'All Conversions',
	'Daily Payout',
	'Weekly Payout',
	'Monthly Payout',
	'All Payout',
	'Daily Revenue',
	'Weekly Revenue',
	'Monthly Revenue',
	'All Revenue',
	'Daily Clicks',
	'Weekly Clicks',
	'Monthly Clicks',
	'All Clicks',
];

const capFields: Parameter[] = [
	{ name: 'daily_conversion_cap', label: 'Daily Conversions', in: 'body', type: 'integer', example: 150 },
	{ name: 'weekly_conversion_cap', label: 'Weekly Conversions', in: 'body', type: 'integer', example: 700 },
	{
		name: 'monthly_conversion_cap',
		label: 'Monthly Conversions',
		in: 'body',
		type: 'integer',
		example: 3000,
	},
	{ name: 'global_conversion_cap', label: 'All Conversions', in: 'body', type: 'integer', example: 9000 },
	{ name: 'daily_payout_cap', label: 'Daily Payout', in: 'body', type: 'number', example: 500 },
	{ name: 'weekly_payout_cap', label: 'Weekly Payout', in: 'body', type: 'number', example: 2500 },
	{ name: 'monthly_payout_cap', label: 'Monthly Payout', in: 'body', type: 'number', example: 9000 },
	{ name: 'global_payout_cap', label: 'All Payout', in: 'body', type: 'number', example: 20000 },
	{ name: 'daily_revenue_cap', label: 'Daily Revenue', in: 'body', type: 'number', example: 800 },
	{ name: 'weekly_revenue_cap', label: 'Weekly Revenue', in: 'body', type: 'number', example: 4000 },
	{ name: 'monthly_revenue_cap', label: 'Monthly Revenue', in: 'body', type: 'number', example: 15000 },
	{ name: 'global_revenue_cap', label: 'All Revenue', in: 'body', type: 'number', example: 30000 },
	{ name: 'daily_click_cap', label: 'Daily Clicks', in: 'body', type: 'integer', example: 5000 },
	{ name: 'weekly_click_cap', label: 'Weekly Clicks', in: 'body', type: 'integer', example: 25000 },
	{ name: 'monthly_click_cap', label: 'Monthly Clicks', in: 'body', type: 'integer', example: 90000 },
	{ name: 'global_click_cap', label: 'All Clicks', in: 'body', type: 'integer', example: 200000 },
];

const settingId: Parameter = {
	name: 'settingId',
	label: 'Custom Cap ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '9',
};

/** One cap, by its name, and its new value. */
export const oneCap: Parameter[] = [
	{
		name: 'cap',
		in: 'body',
		property: 'fields[0][field_type]',
		type: 'string',
		required: true,
		default: 'daily_conversion_cap',
		enum: capNames,
		enumLabels: capLabels,
	},
	toValue({
		name: 'value',
		type: 'number',
		required: true,
		minimum: 0,
		example: 150,
		current: { path: '$', field: 'cap' },
	}),
];

const patchCustomCaps = patches({
	ids: {
		name: 'network_custom_cap_setting_ids',
		label: 'Custom Cap IDs',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		required: true,
		example: [9],
	},
	path: '/networks/custom/caps',
	documentation: `${reference}/patch-networkscustomcaps`,
	edit: {
		read: 'everflow.customCap.get',
		values: { settingId: 'network_custom_cap_setting_ids' },
		replaces: 'none',
	},
	hasOperator: false,
});

const customCap = {
	network_custom_cap_setting_id: 9,
	network_id: 99,
	network_affiliate_id: 12,
	network_offer_id: 5,
	name: '',
	daily_conversion_cap: 150,
	monthly_click_cap: 0,
	is_soft_cap: false,
	time_created: 1704067200,
	time_saved: 1704067200,
};

export const customCapTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.customCap.list',
		name: 'List custom caps',
		description: 'Lists the caps that single affiliates have on single offers.',
		kind: 'get',
		method: 'GET',
		path: '/networks/custom/caps',
		parameters: [
			{
				name: 'network_offer_id',
				label: 'Offer ID',
				in: 'query',
				property: 'filter[network_offer_id]',
				type: 'integer',
				example: 5,
				choices: offers,
			},
			{
				name: 'network_affiliate_id',
				label: 'Affiliate ID',
				in: 'query',
				property: 'filter[network_affiliate_id]',
				type: 'integer',
				example: 12,
				choices: affiliates,
			},
			{ ...filter, example: ['time_saved>1704067200'] },
		],
		response: {
			records: '$.custom_cap_settings[*]',
			example: { custom_cap_settings: [customCap], paging: { page: 1, page_size: 100, total_count: 1 } },
		},
		documentation: `${reference}/get-networkscustomcaps`,
	},
	{
		id: 'everflow.customCap.get',
		name: 'Get custom cap',
		description: 'Reads the caps that one affiliate has on one offer.',
		kind: 'get',
		method: 'GET',
		path: '/networks/custom/caps/{settingId}',
		parameters: [settingId],
		response: { records: '$', example: customCap },
		documentation: `${reference}/get-networkscustomcap`,
	},
	{
		id: 'everflow.customCap.create',
		name: 'Create custom cap',
		description: "Gives an affiliate caps of its own on an offer, which stand in for the offer's caps.",
		kind: 'add',
		method: 'POST',
		path: '/networks/custom/caps',
		parameters: [
			{
				name: 'network_affiliate_id',
				label: 'Affiliate ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 12,
				choices: affiliates,
			},
			{
				name: 'network_offer_id',
				label: 'Offer ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 5,
				choices: offers,
			},
			{ name: 'name', in: 'body', type: 'string', example: 'Trial' },
			{
				name: 'is_soft_cap',
				label: 'Soft Cap',
				in: 'body',
				type: 'boolean',
				example: false,
				description: 'Whether traffic still goes to the offer when the cap is reached',
			},
			...capFields,
		],
		add: {
			existing: {
				read: 'everflow.customCap.list',
				values: {
					network_offer_id: 'network_offer_id',
					network_affiliate_id: 'network_affiliate_id',
				},
				match: {
					'$.network_offer_id': 'network_offer_id',
					'$.network_affiliate_id': 'network_affiliate_id',
				},
			},
		},
		response: { records: '$', example: customCap },
		documentation: `${reference}/post-networkscustomcaps`,
	},
	patchCustomCaps({
		id: 'everflow.customCap.set',
		name: 'Set custom cap',
		description: 'Sets one of the caps of one or more custom caps that exist, and changes nothing else.',
		values: oneCap,
	}),
	{
		id: 'everflow.customCap.remove',
		name: 'Remove custom cap',
		description: "Removes a custom cap; the offer's caps hold for the affiliate again.",
		kind: 'edit',
		method: 'DELETE',
		path: '/networks/custom/caps/{settingId}',
		parameters: [settingId],
		response: done,
		documentation: `${reference}/delete-networkscustomcap`,
	},
];
