import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const jobTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.job.get',
		name: 'Get job',
		description: 'Reads how far a job such as an import of conversions has got.',
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
