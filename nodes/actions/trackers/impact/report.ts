import type { LibraryTemplate } from '../../model/template';
import { listed, programFilter, reference, reportId, rows } from './shared';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'impact.report.list',
		name: 'List reports (brand)',
		description: 'For brands: lists the reports of the account. Those with ApiAccessible can be run.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Reports',
		response: { records: '$.Reports[*]', example: listed('adv_action_listing_pm') },
		documentation: reference.reports,
	},
	{
		id: 'impact.report.get',
		name: 'Get report (brand)',
		description: 'For brands: runs a report. Most want a program and dates.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Reports/{ReportId}',
		parameters: [
			reportId,
			programFilter,
			{
				name: 'StartDate',
				label: 'From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-01',
			},
			{
				name: 'EndDate',
				label: 'To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-15',
			},
			{
				name: 'RQueryIDx',
				label: 'Table',
				in: 'query',
				type: 'integer',
				example: 0,
				description: 'Which table of the report, counted from 0',
			},
		],
		response: { records: '$.Records[*]', example: rows },
		documentation: reference.reports,
	},
];
