import type { LibraryTemplate } from '../../model/template';
import { invoiceId, invoicePeriod, reference } from './shared';

const invoice = {
	Id: 'INV-1',
	CreatedDate: '2026-03-05T00:00:00Z',
	MediaId: 10012,
	MediaName: 'Partner 12',
	Currency: 'USD',
	TotalAmount: 120.5,
	LineItems: [{ CampaignName: 'Program 1000', Description: 'MEDIA_PAYOUT', EventMonthYear: '2026-02' }],
};

export const invoiceTemplates: LibraryTemplate[] = [
	{
		id: 'impact.invoice.get',
		name: 'Get invoice (brand)',
		description: 'For brands: reads one invoice with its lines.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Invoices/{InvoiceId}',
		parameters: [invoiceId],
		response: { records: '$', example: invoice },
		documentation: reference.invoices,
	},
	{
		id: 'impact.invoice.list',
		name: 'List invoices (brand)',
		description: 'For brands: lists invoices, the latest first.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Invoices',
		parameters: invoicePeriod,
		response: {
			records: '$.Invoices[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Invoices: [invoice] },
		},
		documentation: reference.invoices,
	},
];
