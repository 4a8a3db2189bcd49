import type { LibraryTemplate, Parameter } from '../../model/template';
import { sentAsItIs } from './shared';

const tid: Parameter = {
	name: 'tid',
	label: 'TIDs',
	in: 'body',
	type: 'array',
	arrayFormat: 'comma',
	required: true,
	example: ['T18-000001'],
	description: 'Transaction IDs of the clicks, at most 100',
};

const which: Parameter[] = [
	{
		name: 'event',
		in: 'body',
		type: 'string',
		example: 'registration',
		description: 'Token of the event, where the offer has several',
	},
	{ name: 'adv_sub1', label: 'Advertiser Sub 1', in: 'body', type: 'string', example: 'order-1' },
	{ name: 'adv_sub2', label: 'Advertiser Sub 2', in: 'body', type: 'string', example: 'b' },
	{ name: 'adv_sub3', label: 'Advertiser Sub 3', in: 'body', type: 'string', example: 'c' },
	{ name: 'adv_sub4', label: 'Advertiser Sub 4', in: 'body', type: 'string', example: 'd' },
	{ name: 'adv_sub5', label: 'Advertiser Sub 5', in: 'body', type: 'string', example: 'e' },
];

const changed = { status: '200', response: 'conversion_updated_successfully' };

/** Where the reference of conversions is kept in full. */
const conversionReference = 'https://knowledgebase.offer18.com/es/red/api-de-la-red/api-de-conversiones';

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'offer18.conversion.updateStatus',
		name: 'Update conversion status',
		description: `Approves or rejects conversions. ${sentAsItIs}`,
		kind: 'edit',
		method: 'POST',
		path: '/api/m/conversion',
		idempotent: true,
		bulk: { parameter: 'tid', maximum: 100 },
		parameters: [
			tid,
			{
				name: 'status',
				in: 'body',
				type: 'integer',
				required: true,
				enum: [1, 3],
				enumLabels: ['Approved', 'Rejected'],
				example: 1,
			},
			...which,
		],
		response: { records: '$', example: changed },
		documentation: conversionReference,
	},
	{
		id: 'offer18.conversion.approve',
		name: 'Approve conversions',
		description: `Sets conversions to approved. ${sentAsItIs}`,
		kind: 'edit',
		method: 'POST',
		path: '/api/m/conversion',
		idempotent: true,
		bulk: { parameter: 'tid', maximum: 100 },
		parameters: [tid, { name: 'status', in: 'body', type: 'integer', const: 1 }, ...which],
		response: { records: '$', example: changed },
		documentation: conversionReference,
	},
	{
		id: 'offer18.conversion.reject',
		name: 'Reject conversions',
		description: `Sets conversions to rejected. ${sentAsItIs}`,
		kind: 'edit',
		method: 'POST',
		path: '/api/m/conversion',
		idempotent: true,
		bulk: { parameter: 'tid', maximum: 100 },
		parameters: [tid, { name: 'status', in: 'body', type: 'integer', const: 3 }, ...which],
		response: { records: '$', example: changed },
		documentation: conversionReference,
	},
];
