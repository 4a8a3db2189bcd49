import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateId, affiliateStatus, documentation, inQuery } from './shared';

const offerId: Parameter = { ...affiliateId, name: 'offer_id', label: 'Offer ID' };

const offerStatus: Parameter = { ...affiliateStatus, enum: ['active', 'paused'] };

const offer = { id: 7, name: 'Offer 7', status: 'active', payout: 8, daily_cap: 50 };

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'demo.offer.get',
		name: 'Get offer',
		description: 'Reads one offer of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/offers/{offer_id}',
		parameters: [offerId],
		response: { records: '$.record', example: { record: offer } },
		documentation,
	},
	{
		id: 'demo.offer.list',
		name: 'List offers',
		description: 'Reads the offers of the demo tracker, all or of one status.',
		kind: 'get',
		method: 'GET',
		path: '/offers',
		parameters: [inQuery(offerStatus)],
		response: { records: '$.records[*]', example: { records: [offer], total: 30 } },
		documentation,
	},
	{
		id: 'demo.offer.updateStatus',
		name: 'Update offer status',
		description: 'Starts or pauses one offer of the demo tracker.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/{offer_id}',
		idempotent: true,
		parameters: [offerId, { ...offerStatus, required: true }],
		response: { records: '$.record', example: { record: offer } },
		documentation,
	},
	{
		id: 'demo.offer.setCap',
		name: 'Set offer cap',
		description: 'Sets how many conversions an offer of the demo tracker takes in a day.',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/{offer_id}',
		idempotent: true,
		parameters: [
			offerId,
			{
				name: 'daily_cap',
				in: 'body',
				type: 'integer',
				required: true,
				minimum: 0,
				example: 50,
			},
		],
		response: { records: '$.record', example: { record: offer } },
		documentation,
	},
];
