import type { LibraryTemplate } from '../../model/template';
import { affiliateId, affiliateStatus, documentation, inQuery } from './shared';

const affiliate = {
	id: 7,
	name: 'Affiliate 7',
	email: 'affiliate7@example.com',
	status: 'active',
	balance: { USD: 222 },
};

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'demo.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}',
		parameters: [affiliateId],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
	{
		id: 'demo.affiliate.list',
		name: 'List affiliates',
		description: 'Reads the affiliates of the demo tracker, all or of one status.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates',
		parameters: [inQuery(affiliateStatus)],
		response: { records: '$.records[*]', example: { records: [affiliate], total: 45 } },
		documentation,
	},
	{
		id: 'demo.affiliate.create',
		name: 'Create affiliate',
		description: 'Adds an affiliate to the demo tracker.',
		kind: 'add',
		method: 'POST',
		path: '/affiliates',
		parameters: [
			{ name: 'name', in: 'body', type: 'string', required: true, example: 'New partner' },
			{
				name: 'email',
				label: 'E-mail',
				in: 'body',
				type: 'string',
				required: true,
				example: 'new@example.com',
			},
			affiliateStatus,
		],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
	{
		id: 'demo.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one affiliate of the demo tracker.',
		kind: 'edit',
		method: 'PATCH',
		path: '/affiliates/{affiliate_id}',
		idempotent: true,
		parameters: [affiliateId, { ...affiliateStatus, required: true }],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
];
