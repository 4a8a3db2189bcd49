import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const affiliateNetworkTemplates: LibraryTemplate[] = [
	{
		id: 'binom.affiliateNetwork.list',
		name: 'List affiliate networks',
		description: 'Lists every affiliate network.',
		kind: 'get',
		method: 'GET',
		path: '/affiliate_network/list/all',
		response: {
			records: '$[*]',
			example: [{ id: 6, name: 'Network A' }],
		},
		documentation,
	},
];
