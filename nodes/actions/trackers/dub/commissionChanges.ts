import type { LibraryTemplate, Parameter } from '../../model/template';
import { commission } from './commissions';
import { commissionStatus, currency, reference } from './parameters';

const commissionId: Parameter = {
	name: 'id',
	label: 'Commission ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'cm_5',
};

const base = {
	tracker: 'dub',
	kind: 'edit',
	method: 'PATCH',
	path: '/commissions/{id}',
	response: { records: '$', example: commission },
	documentation: `${reference}/commissions/update`,
} as const;

export const commissionChanges: LibraryTemplate[] = [
	{
		...base,
		id: 'dub.commission.updateStatus',
		name: 'Update commission status',
		description:
			'Marks a commission as refunded, duplicate, canceled or fraud, which takes it out of the payout, or as pending again. Paid commissions cannot be changed.',
		idempotent: true,
		parameters: [commissionId, commissionStatus],
	},
	{
		...base,
		id: 'dub.commission.setEarnings',
		name: 'Set commission earnings',
		description: 'Sets what the partner earns by a commission. Paid commissions cannot be changed.',
		idempotent: true,
		parameters: [
			commissionId,
			{
				name: 'earnings',
				label: 'Earnings in Cents',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 1200,
			},
		],
	},
	{
		...base,
		id: 'dub.commission.setSaleAmount',
		name: 'Set commission sale amount',
		description:
			'Sets what the sale behind a commission was worth; the earnings follow. Paid commissions cannot be changed.',
		idempotent: true,
		parameters: [
			commissionId,
			{
				name: 'saleAmount',
				label: 'Sale Amount in Cents',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 8000,
			},
			currency,
		],
	},
	{
		...base,
		id: 'dub.commission.adjustSaleAmount',
		name: 'Adjust commission sale amount',
		description:
			'Adds to the sale behind a commission, or takes from it with a minus, as after a partial refund. Paid commissions cannot be changed.',
		parameters: [
			commissionId,
			{
				name: 'modifySaleAmount',
				label: 'Change in Cents',
				in: 'body',
				type: 'number',
				required: true,
				example: -900,
			},
			currency,
		],
	},
	{
		id: 'dub.commission.updateStatuses',
		name: 'Update commission statuses',
		description: 'Gives up to 100 commissions the same status.',
		tracker: 'dub',
		kind: 'edit',
		method: 'PATCH',
		path: '/commissions/bulk',
		idempotent: true,
		parameters: [
			{
				name: 'commissionIds',
				label: 'Commission IDs',
				in: 'body',
				type: 'array',
				required: true,
				example: ['cm_5', 'cm_6'],
			},
			commissionStatus,
		],
		response: { records: '$[*]', example: [{ id: 'cm_5', status: 'refunded' }] },
		documentation: `${reference}/commissions/update`,
	},
];
