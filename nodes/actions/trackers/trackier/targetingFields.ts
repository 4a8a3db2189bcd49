import type { Parameter } from '../../model/template';
import { affiliates, asRead, campaigns } from './shared';

export const ofCampaign: Parameter = {
	name: 'campId',
	label: 'Campaign ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '16',
	choices: campaigns,
};

export const targetingId: Parameter = {
	name: 'id',
	label: 'Targeting ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '660000000000000000000001',
};

export const ruleId: Parameter = {
	name: 'ruleId',
	in: 'path',
	type: 'string',
	required: true,
	example: '670000000000000000000001',
};

/** What a block of rules is, but for its rules. */
export const blockFields = (required: boolean): Parameter[] =>
	asRead([
		{ name: 'name', in: 'body', type: 'string', required, example: 'No bots' },
		{
			name: 'condition',
			label: 'Rules That Must Hold',
			in: 'body',
			type: 'string',
			required,
			enum: ['and', 'or'],
			enumLabels: ['All', 'Any'],
		},
		{
			name: 'event',
			label: 'Looks At',
			in: 'body',
			type: 'string',
			required,
			enum: ['all', 'click', 'conversion', 'conversion_goal', 'goal'],
			enumLabels: ['Everything', 'Clicks', 'Conversions', 'Conversions and Goals', 'Goals'],
		},
		{
			name: 'publisherIds',
			label: 'Affiliate IDs',
			in: 'body',
			type: 'array',
			example: ['31'],
			description: 'All affiliates when left out',
			key: [],
			choices: affiliates,
		},
		{
			name: 'excludedPubIds',
			label: 'Excluded Affiliates',
			in: 'body',
			type: 'array',
			example: ['32'],
			key: [],
			choices: affiliates,
		},
	]);

export const rules: Parameter = {
	name: 'rules',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	required: true,
	example: [{ variable: 'country', logic: 'allow', condition: 'equals', values: ['US'] }],
	description:
		'Each with variable, logic (allow or deny), condition (equals, empty, contains, regex, starts_with, ends_with, bigger_than, less_than) and values; at most 100 in a block',
};

const VARIABLES = [
	'source',
	'os',
	'device',
	'city',
	'region',
	'country',
	'isp',
	'gaid',
	'idfa',
	'app_name',
	'app_id',
	'aid',
	'cr_name',
	'sale',
	'browser',
	...Array.from({ length: 10 }, (_, index) => `p${index + 1}`),
	...Array.from({ length: 10 }, (_, index) => `sub${index + 1}`),
	'txnId',
	'userId',
	'referer',
	'ipaddr',
	'conv_ip',
	'brand',
];

/** One rule of a block. */
export const ruleFields: Parameter[] = [
	{ name: 'variable', in: 'body', type: 'string', required: true, enum: VARIABLES, example: 'country' },
	{
		name: 'logic',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['allow', 'deny'],
		enumLabels: ['Allow', 'Deny'],
	},
	{
		name: 'condition',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['equals', 'empty', 'contains', 'regex', 'starts_with', 'ends_with', 'bigger_than', 'less_than'],
		enumLabels: [
			'Equals',
			'Is Empty',
			'Contains',
			'Matches Pattern',
			'Starts With',
			'Ends With',
			'Is Bigger Than',
			'Is Less Than',
		],
	},
	{ name: 'values', in: 'body', type: 'array', example: ['US', 'CA'] },
	{
		name: 'osVersion',
		label: 'OS Version',
		in: 'body',
		type: 'object',
		example: { min: 9, max: 14 },
		description: 'For rules on the operating system',
	},
];

const rule = {
	_id: '670000000000000000000001',
	variable: 'country',
	logic: 'allow',
	condition: 'equals',
	values: ['US'],
	created: '2026-03-01T09:00:00.000Z',
};

export const block = {
	_id: '660000000000000000000001',
	name: 'No bots',
	condition: 'and',
	event: 'click',
	publisherIds: null,
	excludedPubIds: null,
	created: '2026-03-01T09:00:00.000Z',
};

export const ruleBlock = { ...block, rules: [rule] };

export const changedRule = { success: true, message: 'Rule updated', rule };
