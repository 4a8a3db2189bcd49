import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	applied,
	answer,
	changedRecord,
	data,
	path,
	recordId,
	reference,
	returnObject,
	writes,
} from './parameters';

const affiliateId = recordId('Affiliate ID', 'body', '12');

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	enumLabels: ['Active', 'Pending', 'Blocked', 'Deleted', 'Rejected'],
};

const profile: Parameter[] = [
	status,
	{ ...data('account_manager_id', 'Account Manager ID', 'string'), example: '3' },
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

const statusField: Parameter = { name: 'field', in: 'body', type: 'string', const: 'status' };

const changed = {
	records: changedRecord('Affiliate'),
	example: answer({ Affiliate: { id: '12', company: 'Demo Media', status: 'active' } }),
};

const updateField = `${reference}/affiliate-updatefield/`;

export const affiliateChanges: LibraryTemplate[] = [
	{
		id: 'tune.affiliate.create',
		name: 'Create affiliate',
		description: 'Creates an affiliate account. People who log in for it are not part of it.',
		tracker: 'tune',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [...writes('Affiliate', 'create'), { ...company, required: true }, ...profile, returnObject],
		response: changed,
		documentation: `${reference}/affiliate-create/`,
	},
	{
		id: 'tune.affiliate.update',
		name: 'Update affiliate',
		description: 'Changes the fields of one affiliate that you fill in and leaves the rest.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Affiliate', 'update'), affiliateId, company, ...profile, returnObject],
		response: changed,
		documentation: `${reference}/affiliate-update/`,
	},
	{
		id: 'tune.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one affiliate and changes nothing else.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Affiliate', 'updateField'),
			affiliateId,
			statusField,
			{ ...status, name: 'value', property: undefined, required: true },
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.affiliate.approve',
		name: 'Approve affiliate',
		description: 'Makes one affiliate active, such as one that has signed up and is pending.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Affiliate', 'updateField'),
			affiliateId,
			statusField,
			{ name: 'value', in: 'body', type: 'string', const: 'active' },
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.affiliate.reject',
		name: 'Reject affiliate',
		description: 'Refuses one affiliate that has signed up.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Affiliate', 'updateField'),
			affiliateId,
			statusField,
			{ name: 'value', in: 'body', type: 'string', const: 'rejected' },
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.affiliate.block',
		name: 'Block affiliate',
		description: 'Blocks one affiliate account and keeps the reason.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Affiliate', 'block'),
			affiliateId,
			{ name: 'reason', label: 'Reason', in: 'body', type: 'string', example: 'Incentivised traffic' },
		],
		response: applied,
		documentation: `${reference}/affiliate-block/`,
	},
	{
		id: 'tune.affiliate.updateManager',
		name: 'Assign affiliate manager',
		description: 'Puts one affiliate in the care of an account manager.',
		tracker: 'tune',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Affiliate', 'updateField'),
			affiliateId,
			{ name: 'field', in: 'body', type: 'string', const: 'account_manager_id' },
			{
				name: 'value',
				label: 'Account Manager ID',
				in: 'body',
				type: 'string',
				required: true,
				example: '3',
				description: 'ID of the employee',
			},
			returnObject,
		],
		response: changed,
		documentation: updateField,
	},
	{
		id: 'tune.affiliate.addNote',
		name: 'Add affiliate note',
		description: 'Adds a note to the account of one affiliate. Answers with the ID of the note.',
		tracker: 'tune',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [
			...writes('Affiliate', 'addAccountNote'),
			affiliateId,
			{
				name: 'note',
				label: 'Note',
				in: 'body',
				type: 'string',
				required: true,
				example: 'Asked for a higher cap',
			},
		],
		response: { records: '$.response.data', example: answer('501') },
		documentation: `${reference}/affiliate-addaccountnote/`,
	},
];
