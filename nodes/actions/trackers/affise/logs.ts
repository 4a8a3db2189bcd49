import type { LibraryTemplate, Parameter } from '../../model/template';
import { dateFrom, dateTo, documentation, timezone } from './parameters';

/** Filters of the logs of clicks and postbacks. */
const logFilters: Parameter[] = [
	dateFrom,
	dateTo,
	{
		name: 'offer',
		label: 'Offer IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['7'],
	},
	{
		name: 'partner',
		label: 'Affiliate IDs',
		in: 'query',
		type: 'array',
		items: { type: 'string' },
		example: ['42'],
	},
	timezone,
];

export const logTemplates: LibraryTemplate[] = [
	{
		id: 'affise.click.list',
		name: 'List clicks',
		description: 'Lists the clicks of a period.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/clicks',
		parameters: [
			...logFilters,
			{
				name: 'country',
				label: 'Countries',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['DE'],
			},
		],
		response: {
			records: '$.clicks[*]',
			example: {
				status: 1,
				clicks: [
					{
						id: '63c100000000000000000018',
						ip: '192.0.2.1',
						country: 'US',
						partner_id: 42,
						created_at: '2024-01-02 03:04:05',
						uniq: true,
					},
				],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.postback.listSent',
		name: 'List sent postbacks',
		description: 'Lists the postbacks that Affise sent to affiliates in a period, with the answers.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/affiliatepostbacks',
		parameters: [
			...logFilters,
			{ name: 'goal', label: 'Goal', in: 'query', type: 'string', example: '1' },
			{ name: 'http_code', label: 'HTTP Code', in: 'query', type: 'integer', example: 200 },
		],
		response: {
			records: '$.postbacks[*]',
			example: {
				status: 1,
				postbacks: [{ pid: 42, offer_id: 7, http_code: 200, postback_url: 'https://example.com/postback' }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.postback.listReceived',
		name: 'List received postbacks',
		description: 'Lists the postbacks that Affise got from advertisers in a period.',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/serverpostbacks',
		parameters: [
			...logFilters,
			{
				name: 'supplier',
				label: 'Advertiser IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['5a1100000000000000000002'],
			},
			{ name: 'action_id', label: 'Action ID', in: 'query', type: 'string', example: 'order-10024' },
			{
				name: 'click_id',
				label: 'Click ID',
				in: 'query',
				type: 'string',
				example: '63c100000000000000000018',
			},
			{ name: 'goal', label: 'Goal', in: 'query', type: 'string', example: '1' },
		],
		response: {
			records: '$.postbacks[*]',
			example: {
				status: 1,
				postbacks: [{ server: '192.0.2.1', response: 'ok', track: { offer_id: '7' } }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
