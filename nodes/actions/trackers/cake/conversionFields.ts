import type { Parameter } from '../../templates/model';
import { fixed, optionalId, requiredId, text, unusedDate } from './parameters';

export const dispositions = ['pending', 'rejected', 'approved', 'returned'];
export const dispositionLabels = ['Pending', 'Rejected', 'Approved', 'Returned'];

/** Which conversion: by one of its two IDs. */
export const conversion: Parameter[] = [
	requiredId('offer_id', 'Offer ID'),
	{
		...optionalId('conversion_id', 'Conversion ID'),
		description: 'This or the transaction ID is needed',
	},
	text('transaction_id', 'Transaction ID'),
	...fixed({ request_session_id: 0 }),
];

export const payout: Parameter = {
	name: 'payout',
	label: 'Payout',
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
};
export const dispositionId: Parameter = {
	...optionalId('disposition_id', 'Disposition ID'),
	description: 'The reason, one of those set up in CAKE; 0 for none',
};

export const keepsPayout = fixed({
	payout: 0,
	add_to_existing_payout: 'TRUE',
	update_revshare_payout: 'FALSE',
});
export const keepsRevenue = fixed({ received: 0, received_option: 'no_change' });
export const keepsStatus = fixed({ disposition_type: 'no_change', disposition_id: 0 });
export const asOfConversion = fixed({ effective_date_option: 'conversion_date', custom_date: unusedDate });

export const note: Parameter[] = [
	text('note_to_append', 'Note to Append'),
	...fixed({ disallow_on_billing_status: 'ignore' }),
];

export const changed = { records: '$', example: { success: 'true', message: 'Conversion Updated' } };
