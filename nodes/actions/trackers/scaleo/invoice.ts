import type { LibraryTemplate } from '../../model/template';
import { affiliateIdInBody } from './shared';

const billingReference = 'https://docs.scaleo.io/brand-api/api-reference/manager-billing-affiliate-billing';

export const invoiceTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.invoice.list',
		name: 'List invoices',
		description: 'Lists the invoices of affiliates.',
		kind: 'get',
		method: 'GET',
		path: '/api/v2/network/aff-billing/invoices',
		response: {
			records: '$.info.invoices[*]',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Invoices',
				info: {
					invoices: [
						{
							id: 1,
							invoice_number: 'INV-1',
							date: '2026-03-01',
							status: 'unpaid',
							amount: { value: '120.0000', currency: 'USD' },
							affiliate: { id: 12, name: 'Media 12 Ltd' },
						},
					],
				},
			},
		},
		documentation: `${billingReference}/list-invoices`,
	},
	{
		id: 'scaleo.invoice.create',
		name: 'Create invoice',
		description:
			"Makes an invoice for an affiliate; without an amount, Scaleo takes the affiliate's balance.",
		kind: 'add',
		method: 'POST',
		path: '/api/v2/network/aff-billing/invoices',
		parameters: [
			affiliateIdInBody,
			{ name: 'currency', in: 'body', type: 'string', required: true, example: 'USD' },
			{ name: 'amount', in: 'body', type: 'number', minimum: 0, example: 120 },
			{
				name: 'start_date',
				label: 'Period From',
				in: 'body',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-02-01',
			},
			{
				name: 'end_date',
				label: 'Period To',
				in: 'body',
				type: 'date',
				format: 'yyyy-MM-dd',
				example: '2026-02-28',
			},
			{
				name: 'status',
				in: 'body',
				type: 'string',
				example: 'unpaid',
				description: 'Such as unpaid, paid or draft',
			},
			{ name: 'invoice_memo', label: 'Memo', in: 'body', type: 'string', example: 'February' },
			{ name: 'internal_notes', in: 'body', type: 'string', example: 'Checked' },
			{
				name: 'offers',
				label: 'Offer IDs',
				in: 'body',
				type: 'string',
				example: '5,6',
				description: 'With commas between them; all offers when left out',
			},
		],
		response: {
			records: '$.info',
			example: { status: 'success', code: 200, name: 'OK', message: 'Invoice generated', info: { id: 41 } },
		},
		documentation: `${billingReference}/generate-invoice`,
	},
];
