import {
	addVariables,
	isVariable,
	nameVariables,
	nextStep,
	readVariables,
	variableOf,
} from '../../../../nodes/actions/response/variables';
import { inputErrorOf } from '../../../helpers/template';

describe('variableOf', () => {
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
	])('names %s of step %p', (path, step, name) => expect(variableOf(path, step).name).toBe(name));

	it('gives letters, digits and underscores only', () => {
		for (let code = 1; code < 0x500; code++) {
			const key = String.fromCharCode(code).replace(/['\\]/, '\\$&');
			expect(variableOf(`$['x${key}y']`, 1).name).toMatch(/^x[A-Za-z0-9_]y_action_1$/);
		}
	});
});

describe('variableOf with record paths', () => {
	it.each<[string, string[], string, boolean]>([
		['$.partners[*].status', ['$.partners[*]'], 'status_action_1', true],
		["$['partners'][*]['status']", ['$.partners[*]'], 'status_action_1', true],
		['$.partners[*].status', ['$.partners'], 'status_action_1', true],
		['$.partners[*]', ['$.partners[*]'], 'record_action_1', true],
		['$[*].status', ['$'], 'status_action_1', true],
		['$.b[*].x.y', ['$.a[*]', '$.b[*]'], 'x_y_action_1', true],
		['$.data.*.Offer.id', ['$.data.*.Offer'], 'id_action_1', true],
		['$.partner.status', ['$.partner'], 'partner_status_action_1', false],
		['$.partners[0].status', ['$.partners[*]'], 'partners_0_status_action_1', false],
		['$.total', ['$.partners[*]'], 'total_action_1', false],
		['$', ['$.partners[*]'], 'response_action_1', false],
	])('names %s with the records %j: %s', (path, records, name, ofRecord) => {
		expect(variableOf(path, 1, records)).toMatchObject({ name, path, ofRecord });
	});
});

describe('nameVariables', () => {
	it('refuses a field of the record and one of the answer that would share a name', () => {
		const error = inputErrorOf(() =>
			nameVariables(['$.partners[*].status', '$.status'], 1, ['$.partners[*]']),
		);
		expect(error.message).toBe(
			'The response fields $.partners[*].status and $.status would both be called status_action_1',
		);
	});

	it('takes a field that is chosen twice once', () => {
		expect(nameVariables(['$.a', '$.b', '$.a'], 2)).toMatchObject([
			{ name: 'a_action_2', path: '$.a', ofRecord: false },
			{ name: 'b_action_2', path: '$.b', ofRecord: false },
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
			`The response fields ${one} and ${other} would both be called ${variableOf(one, 1).name}`,
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
		none: [],
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
		['$.partners[*].gone', null],
		['$.none[*]', []],
		['$.none[0]', null],
		['$..id', [3]],
		["$['10:00']", 5],
		["$['a,b']", 6],
		['$.empty', ''],
		['$.no', false],
		['$.zero', 0],
		['$', body],
	])('reads %s', (path, value) => {
		const { items } = readVariables(nameVariables([path], 1), body);
		expect(items).toEqual([{ [variableOf(path, 1).name]: value }]);
	});

	it.each([undefined, null, 'text', []])('gives null for every field of the answer %p', (answer) => {
		const variables = nameVariables(['$.a', '$.b'], 1);
		const { items, missing } = readVariables(variables, answer);
		expect(items).toEqual([{ a_action_1: null, b_action_1: null }]);
		expect(missing).toEqual(variables);
	});

	it.each<[string, string[]]>([
		['$.partners[1].email', []],
		['$.partners[2].email', ['$.partners[2].email']],
		['$.none[*].email', []],
		['$.none.email', ['$.none.email']],
		['$.partners[*].gone', ['$.partners[*].gone']],
	])('knows of %s whether it is there', (path, gone) => {
		const { missing } = readVariables(nameVariables(['$.no', path], 1), body);
		expect(missing.map((variable) => variable.path)).toEqual(gone);
	});

	it('gives an item a record, with what belongs to the whole answer on each', () => {
		const variables = nameVariables(['$.partners[*].email', '$.zero', '$.partners[*].tags[*]'], 2, [
			'$.partners[*]',
		]);
		const { items, missing } = readVariables(variables, body, body.partners);
		expect(items).toEqual([
			{ email_action_2: 'a@b', zero_action_2: 0, tags___action_2: ['x', 'y'] },
			{ email_action_2: null, zero_action_2: 0, tags___action_2: null },
			{ email_action_2: null, zero_action_2: 0, tags___action_2: null },
		]);
		expect(missing).toEqual([]);
	});
});

it.each<[string, boolean]>([
	['partner_id_action_1', true],
	['x_action_12', true],
	['partner_id', false],
	['action_1', false],
	['x_action_1_y', false],
])('isVariable tells of %s: %p', (key, is) => expect(isVariable(key)).toBe(is));

it('reads a record that is a bare value, and a whole one', () => {
	const variables = nameVariables(['$.ids[*]'], 1, ['$.ids[*]']);
	const { items } = readVariables(variables, {}, [{ value: 7 }, { value: 7, more: 1 }]);
	expect(items).toEqual([{ record_action_1: 7 }, { record_action_1: { value: 7, more: 1 } }]);
});

it.each<[object, number]>([
	[{}, 1],
	[{ id: 4, action: 9 }, 1],
	[{ a_action_1: 1, b_action_12: 2, c_action_3: 3 }, 13],
	[{ a_action_0: 1 }, 1],
])('nextStep of %j is %d', (item, step) => expect(nextStep(item)).toBe(step));

it('addVariables keeps what an earlier step has found', () => {
	const kept = { id: 1, a_action_1: 'old', b_action_1: 'old', c_action_1: null };
	expect(
		addVariables(kept, { a_action_1: null, b_action_1: 'new', c_action_1: null, d_action_1: null }),
	).toEqual({
		id: 1,
		a_action_1: 'old',
		b_action_1: 'new',
		c_action_1: null,
		d_action_1: null,
	});
});
