import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { affiliateFilter, affiliateLink, reference } from './shared';

const commission = {
	id: 123,
	amount: 10.5,
	approved: true,
	commission_type: 'standard',
	conversion_id: 55,
	affiliate: affiliateLink,
	created_at: '2026-02-03T10:00:00+00:00',
};

const commissionId: Parameter = {
	name: 'commission_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '123',
};

const edit: EditRules = {
	read: 'tapfiliate.commission.get',
	values: { commission_id: 'commission_id' },
	replaces: 'none',
};

export const commissionTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.commission.get',
		name: 'Get commission',
		description: 'Reads one commission. Approved is empty as long as nobody has decided.',
		kind: 'get',
		method: 'GET',
		path: '/commissions/{commission_id}/',
		parameters: [commissionId],
		response: { records: '$', example: commission },
		documentation: reference,
	},
	{
		id: 'tapfiliate.commission.list',
		name: 'List commissions',
		description: 'Lists commissions of all affiliates or of one.',
		kind: 'get',
		method: 'GET',
		path: '/commissions/',
		parameters: [
			affiliateFilter,
			{
				name: 'status',
				in: 'query',
				type: 'string',
				enum: ['approved', 'disapproved', 'pending'],
				enumLabels: ['Approved', 'Disapproved', 'Pending'],
				example: 'pending',
			},
			{
				name: 'paid',
				in: 'query',
				type: 'boolean',
				format: '1/0',
				example: false,
				description: 'Whether to list commissions that have been paid out or the others',
			},
		],
		response: { records: '$[*]', example: [commission] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.commission.approve',
		name: 'Approve commission',
		description: 'Approves a commission, which adds it to the balance of the affiliate.',
		kind: 'edit',
		method: 'PUT',
		path: '/commissions/{commission_id}/approved/',
		idempotent: true,
		edit: { ...edit, sets: { '$.approved': true } },
		parameters: [commissionId],
		response: { records: '$', example: commission },
		documentation: reference,
	},
	{
		id: 'tapfiliate.commission.disapprove',
		name: 'Disapprove commission',
		description: 'Disapproves a commission, for example after a refund.',
		kind: 'edit',
		method: 'DELETE',
		path: '/commissions/{commission_id}/approved/',
		idempotent: true,
		edit: { ...edit, sets: { '$.approved': false } },
		parameters: [commissionId],
		response: { records: '$', example: { ...commission, approved: false } },
		documentation: reference,
	},
	{
		id: 'tapfiliate.commission.setAmount',
		name: 'Set commission amount',
		description: 'Sets what a commission pays.',
		kind: 'edit',
		method: 'PATCH',
		path: '/commissions/{commission_id}/',
		idempotent: true,
		edit,
		parameters: [
			commissionId,
			{
				name: 'amount',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 12.5,
				current: '$.amount',
				description: 'In whole units of the currency, with decimals',
			},
		],
		response: { records: '$', example: commission },
		documentation: reference,
	},
];
