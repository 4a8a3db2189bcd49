import type { LibraryTemplate } from '../../model/template';
import { page, reference } from './shared';

export const linkTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.link.list',
		name: 'List tracking links',
		description: 'Lists the links of one partnership with their destinations.',
		kind: 'get',
		method: 'GET',
		path: '/links/partnership/{identifier}',
		parameters: [
			{
				name: 'identifier',
				label: 'Partnership',
				in: 'path',
				type: 'string',
				required: true,
				example: 'partner12@example.com',
				description: 'Email or key of the partnership',
			},
		],
		response: {
			records: '$.data.items[*]',
			pagination: { style: 'none' },
			example: page({
				key: 'link_1',
				dest: 'https://www.example.com/',
				url: 'https://go.example.com/partner12',
			}),
		},
		documentation: `${reference}/get_v2-links-partnership-identifier`,
	},
];
