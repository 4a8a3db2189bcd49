import type { LibraryTemplate } from '../../model/template';
import { documentation, internalOfferIds } from './shared';

export const offerCategoryTemplates: LibraryTemplate[] = [
	{
		id: 'affise.offerCategory.list',
		name: 'List offer categories',
		description: 'Lists the categories of offers with their IDs.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/offer/categories',
		parameters: [{ ...internalOfferIds, label: 'Category IDs', example: ['536800000000000000000003'] }],
		response: {
			records: '$.categories[*]',
			example: {
				status: 1,
				categories: [{ id: '536800000000000000000003', title: 'Games' }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
