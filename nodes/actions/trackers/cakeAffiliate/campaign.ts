import type { LibraryTemplate, Parameter } from '../../model/template';
import { requiredId } from '../cake/shared';
import { documentation } from './shared';

const campaignId = requiredId('campaign_id', 'Campaign ID', 1011);

const setting: Parameter = {
	name: 'postback_url',
	in: 'body',
	type: 'string',
	required: true,
	allowEmptyValue: true,
	example: 'https://example.com/postback?click=#s2#',
};

const changed = { records: '$', example: { success: 'true', message: 'Campaign updated' } };

export const campaignTemplates: LibraryTemplate[] = [
	{
		id: 'cakeAffiliate.campaign.get',
		name: 'Get campaign',
		description: 'Reads one own campaign with its links and creatives.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/api/2/offers.asmx/GetCampaign',
		parameters: [requiredId('campaign_id', 'Campaign ID', 1011, 'query')],
		response: {
			records: ['$.campaign', '$'],
			example: {
				success: 'true',
				campaign_id: '1011',
				offer_name: 'Demo offer',
				creatives: { creative_info: [{ creative_id: '5', creative_name: 'Link' }] },
			},
		},
		documentation,
	},
	{
		id: 'cakeAffiliate.campaign.setPostback',
		name: 'Set campaign postback',
		description: 'Sets the postback URL of one own campaign.',
		kind: 'edit',
		method: 'POST',
		path: '/affiliates/api/2/offers.asmx/SetPostbackURL',
		idempotent: true,
		parameters: [campaignId, setting],
		response: changed,
		documentation,
	},
	{
		id: 'cakeAffiliate.campaign.setPixel',
		name: 'Set campaign pixel',
		description: 'Sets the pixel of one own campaign.',
		kind: 'edit',
		method: 'POST',
		path: '/affiliates/api/2/offers.asmx/SetPixel',
		idempotent: true,
		parameters: [
			campaignId,
			{
				...setting,
				name: 'pixel_html',
				label: 'Pixel HTML',
				example: '<img src="https://example.com/pixel">',
			},
		],
		response: changed,
		documentation,
	},
	{
		id: 'cakeAffiliate.campaign.setTestLink',
		name: 'Set campaign test link',
		description: 'Sets the test link of one own campaign.',
		kind: 'edit',
		method: 'POST',
		path: '/affiliates/api/2/offers.asmx/SetTestLink',
		idempotent: true,
		parameters: [
			campaignId,
			{ ...setting, name: 'test_link', label: 'Test Link', example: 'https://example.com/test' },
		],
		response: changed,
		documentation,
	},
];
