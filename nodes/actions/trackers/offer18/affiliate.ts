import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	accountFields,
	accountStatus,
	create,
	documentation,
	reference,
	remove,
	sentAsItIs,
	update,
} from './shared';

const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'query',
	type: 'integer',
	required: true,
	example: 1012,
};

const changedAffiliate = {
	status: '200',
	response: 'affiliate_updated_successfully',
	data: { affiliate_id: '1012' },
};

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'offer18.affiliate.create',
		name: 'Create affiliate',
		description:
			'Creates an affiliate. The email address must not be taken, not even by a deleted affiliate.',
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
		description: `Changes the fields of an affiliate that you give. ${sentAsItIs}`,
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
		description: `Sets the status of an affiliate and changes nothing else. ${sentAsItIs}`,
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
		name: 'Activate affiliate',
		description: `Sets an affiliate to approved. ${sentAsItIs}`,
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
		name: 'Ban affiliate',
		description: `Sets an affiliate to rejected, which is how Offer18 keeps one out. ${sentAsItIs}`,
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
];
