import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	exported,
	listed,
	programFilter,
	reference,
	reportId,
	reportMetaData,
	resultFormat,
	rows,
} from './shared';

const handle: Parameter = { ...reportId, name: 'Id', example: 'mp_action_listing_fast' };

const period: Parameter[] = [
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
];

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
		description:
			'For partners: runs a report. impact.com gives up to 20,000 rows so, and calls it the old way; for more, see Export report.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Reports/{Id}',
		parameters: [handle, ...period, programFilter],
		response: { records: '$.Records[*]', example: rows },
		documentation: reference.partnerReports,
	},
	{
		id: 'impact.partnerReport.getMetaData',
		name: 'Get report metadata (partner)',
		description: 'For partners: reads which filters a report takes and which columns it has.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Reports/{Id}/MetaData',
		parameters: [handle],
		response: { records: '$', example: reportMetaData },
		documentation: reference.partnerReports,
	},
	{
		id: 'impact.partnerReport.export',
		name: 'Export report (partner)',
		description:
			'For partners: asks for a file of a report. The file is made later: Get job shows how far it is, and ResultUri is where it can be downloaded, with the account SID and the token.',
		kind: 'add',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/ReportExport/{Id}',
		parameters: [handle, ...period, programFilter, resultFormat],
		response: exported('Mediapartners'),
		documentation: reference.partnerReports,
	},
];
