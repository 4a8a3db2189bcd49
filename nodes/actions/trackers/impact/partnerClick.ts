import type { LibraryTemplate, Parameter } from '../../model/template';
import { clickDay, exported, reference, repeated, resultFormat } from './shared';

const clickId: Parameter = {
	name: 'ClickId',
	label: 'Click ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'click-1',
	description: 'The im_ref or irclickid of the landing page',
};

export const partnerClickTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerClick.get',
		name: 'Get click (partner)',
		description: 'For partners: reads one click.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Clicks/{Id}',
		parameters: [{ ...clickId, name: 'Id' }],
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
		documentation: reference.partnerClicks,
	},
	{
		id: 'impact.partnerClick.export',
		name: 'Export clicks (partner)',
		description:
			'For partners: asks for a file of the clicks of one day. The file is made later: Get job shows how far it is, and ResultUri is where it can be downloaded, with the account SID and the token.',
		kind: 'add',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/ClickExport',
		parameters: [
			clickDay,
			repeated('ProgramId', 'Program IDs', '1000'),
			repeated('AdId', 'Ad IDs', '506720'),
			repeated('SubId', 'Sub IDs', 'newsletter'),
			{
				name: 'UniqueClick',
				label: 'Unique Clicks Only',
				in: 'query',
				type: 'string',
				enum: ['TRUE', 'FALSE'],
				enumLabels: ['Yes', 'No'],
			},
			resultFormat,
		],
		response: exported('Mediapartners'),
		documentation: reference.partnerClicks,
	},
];
