import type { LibraryTemplate, Parameter } from '../../model/template';
import { actionFilters, campaignId, reference } from './parameters';

export const actionPath: Parameter = {
	name: 'ActionId',
	label: 'Action ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '1000.4636.158001',
};

const action = {
	Id: '1000.4636.158001',
	CampaignId: 1000,
	ActionTrackerId: 4636,
	MediaPartnerId: 10012,
	MediaPartnerName: 'Partner 12',
	State: 'PENDING',
	Payout: 0.88,
	Amount: 21.99,
	Currency: 'USD',
	EventDate: '2026-03-14T10:42:38Z',
	LockingDate: '2026-04-13T00:00:00Z',
	Oid: 'ORDER-1',
	Uri: '/Advertisers/IRexample/Actions/1000.4636.158001',
};

export const actions: LibraryTemplate[] = [
	{
		id: 'impact.action.get',
		name: 'Get action (brand)',
		description: 'For brands: reads one action, which is a conversion credited to a partner.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Actions/{ActionId}',
		parameters: [actionPath],
		response: { records: '$', example: action },
		documentation: reference.actions,
	},
	{
		id: 'impact.action.list',
		name: 'List actions (brand)',
		description:
			'For brands: lists the actions of a program. The approval at the locking date is no update: filter by locking dates to find it.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Actions',
		parameters: [{ ...campaignId, required: true }, ...actionFilters],
		response: {
			records: '$.Actions[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Actions: [action] },
		},
		documentation: reference.actions,
	},
	{
		id: 'impact.action.listItems',
		name: 'List action items (brand)',
		description: 'For brands: lists the items of the order behind an action.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Actions/{ActionId}/Items',
		parameters: [actionPath],
		response: {
			records: '$.ActionItems[*]',
			example: {
				ActionItems: [
					{ Sku: '12345', ItemName: 'Tennis Balls', Quantity: '2', SaleAmount: '21.99', Payout: 0.88 },
				],
			},
		},
		documentation: reference.actions,
	},
	{
		id: 'impact.action.listUpdates',
		name: 'List action updates (brand)',
		description: 'For brands: lists the changes that the actions of a program went through.',
		tracker: 'impact',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/ActionUpdates',
		parameters: [{ ...campaignId, required: true }, ...actionFilters],
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
						Disposition: 'ORDER_UPDATE',
						DeltaPayout: -0.1,
						DeltaAmount: -2,
						Currency: 'USD',
						UpdateDate: '2026-03-14T11:00:00Z',
					},
				],
			},
		},
		documentation: reference.actions,
	},
];
