import type { LibraryTemplate, Parameter } from '../../model/template';
import { accountFields, accountStatus, reference } from './parameters';

const documentation = `${reference}/affiliate-and-advertiser-create-api`;

const create: Parameter = { name: 'action', in: 'query', type: 'string', const: 'create' };
const update: Parameter = { name: 'action', in: 'query', type: 'string', const: 'update' };
const remove: Parameter = { name: 'action', in: 'query', type: 'string', const: 'delete' };

const affiliateId: Parameter = {
	name: 'affiliate_id',
	label: 'Affiliate ID',
	in: 'query',
	type: 'integer',
	required: true,
	example: 1012,
};

const advertiserId: Parameter = {
	name: 'advertiser_id',
	label: 'Advertiser ID',
	in: 'query',
	type: 'integer',
	required: true,
	example: 2,
};

const changedAffiliate = {
	status: '200',
	response: 'affiliate_updated_successfully',
	data: { affiliate_id: '1012' },
};

const changedAdvertiser = {
	status: '200',
	response: 'advertiser_updated_successfully',
	data: { advertiser_id: '2' },
};

export const accounts: LibraryTemplate[] = [
	{
		id: 'offer18.affiliate.create',
		name: 'Create affiliate',
		description:
			'Creates an affiliate. The email address must not be taken, not even by a deleted affiliate.',
		tracker: 'offer18',
		kind: 'add',
		method: 'POST',
		path: '/api/m/affiliate',
		parameters: [create, ...accountFields(true)],
		response: {
			records: '$.data',
			example: {
				status: '200',
				response: 'affiliate_created_successfully',
				data: { affiliate_id: '1091', email: 'new@example.com' },
			},
		},
		documentation,
	},
	{
		id: 'offer18.affiliate.update',
		name: 'Update affiliate',
		description: 'Changes the fields of an affiliate that you give.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate',
		idempotent: true,
		parameters: [update, affiliateId, ...accountFields(false)],
		response: { records: '$.data', example: changedAffiliate },
		documentation,
	},
	{
		id: 'offer18.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of an affiliate and changes nothing else.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate',
		idempotent: true,
		parameters: [update, affiliateId, { ...accountStatus, required: true }],
		response: { records: '$.data', example: changedAffiliate },
		documentation,
	},
	{
		id: 'offer18.affiliate.approve',
		name: 'Approve affiliate',
		description: 'Sets an affiliate to approved.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate',
		idempotent: true,
		parameters: [update, affiliateId, { name: 'status', in: 'body', type: 'string', const: 'Approved' }],
		response: { records: '$.data', example: changedAffiliate },
		documentation,
	},
	{
		id: 'offer18.affiliate.reject',
		name: 'Reject affiliate',
		description: 'Sets an affiliate to rejected.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate',
		idempotent: true,
		parameters: [update, affiliateId, { name: 'status', in: 'body', type: 'string', const: 'Rejected' }],
		response: { records: '$.data', example: changedAffiliate },
		documentation,
	},
	{
		id: 'offer18.affiliate.remove',
		name: 'Remove affiliate',
		description: 'Deletes an affiliate.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate',
		parameters: [remove, affiliateId],
		response: { records: '$', example: { status: '200', response: 'affiliate_deleted_successfully' } },
		documentation,
	},
	{
		id: 'offer18.affiliate.resetPassword',
		name: 'Reset affiliate password',
		description: 'Gives an affiliate a new password, which is in the answer: pass it on and do not keep it.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/affiliate_password_reset',
		parameters: [
			{
				name: 'affiliate-email',
				label: 'Email',
				in: 'body',
				type: 'string',
				required: true,
				example: 'media1012@example.com',
			},
		],
		response: {
			records: '$',
			example: {
				status: '200',
				response: 'affiliate_pass_reset:completed',
				affiliate_id: '1012',
			},
		},
		documentation: reference,
	},
	{
		id: 'offer18.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser.',
		tracker: 'offer18',
		kind: 'add',
		method: 'POST',
		path: '/api/m/advertiser',
		parameters: [create, ...accountFields(true)],
		response: {
			records: '$.data',
			example: {
				status: '200',
				response: 'advertiser_created_successfully',
				data: { advertiser_id: '9', email: 'new@example.com' },
			},
		},
		documentation,
	},
	{
		id: 'offer18.advertiser.update',
		name: 'Update advertiser',
		description: 'Changes the fields of an advertiser that you give.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/advertiser',
		idempotent: true,
		parameters: [update, advertiserId, ...accountFields(false)],
		response: { records: '$.data', example: changedAdvertiser },
		documentation,
	},
	{
		id: 'offer18.advertiser.updateStatus',
		name: 'Update advertiser status',
		description: 'Sets the status of an advertiser and changes nothing else.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/advertiser',
		idempotent: true,
		parameters: [update, advertiserId, { ...accountStatus, required: true }],
		response: { records: '$.data', example: changedAdvertiser },
		documentation,
	},
	{
		id: 'offer18.advertiser.remove',
		name: 'Remove advertiser',
		description: 'Deletes an advertiser.',
		tracker: 'offer18',
		kind: 'edit',
		method: 'POST',
		path: '/api/m/advertiser',
		parameters: [remove, advertiserId],
		response: { records: '$', example: { status: '200', response: 'advertiser_deleted_successfully' } },
		documentation,
	},
];
