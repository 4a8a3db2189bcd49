import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const offerSourceTemplates: LibraryTemplate[] = [
	{
		id: 'affise.offerSource.list',
		name: 'List traffic sources',
		description: 'Lists the traffic sources that offers can allow.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/offer/sources',
		response: {
			records: '$.sources[*]',
			pagination: { style: 'none' },
			example: {
				status: 1,
				sources: [{ id: '51f500000000000000000001', title: 'Web sites', allowed: 0 }],
			},
		},
		documentation,
	},
];
