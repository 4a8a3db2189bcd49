import type { LibraryTemplate, Parameter } from '../../model/template';
import { one, partnershipKey, reference } from './parameters';
import { partnership } from './partnerships';

const groupKey: Parameter = {
	name: 'group_key',
	label: 'Group Key',
	in: 'body',
	type: 'string',
	example: 'grp_1',
	description: 'List groups has them',
};

const tierKey: Parameter = {
	name: 'tier_key',
	label: 'Tier Key',
	in: 'body',
	type: 'string',
	example: 'tier_2',
	description: 'List tiers has them',
};

const managerEmail: Parameter = {
	name: 'manager_email',
	label: 'Manager Email',
	in: 'body',
	type: 'string',
	example: 'other@example.com',
	description: 'Of the teammate who looks after the partner',
};

const documentation = `${reference}/patch_v2-partnerships-partnership-key`;

export const partnershipChanges: LibraryTemplate[] = [
	{
		id: 'partnerstack.partnership.update',
		name: 'Update partnership',
		description: 'Changes group, tier, manager or form fields of a partnership; what you leave out stays.',
		tracker: 'partnerstack',
		kind: 'edit',
		method: 'PATCH',
		path: '/partnerships/{partnership_key}',
		idempotent: true,
		parameters: [
			partnershipKey,
			groupKey,
			tierKey,
			managerEmail,
			{
				name: 'fields',
				label: 'Fields',
				in: 'body',
				type: 'array',
				items: { type: 'object' },
				example: [{ key: 'website', value: 'https://example.com' }],
				description: 'Values of your own form fields',
			},
		],
		response: { records: '$.data', example: one(partnership) },
		documentation,
	},
	{
		id: 'partnerstack.partnership.setGroup',
		name: 'Set partnership group',
		description: 'Moves a partnership into a group. The offers of the group hold from then on.',
		tracker: 'partnerstack',
		kind: 'edit',
		method: 'PATCH',
		path: '/partnerships/{partnership_key}',
		idempotent: true,
		parameters: [partnershipKey, { ...groupKey, required: true }],
		response: { records: '$.data', example: one(partnership) },
		documentation,
	},
	{
		id: 'partnerstack.partnership.setTier',
		name: 'Set partnership tier',
		description: 'Puts a partnership into a tier.',
		tracker: 'partnerstack',
		kind: 'edit',
		method: 'PATCH',
		path: '/partnerships/{partnership_key}',
		idempotent: true,
		parameters: [partnershipKey, { ...tierKey, required: true }],
		response: { records: '$.data', example: one(partnership) },
		documentation,
	},
	{
		id: 'partnerstack.partnership.setManager',
		name: 'Set partnership manager',
		description: 'Hands a partnership to another manager of your team.',
		tracker: 'partnerstack',
		kind: 'edit',
		method: 'PATCH',
		path: '/partnerships/{partnership_key}',
		idempotent: true,
		parameters: [partnershipKey, { ...managerEmail, required: true }],
		response: { records: '$.data', example: one(partnership) },
		documentation,
	},
	{
		id: 'partnerstack.partnership.archive',
		name: 'Archive partnership',
		description: 'Archives a partnership. Lists leave it out unless they include archived ones.',
		tracker: 'partnerstack',
		kind: 'edit',
		method: 'DELETE',
		path: '/partnerships/{partnership_key}',
		parameters: [partnershipKey],
		documentation: `${reference}/delete_v2-partnerships-partnership-key`,
	},
];
