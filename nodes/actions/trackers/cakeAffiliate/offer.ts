import type { LibraryTemplate } from '../../model/template';
import { flag, optionalId, requiredId, text } from '../cake/shared';
import { documentation } from './shared';

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'cakeAffiliate.offer.list',
		name: 'List offers',
		description: 'Lists the offers that the affiliate may see, with the campaigns already running.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/api/5/offers.asmx/OfferFeed',
		parameters: [
			text('campaign_name', 'Name', 'Home Warranty', 'query'),
			optionalId('media_type_category_id', 'Media Type Category ID', 1, 'query'),
			optionalId('vertical_category_id', 'Vertical Category ID', 3, 'query'),
			optionalId('vertical_id', 'Vertical ID', 3, 'query'),
			text('country_code', 'Country Code', 'US', 'query'),
			optionalId('offer_status_id', 'Offer Status ID', 1, 'query'),
			optionalId('tag_id', 'Tag ID', 5, 'query'),
		],
		response: {
			records: '$.offers.offer[*]',
			example: {
				success: 'true',
				row_count: '1',
				offers: {
					offer: [
						{
							offer_id: '7',
							offer_contract_id: '8',
							campaign_id: null,
							offer_name: 'Demo offer',
							payout: '3.50',
						},
					],
				},
			},
		},
		documentation,
	},
	{
		id: 'cakeAffiliate.offer.apply',
		name: 'Apply for offer',
		description: 'Asks the network for a campaign on one offer contract.',
		kind: 'add',
		method: 'POST',
		path: '/affiliates/api/3/offers.asmx/ApplyForOffer',
		parameters: [
			requiredId('offer_contract_id', 'Offer Contract ID', 3612),
			requiredId('media_type_id', 'Media Type ID', 3),
			{
				...flag('agreed_to_terms', 'Agreed to Terms', true),
				required: true,
				description: 'Whether the affiliate agrees to the terms of the offer',
			},
			text('notes', 'Notes', 'Pays by wire'),
			{
				...text('agreed_from_ip_address', 'Agreed From IP Address', '192.0.2.10'),
				description: 'The address from which the terms were agreed to',
			},
		],
		response: { records: '$', example: { success: 'true', message: 'Application received' } },
		documentation,
	},
];
