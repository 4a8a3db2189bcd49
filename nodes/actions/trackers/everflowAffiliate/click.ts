import type { LibraryTemplate } from '../../model/template';
import { moments, reference, reportFilters } from '../everflow/shared';
import { timezoneId } from './shared';

const documentation = `${reference}/affiliate-overview`;

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.click.get',
		name: 'Get click',
		description: 'Reads one of your clicks by its transaction ID.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/reporting/clicks/{transactionId}',
		parameters: [{ name: 'transactionId', in: 'path', type: 'string', required: true, example: '3d4e5f' }],
		response: {
			records: '$',
			example: { transaction_id: '3d4e5f', unix_timestamp: 1704067200, country: 'US', sub1: 'a' },
		},
		documentation,
	},
	{
		id: 'everflowAffiliate.click.list',
		name: 'List clicks',
		description: 'Lists your clicks of at most 14 days, newest first and up to 5,000.',
		kind: 'get',
		method: 'POST',
		path: '/affiliates/reporting/clicks/stream',
		parameters: [...moments, timezoneId, reportFilters],
		response: {
			records: ['$.table[*]', '$.clicks[*]'],
			pagination: { style: 'none' },
			example: {
				table: [{ transaction_id: '3d4e5f', unix_timestamp: 1704067200, country: 'US', sub1: 'a' }],
			},
		},
		documentation,
	},
];
