import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

const customer = {
	id: 'cu_1',
	customer_id: 'USER1',
	status: 'paid',
	created_at: '2026-02-01T09:00:00+00:00',
	click: null,
	meta_data: {},
};

export const customerTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.customer.get',
		name: 'Get customer',
		description: 'Reads one customer that an affiliate brought.',
		kind: 'get',
		method: 'GET',
		path: '/customers/{id}/',
		parameters: [
			{
				name: 'id',
				label: 'Customer ID',
				in: 'path',
				type: 'string',
				required: true,
				example: 'cu_1',
				description: "Tapfiliate's own ID, which begins with cu_",
			},
		],
		response: { records: '$', example: customer },
		documentation: reference,
	},
	{
		id: 'tapfiliate.customer.list',
		name: 'List customers',
		description: 'Lists the customers that affiliates brought.',
		kind: 'get',
		method: 'GET',
		path: '/customers/',
		response: { records: '$[*]', example: [customer] },
		documentation: reference,
	},
];
