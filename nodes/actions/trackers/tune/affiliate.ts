import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	affiliates,
	answer,
	applied,
	byReference,
	change,
	changedRecord,
	confirmed,
	contain,
	create,
	data,
	fields,
	filterBy,
	filters,
	listOf,
	managers,
	pageOf,
	plainListOf,
	present,
	read,
	readFirst,
	recordId,
	reference,
	returnObject,
	setTo,
	sort,
	statusFilter,
	taggedBy,
	tagId,
} from './shared';

const affiliateId: Parameter = { ...recordId('Affiliate ID', 'body', '12'), choices: affiliates };

const ofAffiliate = readFirst('tune.affiliate.get');

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	enumLabels: ['Active', 'Pending', 'Blocked', 'Deleted', 'Rejected'],
};

const profile: Parameter[] = [
	status,
	{ ...data('account_manager_id', 'Account Manager ID', 'string'), example: '3', choices: managers },
	{ ...data('affiliate_tier_id', 'Tier ID', 'string') },
	{ ...data('address1', 'Address', 'string'), example: '1 Example Street' },
	data('address2', 'Address 2', 'string'),
	{ ...data('city', 'City', 'string'), example: 'Austin' },
	{ ...data('region', 'Region', 'string'), example: 'TX' },
	{ ...data('country', 'Country', 'string'), example: 'US' },
	{ ...data('zipcode', 'ZIP Code', 'string'), example: '73301' },
	{ ...data('phone', 'Phone', 'string'), example: '+1 555 0100' },
	{
		...data('ref_id', 'Reference ID', 'string'),
		example: 'crm-12',
		description: 'ID of the affiliate in a system of your own',
	},
];

const company: Parameter = { ...data('company', 'Company', 'string'), example: 'Demo Media' };

const changed = {
	records: changedRecord('Affiliate'),
	example: answer({ Affiliate: { id: '12', company: 'Demo Media', status: 'active' } }),
};

const updateField = `${reference}/affiliate-updatefield/`;

const affiliateIdInQuery: Parameter = { ...recordId('Affiliate ID', 'query', '12'), choices: affiliates };

const affiliate = {
	id: '12',
	company: 'Demo Media',
	status: 'active',
	account_manager_id: '3',
	country: 'US',
	date_added: '2024-01-01 00:00:00',
	modified: '2024-01-31 12:00:00',
};

