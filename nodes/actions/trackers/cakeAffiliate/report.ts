import type { LibraryTemplate } from '../../model/template';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'cakeAffiliate.report.get',
		name: 'Get earnings overview',
		description: 'Reads the own earnings of today, the week, the month and the periods before them.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/api/2/reports.asmx/PerformanceSummary',
		parameters: [
			{
				name: 'date',
				in: 'query',
				type: 'date',
				format: 'MM/dd/yyyy',
				required: true,
				example: '2026-03-14',
				description: 'The day that counts as today',
			},
		],
		response: {
			records: '$.periods.period[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '1',
				periods: {
					period: [{ date_range: 'Today', current_revenue: '10.0000', previous_revenue: '0.0000' }],
				},
			},
		},
		documentation: 'https://getcake.freshdesk.com/support/solutions/articles/5000546487',
	},
];
