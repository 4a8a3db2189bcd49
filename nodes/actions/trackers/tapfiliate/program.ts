import type { LibraryTemplate } from '../../model/template';
import { programId, reference } from './shared';

const program = {
	id: 'summer-program',
	title: 'Summer program',
	currency: 'USD',
	cookie_time: 45,
	default_landing_page_url: 'https://shop.example.com/',
	recurring_commissions: false,
};

export const programTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.program.get',
		name: 'Get program',
		description: 'Reads one affiliate program.',
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
		kind: 'get',
		method: 'GET',
		path: '/programs/',
		response: { records: '$[*]', example: [program] },
		documentation: reference,
	},
];
