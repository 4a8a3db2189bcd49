import type { LibraryTemplate } from '../../model/template';
import { job, jobId, listedJobs, reference, time } from './shared';

export const jobTemplates: LibraryTemplate[] = [
	{
		id: 'impact.job.get',
		name: 'Get job (brand)',
		description: 'For brands: reads how far an export is. Its status is COMPLETED once the file is there.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Jobs/{JobId}',
		parameters: [jobId],
		response: { records: '$', example: job },
		documentation: reference.jobs,
	},
	{
		id: 'impact.job.list',
		name: 'List jobs (brand)',
		description: 'For brands: lists the exports of the account.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Jobs',
		parameters: [
			time('CreatedAfter', 'Created After', '2026-03-01T00:00:00Z'),
			time('CreatedBefore', 'Created Before', '2026-03-31T00:00:00Z'),
		],
		response: { records: '$.Jobs[*]', example: listedJobs },
		documentation: reference.jobs,
	},
	{
		id: 'impact.job.replay',
		name: 'Replay job (brand)',
		description: 'For brands: makes an export once more that is complete, has failed or was canceled.',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/Jobs/{JobId}/Replay',
		bodyEncoding: 'none',
		parameters: [jobId],
		response: { records: '$', queued: true, example: { ...job, Status: 'QUEUED' } },
		documentation: reference.jobs,
	},
];
