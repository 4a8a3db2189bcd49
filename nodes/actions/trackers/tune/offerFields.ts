import type { EditRules, Parameter } from '../../model/template';
import {
	advertisers,
	affiliates,
	answer,
	changedRecord,
	data,
	goalsOf,
	offers,
	readFirst,
	recordId,
	reference,
} from './shared';

export const offerId: Parameter = { ...recordId('Offer ID', 'body', '7'), choices: offers };

/** The one offer that a call changes is read first. */
export const ofOffer = readFirst('tune.offer.get');

export const notes: Parameter = {
	name: 'notes',
	in: 'body',
	type: 'string',
	example: 'Checked by phone',
	aside: true,
};

export const decided = (status: string): Parameter => ({
	name: 'status',
	in: 'body',
	type: 'string',
	const: status,
	current: '$.approval_status',
});

/** What is known of one affiliate on one offer. The call makes it where there is nothing yet. */
export const ofApproval: EditRules = {
	read: 'tune.offer.listApprovals',
	values: { offer_id: 'id', affiliate_id: 'affiliate_id' },
	match: { '$.offer_id': 'id', '$.affiliate_id': 'affiliate_id' },
	replaces: 'none',
	creates: true,
};

export const approval = `${reference}/offer-setaffiliateapproval/`;

const types = ['cpa_flat', 'cpa_percentage', 'cpa_both', 'cpc', 'cpm'];

const typeLabels = [
	'Per Conversion',
	'Share of Sale',
	'Per Conversion and Share of Sale',
	'Per Click',
	'Per Mille',
];

export const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['active', 'paused', 'pending', 'expired', 'deleted'],
	enumLabels: ['Active', 'Paused', 'Pending', 'Expired', 'Deleted'],
};

export const offerFields: Parameter[] = [
	{ ...data('advertiser_id', 'Advertiser ID', 'string'), example: '2', choices: advertisers },
	status,
	{
		...data('offer_url', 'Offer URL', 'string'),
		example: 'https://offers.example.com/7?tid={transaction_id}',
	},
	{ ...data('preview_url', 'Preview URL', 'string'), example: 'https://offers.example.com/7' },
	{ ...data('description', 'Description', 'string'), example: 'One page, one field' },
	{ ...data('expiration_date', 'Expiration Date', 'date'), format: 'yyyy-MM-dd', example: '2027-12-31' },
	{ ...data('payout_type', 'Payout Type', 'string'), enum: types, enumLabels: typeLabels },
	{
		...data('default_payout', 'Payout', 'number'),
		minimum: 0,
		example: 4.5,
		description: 'What an affiliate gets',
	},
	{ ...data('percent_payout', 'Payout Percentage', 'number'), minimum: 0 },
	{ ...data('revenue_type', 'Revenue Type', 'string'), enum: types, enumLabels: typeLabels },
	{
		...data('max_payout', 'Revenue', 'number'),
		minimum: 0,
		example: 7,
		description: 'What the advertiser pays; max_payout in spite of its name',
	},
	{ ...data('max_percent_payout', 'Revenue Percentage', 'number'), minimum: 0 },
	{
		...data('currency', 'Currency', 'string'),
		description: 'Only where the network uses several currencies',
	},
	{ ...data('require_approval', 'Require Approval', 'boolean'), format: '1/0', example: true },
	{ ...data('is_private', 'Private', 'boolean'), format: '1/0', example: false },
	{ ...data('ref_id', 'Reference ID', 'string'), example: 'crm-7' },
	{ ...data('note', 'Note', 'string') },
];

export const name: Parameter = { ...data('name', 'Name', 'string'), example: 'Offer 7' };

export const changed = {
	records: changedRecord('Offer'),
	example: answer({ Offer: { id: '7', name: 'Offer 7', status: 'active', default_payout: '4.50' } }),
};

export const updateField = `${reference}/offer-updatefield/`;

export const cap = (key: string, label: string, type: 'integer' | 'number'): Parameter => ({
	...data(key, label, type),
	minimum: 0,
	current: `$.${key}`,
});

export const offer = {
	id: '7',
	name: 'Offer 7',
	advertiser_id: '2',
	status: 'active',
	default_payout: '4.00',
	payout_type: 'cpa_flat',
	conversion_cap: '0',
	offer_url: 'https://offers.example.com/7',
	preview_url: 'https://offers.example.com/7/preview',
	require_approval: '1',
	expiration_date: '2027-12-31',
};

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'body',
	type: 'string',
	required: true,
	example: '12',
	choices: affiliates,
};

export const goalId: Parameter = {
	name: 'goal_id',
	in: 'body',
	type: 'string',
	description: 'For a goal of the offer; left out, it is for the offer itself',
	choices: goalsOf('id'),
};

/** The caps of an offer, by the fields that hold them. */
export const capFields = [
	'conversion_cap',
	'monthly_conversion_cap',
	'lifetime_conversion_cap',
	'payout_cap',
	'monthly_payout_cap',
	'lifetime_payout_cap',
	'monthly_revenue_cap',
	'lifetime_revenue_cap',
];

export const capLabels = [
	'Daily Conversions',
	'Monthly Conversions',
	'All Conversions',
	'Daily Payout',
	'Monthly Payout',
	'All Payout',
	'Monthly Revenue',
	'All Revenue',
];

export const country: Parameter = {
	name: 'country_code',
	label: 'Country',
	in: 'body',
	type: 'string',
	required: true,
	example: 'US',
	description: 'Two letters, ISO 3166-1',
};
