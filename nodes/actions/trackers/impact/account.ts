import type { LibraryTemplate, Parameter } from '../../model/template';
import { reference } from './parameters';

const reportId: Parameter = {
	name: 'ReportId',
	label: 'Report ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'adv_action_listing_pm',
	description: 'Number or handle; List reports has them',
};

const programFilter: Parameter = {
	name: 'SUBAID',
	label: 'Program ID',
	in: 'query',
	type: 'integer',
	example: 1000,
};

const listed = (id: string) => ({
	'@page': '1',
	'@total': '1',
	'@nextpageuri': '',
	Reports: [{ Name: 'Action Listing', Id: id, Category: 'Listing', ApiAccessible: true }],
});

const rows = {
	'@page': '1',
	'@total': '1',
	'@nextpageuri': '',
	Records: [{ action_id: '1000.4636.158001' }],
};

export const account: LibraryTemplate[] = [
	{
		id: 'impact.account.get',
		name: 'Get account (brand)',
		description: 'For brands: reads the company that the token belongs to.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/CompanyInformation',
		response: { records: '$', example: { CompanyName: 'Demo Brand', Currency: 'USD' } },
		documentation: reference.company,
	},
	{
		id: 'impact.report.list',
		name: 'List reports (brand)',
		description: 'For brands: lists the reports of the account. Those with ApiAccessible can be run.',
		tracker: 'impact',
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
		tracker: 'impact',
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
	{
		id: 'impact.partnerAccount.get',
		name: 'Get account (partner)',
		description: 'For partners: reads the company that the token belongs to.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/CompanyInformation',
		response: { records: '$', example: { CompanyName: 'Demo Partner', Currency: 'USD' } },
		documentation: reference.partnerAccount,
	},
	{
		id: 'impact.partnerReport.list',
		name: 'List reports (partner)',
		description: 'For partners: lists the reports of the account. Those with ApiAccessible can be run.',
		tracker: 'impact',
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
		tracker: 'impact',
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
