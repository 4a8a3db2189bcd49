import type { LibraryTemplate } from '../../model/template';
import { listed, programFilter, reference, reportId, rows } from './shared';

export const partnerReportTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerReport.list',
		name: 'List reports (partner)',
		description: 'For partners: lists the reports of the account. Those with ApiAccessible can be run.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Reports',
		response: { records: '$.Reports[*]', example: listed('mp_action_listing_fast') },
		documentation: reference.partnerReports,
	},
	{
		id: 'impact.partnerReport.get',
		name: 'Get report (partner)',
		description: 'For partners: runs a report.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Reports/{Id}',
		parameters: [
			{ ...reportId, name: 'Id', example: 'mp_action_listing_fast' },
			{
				name: 'START_DATE',
				label: 'From',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-01',
			},
			{
				name: 'END_DATE',
				label: 'To',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-15',
			},
			programFilter,
		],
		response: { records: '$.Records[*]', example: rows },
		documentation: reference.partnerReports,
	},
];
