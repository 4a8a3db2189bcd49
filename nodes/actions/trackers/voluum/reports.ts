import type { LibraryTemplate } from '../../model/template';
import { documentation, period, reportOptions, reportPages, search } from './parameters';

const reference = 'https://developers.voluum.com/#!/Reports/get_report';

const page = {
	totalRows: 1,
	rows: [
		{
			campaignId: '0f0f0f0f-0000-4000-8000-000000000001',
			campaignName: 'Demo',
			visits: 120,
			clicks: 40,
			conversions: 2,
			revenue: 5.5,
			cost: 3.1,
			profit: 2.4,
		},
	],
};

export const reports: LibraryTemplate[] = [
	{
		id: 'voluum.report.get',
		name: 'Get report',
		description: 'Reads visits, clicks, conversions, revenue and cost of a period in groups of your choice.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [
			...period,
			{
				name: 'groupBy',
				label: 'Group By',
				in: 'query',
				type: 'array',
				arrayFormat: 'repeat',
				required: true,
				example: ['campaign'],
				description: 'Such as campaign, offer or flow',
			},
			search,
			...reportOptions,
			{
				name: 'include',
				label: 'Include',
				in: 'query',
				type: 'string',
				example: 'ACTIVE',
				description: 'Which records are counted in',
			},
			{ name: 'currency', label: 'Currency', in: 'query', type: 'string', example: 'USD' },
			{
				name: 'workspaces',
				label: 'Workspace ID',
				in: 'query',
				type: 'string',
				example: '0f0f0f0f-0007-4000-8000-000000000001',
			},
		],
		response: { records: '$.rows[*]', pagination: reportPages, example: page },
		documentation: reference,
	},
	{
		id: 'voluum.report.getByCampaign',
		name: 'Get campaign report',
		description: 'Reads visits, clicks, conversions, revenue and cost of each campaign over a period.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [
			...period,
			{ name: 'groupBy', in: 'query', type: 'string', const: 'campaign' },
			search,
			...reportOptions,
		],
		response: { records: '$.rows[*]', pagination: reportPages, example: page },
		documentation: reference,
	},
	{
		id: 'voluum.report.getByOffer',
		name: 'Get offer report',
		description: 'Reads visits, clicks, conversions, revenue and cost of each offer over a period.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [
			...period,
			{ name: 'groupBy', in: 'query', type: 'string', const: 'offer' },
			{ ...search, example: 'Offer' },
			...reportOptions,
		],
		response: {
			records: '$.rows[*]',
			pagination: reportPages,
			example: {
				totalRows: 1,
				rows: [
					{
						offerId: '0f0f0f0f-0001-4000-8000-000000000001',
						offerName: 'Offer A',
						visits: 120,
						conversions: 2,
						revenue: 5.5,
						cost: 3.1,
						profit: 2.4,
					},
				],
			},
		},
		documentation: reference,
	},
	{
		id: 'voluum.conversion.list',
		name: 'List conversions',
		description: 'Lists the single conversions of a period.',
		tracker: 'voluum',
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
	{
		id: 'voluum.account.get',
		name: 'Get account',
		description: 'Reads the user of the session. Voluum may keep this from access keys.',
		tracker: 'voluum',
		kind: 'get',
		method: 'GET',
		path: '/user/current',
		response: {
			records: '$',
			example: { id: '0f0f0f0f-0008-4000-8000-000000000001', email: 'a@example.com' },
		},
		documentation,
	},
];
