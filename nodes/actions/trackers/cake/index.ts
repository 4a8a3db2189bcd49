import type { Tracker } from '../../model/tracker';

/** CAKE, admin API: ASP.NET methods that answer XML. Source: CAKE's help articles and public clients. */
export const cake: Tracker = {
	id: 'cake',
	name: 'CAKE',
	documentation: 'https://support.getcake.com/support/solutions',
	baseUrl: { strip: ['/api'] },
	authentication: { form: { api_key: '{apiKey}' } },
	test: { path: '/api/1/get.asmx/AccountStatuses' },
	defaults: {
		bodyEncoding: 'form',
		arrayFormat: 'comma',
		format: 'xml',
		success: [{ path: '$.success', equals: 'true' }],
		message: ['$.message'],
		pagination: {
			style: 'offset',
			offsetParameter: 'start_at_row',
			firstPage: 1,
			sizeParameter: 'row_limit',
			pageSize: 500,
			total: '$.row_count',
		},
	},
	secretFields: ['api_key', 'ssn_tax_id', 'swift_iban'],
	hints: {
		500: 'CAKE refuses a call that lacks a parameter of the method or names it in another way. Compare the template with the page of the method on your CAKE domain, which ends in .asmx?op= and the name of the method.',
	},
	library: async () => (await import('./templates')).templates,
};
