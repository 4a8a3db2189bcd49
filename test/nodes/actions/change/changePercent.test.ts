import { refuseLargeChange } from '../../../../nodes/actions/change/changePercent';
import type { SentValue } from '../../../../nodes/actions/model/sentValue';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	parameters: [
		parameter({ name: 'payout', type: 'number' }),
		parameter({ name: 'name' }),
		parameter({ name: 'status', type: 'integer', enum: [1, 2] }),
		parameter({ name: 'manager_id', type: 'integer' }),
		parameter({ name: 'caps', type: 'array', items: { type: 'object' }, key: ['period'] }),
		parameter({ name: 'money', type: 'object' }),
		parameter({ name: 'goals', type: 'array' }),
	],
});

const refuse = (field: string, before: SentValue | undefined, after: SentValue) => () =>
	refuseLargeChange(template, [{ field, before, after }], 50);

it.each<[string, SentValue | undefined, SentValue]>([
	['payout', 10, 15],
	['payout', 10, 5],
	['payout', undefined, 500],
	['payout', null, 500],
	['name', '1', '1000'],
	['status', 1, 2],
	['manager_id', 1, 900],
	['goals', ['1'], ['900']],
	[
		'caps',
		[{ period: 'day', value: '10' }],
		[
			{ period: 'day', value: 12 },
			{ period: 'month', value: 900 },
		],
	],
	['caps', [{ period: 'day', offerId: 1, value: 1 }], [{ period: 'day', offerId: 90, value: 1 }]],
	['unknown', 1, 1000],
])('%s may go from %j to %j', (field, before, after) => expect(refuse(field, before, after)).not.toThrow());

it.each<[string, SentValue, SentValue, string]>([
	['payout', 10, 15.1, "'Payout' would move from 10 to 15.1, which is more than 50 %"],
	['payout', -10, 10, "'Payout' would move from -10 to 10, which is more than 50 %"],
	['payout', 0, 1, "'Payout' would move from 0 to 1, which is more than 50 %"],
	[
		'caps',
		[
			{ period: 'month', value: 1 },
			{ period: 'day', value: '10.00' },
		],
		[{ period: 'day', value: 100 }],
		"'Caps.value' would move from 10 to 100, which is more than 50 %",
	],
	['money', { a: { b: 1 } }, { a: { b: 2 } }, "'Money.a.b' would move from 1 to 2, which is more than 50 %"],
])('%s may not go from %j to %j', (field, before, after, message) =>
	expect(inputErrorOf(refuse(field, before, after)).message).toBe(message),
);
