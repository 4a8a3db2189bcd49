import nock from 'nock';

import { connect } from '../../../helpers/connections';
import { DataTables, demoTemplate, rowOf, rowsOf } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const store = (...rows: Array<Record<string, unknown>>): DataTables => {
	const instance = new DataTables();
	instance.table(rows);
	return instance;
};

const edit = demoTemplate('demo.block', {
	kind: 'edit',
	method: 'PATCH',
	path: '/affiliates/{affiliate_id}',
	parameters: [
		{ name: 'affiliate_id', in: 'path', type: 'string', required: true },
		{ name: 'status', in: 'body', type: 'string', const: 'blocked' },
	],
});

describe('testing a template', () => {
	const testing = async (instance: DataTables, parameters: Record<string, unknown>, more = {}) =>
		await operate(
			instance,
			'test',
			{
				tracker: 'demo',
				testTemplate: 'store',
				parametersAs: 'json',
				parametersJson: '{"offer_id": "3"}',
				...parameters,
			},
			more,
		);

	it('of the store shows request, status, answer, records and fields with their variables', async () => {
		const { json, error } = await testing(store(...rowsOf('demo.one')), { templateId: 'demo.one' });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			templateId: 'demo.one',
			sent: true,
			success: true,
			statusCode: 200,
			recordCount: 1,
			records: [{ id: 3 }],
			request: { method: 'GET', url: expect.stringContaining('/offers/3') as unknown },
		});
		expect(json[0]?.fields).toContainEqual({ path: '$.record.id', value: 3, variable: 'record_id_action_1' });
		expect(json[0]).not.toHaveProperty('exampleSaved');
	});

	it('takes its values from the form, as the other nodes do', async () => {
		const { json, error } = await testing(store(...rowsOf('demo.one')), {
			templateId: 'demo.one',
			parametersAs: 'fields',
			parameters: { mappingMode: 'defineBelow', value: { offer_id: '4' }, schema: [] },
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ sent: true, success: true, records: [{ id: 4 }] });
	});

	it('names the keys where JSON lacks one', async () => {
		const { error } = await testing(store(...rowsOf('demo.one')), {
			templateId: 'demo.one',
			parametersJson: '{}',
		});
		expect(error?.description).toContain('As JSON: {\n  "offer_id": "<offer id');
	});

	it('keeps the fields of the answer as an example where asked, and none of their values', async () => {
		const instance = store(...rowsOf('demo.one'));
		await testing(instance, { templateId: 'demo.one', saveExample: true });
		const definition = JSON.parse(String(instance.rows[0]?.definition)) as {
			response: { example: { record: Record<string, unknown> } };
		};
		const { record } = definition.response.example;
		expect(record).toMatchObject({ id: 0, name: 'text' });
		expect(new Set(Object.values(record).map((value) => JSON.stringify(value)))).not.toContain('3');
	});

	it('keeps the answer with its values where a person says so, as a version of its own', async () => {
		const instance = store(rowOf(demoTemplate('demo.one'), 2));
		const { json } = await testing(instance, {
			templateId: 'demo.one',
			saveExample: true,
			saveValues: true,
		});
		expect(json[0]).toMatchObject({ exampleSaved: true, version: 3 });
		const { response } = JSON.parse(String(instance.rows[0]?.definition)) as {
			response: { records: string; example: { record: { id: number } } };
		};
		expect(response.records).toBe('$.record');
		expect(response.example.record.id).toBe(3);
	});

	it('shows an edit without sending it, unless told to', async () => {
		const instance = store(rowOf(edit));
		const parameters = {
			templateId: 'demo.block',
			parametersAs: 'json',
			parametersJson: '{"affiliate_id": "8"}',
		};
		const shown = await testing(instance, parameters);
		expect(shown.json[0]).toMatchObject({
			sent: false,
			request: { method: 'PATCH', body: { status: 'blocked' } },
		});
		const sent = await testing(instance, { ...parameters, sendWrites: true });
		expect(sent.json[0]).toMatchObject({
			sent: true,
			success: true,
			records: [{ id: 8, status: 'blocked' }],
		});
	});

	it('of the library and of JSON that is not in the store', async () => {
		const instance = store();
		const library = await testing(instance, {
			testTemplate: 'library',
			templateId: 'demo.offer.get',
		});
		expect(library.json[0]).toMatchObject({ templateId: 'demo.offer.get', statusCode: 200 });
		const json = await testing(instance, {
			testTemplate: 'json',
			templateDefinition: JSON.stringify(demoTemplate('demo.draft')),
		});
		expect(json.json[0]).toMatchObject({ templateId: 'demo.draft', sent: true, recordCount: 1 });
		expect(instance.rows).toEqual([]);
	});

	it('shows a failure with what the tracker says, and keeps no example of it', async () => {
		const instance = store(...rowsOf('demo.one'));
		const { json, error } = await testing(instance, {
			templateId: 'demo.one',
			parametersAs: 'json',
			parametersJson: '{"offer_id": "4711"}',
			saveExample: true,
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ success: false, statusCode: 404, recordCount: 0 });
		expect(json[0]?.message).toContain('There is no record 4711');
		expect(instance.rows).toMatchObject([{ version: 1 }]);
	});

	it("masks the connection's secrets in what was sent", async () => {
		const instance = store();
		const baseUrl = 'https://api-demo.example.com';
		nock(baseUrl)
			.get('/3.0/admin/partner/42')
			.reply(200, { status: 1, partner: { id: 42 } });
		const { json, error } = await operate(
			instance,
			'test',
			{
				tracker: 'affise',
				testTemplate: 'library',
				templateId: 'affise.affiliate.get',
				parametersAs: 'json',
				parametersJson: '{"affiliate_id": "42"}',
			},
			{
				credentials: connect({
					...instance.connection(),
					affiseTrackerApi: { baseUrl, apiKey: 'k-1234567890' },
				}),
			},
		);
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ success: true, records: [{ id: 42 }] });
		expect(JSON.stringify(json)).not.toContain('k-1234567890');
		expect(JSON.stringify(json[0]?.request)).toContain('***');
	});

	it.each([
		[{ templateId: 'demo.gone' }, "no template 'demo.gone'"],
		[{ templateId: 'demo.gone', testTemplate: 'library' }, "The library has no template 'demo.gone'"],
		[{ templateId: 'demo.one', tracker: 'custom' }, "The template is for 'demo'"],
		[
			{ templateId: 'demo.one', parametersAs: 'json', parametersJson: '[]' },
			"'Parameters (JSON)' is not a JSON object",
		],
		[{ templateId: 'demo.one', parametersAs: 'json', parametersJson: '{}' }, 'Offer'],
	])('says what is wrong with %j', async (parameters, words) => {
		const { error } = await testing(store(...rowsOf('demo.one')), parameters);
		expect(error?.message).toContain(words);
	});
});

