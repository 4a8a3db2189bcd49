import type { Parameter } from '../../model/template';
import { fixed, flag, offerId, optionalId, requiredId, text, unusedDate } from './shared';

export const dispositions = ['pending', 'rejected', 'approved', 'returned'];

export const dispositionLabels = ['Pending', 'Rejected', 'Approved', 'Returned'];

/** CAKE finds a conversion by one of two IDs and wants the other one empty. */
export const byConversion: Parameter[] = [
	offerId,
	requiredId('conversion_id', 'Conversion ID', 70010),
	...fixed({ transaction_id: '' }),
];

export const byTransaction: Parameter[] = [
	offerId,
	{
		name: 'transaction_id',
		in: 'body',
		type: 'string',
		required: true,
		example: 'tx-10',
	},
	...fixed({ conversion_id: 0 }),
];

export const payout: Parameter = {
	name: 'payout',
	in: 'body',
	type: 'number',
	required: true,
	example: 3.5,
};

export const received: Parameter = {
	name: 'received',
	label: 'Revenue',
	in: 'body',
	type: 'number',
	required: true,
	example: 5,
};

export const dispositionType: Parameter = {
	name: 'disposition_type',
	label: 'Status',
	in: 'body',
	type: 'string',
	enum: dispositions,
	enumLabels: dispositionLabels,
	example: 'approved',
};

const dispositionId: Parameter = {
	...optionalId('disposition_id', 'Disposition ID', 15),
	description: 'The reason, one of those set up in CAKE',
};

const keepsPayout = fixed({
	payout: 0,
	add_to_existing_payout: 'TRUE',
	update_revshare_payout: 'FALSE',
});

const keepsRevenue = fixed({ received: 0, received_option: 'no_change' });

const keepsStatus = fixed({ disposition_type: 'no_change', disposition_id: 0 });

const keepsRest = fixed({
	effective_date_option: 'conversion_date',
	custom_date: unusedDate,
	note_to_append: '',
});

export const statusTo = (disposition: string): Parameter[] => [
	{ ...dispositionType, const: disposition },
	// Which reasons there are differs from one disposition to another.
	{ ...dispositionId, example: undefined },
	...keepsPayout,
	...keepsRevenue,
	...keepsRest,
];

export const statusChange: Parameter[] = [
	{ ...dispositionType, required: true },
	dispositionId,
	...keepsPayout,
	...keepsRevenue,
	...keepsRest,
];

export const payoutChange: Parameter[] = [
	payout,
	...fixed({ add_to_existing_payout: 'FALSE', update_revshare_payout: 'FALSE' }),
	...keepsRevenue,
	...keepsStatus,
	...keepsRest,
];

export const revenueChange: Parameter[] = [
	received,
	...fixed({ received_option: 'total_revenue' }),
	...keepsPayout,
	...keepsStatus,
	...keepsRest,
];

export const anyChange: Parameter[] = [
	{
		...dispositionType,
		leaveAlone: 'no_change',
	},
	dispositionId,
	{ ...payout, required: false, leaveAlone: 0 },
	{
		...flag('add_to_existing_payout', 'Add to Present Payout', false),
		default: true,
		description: 'Whether the payout is added to the present one, as when left out, or replaces it',
	},
	{ ...received, required: false, leaveAlone: 0 },
	{
		name: 'received_option',
		label: 'Revenue Means',
		in: 'body',
		type: 'string',
		enum: ['total_revenue', 'additional_revenue', 'total_sale_amount', 'additional_sale_amount'],
		enumLabels: ['Total Revenue', 'Additional Revenue', 'Total Sale Amount', 'Additional Sale Amount'],
		leaveAlone: 'no_change',
		example: 'total_revenue',
	},
	{
		...flag('update_revshare_payout', 'Update Revshare Payout', false),
		default: false,
		description: 'Whether the revenue changes the payout of a revshare campaign',
	},
	{
		name: 'effective_date_option',
		label: 'Effective On',
		in: 'body',
		type: 'string',
		enum: ['conversion_date', 'today', 'custom'],
		enumLabels: ['Conversion Date', 'Today', 'Custom Date'],
		default: 'conversion_date',
	},
	{
		name: 'custom_date',
		in: 'body',
		type: 'dateTime',
		format: 'MM/dd/yyyy HH:mm:ss',
		leaveAlone: unusedDate,
		example: '2026-03-14T00:00:00',
		description: 'Only used where Effective On says so',
	},
	text('note_to_append', 'Note to Append', 'Checked'),
];

export const changed = { records: '$', example: { success: 'true', message: 'Conversion Updated' } };

export const documentation = 'https://getcake.freshdesk.com/support/solutions/articles/13000068566';
