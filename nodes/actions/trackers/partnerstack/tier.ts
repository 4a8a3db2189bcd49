import type { LibraryTemplate } from '../../model/template';
import { one, page, reference } from './shared';

const tier = { key: 'tier_1', name: 'Bronze', created_at: 1735689600000 };

export const tierTemplates: LibraryTemplate[] = [
	{
		id: 'partnerstack.tier.get',
		name: 'Get tier',
		description: 'Reads one tier.',
		kind: 'get',
		method: 'GET',
		path: '/tiers/{tier_key}',
		parameters: [
			{
				name: 'tier_key',
				in: 'path',
				type: 'string',
				required: true,
				example: 'tier_1',
			},
		],
		response: { records: '$.data', example: one(tier) },
		documentation: `${reference}/get_v2-tiers-tier-key`,
	},
	{
		id: 'partnerstack.tier.list',
		name: 'List tiers',
		description: 'Lists the tiers that partnerships can be in.',
		kind: 'get',
		method: 'GET',
		path: '/tiers',
		response: { records: '$.data.items[*]', pagination: { style: 'none' }, example: page(tier) },
		documentation: `${reference}/get_v2-tiers`,
	},
];
