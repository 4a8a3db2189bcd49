import type { LibraryTemplate } from '../../model/template';
import { firstRow, fixed, offerStatus, optionalId, requiredId, sorting, text } from './parameters';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000655203';

const offerExample = {
	success: 'true',
	row_count: '1',
	offers: {
		offer: [
			{
				offer_id: '7',
				offer_name: 'Demo offer',
				advertiser: { advertiser_id: '3', advertiser_name: 'Demo advertiser' },
				offer_status: { offer_status_id: '1', offer_status_name: 'Public' },
			},
		],
	},
};

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'cake.offer.get',
		name: 'Get offer',
		description: 'Reads one offer with its contracts, payouts and settings.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/6/export.asmx/Offers',
		parameters: [
			requiredId('offer_id', 'Offer ID', 12, 'query'),
			...fixed(
				{
					offer_name: '',
					advertiser_id: 0,
					vertical_id: 0,
					offer_type_id: 0,
					media_type_id: 0,
					offer_status_id: 0,
					tag_id: 0,
					sort_field: 'offer_id',
				},
				'query',
			),
			...firstRow,
		],
		response: {
			records: '$.offers.offer[*]',
			pagination: { style: 'none' },
			example: offerExample,
		},
		documentation,
	},
	{
		id: 'cake.offer.list',
		name: 'List offers',
		description: 'Lists the offers that match all filters.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/6/export.asmx/Offers',
		parameters: [
			optionalId('offer_id', 'Offer ID', 12, 'query'),
			text('offer_name', 'Offer Name', 'Sleep App', 'query'),
			optionalId('advertiser_id', 'Advertiser ID', 5, 'query'),
			optionalId('vertical_id', 'Vertical ID', 3, 'query'),
			optionalId('offer_type_id', 'Offer Type ID', 3, 'query'),
			optionalId('media_type_id', 'Media Type ID', 3, 'query'),
			{
				...offerStatus,
				in: 'query',
				enum: [0, 1, 2, 3, 4],
				enumLabels: ['All', 'Public', 'Private', 'Apply To Run', 'Inactive'],
				default: 0,
			},
			optionalId('tag_id', 'Tag ID', 5, 'query'),
			...fixed({ sort_field: 'offer_id' }, 'query'),
			...sorting,
		],
		response: { records: '$.offers.offer[*]', example: offerExample },
		documentation,
	},
];
