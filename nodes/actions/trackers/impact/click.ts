import type { LibraryTemplate, Parameter } from '../../model/template';
import { campaignPath, clickDay, exported, programPath, reference, repeated, resultFormat } from './shared';

const clickId: Parameter = {
	name: 'ClickId',
	label: 'Click ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'click-1',
	description: 'The im_ref or irclickid of the landing page',
};

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'impact.click.get',
		name: 'Get click (brand)',
		description: 'For brands: reads one click.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Campaigns/{CampaignId}/Clicks/{ClickId}',
		parameters: [campaignPath, clickId],
		response: {
			records: '$',
			example: {
				Id: 'click-1',
				CampaignId: 1000,
				CampaignName: 'Program 1000',
				EventDate: '2026-03-14T10:40:00Z',
				MediaId: 10012,
				MediaName: 'Partner 12',
				AdId: 506720,
				AdType: 'TEXT_LINK',
			},
		},
		documentation: reference.clicks,
	},
	{
		id: 'impact.click.export',
		name: 'Export clicks (brand)',
		description:
			'For brands: asks for a file of the clicks of one day. The file is made later: Get job shows how far it is, and ResultUri is where it can be downloaded, with the account SID and the token.',
		kind: 'add',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Programs/{ProgramId}/ClickExport',
		parameters: [
			programPath,
			clickDay,
			repeated('AdId', 'Ad IDs', 506720),
			repeated('MediaId', 'Partner IDs', 10012),
			{
				name: 'UniqueClick',
				label: 'Unique Clicks Only',
				in: 'query',
				type: 'boolean',
				example: true,
			},
			resultFormat,
		],
		response: exported('Advertisers'),
		documentation: reference.clicks,
	},
];
