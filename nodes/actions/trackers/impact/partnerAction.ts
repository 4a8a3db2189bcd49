import type { LibraryTemplate } from '../../model/template';
import { actionFilters, campaignId, id, reference } from './shared';

const action = {
	Id: '1000.4636.158001',
	CampaignId: '1000',
	CampaignName: 'Program 1000',
	State: 'PENDING',
	Payout: '0.88',
	Amount: '21.99',
	Currency: 'USD',
	EventDate: '2026-03-14T10:42:38Z',
	LockingDate: '2026-04-13T00:00:00Z',
	SubId1: 'newsletter',
};

export const partnerActionTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerAction.get',
		name: 'Get action (partner)',
		description: 'For partners: reads one action, which is a conversion credited to the partner.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Actions/{id}',
		parameters: [id('Action ID', '1000.4636.158001')],
		response: { records: '$', example: action },
		documentation: reference.partnerActions,
	},
	{
		id: 'impact.partnerAction.list',
		name: 'List actions (partner)',
		description: 'For partners: lists the actions credited to the partner.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Actions',
		parameters: [campaignId, ...actionFilters],
		response: {
			records: '$.Actions[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Actions: [action] },
		},
		documentation: reference.partnerActions,
	},
	{
		id: 'impact.partnerAction.listUpdates',
		name: 'List action updates (partner)',
		description: "For partners: lists the changes that the partner's actions went through.",
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/ActionUpdates',
		parameters: [campaignId, ...actionFilters],
		response: {
			records: '$.ActionUpdates[*]',
			example: {
				'@page': '1',
				'@total': '1',
				'@nextpageuri': '',
				ActionUpdates: [
					{
						Id: '1000.4636.158001.95001',
						ActionId: '1000.4636.158001',
						State: 'PENDING',
						DeltaPayout: '-0.10',
					},
				],
			},
		},
		documentation: reference.partnerActions,
	},
];
