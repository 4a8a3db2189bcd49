import type { LibraryTemplate } from '../../model/template';
import { campaignPath, reference } from './shared';

const program = {
	AdvertiserId: '1804207',
	AdvertiserName: 'Demo Brand',
	CampaignId: '1000',
	CampaignName: 'Program 1000',
	ContractStatus: 'Active',
	TrackingLink: 'https://example.sjv.io/c/10012/506720/1000',
	AllowsDeeplinking: 'true',
	Uri: '/Mediapartners/IRexample/Campaigns/1000',
};

export const partnerProgramTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerProgram.get',
		name: 'Get program (partner)',
		description: 'For partners: reads one program that the partner has joined, with its tracking link.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Campaigns/{CampaignId}',
		parameters: [campaignPath],
		response: { records: '$', example: program },
		documentation: reference.partnerCampaigns,
	},
	{
		id: 'impact.partnerProgram.list',
		name: 'List programs (partner)',
		description: 'For partners: lists the programs that the partner has joined.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Campaigns',
		parameters: [
			{
				name: 'InsertionOrderStatus',
				label: 'Contract Status',
				in: 'query',
				type: 'string',
				enum: ['Active', 'Expired'],
				example: 'Active',
			},
		],
		response: {
			records: '$.Campaigns[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Campaigns: [program] },
		},
		documentation: reference.partnerCampaigns,
	},
];
