import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const submissionTemplates: LibraryTemplate[] = [
	{
		id: 'impact.submission.get',
		name: 'Get submission (brand)',
		description:
			'For brands: reads what became of a queued change or conversion. One that is complete may still have failed: look at ErrorType.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/APISubmissions/{BatchId}',
		parameters: [
			{
				name: 'BatchId',
				label: 'Submission ID',
				in: 'path',
				type: 'string',
				required: true,
				example: 'A-0f0f0f0f-0001-4000-8000-000000000001',
				description: 'The last part of the QueuedUri that the change answered with',
			},
		],
		response: {
			records: '$',
			example: {
				BatchId: 'A-0f0f0f0f-0001-4000-8000-000000000001',
				CampaignId: 1000,
				Type: 'Modification',
				Status: 'Complete',
				CompletionDate: '2026-03-14T11:05:00Z',
				ErrorType: '',
				ErrorReason: '',
			},
		},
		documentation: reference.submissions,
	},
];
