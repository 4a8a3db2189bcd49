import type { LibraryTemplate, Parameter } from '../../model/template';
import { actionPath } from './actions';
import { queued, reference } from './parameters';

const actionId: Parameter = { ...actionPath, in: 'body' };

const byOrder: Parameter[] = [
	{
		name: 'ActionTrackerId',
		label: 'Event Type ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 4636,
	},
	{ name: 'OrderId', label: 'Order ID', in: 'body', type: 'string', required: true, example: 'ORDER-1' },
];

const reason: Parameter = {
	name: 'Reason',
	label: 'Reason',
	in: 'body',
	type: 'string',
	required: true,
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

const disposition: Parameter = {
	name: 'DispositionCode',
	label: 'Reason',
	in: 'body',
	type: 'string',
	required: true,
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

const amount: Parameter = {
	name: 'Amount',
	label: 'Sale Amount',
	in: 'body',
	type: 'number',
	example: 19.99,
	description: 'The new amount; 0 reverses the action',
};

export const actionChanges: LibraryTemplate[] = [
	{
		id: 'impact.action.update',
		name: 'Update action (brand)',
		description:
			'For brands: changes an action or one item of it. impact.com queues the change; Get submission shows how it went.',
		tracker: 'impact',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/Actions',
		parameters: [
			actionId,
			reason,
			amount,
			{
				name: 'CustomerStatus',
				label: 'Customer Status',
				in: 'body',
				type: 'string',
				example: 'EXISTING',
				description: 'As set up with the event type',
			},
			{ name: 'Sku', label: 'Item SKU', in: 'body', type: 'string', example: '12345' },
			{ name: 'Category', label: 'Item Category', in: 'body', type: 'string', example: 'Sports' },
			{ name: 'Quantity', label: 'Item Quantity', in: 'body', type: 'integer', example: 2 },
			{
				name: 'ItemSubTotalDelta',
				label: 'Item Amount Change',
				in: 'body',
				type: 'number',
				example: -5,
				description: "Added to the item's amount, or taken from it; in place of the amount",
			},
		],
		response: queued,
		documentation: reference.actions,
	},
	{
		id: 'impact.action.setAmount',
		name: 'Set action amount (brand)',
		description:
			'For brands: sets the sale amount of an action, from which the payout follows. impact.com queues the change; Get submission shows how it went.',
		tracker: 'impact',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/Actions',
		idempotent: true,
		parameters: [actionId, { ...amount, required: true }, reason],
		response: queued,
		documentation: reference.actions,
	},
	{
		id: 'impact.action.setAmountByOrder',
		name: 'Set action amount by order (brand)',
		description:
			'For brands: sets the sale amount of the action of an order. impact.com queues the change; Get submission shows how it went.',
		tracker: 'impact',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/Actions',
		idempotent: true,
		parameters: [...byOrder, { ...amount, required: true }, reason],
		response: queued,
		documentation: reference.actions,
	},
	{
		id: 'impact.action.reverse',
		name: 'Reject action (brand)',
		description:
			'For brands: reverses an action, so that the partner is not paid for it. impact.com queues the change; Get submission shows how it went. There is no call that approves: actions approve themselves at the locking date.',
		tracker: 'impact',
		kind: 'edit',
		method: 'DELETE',
		path: '/Advertisers/{accountSid}/Actions',
		idempotent: true,
		parameters: [actionId, disposition],
		response: queued,
		documentation: reference.actions,
	},
	{
		id: 'impact.action.reverseByOrder',
		name: 'Reject action by order (brand)',
		description:
			'For brands: reverses the action of an order. impact.com queues the change; Get submission shows how it went.',
		tracker: 'impact',
		kind: 'edit',
		method: 'DELETE',
		path: '/Advertisers/{accountSid}/Actions',
		idempotent: true,
		parameters: [...byOrder, disposition],
		response: queued,
		documentation: reference.actions,
	},
	{
		id: 'impact.submission.get',
		name: 'Get submission (brand)',
		description:
			'For brands: reads what became of a queued change or conversion. One that is complete may still have failed: look at ErrorType.',
		tracker: 'impact',
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
