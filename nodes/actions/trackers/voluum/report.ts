import type { LibraryTemplate } from '../../model/template';
import { period, reportOptions, reportPages, search } from './shared';

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

export const reportTemplates: LibraryTemplate[] = [
	{
		id: 'voluum.report.get',
		name: 'Get report',
		description: 'Reads visits, clicks, conversions, revenue and cost of a period in groups of your choice.',
		kind: 'get',
		method: 'GET',
		path: '/report',
		parameters: [
			...period,
			{
				name: 'groupBy',
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
				in: 'query',
				type: 'string',
				example: 'ACTIVE',
				description: 'Which records are counted in',
			},
			{ name: 'currency', in: 'query', type: 'string', example: 'USD' },
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
];
