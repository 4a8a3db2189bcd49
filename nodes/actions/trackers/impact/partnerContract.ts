import type { LibraryTemplate } from '../../model/template';
import { campaignId, id, reference, time } from './shared';

const contract = { Id: 'S-7000012', CampaignId: '1000', Status: 'ACTIVE', Terms: { Currency: 'USD' } };

export const partnerContractTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerContract.get',
		name: 'Get contract (partner)',
		description: 'For partners: reads one contract with its payout terms.',
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Contracts/{Id}',
		parameters: [{ ...id('Contract ID', 'S-7000012'), name: 'Id' }],
		response: { records: '$', example: contract },
		documentation: reference.partnerContracts,
	},
	{
		id: 'impact.partnerContract.list',
		name: 'List contracts (partner)',
		description: "For partners: lists the partner's contracts, the active ones without a status.",
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/Contracts',
		parameters: [
			campaignId,
			{
				name: 'Status',
				in: 'query',
				type: 'string',
				enum: ['ACTIVE', 'PENDING', 'UPCOMING', 'DECLINED', 'EXPIRED'],
				enumLabels: ['Active', 'Pending', 'Upcoming', 'Declined', 'Expired'],
				example: 'ACTIVE',
			},
			time('DateLastUpdatedAfter', 'Updated After', '2026-01-01T00:00:00Z'),
			time('DateLastUpdatedBefore', 'Updated Before', '2026-03-31T00:00:00Z'),
		],
		response: {
			records: '$.Contracts[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Contracts: [contract] },
		},
		documentation: reference.partnerContracts,
	},
];
