import type { LibraryTemplate } from '../../model/template';
import { documentation } from '../affise/shared';

export const balanceTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.balance.get',
		name: 'Get balance',
		description: 'Reads the own balance, by currency: total, on hold and available.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/balance',
		response: {
			records: '$.balance',
			example: { status: 1, balance: { USD: { balance: 12, hold: 0, available: 12 } } },
		},
		documentation,
	},
];
