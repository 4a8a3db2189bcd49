import type { LibraryTemplate } from '../../model/template';
import { programPath, reference } from './shared';

export const partnerTrackingLinkTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerTrackingLink.create',
		name: 'Create tracking link (partner)',
		description: 'For partners: makes a tracking link. An account can have 5,000 vanity links.',
		kind: 'add',
		method: 'POST',
		path: '/Mediapartners/{accountSid}/Programs/{ProgramId}/TrackingLinks',
		bodyEncoding: 'none',
		parameters: [
			programPath,
			{
				name: 'Type',
				in: 'query',
				type: 'string',
				enum: ['Regular', 'Vanity'],
				example: 'Vanity',
				description: 'Regular when left out',
			},
			{
				name: 'CustomPath',
				in: 'query',
				type: 'string',
				example: 'spring-sale',
				description: 'For vanity links',
			},
			{
				name: 'DeepLink',
				in: 'query',
				type: 'string',
				example: 'https://www.brand.example.com/products/5',
			},
			{ name: 'AdId', in: 'query', type: 'string', example: '506720' },
			{
				name: 'MediaPartnerPropertyId',
				label: 'Property ID',
				in: 'query',
				type: 'string',
				example: '4622773',
			},
			{ name: 'subId1', label: 'Sub ID 1', in: 'query', type: 'string', example: 'newsletter' },
			{ name: 'subId2', label: 'Sub ID 2', in: 'query', type: 'string', example: 'march' },
			{ name: 'subId3', label: 'Sub ID 3', in: 'query', type: 'string', example: 'top' },
			{ name: 'sharedId', in: 'query', type: 'string', example: 'spring' },
		],
		response: { records: '$', example: { TrackingURL: 'https://example.sjv.io/c/10012/506720/1000' } },
		documentation: reference.partnerTrackingLinks,
	},
];
