import type { LibraryTemplate } from '../../model/template';
import {
	answer,
	contain,
	fields,
	filterBy,
	filters,
	listOf,
	offers,
	pageOf,
	read,
	recordId,
	reference,
	sort,
} from './shared';

const goal = { id: '41', offer_id: '7', name: 'Deposit', status: 'active', default_payout: '20.00' };

export const goalTemplates: LibraryTemplate[] = [
	read('Goal', 'findById', {
		id: 'tune.goal.get',
		name: 'Get goal',
		description: 'Reads one goal of an offer.',
		parameters: [recordId('Goal ID', 'query', '41'), fields, contain],
		response: { records: '$.response.data.Goal', example: answer({ Goal: goal }) },
		documentation: `${reference}/goal-findbyid/`,
	}),
	read('Goal', 'findAll', {
		id: 'tune.goal.list',
		name: 'List goals',
		description: 'Lists the goals of offers, that is their further kinds of conversions.',
		parameters: [
			{ ...filterBy('offer_id', '7'), choices: offers },
			{ ...filters, example: { status: 'active' } },
			sort,
			fields,
			contain,
		],
		response: { records: listOf('Goal'), example: pageOf('41', { Goal: goal }) },
		documentation: `${reference}/goal-findall/`,
	}),
];
