import { homepage } from '../../model/homepage';
import type { LibraryTemplate, Parameter } from '../../model/template';

const documentation = `${homepage}#five-minute-first-flow`;

const affiliateId: Parameter = {
	name: 'affiliate_id',
	label: 'Affiliate ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '7',
};
const offerId: Parameter = { ...affiliateId, name: 'offer_id', label: 'Offer ID' };
const affiliateStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'pending', 'blocked'],
};
const offerStatus: Parameter = { ...affiliateStatus, enum: ['active', 'paused'] };
const inQuery = (parameter: Parameter): Parameter => ({ ...parameter, in: 'query' });

const affiliate = {
	id: 7,
	name: 'Affiliate 7',
	email: 'affiliate7@example.com',
	status: 'active',
	balance: { USD: 222 },
};
const offer = { id: 7, name: 'Offer 7', status: 'active', payout: 8, daily_cap: 50 };

export const templates: LibraryTemplate[] = [
	{
		id: 'demo.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}',
		parameters: [affiliateId],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
	{
		id: 'demo.affiliate.list',
		name: 'List affiliates',
		description: 'Reads the affiliates of the demo tracker, all or of one status.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates',
		parameters: [inQuery(affiliateStatus)],
		response: { records: '$.records[*]', example: { records: [affiliate], total: 45 } },
		documentation,
	},
	{
		id: 'demo.affiliate.create',
		name: 'Create affiliate',
		description: 'Adds an affiliate to the demo tracker.',
		kind: 'add',
		method: 'POST',
		path: '/affiliates',
		parameters: [
			{ name: 'name', in: 'body', type: 'string', required: true, example: 'New partner' },
			{
				name: 'email',
				label: 'E-mail',
				in: 'body',
				type: 'string',
				required: true,
				example: 'new@example.com',
			},
			affiliateStatus,
		],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
	{
		id: 'demo.affiliate.updateStatus',
		name: 'Update affiliate status',
		description: 'Sets the status of one affiliate of the demo tracker.',
		kind: 'edit',
		method: 'PATCH',
		path: '/affiliates/{affiliate_id}',
		idempotent: true,
		parameters: [affiliateId, { ...affiliateStatus, required: true }],
		response: { records: '$.record', example: { record: affiliate } },
		documentation,
	},
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
				label: 'Daily Cap',
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
