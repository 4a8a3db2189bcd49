import type { Parameter } from '../../model/template';
import { answer, changedRecord, data, recordId, reference } from './shared';

export const offerId = recordId('Offer ID', 'body', '7');

export const notes: Parameter = {
	name: 'notes',
	in: 'body',
	type: 'string',
	example: 'Checked by phone',
};

export const decided = (status: string): Parameter => ({
	name: 'status',
	in: 'body',
	type: 'string',
	const: status,
});

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
	{ ...data('advertiser_id', 'Advertiser ID', 'string'), example: '2' },
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

export const field = (value: string): Parameter => ({
	name: 'field',
	in: 'body',
	type: 'string',
	const: value,
});

export const toValue = (value: string): Parameter => ({
	name: 'value',
	in: 'body',
	type: 'string',
	const: value,
});

export const changed = {
	records: changedRecord('Offer'),
	example: answer({ Offer: { id: '7', name: 'Offer 7', status: 'active', default_payout: '4.50' } }),
};

export const updateField = `${reference}/offer-updatefield/`;

export const cap = (key: string, label: string, type: 'integer' | 'number'): Parameter => ({
	...data(key, label, type),
	minimum: 0,
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
};

export const goalId: Parameter = {
	name: 'goal_id',
	in: 'body',
	type: 'string',
	description: 'For a goal of the offer; left out, it is for the offer itself',
};

/** A call that answers with true, or with the ID of what it has made. */