describe('what nobody has checked', () => {
	const baseUrl = 'https://api-demo.example.com';
	const credentials = (instance: DataTables) =>
		connect({ ...instance.connection(), affiseTrackerApi: { baseUrl, apiKey: 'affise-key-1' } });
	const read = demoTemplate('affise.mine', {
		tracker: 'affise',
		path: '/3.0/offer/{offer_id}',
		response: {},
	});

	it.each(['store', 'json'])('is shown, not sent: a read of the %s', async (testTemplate) => {
		const instance = store(rowOf(read));
		const call = {
			tracker: 'affise',
			testTemplate,
			templateId: 'affise.mine',
			templateDefinition: JSON.stringify(read),
			parametersAs: 'json',
			parametersJson: '{"offer_id": "3"}',
		};
		// nock lets no call out: one that was made would end in a failure.
		const shown = await operate(instance, 'test', call, { credentials: credentials(instance) });
		expect(shown.error).toBeUndefined();
		expect(shown.json).toMatchObject([{ sent: false, request: { url: `${baseUrl}/3.0/offer/3` } }]);
		expect(shown.json[0]?.hint).toContain("turn on 'Send What May Change Records' to send it");

		const answer = nock(baseUrl).get('/3.0/offer/3').reply(200, { status: 1 });
		const sent = await operate(
			instance,
			'test',
			{ ...call, sendWrites: true },
			{ credentials: credentials(instance) },
		);
		expect(sent.json).toMatchObject([{ sent: true, success: true }]);
		expect(answer.isDone()).toBe(true);
	});

	it('is not sent again where it is a read by POST', async () => {
		const instance = store(rowOf({ ...read, method: 'POST' }));
		const answer = nock(baseUrl).post('/3.0/offer/3').once().reply(500, { status: 2 });
		const { json } = await operate(
			instance,
			'test',
			{
				tracker: 'affise',
				testTemplate: 'store',
				templateId: 'affise.mine',
				parametersAs: 'json',
				parametersJson: '{"offer_id": "3"}',
				sendWrites: true,
			},
			{ credentials: credentials(instance) },
		);
		expect(json).toMatchObject([{ sent: true, success: false, statusCode: 500 }]);
		expect(answer.isDone()).toBe(true);
	});
});

