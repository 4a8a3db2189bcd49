import type { LibraryTemplate } from '../../model/template';
import { job, jobId, listedJobs, reference } from './shared';

export const partnerJobTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerJob.get',
		name: 'Get job (partner)',
		description: 'For partners: reads how far an export is. Its status is COMPLETED once the file is there.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Jobs/{JobId}',
		parameters: [jobId],
		response: { records: '$', example: job },
		documentation: reference.partnerJobs,
	},
	{
		id: 'impact.partnerJob.list',
		name: 'List jobs (partner)',
		description: 'For partners: lists the exports of the account.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Jobs',
		parameters: [
			{
				name: 'CreatedAfter',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-01',
			},
			{
				name: 'CreatedBefore',
				in: 'query',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-03-31',
			},
		],
		response: { records: '$.Jobs[*]', example: listedJobs },
		documentation: reference.partnerJobs,
	},
	{
		id: 'impact.partnerJob.replay',
		name: 'Replay job (partner)',
		description: 'For partners: makes an export once more that is complete, has failed or was canceled.',
		kind: 'edit',
		method: 'PUT',
		path: '/Mediapartners/{accountSid}/Jobs/{JobId}/Replay',
		bodyEncoding: 'none',
		parameters: [jobId],
		response: { records: '$', queued: true, example: { ...job, Status: 'QUEUED' } },
		documentation: reference.partnerJobs,
	},
];
