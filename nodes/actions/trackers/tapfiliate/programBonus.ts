import type { LibraryTemplate } from '../../model/template';
import { programId, reference } from './shared';

export const programBonusTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.programBonus.list',
		name: 'List program bonuses',
		description: 'Lists the bonuses of a program.',
		kind: 'get',
		method: 'GET',
		path: '/programs/{program_id}/bonuses/',
		parameters: [programId],
		response: {
			records: '$[*]',
			pagination: { style: 'none' },
			example: [{ id: 'bon_1', name: 'First ten sales', amount: 50 }],
		},
		documentation: reference,
	},
];