describe('a test does what the other nodes do', () => {
	const password = 'hunter2hunter2';
	const hidden = (place: string) =>
		demoTemplate('demo.hidden', {
			path: '/affiliates/{affiliate_id}',
			parameters: [
				{ name: 'affiliate_id', in: 'path', type: 'string', required: true },
				{ name: 'X-Secret', in: place, type: 'string', format: 'password' },
			],
		});

	it.each(['header', 'query'])('masks a password in the %s of what it shows', async (place) => {
		const { json, error } = await operate(store(), 'test', {
			tracker: 'demo',
			testTemplate: 'json',
			templateDefinition: JSON.stringify(hidden(place)),
			parametersAs: 'json',
			parametersJson: JSON.stringify({ affiliate_id: '7', 'X-Secret': password }),
		});
		expect(error).toBeUndefined();
		expect(JSON.stringify(json)).toContain('***');
		expect(JSON.stringify(json)).not.toContain(password);
	});

	it('tells what was done where the example cannot be kept', async () => {
		const instance = store(...rowsOf('demo.one'));
		instance.lacking = ['dataTableRow:update'];
		const { json, error } = await operate(instance, 'test', {
			tracker: 'demo',
			testTemplate: 'store',
			templateId: 'demo.one',
			parametersAs: 'json',
			parametersJson: '{"offer_id": "3"}',
			saveExample: true,
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ sent: true, success: true, exampleSaved: false }]);
		expect(json[0]?.exampleNotSaved).toContain("lacks the scope 'dataTableRow:update'");
	});

	const host = 'https://own.example.com';
	const connection = {
		customTrackerApi: { baseUrl: host, authType: 'bearer', value: 'own-api-key-1' },
	};

	it.each([
		[502, '<p>nginx</p>', 'text/html'],
		[200, '<p>Hello</p>', 'text/html'],
	])('says of an edit that %s answers that it may have been applied', async (status, body, type) => {
		const instance = store(rowOf({ ...edit, id: 'custom.block', tracker: 'custom' }));
		nock(host).patch('/affiliates/8').reply(status, body, { 'content-type': type });
		const { json, error } = await operate(
			instance,
			'test',
			{
				tracker: 'custom',
				testTemplate: 'store',
				templateId: 'custom.block',
				parametersAs: 'json',
				parametersJson: '{"affiliate_id": "8"}',
				sendWrites: true,
			},
			{ credentials: connect({ ...instance.connection(), ...connection }) },
		);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ sent: true, success: false, mayHaveBeenApplied: true }]);
		expect(json[0]?.hint).toContain('look at the record before you send it again');
	});

	it.each<[string, object, object]>([
		[
			'whose list is elsewhere',
			{ data: { rows: [{ id: 1 }] } },
			{ success: true, recordCount: 0, hint: expect.stringContaining('$.data.rows[*]') },
		],
		[
			'that says no',
			{ success: false, message: 'Invalid API key' },
			{ success: false, message: 'Invalid API key' },
		],
	])('says of an answer %s what a person has to know', async (_, body, result) => {
		const response = { records: '$.items[*]' };
		const instance = store(rowOf(demoTemplate('custom.ping', { tracker: 'custom', response })));
		nock(host).get('/offers/3').reply(200, body);
		const { json } = await operate(
			instance,
			'test',
			{
				tracker: 'custom',
				testTemplate: 'store',
				templateId: 'custom.ping',
				parametersAs: 'json',
				parametersJson: '{"offer_id": "3"}',
				sendWrites: true,
			},
			{ credentials: connect({ ...instance.connection(), ...connection }) },
		);
		expect(json).toMatchObject([{ sent: true, ...result }]);
	});

	it('keeps no example of an empty answer', async () => {
		const instance = store(rowOf(demoTemplate('custom.ping', { tracker: 'custom', response: {} })));
		nock(host).get('/offers/3').reply(204);
		const { json } = await operate(
			instance,
			'test',
			{
				tracker: 'custom',
				testTemplate: 'store',
				templateId: 'custom.ping',
				parametersAs: 'json',
				parametersJson: '{"offer_id": "3"}',
				sendWrites: true,
				saveExample: true,
			},
			{ credentials: connect({ ...instance.connection(), ...connection }) },
		);
		expect(json).toMatchObject([
			{ success: true, exampleSaved: false, exampleNotSaved: 'The answer is empty' },
		]);
		expect(instance.rows).toMatchObject([{ version: 1 }]);
	});

	it('takes placeholders without a parameter, as a save does', async () => {
		const { json } = await operate(store(), 'test', {
			tracker: 'demo',
			testTemplate: 'json',
			templateDefinition: JSON.stringify({ ...demoTemplate('demo.bare'), parameters: undefined }),
			parametersAs: 'json',
			parametersJson: '{"offer_id": "3"}',
		});
		expect(json).toMatchObject([{ success: true, recordCount: 1 }]);
	});
});
