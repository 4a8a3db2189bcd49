import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const networkTemplates: LibraryTemplate[] = [
	{
		id: 'demo.network.reset',
		name: 'Reset demo',
		description: 'Gives the demo tracker the data back that it began with, for this workflow.',
		kind: 'edit',
		method: 'POST',
		path: '/reset',
		idempotent: true,
		response: {
			records: '$.record',
			example: { record: { affiliates: 45, advertisers: 6, offers: 30, conversions: 120, postbacks: 8 } },
		},
		documentation,
	},
];
