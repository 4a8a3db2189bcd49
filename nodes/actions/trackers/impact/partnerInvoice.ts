import type { LibraryTemplate } from '../../model/template';
import { invoiceId, invoicePeriod, reference } from './shared';

const invoice = {
	Id: 'INV-1',
	CreatedDate: '2026-03-05T00:00:00Z',
	RecipientId: 55,
	RecipientName: 'Demo Partner',
	Currency: 'USD',
	TotalAmount: '120.50',
	LineItems: [{ CampaignName: 'Program 1000', Description: 'MEDIA_PAYOUT', EventMonthYear: '2026-02' }],
};

export const partnerInvoiceTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerInvoice.get',
		name: 'Get invoice (partner)',
		description: 'For partners: reads one invoice with its lines.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Invoices/{Id}',
		parameters: [{ ...invoiceId, name: 'Id' }],
		response: { records: '$', example: invoice },
		documentation: reference.partnerInvoices,
	},
	{
		id: 'impact.partnerInvoice.list',
		name: 'List invoices (partner)',
		description: 'For partners: lists invoices, the latest first.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Invoices',
		parameters: invoicePeriod,
		response: {
			records: '$.Invoices[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Invoices: [invoice] },
		},
		documentation: reference.partnerInvoices,
	},
];
