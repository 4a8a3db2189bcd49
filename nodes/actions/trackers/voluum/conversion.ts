import type { LibraryTemplate } from '../../model/template';
import { documentation, period, reportOptions, reportPages, search } from './shared';

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.conversion.list',
		name: 'List conversions',
		description: 'Lists the single conversions of a period.',
		kind: 'get',
		method: 'GET',
		path: '/report/conversions',
		parameters: [...period, search, ...reportOptions],
		response: {
			records: '$.rows[*]',
			pagination: reportPages,
			example: {
				totalRows: 1,
				rows: [
					{
						clickId: 'wABC123',
						transactionId: '',
						campaignName: 'Demo',
						revenue: 2.75,
						postbackTimestamp: '2024-01-02 03:04:05 AM',
					},
				],
			},
		},
		documentation,
	},
];
