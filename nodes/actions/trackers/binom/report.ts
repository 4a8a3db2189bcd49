import type { LibraryTemplate } from '../../model/template';
import { documentation, statistics, statisticsPages } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'binom.report.getByCampaign',
		name: 'Get campaign report',
		description:
			'Reads the figures of each campaign over a period. Figures may be texts, and a row of totals may be among them.',
		kind: 'get',
		method: 'GET',
		path: '/stats/campaign',
		parameters: statistics,
		response: {
			records: '$[*]',
			pagination: statisticsPages,
			example: [{ id: 1, name: 'Demo', clicks: '120', leads: '2', revenue: '5.50', cost: '3.10' }],
		},
		documentation,
	},
];
