import type { LibraryTemplate } from '../../model/template';
import {
	anyChange,
	byTransaction,
	changed,
	documentation,
	payoutChange,
	revenueChange,
	statusChange,
} from './conversionFields';

export const conversionByTransactionTemplates: LibraryTemplate[] = [
	{
		id: 'cake.conversion.updateStatusByTransaction',
		name: 'Update conversion status by transaction',
		description: 'Sets the disposition of the conversion with one transaction ID.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/6/track.asmx/UpdateConversionEvents',
		idempotent: true,
		parameters: [...byTransaction, ...statusChange],
		response: changed,
		documentation,
	},
	{
		id: 'cake.conversion.updatePayoutByTransaction',
		name: 'Update conversion payout by transaction',
		description:
			'Sets what the affiliate gets for the conversion with one transaction ID, in place of the present amount.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/6/track.asmx/UpdateConversionEvents',
		idempotent: true,
		parameters: [...byTransaction, ...payoutChange],
		response: changed,
		documentation,
	},
	{
		id: 'cake.conversion.updateRevenueByTransaction',
		name: 'Update conversion revenue by transaction',
		description:
			'Sets what the advertiser pays for the conversion with one transaction ID, in place of the present amount.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/6/track.asmx/UpdateConversionEvents',
		idempotent: true,
		parameters: [...byTransaction, ...revenueChange],
		response: changed,
		documentation,
	},
	{
		id: 'cake.conversion.updateByTransaction',
		name: 'Update conversion by transaction',
		description:
			'Changes status, payout and revenue of the conversion with one transaction ID at once. Amounts can be added: sending such a call twice adds twice.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/6/track.asmx/UpdateConversionEvents',
		parameters: [...byTransaction, ...anyChange],
		response: changed,
		documentation,
	},
];
