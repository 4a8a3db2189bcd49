import type { LibraryTemplate, Parameter } from '../../model/template';
import { accountFields, accountStatus, create, documentation, remove, sentAsItIs, update } from './shared';

const advertiserId: Parameter = {
	name: 'advertiser_id',
	in: 'query',
	type: 'integer',
	required: true,
	example: 2,
};

const changedAdvertiser = {
	status: '200',
	response: 'advertiser_updated_successfully',
	data: { advertiser_id: '2' },
};

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'offer18.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser.',
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
		description: `Changes the fields of an advertiser that you give. ${sentAsItIs}`,
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
		description: `Sets the status of an advertiser and changes nothing else. ${sentAsItIs}`,
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
		kind: 'edit',
		method: 'POST',
		path: '/api/m/advertiser',
		parameters: [remove, advertiserId],
		response: { records: '$', example: { status: '200', response: 'advertiser_deleted_successfully' } },
		documentation,
	},
];
