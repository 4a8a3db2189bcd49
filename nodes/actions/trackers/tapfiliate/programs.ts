import type { LibraryTemplate } from '../../model/template';
import { programId, reference } from './parameters';

const program = {
	id: 'summer-program',
	title: 'Summer program',
	currency: 'USD',
	cookie_time: 45,
	default_landing_page_url: 'https://shop.example.com/',
	recurring_commissions: false,
};

export const programs: LibraryTemplate[] = [
	{
		id: 'tapfiliate.program.get',
		name: 'Get program',
		description: 'Reads one affiliate program.',
		tracker: 'tapfiliate',
		kind: 'get',
		method: 'GET',
		path: '/programs/{program_id}/',
		parameters: [programId],
		response: { records: '$', example: program },
		documentation: reference,
	},
	{
		id: 'tapfiliate.program.list',
		name: 'List programs',
		description: 'Lists the affiliate programs of the account.',
		tracker: 'tapfiliate',
		kind: 'get',
		method: 'GET',
		path: '/programs/',
		response: { records: '$[*]', example: [program] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.commissionType.list',
		name: 'List commission types',
		description: 'Lists the commission types of a program, which tell what a conversion pays.',
		tracker: 'tapfiliate',
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
	{
		id: 'tapfiliate.programBonus.list',
		name: 'List program bonuses',
		description: 'Lists the bonuses of a program.',
		tracker: 'tapfiliate',
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
