import type { LibraryTemplate } from '../../model/template';
import { campaignId, reference } from './shared';

export const goalTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.goal.list',
		name: 'List campaign goals',
		description: 'Lists the goals of one campaign with the IDs that payouts and caps take.',
		kind: 'get',
		method: 'GET',
		path: '/campaigns/{id}/goals',
		parameters: [campaignId],
		response: {
			records: '$.goals[*]',
			pagination: { style: 'none' },
			example: {
				goals: [{ _id: '5d1000000000000000000010', title: 'Deposit', value: 'deposit', type: 'public' }],
			},
		},
		documentation: reference,
	},
];
