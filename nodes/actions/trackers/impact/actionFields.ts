import type { EditRules, Parameter } from '../../model/template';

export const actionPath: Parameter = {
	name: 'ActionId',
	in: 'path',
	type: 'string',
	required: true,
	example: '1000.4636.158001',
};

export const actionId: Parameter = { ...actionPath, in: 'body' };

export const byOrder: Parameter[] = [
	{
		name: 'ActionTrackerId',
		label: 'Event Type ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 4636,
	},
	{ name: 'OrderId', in: 'body', type: 'string', required: true, example: 'ORDER-1' },
];

export const reason: Parameter = {
	name: 'Reason',
	in: 'body',
	type: 'string',
	required: true,
	aside: true,
	enum: [
		'ORDER_UPDATE',
		'ITEM_RETURNED',
		'CONS_FRAUD',
		'CONS_ERROR',
		'ORDER_ERROR',
		'PUB_ACT_DISPUTE',
		'ADV_ACT_DISPUTE',
		'NOT_COMPLIANCE_TERMS',
		'ITEM_OUT_OF_STOCK',
		'TEST_ACTION',
		'PARTNER_NOT_ACTIVE',
		'CREDITED_DIFFERENT_MP',
		'OTHER',
	],
	example: 'ORDER_UPDATE',
};

export const disposition: Parameter = {
	name: 'DispositionCode',
	label: 'Reason',
	in: 'body',
	type: 'string',
	required: true,
	aside: true,
	enum: [
		'REJECTED',
		'CONS_INFO_INVALID',
		'CONS_ERROR',
		'CONS_FRAUD',
		'ITEM_RETURNED',
		'ITEM_OUT_OF_STOCK',
		'ORDER_ERROR',
		'PUB_ACT_DISPUTE',
		'NOT_COMPLIANCE_TERMS',
		'MP_RETURNED',
		'OTHER',
		'CREDITED_DIFFERENT_MP',
		'ADV_ACT_DISPUTE',
		'TEST_ACTION',
	],
	example: 'ITEM_RETURNED',
};

export const amount: Parameter = {
	name: 'Amount',
	label: 'Sale Amount',
	in: 'body',
	type: 'number',
	example: 19.99,
	description: 'The new amount; 0 reverses the action',
};

export const action = {
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

/** The action is read by its ID before it is changed. Only what is sent is changed. */
export const ofAction: EditRules = {
	read: 'impact.action.get',
	values: { ActionId: 'ActionId' },
	replaces: 'none',
};
