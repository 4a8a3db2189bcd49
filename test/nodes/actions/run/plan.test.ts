import type { ItemInput } from '../../../../nodes/actions/run/item';
import { planItem } from '../../../../nodes/actions/run/plan';
import { itemInput as item } from '../../../helpers/tasks';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	kind: 'get',
	method: 'GET',
	path: '/things/{id}',
	parameters: [
		parameter({ name: 'id', in: 'path', required: true }),
		parameter({ name: 'since', in: 'query', type: 'dateTime' }),
	],
});

describe('planItem', () => {
	it('makes a call of the values, once it is clear that it can be sent', () => {
		const values = '{"id":"7","since":"2026-01-31"}';
		const task = planItem(template, item({ values, zone: 'Asia/Tokyo' }));
		expect(task.request).toEqual({
			method: 'GET',
			path: '/things/7',
			server: 'api',
			headers: {},
			query: 'since=2026-01-31T00%3A00%3A00%2B09%3A00',
		});
		expect(task).toMatchObject({ template, output: 'records', wanted: Infinity });
		expect(task.tracker.id).toBe('custom');
	});

	it('names the variables of the chosen fields', () => {
		const responseFields = { chosen: ['$.a'], others: '$.b.c, $.d' };
		const { variables } = planItem(
			template,
			item({ values: { id: 1 }, output: 'fields', responseFields, stepNumber: '2' }),
		);
		expect(variables.map(({ name, path }) => [name, path])).toEqual([
			['a_action_2', '$.a'],
			['b_c_action_2', '$.b.c'],
			['d_action_2', '$.d'],
		]);
	});

	it('counts the step by itself, and tells fields of records from others', () => {
		const list = templateOf({
			kind: 'get',
			method: 'GET',
			path: '/things',
			response: { records: '$.things[*]' },
		});
		const plan = (chosen: string[], readsRecords = true) =>
			planItem(
				list,
				item({
					output: 'fields',
					responseFields: { chosen, others: '' },
					stepNumber: 0,
					returnAll: false,
					limit: 7,
					readsRecords,
				}),
				{ a_action_4: 1 },
			);
		expect(plan(['$.things[*].id', '$.total'])).toMatchObject({
			wanted: 7,
			variables: [{ name: 'id_action_5' }, { name: 'total_action_5' }],
		});
		expect(plan(['$.things[0].id'])).toMatchObject({
			variables: [{ name: 'things_0_id_action_5' }],
		});
		expect(plan(['$.things[*].id'], false)).toMatchObject({
			variables: [{ name: 'things___id_action_5', ofRecord: false }],
		});
	});

	it.each<[string, Partial<ItemInput>, string]>([
		['values that are no object', { values: '[1]' }, "'Parameters (JSON)' is not a JSON object"],
		['a value that is missing', {}, "'ID' is required"],
		['a zone that is none', { values: { id: 1 }, zone: 'Mars' }, "'Timezone' is not a known time zone: Mars"],
		[
			'a limit that is none',
			{ values: { id: 1 }, returnAll: false, limit: 'x' },
			"'Limit' must be a whole number from 1",
		],
		['no response field', { values: { id: 1 }, output: 'fields' }, 'No response field is chosen'],
		[
			'a step that is none',
			{ output: 'fields', responseFields: { chosen: ['$.a'], others: '' }, stepNumber: 1.5 },
			"'Step Number' must be a whole number",
		],
	])('refuses %s', (_, more, message) => {
		expect(inputErrorOf(() => planItem(template, item(more))).message).toBe(message);
	});
});

it('tells the keys, as JSON that lacks nothing, where values that are JSON lack one', () => {
	const given = { values: '{"since":"2026-01-31"}' };
	const { message, hint } = inputErrorOf(() => planItem(template, item({ ...given, isJson: true })));
	expect(message).toBe("'ID' is required");
	expect(hint).toContain('As JSON: {\n  "id": "<id>",\n  "since": "2026-01-31"\n}');
	expect(inputErrorOf(() => planItem(template, item(given))).hint).not.toContain('JSON');
});

it('shows no key at any depth of the JSON that it gives back', () => {
	const withData = templateOf({
		path: '/things/{id}',
		parameters: [
			parameter({ name: 'id', in: 'path', required: true }),
			parameter({ name: 'data', type: 'object' }),
		],
	});
	const values = JSON.stringify({ data: { owner: 'Nova', api_key: 'k-4711-0815' } });
	const { hint } = inputErrorOf(() => planItem(withData, item({ values, isJson: true })));
	expect(hint).toContain('"owner": "Nova"');
	expect(hint).not.toContain('4711');
});
