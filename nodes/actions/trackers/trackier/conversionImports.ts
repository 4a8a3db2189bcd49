import type { LibraryTemplate } from '../../model/template';
import { reference } from './parameters';

export const conversionImports: LibraryTemplate[] = [
	{
		id: 'trackier.conversion.import',
		name: 'Import conversions',
		description:
			'Adds conversions. Trackier makes a job of it, which runs on after the answer; Get job shows how it went.',
		tracker: 'trackier',
		kind: 'add',
		method: 'POST',
		path: '/conversions/bulkUpload',
		parameters: [
			{
				name: 'data',
				label: 'Conversions',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				required: true,
				example: [{ click_id: '610000000000000000000002', payout: 5.5, revenue: 7, status: 'approved' }],
				description:
					'Each with a click_id, or with campaign_id and publisher_id; further fields are created, payout, revenue, status, txn_id, goal_id and others',
			},
			{
				name: 'firePostback',
				label: 'Fire Postbacks',
				in: 'body',
				type: 'string',
				enum: ['yes', 'refire'],
				enumLabels: ['Yes', 'Fire Again'],
				example: 'yes',
				description: 'No postback is fired when left out',
			},
			{
				name: 'fetchIpDetails',
				label: 'Look Up IP Address',
				in: 'body',
				type: 'boolean',
				example: false,
				description: 'Whether city, country and carrier are taken from the click IP',
			},
		],
		response: {
			records: '$.job',
			queued: true,
			example: {
				success: true,
				message: 'Job created',
				job: { id: '630000000000000000000002', status: 'pending', type: 'conv_upload' },
			},
		},
		documentation: reference,
	},
	{
		id: 'trackier.job.get',
		name: 'Get job',
		description: 'Reads how far a job such as an import of conversions has got.',
		tracker: 'trackier',
		kind: 'get',
		method: 'GET',
		path: '/jobs/{id}',
		parameters: [
			{
				name: 'id',
				label: 'Job ID',
				in: 'path',
				type: 'string',
				required: true,
				example: '630000000000000000000001',
			},
		],
		response: {
			records: '$.job',
			example: {
				success: true,
				job: {
					id: '630000000000000000000001',
					status: 'completed',
					type: 'conv_upload',
					result: { rows: 2, inserted: 2, errors: 0 },
				},
				log: [{ message: 'Done', created: '2026-03-15T09:00:00.000Z' }],
			},
		},
		documentation: reference,
	},
];
