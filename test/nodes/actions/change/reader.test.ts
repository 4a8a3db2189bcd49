import { matchingRecords, namesSeveral, readerValues } from '../../../../nodes/actions/change/reader';
import { parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	parameters: [
		parameter({ name: 'ids', type: 'array' }),
		parameter({ name: 'offer', default: '3' }),
		parameter({ name: 'kind', const: 'x' }),
		parameter({ name: 'goal' }),
		parameter({ name: 'email' }),
	],
	edit: {
		read: 'x',
		values: { id: 'ids', offer: 'offer', kind: 'kind', goal: 'goal', all: { const: true } },
	},
});

it("readerValues are the reader's parameters by those of the template", () => {
	expect(readerValues(template, template.edit as never, { ids: [7] })).toEqual({
		id: '7',
		offer: '3',
		kind: 'x',
		all: true,
	});
	expect(readerValues(template, template.edit as never, { ids: '7', offer: 5, goal: '' })).toMatchObject({
		id: '7',
		offer: 5,
	});
});

it.each(['["7"]', '[7]', '7,', ' 7', 7, [7]])('readerValues name the one record of %j', (ids) =>
	expect(readerValues(template, template.edit as never, { ids })).toMatchObject({ id: '7' }),
);

it.each<[unknown, boolean]>([
	['["1"]', false],
	['["1", "2"]', true],
	[[1], false],
	[[1, 2], true],
	['1', false],
	['1, 2', true],
	['1,', false],
	[undefined, false],
])('namesSeveral of %j is %p', (ids, several) => expect(namesSeveral(template, { ids })).toBe(several));

describe('matchingRecords', () => {
	const records = [
		{ id: 1, goal: null, email: 'a@x.com' },
		{ id: 2, goal: '5', email: 'B@x.com' },
		{ id: 3, goal: '0', email: 'c@x.com', on: true },
		{ id: 4, email: 'b@x.com', goals: ['5'] },
	];
	const idsOf = (match: Record<string, string | { const: boolean }>, values: Record<string, unknown>) =>
		matchingRecords(template, match, values, records).map(({ id }) => id);

	it('compares as text', () => expect(idsOf({ '$.goal': 'goal' }, { goal: 5 })).toEqual([2]));
	it('takes a parameter without a value for nothing', () =>
		expect(idsOf({ '$.goal': 'goal' }, {})).toEqual([1, 3, 4]));
	it('compares e-mails without their case', () =>
		expect(idsOf({ '$.email': 'email' }, { email: ' b@X.com' })).toEqual([2, 4]));
	it('compares fixed values', () => expect(idsOf({ '$.on': { const: true } }, {})).toEqual([3]));
	it('finds one of several', () => expect(idsOf({ '$.goals[*]': 'goal' }, { goal: '5' })).toEqual([4]));
	it('wants all of it', () => expect(idsOf({ '$.goal': 'goal', '$.id': 'offer' }, { goal: 5 })).toEqual([]));
});
