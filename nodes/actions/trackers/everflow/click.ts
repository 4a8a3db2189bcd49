import type { LibraryTemplate } from '../../model/template';
import { moments, overview, reportFilters, timezoneId } from './shared';

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.click.get',
		name: 'Get click',
		description: 'Reads one click by its transaction ID.',
		kind: 'get',
		method: 'GET',
		path: '/networks/reporting/clicks/{transactionId}',
		parameters: [{ name: 'transactionId', in: 'path', type: 'string', required: true, example: '3d4e5f' }],
		response: {
			records: '$',
			example: { transaction_id: '3d4e5f', unix_timestamp: 1704067200, country: 'US', sub1: 'a' },
		},
		documentation: overview,
	},
	{
		id: 'everflow.click.list',
		name: 'List clicks',
		description:
			'Lists the clicks of at most 14 days, newest first and up to 10,000. Everflow keeps them for three months.',
		kind: 'get',
		method: 'POST',
		path: '/networks/reporting/clicks/stream',
		parameters: [...moments, timezoneId, reportFilters],
		response: {
			records: ['$.clicks[*]', '$.table[*]'],
			pagination: { style: 'none' },
			example: {
				clicks: [{ transaction_id: '3d4e5f', unix_timestamp: 1704067200, country: 'US', sub1: 'a' }],
			},
		},
		documentation: overview,
	},
];
