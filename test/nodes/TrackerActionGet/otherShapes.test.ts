import nock from 'nock';

import { act } from '../../helpers/actions';
import { connect } from '../../helpers/connections';

const host = 'https://shapes.example.com';
const credentials = connect({ customTrackerApi: { baseUrl: host, authType: 'none' } });

const list = {
	name: 'List',
	kind: 'get',
	method: 'GET',
	path: '/x',
	response: { records: '$.items[*]' },
};

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const get = async (body: string | object, definition: object = list, times = 1, more: object = {}) => {
	const scope = nock(host).get('/x').times(times).reply(200, body);
	const items = Array.from({ length: times }, (_, id) => ({ id }));
	const result = await act('trackerActionGet', undefined, { definition, ...more }, { credentials, items });
	scope.done();
	return result;
};

it.each<[string, string | object, string, object[]]>([
	['JSON', { items: { id: 1, name: 'a' } }, '$.items[*]', [{ id: 1, name: 'a' }]],
	[
		'XML',
		'<report><data><row><id>1</id><clicks>5</clicks></row></data></report>',
		'$.data.row[*]',
		[{ id: '1', clicks: '5' }],
	],
	['a map by ID', { items: { 1: { id: 1 }, 2: { id: 2 } } }, '$.items[*]', [{ id: 1 }, { id: 2 }]],
])('one record in place of a list is one item (%s)', async (_, body, records, items) => {
	const { json, error } = await get(body, { ...list, response: { records } });
	expect(error).toBeUndefined();
	expect(json).toEqual(items);
});

it('fields of one record in place of a list are found by the path of a list', async () => {
	const { json } = await get({ items: { id: 1, name: 'a' } }, list, 1, {
		output: 'fields',
		responseFields: ['$.items[*].name', '$.items[0].id'],
		stepNumber: 1,
	});
	expect(json).toMatchObject([{ name_action_1: 'a', items_0_id_action_1: 1 }]);
});

it('a list that is not where the template says gives no items, and one hint for all of them', async () => {
	const { json, hints } = await get({ data: { rows: [{ id: 1 }] } }, list, 3, {
		options: { shareCalls: false },
	});
	expect(json).toEqual([]);
	expect(hints).toEqual([
		"No records were found: the answer holds data, but has nothing at $.items[*]. The list seems to be at $.data.rows[*]: set 'records' in the template to that.",
	]);
});

it('an empty list is no matter', async () => {
	expect(await get({ items: [], meta: { page: 1 } })).toMatchObject({ json: [], hints: [] });
});

describe('an answer of 200', () => {
	const edit = { name: 'Edit', kind: 'edit', method: 'POST', path: '/x' };
	const send = async (body: object, response?: object) => {
		const scope = nock(host).post('/x').reply(200, body);
		const definition = { ...edit, response };
		const result = await act('trackerActionEdit', undefined, { definition }, { credentials });
		scope.done();
		return result;
	};

	it.each<[object, string]>([
		[{ success: false, message: 'Invalid API key' }, 'Invalid API key'],
		[{ ok: 'false', description: 'Unauthorized' }, 'description: Unauthorized'],
		[{ errors: [{ field: 'email', message: 'is taken' }] }, 'field: email; message: is taken'],
	])('that says no fails the edit in its words: %j', async (body, words) => {
		const { error, json } = await send(body);
		expect(error?.message).toContain(`${words} [Item 0]`);
		expect(error?.description).not.toMatch(/may have been applied/);
		expect(json).toEqual([]);
	});

	it.each([{ success: true }, { id: 5, name: 'Postback', error: 'Timeout', ok: false }])(
		'that merely has such a field is a record: %j',
		async (body) => {
			const { error, json } = await send(body, { records: '$' });
			expect(error).toBeUndefined();
			expect(json).toEqual([body]);
		},
	);

	it('is believed where the template says that there is no rule', async () => {
		const { json } = await send({ success: false }, { success: [] });
		expect(json).toEqual([{ success: false }]);
	});
});

it.each<[string, string, RegExp]>([
	['CSV', 'id,name\n1,a\n', /CSV/],
	['NDJSON', '{"id":1}\n{"id":2}\n', /NDJSON/],
	['NaN', '{"items":[{"rate":NaN}]}', /NaN or Infinity/],
	['a notice of PHP', 'Notice: Undefined index: x in /a.php on line 3\n{"items":[]}', /messages of PHP/],
])('the hint for %s is of what came', async (_, body, hint) => {
	const { error } = await get(body);
	expect(error?.message).toContain('The answer is not valid JSON [Item 0]');
	expect(error?.description).toMatch(hint);
	expect(error?.description).not.toContain('Check the base URL of the connection: something else');
});
