import type { Parameter } from '../../model/template';

export const campaignId: Parameter = {
	name: 'id',
	label: 'Campaign ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '1',
};

export const campaignFields: Parameter[] = [
	{ name: 'name', label: 'Name', in: 'body', type: 'string', required: true, example: 'Demo campaign' },
	{
		name: 'campaignSettings',
		label: 'Campaign Settings',
		in: 'body',
		type: 'object',
		required: true,
		example: { s2sPostback: '', postbackPercent: 100, payoutPercent: 100, trafficLossPercent: 0 },
		description: 'Postback and payout settings; Binom refuses a campaign without them',
	},
	{
		name: 'key',
		label: 'Key',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'spring-sale',
		description: 'Part of the campaign link; an empty text lets Binom choose',
	},
	{
		name: 'trafficSourceId',
		label: 'Traffic Source ID',
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
	{ name: 'costModel', label: 'Cost Model', in: 'body', type: 'string', example: 'CPC' },
	{ name: 'amount', label: 'Cost', in: 'body', type: 'number', example: 0.05 },
	{ name: 'currency', label: 'Currency', in: 'body', type: 'string', example: 'USD' },
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
		label: 'Tokens',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		example: [],
		description: "The campaign's own tokens, in the form that the tracker's /api/doc describes",
	},
];

export const customRotation: Parameter = {
	name: 'customRotation',
	label: 'Custom Rotation',
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

export const rotationId: Parameter = {
	name: 'rotationId',
	label: 'Rotation ID',
	in: 'body',
	type: 'integer',
	required: true,
	example: 1,
	description: 'A saved rotation; List rotations has them',
};

/** A campaign in the form that writing wants. */
export const wholeCampaign = {
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
