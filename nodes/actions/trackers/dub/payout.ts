import type { LibraryTemplate } from '../../model/template';
import { partnerFilter, reference, sortOrder, tenantFilter } from './shared';

export const payoutTemplates: LibraryTemplate[] = [
	{
		id: 'dub.payout.list',
		name: 'List payouts',
		description: 'Lists payouts to partners. Amounts are in cents.',
		kind: 'get',
		method: 'GET',
		path: '/payouts',
		parameters: [
			{
				name: 'status',
				in: 'query',
				type: 'string',
				example: 'completed',
				enum: ['pending', 'processing', 'processed', 'sent', 'completed', 'failed', 'canceled'],
				enumLabels: ['Pending', 'Processing', 'Processed', 'Sent', 'Completed', 'Failed', 'Canceled'],
			},
			partnerFilter,
			tenantFilter,
			{
				name: 'invoiceId',
				in: 'query',
				type: 'string',
				example: 'in_1',
				description: 'Of the batch that the payout was paid with; pending payouts have none',
			},
			{
				name: 'sortBy',
				in: 'query',
				type: 'string',
				enum: ['amount', 'initiatedAt', 'paidAt'],
				enumLabels: ['Amount', 'Initiated', 'Paid'],
			},
			sortOrder,
		],
		response: {
			records: '$[*]',
			example: [
				{
					id: 'po_1',
					invoiceId: 'in_1',
					amount: 14850,
					currency: 'usd',
					status: 'completed',
					periodStart: '2026-02-01T00:00:00.000Z',
					periodEnd: '2026-02-28T00:00:00.000Z',
					createdAt: '2026-03-01T00:00:00.000Z',
					initiatedAt: '2026-03-02T00:00:00.000Z',
					paidAt: '2026-03-04T00:00:00.000Z',
					failureReason: null,
					mode: 'internal',
					method: 'connect',
					partner: { id: 'pn_12', name: 'Jane Doe', email: 'partner12@example.com' },
				},
			],
		},
		documentation: `${reference}/payouts/list`,
	},
];
