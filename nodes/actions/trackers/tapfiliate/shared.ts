import type { Choices, EditRules, Parameter } from '../../model/template';

/** Where the API reference lives: one page for everything. */
export const reference = 'https://tapfiliate.com/docs/rest/';

export const affiliates: Choices = { read: 'tapfiliate.affiliate.list', value: '$.id', label: '$.email' };

export const groups: Choices = {
	read: 'tapfiliate.affiliateGroup.list',
	value: '$.id',
	label: '$.title',
};

export const programs: Choices = { read: 'tapfiliate.program.list', value: '$.id', label: '$.title' };

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'path',
	type: 'string',
	required: true,
	example: 'jane-doe',
	choices: affiliates,
};

/** An affiliate as a member of a program. */
export const ofProgram: EditRules = {
	read: 'tapfiliate.programAffiliate.get',
	values: { program_id: 'program_id', affiliate_id: 'affiliate_id' },
	replaces: 'none',
};

export const programId: Parameter = {
	name: 'program_id',
	in: 'path',
	type: 'string',
	required: true,
	example: 'summer-program',
	choices: programs,
};

export const affiliateFilter: Parameter = {
	name: 'affiliate_id',
	in: 'query',
	type: 'string',
	example: 'jane-doe',
	choices: affiliates,
};

export const metaData: Parameter = {
	name: 'meta_data',
	in: 'body',
	type: 'object',
	example: { region: 'emea' },
	description: 'Own names and values to keep with the record',
	current: '$.meta_data',
};

/** First and last day of a list. */
export const days: Parameter[] = [
	{
		name: 'date_from',
		label: 'From',
		in: 'query',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-01-01',
	},
	{
		name: 'date_to',
		label: 'To',
		in: 'query',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-31',
	},
];

export const affiliateLink = {
	id: 'jane-doe',
	email: 'jane@example.com',
	firstname: 'Jane',
	lastname: 'Doe',
};

export const enrolment = {
	affiliate: affiliateLink,
	program: { id: 'summer-program', title: 'Summer program' },
	approved: true,
	coupon: 'JANE10',
	referral_link: 'https://shop.example.com/?ref=jane-doe',
	created_at: '2026-01-06T09:00:00+00:00',
};

export const programFilter: Parameter = {
	name: 'program_id',
	in: 'query',
	type: 'string',
	example: 'summer-program',
	choices: programs,
};

/** Filters of the lists of affiliates, in the account and in a program. */
export const affiliateFilters: Parameter[] = [
	{ name: 'email', in: 'query', type: 'string', example: 'jane@example.com' },
	{
		name: 'affiliate_group_id',
		label: 'Affiliate Group',
		in: 'query',
		type: 'string',
		example: 'gold',
		choices: groups,
	},
	{ name: 'source_id', in: 'query', type: 'string', example: 'newsletter' },
	{
		name: 'parent_id',
		label: 'Parent Affiliate ID',
		in: 'query',
		type: 'string',
		example: 'affiliate-2',
		description: 'Lists the affiliates below this one',
	},
];

/** What a conversion or a new customer can be credited by; one of them is enough. */
export const attribution: Parameter[] = [
	{ name: 'coupon', in: 'body', type: 'string', example: 'CODE1' },
	{ name: 'referral_code', in: 'body', type: 'string', example: 'jane-doe' },
	{
		name: 'click_id',
		in: 'body',
		type: 'string',
		example: '0f0f0f0f-0001-4000-8000-000000000001',
	},
	{
		name: 'asset_id',
		in: 'body',
		type: 'string',
		example: '1-aaaaaa',
		description: 'Together with the source ID',
	},
	{ name: 'source_id', in: 'body', type: 'string', example: 'newsletter' },
	{
		name: 'tracking_id',
		in: 'body',
		type: 'string',
		example: 'trk-1',
		description: 'From the script of Tapfiliate on your site',
	},
];

/** What new conversions and customers say of the visitor. */
export const visitor: Parameter[] = [
	{ name: 'user_agent', in: 'body', type: 'string', example: 'Mozilla/5.0' },
	{ name: 'ip', label: 'IP Address', in: 'body', type: 'string', example: '203.0.113.7' },
	{
		name: 'override_max_cookie_time',
		label: 'Override Cookie Time',
		in: 'query',
		type: 'boolean',
		example: true,
		description: 'Whether to credit an affiliate whose cookie time has run out',
	},
];
