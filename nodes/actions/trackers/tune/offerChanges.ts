import type { LibraryTemplate, Parameter } from '../../model/template';
import { answer, changedRecord, data, path, recordId, reference, returnObject, writes } from './parameters';

const offerId = recordId('Offer ID', 'body', '7');

const types = ['cpa_flat', 'cpa_percentage', 'cpa_both', 'cpc', 'cpm'];
const typeLabels = [
	'Per Conversion',
	'Share of Sale',
	'Per Conversion and Share of Sale',
	'Per Click',
	'Per Mille',
];

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['active', 'paused', 'pending', 'expired', 'deleted'],
	enumLabels: ['Active', 'Paused', 'Pending', 'Expired', 'Deleted'],
};

const offerFields: Parameter[] = [
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

const name: Parameter = { ...data('name', 'Name', 'string'), example: 'Offer 7' };

const field = (value: string): Parameter => ({ name: 'field', in: 'body', type: 'string', const: value });
const toValue = (value: string): Parameter => ({ name: 'value', in: 'body', type: 'string', const: value });

const changed = {
	records: changedRecord('Offer'),
	example: answer({ Offer: { id: '7', name: 'Offer 7', status: 'active', default_payout: '4.50' } }),
};

const updateField = `${reference}/offer-updatefield/`;

const cap = (key: string, label: string, type: 'integer' | 'number'): Parameter => ({
	...data(key, label, type),
	minimum: 0,
});

export const offerChanges: LibraryTemplate[] = [
	{
		id: 'tune.offer.create',
		name: 'Create offer',
		description: 'Creates an offer.',
		tracker: 'tune',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [...writes('Offer', 'create'), { ...name, required: true }, ...offerFields, returnObject],
		response: changed,
		documentation: `${reference}/offer-create/`,
	},
	{
		id: 'tune.offer.update',
		name: 'Update offer',
		description: 'Changes the fields of one offer that you fill in and leaves the rest.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Offer', 'update'), offerId, name, ...offerFields, returnObject],
		response: changed,
		documentation: `${reference}/offer-update/`,
	},
	{
		id: 'tune.offer.updateStatus',
		name: 'Update offer status',
		description: 'Sets the status of one offer and changes nothing else.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'updateField'),
			offerId,
			field('status'),
			{ ...status, name: 'value', property: undefined, required: true },
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.offer.pause',
		name: 'Pause offer',
		description: 'Pauses one offer.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'updateField'),
			offerId,
			field('status'),
			toValue('paused'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.offer.resume',
		name: 'Resume offer',
		description: 'Makes one offer active.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'updateField'),
			offerId,
			field('status'),
			toValue('active'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.offer.remove',
		name: 'Remove offer',
		description: 'Sets the status of one offer to deleted. The record stays.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'updateField'),
			offerId,
			field('status'),
			toValue('deleted'),
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.offer.setPayout',
		name: 'Set offer payout',
		description: 'Sets the flat payout of one offer for all affiliates that have none of their own.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'updateField'),
			offerId,
			field('default_payout'),
			{
				name: 'value',
				label: 'Payout',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 4.5,
			},
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.offer.setCap',
		name: 'Set offer cap',
		description: 'Sets the caps of one offer for all affiliates together. 0 takes a cap away.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Offer', 'update'),
			offerId,
			{ ...cap('conversion_cap', 'Daily Conversions', 'integer'), example: 100 },
			cap('monthly_conversion_cap', 'Monthly Conversions', 'integer'),
			cap('lifetime_conversion_cap', 'All Conversions', 'integer'),
			{ ...cap('payout_cap', 'Daily Payout', 'number'), example: 400 },
			cap('monthly_payout_cap', 'Monthly Payout', 'number'),
			cap('lifetime_payout_cap', 'All Payout', 'number'),
			cap('monthly_revenue_cap', 'Monthly Revenue', 'number'),
			cap('lifetime_revenue_cap', 'All Revenue', 'number'),
			returnObject,
		],
		response: changed,
		documentation: `${reference}/offer-update/`,
	},
];
