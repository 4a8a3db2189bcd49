import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	answer,
	changedRecord,
	contain,
	data,
	fields,
	filters,
	listOf,
	pageOf,
	path,
	reads,
	recordId,
	reference,
	returnObject,
	sort,
	statusField,
	writes,
} from './shared';

const advertiser = { id: '2', company: 'Demo Brand', status: 'active', country: 'US' };

const advertiserId = recordId('Advertiser ID', 'body', '2');

const statuses = {
	enum: ['active', 'pending', 'blocked', 'deleted', 'rejected'],
	enumLabels: ['Active', 'Pending', 'Blocked', 'Deleted', 'Rejected'],
};

const status: Parameter = { ...data('status', 'Status', 'string'), ...statuses };

const company: Parameter = { ...data('company', 'Company', 'string'), example: 'Demo Brand' };

const profile: Parameter[] = [
	status,
	{ ...data('account_manager_id', 'Account Manager ID', 'string'), example: '3' },
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
	{
		id: 'tune.advertiser.get',
		name: 'Get advertiser',
		description: 'Reads one advertiser account. An unknown ID gives no record.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Advertiser', 'findById'),
			recordId('Advertiser ID', 'query', '2'),
			fields,
			contain,
		],
		response: { records: '$.response.data.Advertiser', example: answer({ Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findbyid/`,
	},
	{
		id: 'tune.advertiser.list',
		name: 'List advertisers',
		description: 'Lists the advertiser accounts of the network.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Advertiser', 'findAll'),
			{ ...filters, example: { status: 'active' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Advertiser'), example: pageOf('2', { Advertiser: advertiser }) },
		documentation: `${reference}/advertiser-findall`,
	},
	{
		id: 'tune.advertiser.updateStatus',
		name: 'Update advertiser status',
		description: 'Sets the status of one advertiser account.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [
			...writes('Advertiser', 'updateField'),
			advertiserId,
			statusField,
			{ name: 'value', label: 'Status', in: 'body', type: 'string', required: true, ...statuses },
			returnObject,
		],
		response: changed,
		documentation: `${reference}/advertiser-updatefield/`,
	},
	{
		id: 'tune.advertiser.update',
		name: 'Update advertiser',
		description: 'Changes the fields of one advertiser account that are filled in.',
		kind: 'edit',
		method: 'POST',
		path,
		idempotent: true,
		parameters: [...writes('Advertiser', 'update'), advertiserId, company, ...profile, returnObject],
		response: changed,
		documentation: `${reference}/advertiser-update/`,
	},
	{
		id: 'tune.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser account.',
		kind: 'add',
		method: 'POST',
		path,
		parameters: [...writes('Advertiser', 'create'), { ...company, required: true }, ...profile, returnObject],
		response: changed,
		documentation: `${reference}/advertiser-create/`,
	},
];
