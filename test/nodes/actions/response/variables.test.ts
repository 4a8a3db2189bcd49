import {
	isVariable,
	nameVariables,
	readVariables,
	variableName,
} from '../../../../nodes/actions/response/variables';
import { inputErrorOf } from '../../../helpers/template';

describe('variableName', () => {
	it.each<[string, number, string]>([
		['$.partner.balance.USD.available', 1, 'partner_balance_USD_available_action_1'],
		['$.partners[0].email', 1, 'partners_0_email_action_1'],
		['$.partners[0].email', 12, 'partners_0_email_action_12'],
		["$['partners'][0]['email']", 1, 'partners_0_email_action_1'],
		['$["partners"][ 0 ].email', 1, 'partners_0_email_action_1'],
		["$['partner.email']", 1, 'partner_email_action_1'],
		["$['partner..email']", 1, 'partner__email_action_1'],
		["$['it\\'s']", 1, 'it_s_action_1'],
		["$['a]b']", 1, 'a_b_action_1'],
		["$['Revenue (USD)']", 1, 'Revenue__USD__action_1'],
		['$.partners[*].email', 1, 'partners___email_action_1'],
		['$..email', 1, 'email_action_1'],
		['$.a..email', 1, 'a_email_action_1'],
		['$.list[0:2]', 1, 'list_0_2_action_1'],
		['$.@id', 1, '_id_action_1'],
		['$.custom-field', 1, 'custom_field_action_1'],
		['$.ключ', 1, '_____action_1'],
		['$.a_b', 0, 'a_b_action_0'],
		['$', 3, 'response_action_3'],
	])('names %s of step %p', (path, step, name) => expect(variableName(path, step)).toBe(name));

	it('gives letters, digits and underscores only', () => {
		for (let code = 1; code < 0x500; code++) {
			const key = String.fromCharCode(code).replace(/['\\]/, '\\$&');
			expect(variableName(`$['x${key}y']`, 1)).toMatch(/^x[A-Za-z0-9_]y_action_1$/);
		}
	});
});

describe('nameVariables', () => {
	it('takes a field that is chosen twice once', () => {
		expect([...nameVariables(['$.a', '$.b', '$.a'], 2)]).toEqual([
			['a_action_2', '$.a'],
			['b_action_2', '$.b'],
		]);
	});

	it.each([
		['$.a.b', '$.a_b'],
		["$['a-b']", '$.a_b'],
		['$.a[0]', '$.a_0'],
		['$.a', "$['a']"],
	])('refuses %s beside %s and names both', (one, other) => {
		const error = inputErrorOf(() => nameVariables([one, '$.c', other], 1));
		expect(error.message).toBe(
			`The response fields ${one} and ${other} would both be called ${variableName(one, 1)}`,
		);
		expect(error.hint).toBe(
			"Remove one of them from 'Response Field Names or IDs' or 'Other Response Fields'.",
		);
	});
});

describe('readVariables', () => {
	const body = {
		partners: [{ email: 'a@b', tags: ['x', 'y'] }, { email: null }, { id: 3 }],
		'10:00': 5,
		'a,b': 6,
		empty: '',
		no: false,
		zero: 0,
	};

	it.each<[string, unknown]>([
		['$.partners[0].email', 'a@b'],
		['$.partners[0].tags', ['x', 'y']],
		['$.partners[1].email', null],
		['$.partners[2].email', null],
		['$.partners[9].email', null],
		['$.partners[*].email', ['a@b', null]],
		['$.partners[*].gone', []],
		['$..id', [3]],
		["$['10:00']", 5],
		["$['a,b']", 6],
		['$.empty', ''],
		['$.no', false],
		['$.zero', 0],
		['$', body],
	])('reads %s', (path, value) => {
		expect(readVariables(nameVariables([path], 1), body)).toEqual({ [variableName(path, 1)]: value });
	});

	it.each([undefined, null, 'text', []])('gives null for every field of the answer %p', (answer) => {
		expect(readVariables(nameVariables(['$.a', '$.b'], 1), answer)).toEqual({
			a_action_1: null,
			b_action_1: null,
		});
	});
});

it.each<[string, boolean]>([
	['partner_id_action_1', true],
	['x_action_12', true],
	['partner_id', false],
	['action_1', false],
	['x_action_1_y', false],
])('isVariable tells of %s: %p', (key, is) => expect(isVariable(key)).toBe(is));
