import type { LibraryTemplate } from '../../model/template';
import { conversionFilters, importFields } from '../affise/conversionFields';
import { documentation } from '../affise/shared';

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.conversion.list',
		name: 'List conversions',
		description: 'Lists the own conversions of a period that match all filters.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/conversions',
		parameters: conversionFilters,
		response: {
			records: '$.conversions[*]',
			example: {
				status: 1,
				conversions: [
					{
						id: '5bd000000000000000000018',
						status: 'pending',
						offer_id: 7,
						goal: '1',
						currency: 'USD',
						payouts: 3,
						clickid: '63c100000000000000000018',
						created_at: '2024-01-02 03:04:05',
					},
				],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affiseAffiliate.conversion.import',
		name: 'Import conversion',
		description: 'Adds one own conversion. Affise queues it; it shows some minutes later.',
		kind: 'add',
		method: 'POST',
		path: '/4.0/affiliate/conversion/import',
		parameters: importFields,
		response: {
			records: '$.data',
			queued: true,
			example: {
				status: 1,
				data: { offer: 7, action_id: 'order-10024', goal: null, sum: null, comment: null },
				message: 'The import takes some minutes',
			},
		},
		documentation,
	},
	{
		id: 'affiseAffiliate.conversion.importMany',
		name: 'Import conversions',
		description:
			'Adds several own conversions in one call. Affise queues them; they show some minutes later.',
		kind: 'add',
		method: 'POST',
		path: '/4.0/affiliate/conversions/import',
		parameters: [
			{
				name: 'list',
				label: 'Conversions',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				required: true,
				example: [{ offer: 7, action_id: 'order-20024', status: 'confirmed' }],
				description:
					'Each with offer, and optionally click_id, action_id, goal, sum, status, ip, ua, comment, created_at',
			},
			{
				name: 'send_advertiser_postbacks',
				label: 'Send Postbacks',
				in: 'body',
				type: 'boolean',
				format: '1/0',
				example: false,
				description: 'Whether the advertiser gets a postback. Off when left out.',
			},
		],
		response: {
			records: '$.data.list[*]',
			queued: true,
			example: {
				status: 1,
				data: { list: [{ offer: 7, action_id: 'order-10024', goal: null, sum: null }] },
				message: 'The import takes some minutes',
			},
		},
		documentation,
	},
];
