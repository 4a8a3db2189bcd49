import type { LibraryTemplate, Parameter } from '../../model/template';
import { csv, documentation, logFilters, pages, period } from './shared';

const groupBy: Parameter = {
	name: 'group',
	label: 'Group By',
	in: 'query',
	type: 'array',
	arrayFormat: 'comma',
	required: true,
	example: ['campaign', 'date'],
	description: 'Such as campaign, offer, source, network, landing, country, date or sub1 to sub20',
};

const grouped = (value: string): Parameter => ({ name: 'group', in: 'query', type: 'string', const: value });

const reportOptions: Parameter[] = [
	...logFilters,
	{ ...csv('landing_id', 'Lander IDs'), example: ['61f190c31cfe1c0007000001'] },
	{ name: 'timezone', label: 'Time Zone', in: 'query', type: 'string', example: 'UTC' },
	{
		name: 'sortby',
		label: 'Sort By',
		in: 'query',
		type: 'array',
		arrayFormat: 'comma',
		example: ['clicks'],
		description: 'Up to three columns',
	},
];

const reportPages = { ...pages, pageSize: 1000, maxPageSize: 1000 };

const row = { campaign: 'FB US', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 };

const slow = 'RedTrack takes 20 reports a minute.';

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.report.get',
		name: 'Get report',
		description: `Reads clicks, conversions, cost and revenue, grouped as you like. ${slow}`,
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [groupBy, ...period, ...reportOptions],
		response: { records: '$[*]', pagination: reportPages, example: [row] },
		documentation,
	},
	{
		id: 'redtrack.report.getByCampaign',
		name: 'Get campaign report',
		description: `Reads clicks, conversions, cost and revenue by campaign. ${slow}`,
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('campaign'), ...period, ...reportOptions],
		response: { records: '$[*]', pagination: reportPages, example: [row] },
		documentation,
	},
	{
		id: 'redtrack.report.getByTrafficSource',
		name: 'Get traffic source report',
		description: `Reads clicks, conversions, cost and revenue by traffic source. ${slow}`,
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('source'), ...period, ...reportOptions],
		response: {
			records: '$[*]',
			pagination: reportPages,
			example: [{ source: 'Source 1', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 }],
		},
		documentation,
	},
	{
		id: 'redtrack.report.getByLander',
		name: 'Get lander report',
		description: `Reads clicks, conversions, cost and revenue by landing page. ${slow}`,
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('landing'), ...period, ...reportOptions],
		response: {
			records: '$[*]',
			pagination: reportPages,
			example: [{ landing: 'Lander 1', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 }],
		},
		documentation,
	},
	{
		id: 'redtrack.report.getByOffer',
		name: 'Get offer report',
		description: `Reads clicks, conversions, cost and revenue by offer. ${slow}`,
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [grouped('offer'), ...period, ...reportOptions],
		response: {
			records: '$[*]',
			pagination: reportPages,
			example: [{ offer: 'Offer 1', clicks: 120, conversions: 4, cost: 12, revenue: 42, profit: 30 }],
		},
		documentation,
	},
];
