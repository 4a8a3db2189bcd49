import type { LibraryTemplate } from '../../model/template';
import { programId, reference } from './shared';

export const commissionTypeTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.commissionType.list',
		name: 'List commission types',
		description: 'Lists the commission types of a program, which tell what a conversion pays.',
		kind: 'get',
		method: 'GET',
		path: '/programs/{program_id}/commission-types/',
		parameters: [programId],
		response: {
			records: '$[*]',
			pagination: { style: 'none' },
			example: [{ id: 'standard', name: 'Standard', type: 'percentage', percentage: 10, amount: null }],
		},
		documentation: reference,
	},
];
