import type { EditRules, Parameter } from '../../model/template';
import { affiliates, eventsOf, madeByEverflow, offers } from './shared';

export const settingId: Parameter = {
	name: 'settingId',
	label: 'Custom Payout ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '7',
};

/** A custom payout is stored whole: what is not given is read first. */
export const ofSetting: EditRules = {
	read: 'everflow.customPayout.get',
	values: { settingId: 'settingId' },
	replaces: 'record',
	body: '$',
	omit: ['network_custom_payout_revenue_setting_id', ...madeByEverflow],
};

export const forAll = (all: boolean): Parameter => ({
	name: 'is_apply_all_affiliates',
	in: 'body',
	type: 'boolean',
	const: all,
});

export const affiliatesOfSetting: Parameter = {
	name: 'network_affiliate_ids',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [12],
	choices: affiliates,
};

export const forAffiliates: Parameter[] = [affiliatesOfSetting, forAll(false)];

export const payoutFields: Parameter[] = [
	{
		name: 'network_offer_id',
		label: 'Offer ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 5,
		choices: offers,
	},
	{
		name: 'network_offer_payout_revenue_id',
		label: 'Event ID',
		in: 'body',
		type: 'integer',
		required: true,
		default: 0,
		example: 0,
		description: '0 for the base conversion',
		choices: eventsOf('network_offer_id'),
	},
	{ name: 'name', in: 'body', type: 'string', required: true, example: 'VIP rate' },
	{
		name: 'custom_setting_status',
		label: 'Status',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['active', 'inactive'],
		enumLabels: ['Active', 'Inactive'],
	},
	{
		name: 'is_custom_payout_enabled',
		label: 'Change the Payout',
		in: 'body',
		type: 'boolean',
		required: true,
		default: true,
		example: true,
	},
	{
		name: 'payout_type',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['blank', 'cpa', 'cpc', 'cpm', 'cps', 'cpa_cps', 'prv'],
		enumLabels: [
			'Unchanged',
			'Per Action',
			'Per Click',
			'Per Mille',
			'Per Sale',
			'Per Action and Sale',
			'Private',
		],
	},
	{ name: 'payout_amount', in: 'body', type: 'number', example: 7.5, minimum: 0 },
	{
		name: 'payout_percentage',
		in: 'body',
		type: 'number',
		minimum: 0,
		maximum: 100,
		example: 0,
		description: 'For types by sale',
	},
	{
		name: 'is_custom_revenue_enabled',
		label: 'Change the Revenue',
		in: 'body',
		type: 'boolean',
		required: true,
		default: false,
		example: false,
	},
	{
		name: 'revenue_type',
		in: 'body',
		type: 'string',
		required: true,
		default: 'blank',
		enum: ['blank', 'rpa', 'rpc', 'rpm', 'rps', 'rpa_rps'],
		enumLabels: ['Unchanged', 'Per Action', 'Per Click', 'Per Mille', 'Per Sale', 'Per Action and Sale'],
	},
	{ name: 'revenue_amount', in: 'body', type: 'number', minimum: 0, example: 4 },
	{
		name: 'revenue_percentage',
		in: 'body',
		type: 'number',
		minimum: 0,
		maximum: 100,
		example: 0,
	},
];

export const customPayout = {
	network_custom_payout_revenue_setting_id: 7,
	network_id: 99,
	network_offer_id: 5,
	network_offer_payout_revenue_id: 0,
	name: 'VIP rate',
	custom_setting_status: 'active',
	is_apply_all_affiliates: false,
	network_affiliate_ids: [12],
	is_custom_payout_enabled: true,
	payout_type: 'cpa',
	payout_amount: 7.5,
	payout_percentage: 0,
	is_custom_revenue_enabled: false,
	revenue_type: 'blank',
	time_created: 1704067200,
	time_saved: 1704067200,
};
