import type { LibraryTemplate } from '../../model/template';
import { programPath, reference } from './shared';

export const trackingLinkTemplates: LibraryTemplate[] = [
	{
		id: 'impact.trackingLink.create',
		name: 'Create tracking link (brand)',
		description: 'For brands: makes a tracking link for a partner.',
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Programs/{ProgramId}/TrackingLinks',
		parameters: [
			programPath,
			{
				name: 'MediaPartnerId',
				label: 'Partner ID',
				in: 'query',
				type: 'integer',
				required: true,
				example: 10012,
			},
			{
				name: 'Type',
				in: 'body',
				type: 'string',
				enum: ['Regular', 'Vanity'],
				example: 'Vanity',
				description: 'Regular when left out',
			},
			{
				name: 'CustomPath',
				in: 'body',
				type: 'string',
				example: 'spring-sale',
				description: 'For vanity links',
			},
			{ name: 'AdId', in: 'body', type: 'integer', example: 506720 },
			{
				name: 'DeepLink',
				in: 'body',
				type: 'string',
				example: 'https://www.brand.example.com/products/5',
			},
			{
				name: 'MediaPartnerPropertyId',
				label: 'Property ID',
				in: 'body',
				type: 'integer',
				example: 4622773,
			},
		],
		response: { records: '$', example: { TrackingURL: 'https://example.sjv.io/c/10012/506720/1000' } },
		documentation: reference.trackingLinks,
	},
];
