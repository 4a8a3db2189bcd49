import type { LibraryTemplate, Parameter } from '../../model/template';
import { fixed, flag, offerId, requiredId, unusedDate } from './shared';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000546003';

const capType: Parameter = {
	name: 'cap_type_id',
	label: 'Cap Type',
	in: 'body',
	type: 'integer',
	required: true,
	enum: [1, 2],
	enumLabels: ['Clicks', 'Conversions'],
};

const capInterval: Parameter = {
	name: 'cap_interval_id',
	label: 'Interval',
	in: 'body',
	type: 'integer',
	required: true,
	enum: [0, 1, 2, 3, 4],
	enumLabels: ['Lifetime', 'Daily', 'Weekly', 'Monthly', 'Custom'],
};

const amount: Parameter = {
	name: 'cap_amount',
	label: 'Amount',
	in: 'body',
	type: 'integer',
	required: true,
	minimum: 0,
	example: 50,
};

const capFields: Parameter[] = [
	capType,
	capInterval,
	amount,
	{
		...flag('send_alert_only', 'Send Alert Only', false),
		default: false,
		description: 'Whether to send an alert at the cap instead of stopping the traffic',
	},
	{
		name: 'cap_start',
		label: 'Start',
		in: 'body',
		type: 'dateTime',
		format: 'MM/dd/yyyy HH:mm:ss',
		leaveAlone: unusedDate,
		example: '2026-04-01T00:00:00',
		description: 'Only used for a custom interval',
	},
];

const removal: Parameter[] = [
	capType,
	{ ...capInterval, description: 'The interval of the cap that is to go' },
	...fixed({ cap_amount: -1, cap_start: unusedDate, send_alert_only: 'FALSE' }),
];

const ofOffer: Parameter[] = [offerId, ...fixed({ offer_contract_id: 0, campaign_id: 0 })];

const ofContract: Parameter[] = [
	requiredId('offer_contract_id', 'Offer Contract ID', 3612),
	...fixed({ offer_id: 0, campaign_id: 0 }),
];

const ofCampaign: Parameter[] = [
	requiredId('campaign_id', 'Campaign ID', 1011),
	...fixed({ offer_id: 0, offer_contract_id: 0 }),
];

const changed = { records: '$', example: { success: 'true', message: 'Cap Updated' } };

export const capTemplates: LibraryTemplate[] = [
	{
		id: 'cake.cap.setForOffer',
		name: 'Set a cap',
		description:
			'Sets the click or conversion cap of one offer for one interval. Its other caps stay as they are.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofOffer, ...capFields],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.setDailyCap',
		name: 'Set daily cap',
		description:
			'Sets how many conversions or clicks one offer takes a day. Its other caps stay as they are.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [
			...ofOffer,
			amount,
			{ ...capType, required: false, default: 2 },
			...fixed({ cap_interval_id: 1, send_alert_only: 'FALSE', cap_start: unusedDate }),
		],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.setForOfferContract',
		name: 'Set offer contract cap',
		description: 'Sets the click or conversion cap of one contract of an offer.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofContract, ...capFields],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.setForCampaign',
		name: 'Set campaign cap',
		description: 'Sets the click or conversion cap of one campaign, so of one affiliate on one offer.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofCampaign, ...capFields],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.removeFromOffer',
		name: 'Remove a cap',
		description: 'Removes the click or conversion cap of one offer for one interval.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofOffer, ...removal],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.removeFromOfferContract',
		name: 'Remove offer contract cap',
		description: 'Removes the click or conversion cap of one contract of an offer.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofContract, ...removal],
		response: changed,
		documentation,
	},
	{
		id: 'cake.cap.removeFromCampaign',
		name: 'Remove campaign cap',
		description: 'Removes the click or conversion cap of one campaign.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/Caps',
		idempotent: true,
		parameters: [...ofCampaign, ...removal],
		response: changed,
		documentation,
	},
];
