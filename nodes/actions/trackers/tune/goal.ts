import type { LibraryTemplate } from '../../model/template';
import {
	answer,
	contain,
	fields,
	filters,
	listOf,
	pageOf,
	path,
	reads,
	recordId,
	reference,
	sort,
} from './shared';

const goal = { id: '41', offer_id: '7', name: 'Deposit', status: 'active', default_payout: '20.00' };

export const goalTemplates: LibraryTemplate[] = [
	{
		id: 'tune.goal.get',
		name: 'Get goal',
		description: 'Reads one goal of an offer.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [...reads('Goal', 'findById'), recordId('Goal ID', 'query', '41'), fields, contain],
		response: { records: '$.response.data.Goal', example: answer({ Goal: goal }) },
		documentation: `${reference}/goal-findbyid/`,
	},
	{
		id: 'tune.goal.list',
		name: 'List goals',
		description: 'Lists the goals of offers, that is their further kinds of conversions.',
		kind: 'get',
		method: 'GET',
		path,
		parameters: [
			...reads('Goal', 'findAll'),
			{
				name: 'offer_id',
				in: 'query',
				property: 'filters[offer_id]',
				type: 'string',
				example: '7',
			},
			{ ...filters, example: { status: 'active' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Goal'), example: pageOf('41', { Goal: goal }) },
		documentation: `${reference}/goal-findall/`,
	},
];
