import type { LibraryTemplate } from '../../model/template';
import { conversionStatus, money } from './shared';

export const leadTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.lead.update',
		name: 'Update lead',
		description:
			"Changes a lead and its conversion: status, payout, revenue or the person's data. It is sent as it is: no call reads a lead.",
		kind: 'edit',
		method: 'PUT',
		path: '/api/v2/network/leads/update',
		idempotent: true,
		parameters: [
			{
				name: 'lead_id',
				in: 'body',
				type: 'string',
				required: true,
				example: '0f0f0f0f-0003-4000-8000-000000000001',
			},
			conversionStatus,
			...money,
			{ name: 'email', in: 'body', type: 'string', example: 'lead@example.com' },
			{ name: 'firstname', label: 'First Name', in: 'body', type: 'string', example: 'Robin' },
			{ name: 'lastname', label: 'Last Name', in: 'body', type: 'string', example: 'Example' },
			{ name: 'phone', in: 'body', type: 'string', example: '+15550100' },
			{ name: 'public_notes', in: 'body', type: 'string', example: 'Called twice' },
			{ name: 'private_notes', in: 'body', type: 'string', example: 'Call again' },
		],
		response: {
			records: '$.info.result',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Lead updated',
				info: { result: { lead_id: '0f0f0f0f-0003-4000-8000-000000000001' } },
			},
		},
		documentation: 'https://docs.scaleo.io/brand-api/api-reference/manager-leads/update-lead',
	},
];
