import type { LibraryTemplate } from '../../model/template';
import { one, page, reference } from './parameters';

const tier = { key: 'tier_1', name: 'Bronze', created_at: 1735689600000 };

export const groups: LibraryTemplate[] = [
	{
		id: 'partnerstack.group.list',
		name: 'List groups',
		description: 'Lists the groups that partnerships can be in.',
		tracker: 'partnerstack',
		kind: 'get',
		method: 'GET',
		path: '/groups',
		response: {
			records: '$.data.items[*]',
			example: page({ key: 'grp_1', name: 'Default', slug: 'default', default: true }),
		},
		documentation: `${reference}/get_v2-groups`,
	},
	{
		id: 'partnerstack.tier.get',
		name: 'Get tier',
		description: 'Reads one tier.',
		tracker: 'partnerstack',
		kind: 'get',
		method: 'GET',
		path: '/tiers/{tier_key}',
		parameters: [
			{
				name: 'tier_key',
				label: 'Tier Key',
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
		tracker: 'partnerstack',
		kind: 'get',
		method: 'GET',
		path: '/tiers',
		response: { records: '$.data.items[*]', pagination: { style: 'none' }, example: page(tier) },
		documentation: `${reference}/get_v2-tiers`,
	},
];
