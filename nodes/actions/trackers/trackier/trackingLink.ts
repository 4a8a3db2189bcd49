import type { LibraryTemplate } from '../../model/template';
import { reference } from './shared';

export const trackingLinkTemplates: LibraryTemplate[] = [
	{
		id: 'trackier.trackingLink.create',
		name: 'Create tracking link',
		description: 'Makes the tracking link of a publisher for a campaign.',
		kind: 'add',
		method: 'POST',
		path: '/trackingLink/{campId}/{pubId}',
		parameters: [
			{ name: 'campId', label: 'Campaign ID', in: 'path', type: 'string', required: true, example: '16' },
			{ name: 'pubId', label: 'Affiliate ID', in: 'path', type: 'string', required: true, example: '31' },
			{
				name: 'url',
				in: 'body',
				type: 'string',
				example: 'https://offers.example.com/16/special',
			},
			{
				name: 'url_id',
				label: 'Landing Page ID',
				in: 'body',
				type: 'string',
				example: '5d2000000000000000000001',
			},
		],
		response: { records: '$' },
		documentation: reference,
	},
];