export const affiliateTemplates: LibraryTemplate[] = [
	read('Affiliate', 'findById', {
		id: 'tune.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate account. An unknown ID gives no record.',
		parameters: [affiliateIdInQuery, fields, contain],
		response: { records: '$.response.data.Affiliate', example: answer({ Affiliate: affiliate }) },
		documentation: `${reference}/affiliate-findbyid/`,
	}),
	read('Affiliate', 'findAll', {
		id: 'tune.affiliate.list',
		name: 'List affiliates',
		description: 'Lists the affiliate accounts of the network.',
		parameters: [
			statusFilter(
				['active', 'pending', 'blocked', 'deleted', 'rejected'],
				['Active', 'Pending', 'Blocked', 'Deleted', 'Rejected'],
			),
			filterBy('ref_id', 'crm-12'),
			{ ...filters, example: { country: 'US' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Affiliate'), example: pageOf('12', { Affiliate: affiliate }) },
		documentation: `${reference}/affiliate-findall/`,
	}),
	read('Affiliate', 'getAccountBalance', {
		id: 'tune.affiliate.getBalance',
		name: 'Get affiliate balance',
		description: 'Reads the account balance of one affiliate, as a bare amount.',
		parameters: [affiliateIdInQuery],
		response: { records: '$.response.data', example: answer('125.50') },
		documentation: `${reference}/affiliate-getaccountbalance/`,
	}),
	read('Affiliate', 'getOfferPayouts', {
		id: 'tune.affiliate.listPayouts',
		name: 'List payouts of affiliate',
		description: 'Lists the payouts that one affiliate has of its own, offer by offer.',
		parameters: [affiliateIdInQuery],
		response: {
			records: plainListOf('OfferPayout'),
			pagination: { style: 'none' },
			example: answer({
				'31': { OfferPayout: { id: '31', offer_id: '7', affiliate_id: '12', payout: '4.50' } },
			}),
		},
		documentation: `${reference}/affiliate-getofferpayouts/`,
	}),
	read('Affiliate', 'getOfferConversionCaps', {
		id: 'tune.affiliate.listCaps',
		name: 'List caps of affiliate',
		description: 'Lists the caps of one affiliate, offer by offer.',
		parameters: [affiliateIdInQuery],
		response: {
			records: plainListOf('OfferConversionCap'),
			pagination: { style: 'none' },
			example: answer({
				'21': {
					OfferConversionCap: { id: '21', offer_id: '7', affiliate_id: '12', conversion_cap: '50' },
				},
			}),
		},
		documentation: `${reference}/affiliate-getofferconversioncaps`,
	}),
	read('Affiliate', 'getApprovedOfferIds', {
		id: 'tune.affiliate.listOfferIds',
		name: 'List approved offers of affiliate',
		description: 'Lists the IDs of the offers that one affiliate is approved for.',
		parameters: [affiliateIdInQuery],
		response: {
			records: '$.response.data[*]',
			pagination: { style: 'none' },
			example: answer(['7', '9']),
		},
		documentation: `${reference}/affiliate-getapprovedofferids/`,
	}),
	create('Affiliate', 'create', {
		id: 'tune.affiliate.create',
		name: 'Create affiliate',
		description: 'Creates an affiliate account. People who log in for it are not part of it.',
		parameters: [{ ...company, required: true }, ...profile, returnObject],
		add: byReference('affiliate'),
		response: changed,
		documentation: `${reference}/affiliate-create/`,
	}),
	change('Affiliate', 'update', {
		id: 'tune.affiliate.update',
		name: 'Update affiliate',
		description: 'Changes the fields of one affiliate that you fill in and leaves the rest.',
		parameters: [affiliateId, ...present([company, ...profile]), returnObject],
		edit: ofAffiliate,
		response: changed,
		documentation: `${reference}/affiliate-update/`,
	}),
	change('Affiliate', 'updateField', {
		id: 'tune.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one affiliate and changes nothing else.',
		parameters: [affiliateId, ...setTo('status', { ...status, required: true }), returnObject],
		edit: ofAffiliate,
		response: changed,
		documentation: updateField,
	}),
	change('Affiliate', 'updateField', {
		id: 'tune.affiliate.approve',
		name: 'Activate affiliate',
		description:
			'Makes one affiliate active: approves one that has signed up and is pending, or lets a blocked one back in.',
		parameters: [affiliateId, ...setTo('status', { const: 'active' }), returnObject],
		edit: ofAffiliate,
		response: changed,
		documentation: updateField,
	}),
	change('Affiliate', 'updateField', {
		id: 'tune.affiliate.reject',
		name: 'Reject affiliate',
		description: 'Refuses one affiliate that has signed up.',
		parameters: [affiliateId, ...setTo('status', { const: 'rejected' }), returnObject],
		edit: ofAffiliate,
		response: changed,
		documentation: updateField,
	}),
	change('Affiliate', 'block', {
		id: 'tune.affiliate.block',
		name: 'Ban affiliate',
		description: 'Blocks one affiliate account and keeps the reason.',
		parameters: [
			affiliateId,
			{ name: 'reason', in: 'body', type: 'string', example: 'Incentivised traffic', aside: true },
		],
		edit: { ...ofAffiliate, sets: { '$.status': 'blocked' } },
		response: confirmed,
		documentation: `${reference}/affiliate-block/`,
	}),
	change('Affiliate', 'updateField', {
		id: 'tune.affiliate.updateManager',
		name: 'Assign affiliate manager',
		description: 'Puts one affiliate in the care of an account manager.',
		parameters: [
			affiliateId,
			...setTo('account_manager_id', {
				label: 'Account Manager ID',
				required: true,
				example: '3',
				description: 'The employee who looks after the affiliate',
				choices: managers,
			}),
			returnObject,
		],
		edit: ofAffiliate,
		response: changed,
		documentation: updateField,
	}),
	change('Tag', 'addToAffiliate', {
		id: 'tune.affiliate.addTag',
		name: 'Add a tag to affiliate',
		description: 'Puts one tag of the network on an affiliate. The others stay.',
		parameters: [{ ...affiliateId, name: 'affiliate_id' }, tagId],
		edit: taggedBy('affiliate_id', 'tune.tag.listOfAffiliates'),
		response: confirmed,
		documentation: `${reference}/tag-addtoaffiliate`,
	}),
	change('Tag', 'removeFromAffiliate', {
		id: 'tune.affiliate.removeTag',
		name: 'Remove a tag from affiliate',
		description: 'Takes one tag off an affiliate. The others stay.',
		idempotent: undefined,
		parameters: [
			{ ...affiliateId, name: 'affiliate_id' },
			{ ...tagId, example: '72' },
		],
		response: applied,
		documentation: `${reference}/tag-removefromaffiliate/`,
	}),
	create('Affiliate', 'addAccountNote', {
		id: 'tune.affiliate.addNote',
		name: 'Add affiliate note',
		description: 'Adds a note to the account of one affiliate. Answers with the ID of the note.',
		parameters: [
			affiliateId,
			{
				name: 'note',
				in: 'body',
				type: 'string',
				required: true,
				example: 'Asked for a higher cap',
			},
		],
		response: { records: '$.response.data', example: answer('501') },
		documentation: `${reference}/affiliate-addaccountnote/`,
	}),
];
