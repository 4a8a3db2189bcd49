import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	advertisers,
	answer,
	byReference,
	change,
	changedRecord,
	contain,
	create,
	data,
	fields,
	filterBy,
	filters,
	listOf,
	managers,
	pageOf,
	present,
	read,
	readFirst,
	recordId,
	reference,
	returnObject,
	setTo,
	sort,
} from './shared';

const advertiser = { id: '2', company: 'Demo Brand', status: 'active', country: 'US' };

const advertiserId: Parameter = { ...recordId('Advertiser ID', 'body', '2'), choices: advertisers };

const ofAdvertiser = readFirst('tune.advertiser.get');

const status: Parameter = {
	...data('status', 'Status', 'string'),
	enum: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	enumLabels: ['Active', 'Pending', 'Blocked', 'Deleted', 'Rejected'],
};

const company: Parameter = { ...data('company', 'Company', 'string'), example: 'Demo Brand' };

const profile: Parameter[] = [
	status,
	{ ...data('account_manager_id', 'Account Manager ID', 'string'), example: '3', choices: managers },
	{ ...data('address1', 'Address', 'string'), example: '1 Example Street' },
	data('address2', 'Address 2', 'string'),
	{ ...data('city', 'City', 'string'), example: 'Austin' },
	{ ...data('region', 'Region', 'string'), example: 'TX' },
	{ ...data('country', 'Country', 'string'), example: 'US' },
	{ ...data('zipcode', 'ZIP Code', 'string'), example: '73301' },
	{ ...data('phone', 'Phone', 'string'), example: '+1 555 0100' },
	{ ...data('website', 'Website', 'string'), example: 'https://example.com' },
	{
		...data('ref_id', 'Reference ID', 'string'),
		example: 'crm-2',
		description: 'ID of the advertiser in a system of your own',
	},
];

const changed = { records: changedRecord('Advertiser'), example: answer({ Advertiser: advertiser }) };

export const advertiserTemplates: LibraryTemplate[] = [
	read('Advertiser', 'findById', {
		id: 'tune.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser account. An unknown ID gives no record.',
		parameters: [{ ...advertiserId, in: 'query' }, fields, contain],
		response: { records: '$.response.data.Advertiser', example: answer({ Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findbyid/`,
	}),
	read('Advertiser', 'findAll', {
		id: 'tune.advertiser.list',
		name: 'List advertisers',
		description: 'Lists the advertiser accounts of the network.',
		parameters: [
			filterBy('ref_id', 'crm-2'),
			{ ...filters, example: { status: 'active' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Advertiser'), example: pageOf('2', { Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findall`,
	}),
	change('Advertiser', 'updateField', {
		id: 'tune.advertiser.updateStatus',
		name: 'Update advertiser status',
		description: 'Sets the status of one advertiser account.',
		parameters: [advertiserId, ...setTo('status', { ...status, required: true }), returnObject],
		edit: ofAdvertiser,
		response: changed,
		documentation: `${reference}/advertiser-updatefield/`,
	}),
	change('Advertiser', 'update', {
		id: 'tune.advertiser.update',
		name: 'Update advertiser',
		description: 'Changes the fields of one advertiser account that are filled in.',
		parameters: [advertiserId, ...present([company, ...profile]), returnObject],
		edit: ofAdvertiser,
		response: changed,
		documentation: `${reference}/advertiser-update/`,
	}),
	create('Advertiser', 'create', {
		id: 'tune.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser account.',
		parameters: [{ ...company, required: true }, ...profile, returnObject],
		add: byReference('advertiser'),
		response: changed,
		documentation: `${reference}/advertiser-create/`,
	}),
];
