import { readConditions, reasonAgainst } from '../../../../nodes/actions/change/onlyIf';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	parameters: [
		parameter({ name: 'status', current: { path: '$.state', values: { A: 'active' } } }),
		parameter({ name: 'cap', type: 'integer', current: '$.cap' }),
		parameter({ name: 'tags', type: 'array', current: '$.tags' }),
		parameter({ name: 'password' }),
	],
});
const present = {
	template,
	record: { state: 'A', cap: '5', tags: ['a', 'b'], owner: { id: 3 }, note: '' },
	given: {},
	zone: 'utc',
};
const seen = () => present;

it.each([
	[{}],
	[{ status: 'active' }],
	[{ status: ['paused', 'active'] }],
	[{ cap: 5 }],
	[{ cap: '5' }],
	[{ tags: ['b', 'a'] }],
	[{ '$.owner.id': '3' }],
	[{ '$.tags[*]': 'b' }],
	[{ '$.note': null, '$.gone': '' }],
])('a record fits %j', (conditions) => expect(reasonAgainst(present, conditions, seen)).toBeUndefined());

it.each<[Record<string, unknown>, string]>([
	[{ status: 'pending' }, "'Status' is 'active', not 'pending'"],
	[{ status: ['a', 'b'] }, "'Status' is 'active', not 'a' or 'b'"],
	[{ cap: null }, "'Cap' is 5, not empty"],
	[{ tags: ['a'] }, '\'Tags\' is ["a","b"], not \'a\''],
	[{ '$.gone': 'x' }, "$.gone is empty, not 'x'"],
	[{ '$.tags[*]': 'c' }, '$.tags[*] is ["a","b"], not \'c\''],
])('a record is left alone for %j', (conditions, reason) =>
	expect(reasonAgainst(present, conditions, seen)).toBe(reason),
);

it('a reason shows what people may see, and goes by what is there', () => {
	const masked = () => ({ ...present, record: { ...present.record, state: '***', owner: { id: '***' } } });
	expect(reasonAgainst(present, { '$.owner.id': 3, status: 'active' }, masked)).toBeUndefined();
	expect(reasonAgainst(present, { '$.owner.id': 4 }, masked)).toBe("$.owner.id is '***', not 4");
	expect(reasonAgainst(present, { status: 'x' }, masked)).toBe("'Status' is '***', not 'x'");
});

it('readConditions reads objects and JSON, and refuses what cannot be read', () => {
	expect(readConditions('', template)).toEqual({});
	expect(readConditions('{"status":"x","$.a":1}', template)).toEqual({ status: 'x', '$.a': 1 });
	expect(inputErrorOf(() => readConditions('{', template)).message).toBe("'Only If' is not valid JSON");
	expect(inputErrorOf(() => readConditions('5', template)).message).toBe("'Only If' is not an object");
	expect(inputErrorOf(() => readConditions({ password: 'x' }, template)).message).toBe(
		"'Only If' names 'password', whose present value the template does not say how to read",
	);
	expect(() => readConditions({ '$.a[': 1 }, template)).toThrow('cannot be read');
	const edit = { read: 'x', values: {}, body: '$' };
	expect(readConditions({ password: 'x' }, { ...template, edit })).toEqual({ password: 'x' });
});
