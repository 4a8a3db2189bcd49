import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, statistics, statisticsPages } from './shared';

const campaignId: Parameter = {
	name: 'id',
	label: 'Campaign ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '1',
};

const campaignFields: Parameter[] = [
	{ name: 'name', in: 'body', type: 'string', required: true, example: 'Demo campaign' },
	{
		name: 'campaignSettings',
		in: 'body',
		type: 'object',
		required: true,
		example: { s2sPostback: '', postbackPercent: 100, payoutPercent: 100, trafficLossPercent: 0 },
		description: 'Postback and payout settings; Binom refuses a campaign without them',
	},
	{
		name: 'key',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'spring-sale',
		description: 'Part of the campaign link; an empty text lets Binom choose',
	},
	{
		name: 'trafficSourceId',
		in: 'body',
		type: 'integer',
		required: true,
		example: 4,
		description: 'List traffic sources has them',
	},
	{
		name: 'domainUuid',
		label: 'Domain ID',
		in: 'body',
		type: 'string',
		example: '0f0f0f0f-00d0-4000-8000-000000000001',
	},
	{
		name: 'groupUuid',
		label: 'Group ID',
		in: 'body',
		type: 'string',
		example: '0f0f0f0f-0060-4000-8000-000000000001',
	},
	{ name: 'costModel', in: 'body', type: 'string', example: 'CPC' },
	{ name: 'amount', label: 'Cost', in: 'body', type: 'number', example: 0.05 },
	{ name: 'currency', in: 'body', type: 'string', example: 'USD' },
	{
		name: 'isAuto',
		label: 'Automatic Cost',
		in: 'body',
		type: 'boolean',
		example: false,
		description: 'Whether the cost comes from the traffic source with each click',
	},
	{ name: 'hideReferrerType', label: 'Hide Referrer', in: 'body', type: 'string', example: 'NONE' },
	{ name: 'distributionType', label: 'Distribution', in: 'body', type: 'string', example: 'NORMAL' },
	{
		name: 'tokens',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [],
		description: "The campaign's own tokens, in the form that the tracker's /api/doc describes",
	},
];

const customRotation: Parameter = {
	name: 'customRotation',
	in: 'body',
	type: 'object',
	required: true,
	example: {
		defaultPaths: [
			{
				name: 'Path 1',
				enabled: true,
				weight: 100,
				landings: [{ id: 1, enabled: true, weight: 100 }],
				offers: [{ offerId: 3, campaignId: 0, enabled: true, weight: 100, directUrl: '' }],
			},
		],
		rules: [],
	},
	description: 'Paths and rules of this campaign alone',
};

const rotationId: Parameter = {
	name: 'rotationId',
	in: 'body',
	type: 'integer',
	required: true,
	example: 1,
	description: 'A saved rotation; List rotations has them',
};

/** A campaign in the form that writing wants. */
const wholeCampaign = {
	name: 'Demo campaign',
	key: 'demo-key',
	trafficSourceId: 4,
	domainUuid: '0f0f0f0f-00d0-4000-8000-000000000001',
	costModel: 'CPC',
	amount: 0.07,
	currency: 'USD',
	isAuto: false,
	hideReferrerType: 'NONE',
	distributionType: 'NORMAL',
	rotationId: 1,
	campaignSettings: { s2sPostback: '', postbackPercent: 100, payoutPercent: 100, trafficLossPercent: 0 },
	tokens: [],
};

export const campaignTemplates: LibraryTemplate[] = [
	{
		id: 'binom.campaign.get',
		name: 'Get campaign',
		description: 'Reads one campaign with its cost, rotation and settings.',
		kind: 'get',
		method: 'GET',
		path: '/campaign/{id}',
		parameters: [campaignId],
		response: {
			records: '$',
			example: {
				id: 1,
				name: 'Demo',
				key: 'demo-key',
				trafficSourceId: 4,
				domainUuid: '0f0f0f0f-00d0-4000-8000-000000000001',
				cost: { model: 'CPC', money: { amount: 0.05, currency: 'USD' }, isAuto: false },
				hideReferrer: { type: 'NONE' },
				distributionType: 'NORMAL',
				rotationId: null,
			},
		},
		documentation,
	},
	{
		id: 'binom.campaign.list',
		name: 'List campaigns',
		description: 'Lists ID, name and key of every campaign.',
		kind: 'get',
		method: 'GET',
		path: '/campaign/short/info',
		response: {
			records: '$[*]',
			example: [{ id: 1, name: 'Demo', key: 'demo-key' }],
		},
		documentation,
	},
	{
		id: 'binom.campaign.listWithStatistics',
		name: 'List campaigns with statistics',
		description:
			'Lists campaigns as the Campaigns page does, with the figures of a period. Figures may be texts.',
		kind: 'get',
		method: 'GET',
		path: '/info/campaign',
		parameters: statistics,
		response: {
			records: '$[*]',
			pagination: statisticsPages,
			example: [{ id: 1, name: 'Demo', clicks: '120', leads: '2', revenue: '5.50', cost: '3.10' }],
		},
		documentation,
	},
	{
		id: 'binom.campaign.create',
		name: 'Create campaign',
		description: 'Creates a campaign with paths of its own. Answers with its ID.',
		kind: 'add',
		method: 'POST',
		path: '/campaign',
		parameters: [...campaignFields, customRotation],
		response: { records: '$', example: { id: 17 } },
		documentation,
	},
	{
		id: 'binom.campaign.createWithRotation',
		name: 'Create campaign with rotation',
		description: 'Creates a campaign that uses a saved rotation. Answers with its ID.',
		kind: 'add',
		method: 'POST',
		path: '/campaign',
		parameters: [...campaignFields, rotationId],
		response: { records: '$', example: { id: 17 } },
		documentation,
	},
	{
		id: 'binom.campaign.update',
		name: 'Update campaign',
		description:
			'Replaces a campaign that has paths of its own: what you leave out is reset. The fields are named unlike those of Get campaign: cost and referrer are flat here.',
		kind: 'edit',
		method: 'PUT',
		path: '/campaign/{id}',
		idempotent: true,
		parameters: [campaignId, ...campaignFields, customRotation],
		documentation,
	},
	{
		id: 'binom.campaign.replace',
		name: 'Replace campaign',
		description:
			'Stores a whole campaign; what it lacks is reset. What Get campaign returns must be changed first: cost becomes costModel, amount, currency and isAuto, hideReferrer.type becomes hideReferrerType.',
		kind: 'edit',
		method: 'PUT',
		path: '/campaign/{id}',
		idempotent: true,
		parameters: [
			campaignId,
			{
				name: 'record',
				label: 'Campaign',
				in: 'body',
				property: '$',
				type: 'object',
				required: true,
				example: wholeCampaign,
			},
		],
		documentation,
	},
	{
		id: 'binom.campaign.archive',
		name: 'Archive campaign',
		description: 'Moves a campaign to the archive, which is how Binom takes one out of use.',
		kind: 'edit',
		method: 'DELETE',
		path: '/campaign/{id}',
		idempotent: true,
		parameters: [campaignId],
		documentation,
	},
];
