import type { LibraryTemplate, Parameter } from '../../model/template';
import { campaignPath, partners, programPath, reference, time } from './shared';

const pendingContract: Parameter = {
	name: 'contractId',
	in: 'body',
	type: 'string',
	required: true,
	example: 'P-2500001',
	description: 'Of a contract whose status is pending; List contracts finds them',
};

const groups: Parameter = {
	name: 'groupId',
	label: 'Group IDs',
	in: 'body',
	type: 'string',
	example: '77',
	description: 'Groups that the partner is added to, with commas between them',
};

const contract = {
	Id: 'S-7000012',
	PartnerId: 10012,
	Status: 'ACTIVE',
	StartDate: '2026-01-20T00:00:00-08:00',
	EndDate: '',
	TemplateTerms: { TemplateId: 99999, Name: 'Public Terms', Currency: 'USD' },
	HasCampaignTerms: false,
	Uri: '/Advertisers/IRexample/Campaigns/1000/Contracts/S-7000012',
};

export const contractTemplates: LibraryTemplate[] = [
	{
		id: 'impact.contract.get',
		name: 'Get contract (brand)',
		description: 'For brands: reads one contract with its payout terms.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Campaigns/{CampaignId}/Contracts/{ContractId}',
		parameters: [
			campaignPath,
			{
				name: 'ContractId',
				in: 'path',
				type: 'string',
				required: true,
				example: 'S-7000012',
			},
		],
		response: { records: '$', example: contract },
		documentation: reference.contracts,
	},
	{
		id: 'impact.contract.list',
		name: 'List contracts (brand)',
		description:
			'For brands: lists the contracts of a program: the active ones, or those of another status such as pending applications.',
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/Campaigns/{CampaignId}/Contracts',
		parameters: [
			campaignPath,
			{
				name: 'Status',
				in: 'query',
				type: 'string',
				enum: ['ACTIVE', 'PENDING', 'UPCOMING', 'DECLINED', 'EXPIRED'],
				enumLabels: ['Active', 'Pending', 'Upcoming', 'Declined', 'Expired'],
				example: 'PENDING',
				description: 'Active when left out',
			},
			{ name: 'PartnerId', in: 'query', type: 'integer', example: 10041, choices: partners },
			{ name: 'TemplateId', label: 'Template Terms ID', in: 'query', type: 'integer', example: 99999 },
			time('DateLastUpdatedAfter', 'Updated After', '2026-01-01T00:00:00Z'),
			time('DateLastUpdatedBefore', 'Updated Before', '2026-03-31T00:00:00Z'),
		],
		response: {
			records: '$.Contracts[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', Contracts: [contract] },
		},
		documentation: reference.contracts,
	},
	{
		id: 'impact.contract.approve',
		name: 'Approve affiliate for offer',
		description:
			"For brands: accepts a partner's pending contract, so that it may promote the program. The first decision is final.",
		kind: 'edit',
		method: 'POST',
		path: '/Advertisers/{accountSid}/Programs/{ProgramId}/Contracts',
		bodyEncoding: 'json',
		parameters: [programPath, pendingContract, groups],
		response: { records: '$', success: [{ path: '$.Status', equals: 'OK' }], example: { Status: 'OK' } },
		documentation: reference.contracts,
	},
	{
		id: 'impact.contract.decline',
		name: 'Reject partner contract (brand)',
		description: "For brands: declines a partner's pending contract. The first decision is final.",
		kind: 'edit',
		method: 'DELETE',
		path: '/Advertisers/{accountSid}/Programs/{ProgramId}/Contracts',
		bodyEncoding: 'json',
		parameters: [
			programPath,
			pendingContract,
			{ name: 'reason', in: 'body', type: 'string', example: 'Content does not fit' },
			groups,
		],
		response: { records: '$', success: [{ path: '$.Status', equals: 'OK' }], example: { Status: 'OK' } },
		documentation: reference.contracts,
	},
];
