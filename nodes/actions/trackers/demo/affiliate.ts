import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateId, affiliateStatus, documentation, filter, inQuery } from './shared';

const affiliate = {
	id: 7,
	name: 'Affiliate 7',
	email: 'affiliate7@example.com',
	status: 'active',
	country: 'DE',
	balance: { USD: 222 },
	tags: ['vip'],
};

const response = { records: '$.record', example: { record: affiliate } };
const edit: LibraryTemplate['edit'] = {
	read: 'demo.affiliate.get',
	values: { affiliate_id: 'affiliate_id' },
	replaces: 'lists',
};

const status: Parameter = { ...affiliateStatus, current: '$.status' };
const tags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	example: ['vip'],
	current: '$.tags',
	key: [],
};
const tag: Parameter = {
	name: 'tag',
	in: 'body',
	type: 'string',
	required: true,
	example: 'vip',
	entryOf: 'tags',
	property: '$',
};

const name: Parameter = { name: 'name', in: 'body', type: 'string', example: 'New partner' };
const email: Parameter = {
	name: 'email',
	in: 'body',
	type: 'string',
	example: 'new@example.com',
};
const country: Parameter = {
	name: 'country',
	in: 'body',
	type: 'string',
	description: 'Two letters, such as DE',
	example: 'DE',
};

/** A change of one affiliate. */
const change = (
	id: string,
	text: Pick<LibraryTemplate, 'name' | 'description'>,
	parameters: Parameter[],
): LibraryTemplate => ({
	id: `demo.affiliate.${id}`,
	...text,
	kind: 'edit',
	method: 'PATCH',
	path: '/affiliates/{affiliate_id}',
	idempotent: true,
	edit,
	parameters: [affiliateId, ...parameters],
	response,
	documentation,
});

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'demo.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/{affiliate_id}',
		parameters: [affiliateId],
		response,
		documentation,
	},
	{
		id: 'demo.affiliate.list',
		name: 'List affiliates',
		description: 'Reads the affiliates of the demo tracker, all or those that fit.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates',
		parameters: [
			inQuery(affiliateStatus),
			filter('email', 'affiliate7@example.com'),
			filter('country', 'DE'),
		],
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
		add: {
			existing: { read: 'demo.affiliate.list', values: { email: 'email' }, match: { '$.email': 'email' } },
		},
		parameters: [{ ...name, required: true }, { ...email, required: true }, affiliateStatus, country],
		response,
		documentation,
	},
	change('update', { name: 'Update affiliate', description: 'Changes one affiliate of the demo tracker.' }, [
		{ ...name, current: '$.name' },
		{ ...email, current: '$.email' },
		status,
		{ ...country, current: '$.country' },
		tags,
	]),
	change(
		'updateStatus',
		{
			name: 'Update affiliate status',
			description: 'Sets the status of one affiliate of the demo tracker.',
		},
		[{ ...status, required: true }],
	),
	change(
		'ban',
		{
			name: 'Ban affiliate',
			description: 'Blocks one affiliate of the demo tracker: its status is blocked.',
		},
		[{ ...status, const: 'blocked' }],
	),
	change(
		'activate',
		{ name: 'Activate affiliate', description: 'Makes one affiliate of the demo tracker active.' },
		[{ ...status, const: 'active' }],
	),
	change(
		'addTag',
		{
			name: 'Add a tag to affiliate',
			description: 'Gives one affiliate of the demo tracker a tag. Its other tags stay.',
		},
		[tag, { ...tags, listChange: 'merge' }],
	),
	change(
		'removeTag',
		{
			name: 'Remove a tag from affiliate',
			description: 'Takes a tag from one affiliate of the demo tracker. Its other tags stay.',
		},
		[tag, { ...tags, listChange: 'remove' }],
	),
];
