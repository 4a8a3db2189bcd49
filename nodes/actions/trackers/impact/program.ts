import type { LibraryTemplate } from '../../model/template';
import { campaignPath, reference } from './shared';

const program = {
	Id: 1000,
	Name: 'Program 1000',
	State: 'ACTIVE',
	Type: 'Performance',
	TrackingDomain: 'example.sjv.io',
	Uri: '/Advertisers/IRexample/Campaigns/1000',
};

export const programTemplates: LibraryTemplate[] = [
	{
		id: 'impact.program.get',
		name: 'Get program (brand)',
		description: 'For brands: reads one program, which the API also calls campaign.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Campaigns/{CampaignId}',
		parameters: [campaignPath],
		response: { records: '$', example: program },
		documentation: reference.programs,
	},
	{
		id: 'impact.program.list',
		name: 'List programs (brand)',
		description: "For brands: lists the brand's programs, which the API also calls campaigns.",
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Campaigns',
		parameters: [
			{ name: 'Name', in: 'query', type: 'string', example: 'Program 1000' },
			{
				name: 'State',
				in: 'query',
				type: 'string',
				enum: [
					'ACTIVE',
					'AWAITING_REVIEW',
					'CANCELLED',
					'CLOSED',
					'DEACTIVATED',
					'DELINQUENT',
					'REJECTED',
					'SETUP',
					'SETUP_COMPLETE',
				],
				example: 'ACTIVE',
			},
		],
		response: {
			records: '$.Campaigns[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Campaigns: [program] },
		},
		documentation: reference.programs,
	},
];
