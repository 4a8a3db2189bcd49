import nock from 'nock';

import { DataTables, demoTemplate, rowOf, rowsOf, type StoreCall } from '../../../helpers/dataTables';
import { operate, saveAll } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const isInsert = ({ method, path }: StoreCall): boolean => method === 'POST' && path.endsWith('/rows');
const isUpdate = ({ method }: StoreCall): boolean => method === 'PATCH';
const isRead = ({ method, path }: StoreCall): boolean => method === 'GET' && path.endsWith('/rows');

const store = (...rows: Array<Record<string, unknown>>): DataTables => {
	const instance = new DataTables();
	instance.table(rows);
	return instance;
};

const definitionOf = (instance: DataTables, row = 0): Record<string, unknown> =>
	JSON.parse(String(instance.rows[row]?.definition)) as Record<string, unknown>;

describe('saving a template as JSON', () => {
	it('creates, then updates by id, and counts the versions', async () => {
		const instance = store();
		const { json } = await saveAll(instance, [
			demoTemplate('demo.one'),
			demoTemplate('demo.one', { name: 'Read it' }),
			demoTemplate('demo.one', { name: 'Read it', version: 2 }),
		]);
		expect(json.map(({ version, saved }) => [version, saved])).toEqual([
			[1, 'created'],
			[2, 'updated'],
			[3, 'updated'],
		]);
		expect(instance.rows).toMatchObject([{ template_id: 'demo.one', name: 'Read it', version: 3 }]);
	});

	it('is refused where the version that was read is not the present one', async () => {
		const instance = store(rowOf(demoTemplate('demo.one'), 4));
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine', version: 3 })]);
		expect(error?.message).toContain("'demo.one' was changed by somebody else in the meantime");
		expect(error?.description).toContain('Nothing was overwritten');
		expect(instance.rows).toMatchObject([{ name: 'Read demo.one', version: 4 }]);
		const gone = await saveAll(instance, [demoTemplate('demo.two', { version: 1 })]);
		expect(gone.error?.message).toContain('is to replace version 1, but the store has none of that ID');
		expect(gone.error?.description).toContain('Leave the version out to create it');
		expect(instance.rows).toHaveLength(1);
	});

	it('is refused where somebody saves between its reading and its writing', async () => {
		const instance = store(...rowsOf('demo.one'));
		instance.intercept = (call) => {
			if (isUpdate(call)) Object.assign(instance.rows[0] ?? {}, { version: 2, name: 'Theirs' });
		};
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine' })]);
		expect(error?.message).toContain('changed by somebody else');
		expect(instance.rows).toMatchObject([{ name: 'Theirs', version: 2 }]);
	});

	it('is refused where, for a moment, the id has a second row that still is of the version', async () => {
		const instance = store(...rowsOf('demo.one'));
		const [table] = instance.tables;
		instance.intercept = (call) => {
			if (!isUpdate(call) || !table) return;
			Object.assign(table.rows[0] ?? {}, { version: 2, name: 'Theirs' });
			instance.add(table, rowsOf('demo.one'));
		};
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine' })]);
		expect(error?.message).toContain('changed by somebody else');
		expect(instance.rows.map(({ name }) => name)).toEqual(['Theirs', 'Read demo.one']);
	});

	it.each(['one', 1.5, -1])('takes no version %s', async (version) => {
		const { error } = await saveAll(store(), [demoTemplate('demo.one', { version })]);
		expect(error?.message).toContain('must be a whole number');
	});

	it('mends a broken row, also one whose version is gone', async () => {
		const instance = store(
			{ ...rowOf(demoTemplate('demo.json'), 5), definition: '{' },
			{ ...rowOf(demoTemplate('demo.none')), version: null },
			{ ...rowOf(demoTemplate('demo.half')), version: 2.5 },
		);
		const names = ['demo.json', 'demo.none', 'demo.half'];
		const { json, error } = await saveAll(
			instance,
			names.map((id) => demoTemplate(id)),
		);
		expect(error).toBeUndefined();
		expect(json.map(({ version }) => version)).toEqual([6, 1, 3]);
		expect(instance.rows).toHaveLength(3);
		expect((await operate(instance, 'getMany')).json.filter(({ broken }) => broken)).toEqual([]);
	});

	it('adds placeholders of the path that have no parameter', async () => {
		const instance = store();
		await saveAll(instance, [demoTemplate('demo.one', { path: '/{kind}/{offer_id}' })]);
		expect(definitionOf(instance).parameters).toEqual([
			{ name: 'kind', in: 'path', type: 'string', required: true },
			{ name: 'offer_id', in: 'path', type: 'string', required: true },
		]);
	});

	it('leaves placeholders alone that the connection fills', async () => {
		const instance = store();
		const own = { tracker: 'impact', path: '/Advertisers/{accountSid}/Things/{offer_id}' };
		const { error } = await saveAll(instance, [demoTemplate('impact.one', own)]);
		expect(error).toBeUndefined();
		expect(definitionOf(instance).parameters).toMatchObject([{ name: 'offer_id' }]);
		const text = JSON.stringify(demoTemplate('impact.two', own));
		const tested = await operate(instance, 'save', { templateAs: 'json', templateDefinition: text });
		expect(tested.error).toBeUndefined();
	});

	it.each([
		['{', "'Template Definition' is not valid JSON"],
		['[]', "'Template Definition' is not a JSON object"],
		[JSON.stringify(demoTemplate('x', { kind: 'edti' })), "'kind' must be one of get, edit, add"],
		[JSON.stringify(demoTemplate('x', { tracker: undefined })), "no 'tracker'"],
		[JSON.stringify(demoTemplate('x', { path: '//elsewhere' })), "'path'"],
	])('names what is wrong with %s', async (templateDefinition, words) => {
		const instance = store();
		const { error } = await operate(instance, 'save', { templateAs: 'json', templateDefinition });
		expect(error?.message).toContain(words);
		expect(instance.rows).toEqual([]);
	});

	it('goes on with the other items where the node continues on failure', async () => {
		const instance = store();
		const { outputs } = await saveAll(
			instance,
			[demoTemplate('demo.one'), demoTemplate('demo.two', { kind: 'x' }), demoTemplate('demo.three')],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual(['demo.one', 'demo.three']);
		expect(outputs[1]).toHaveLength(1);
	});
});

describe('two creates of one id', () => {
	it('the later row is taken back, and its author is told', async () => {
		const instance = store();
		instance.intercept = (call) => {
			if (isInsert(call)) instance.add(instance.tables[0]!, rowsOf('demo.one'));
		};
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine' })]);
		expect(error?.message).toContain("'demo.one' was created by somebody else in the meantime");
		expect(instance.rows).toMatchObject([{ name: 'Read demo.one' }]);
	});

	it('the older row stays while the other takes theirs back', async () => {
		const instance = store();
		const [table] = instance.tables;
		let reads = 0;
		instance.intercept = (call) => {
			if (!isRead(call) || !table) return;
			reads += 1;
			if (reads === 2) instance.add(table, rowsOf('demo.one'));
			if (reads === 4) table.rows = table.rows.slice(0, 1);
		};
		const { json } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine' })]);
		expect(json).toMatchObject([{ saved: 'created' }]);
		expect(instance.rows).toMatchObject([{ name: 'Mine' }]);
	});

	it('the older row gives way where the other never saw it: one row, and one author who knows', async () => {
		const instance = store();
		const [table] = instance.tables;
		let reads = 0;
		instance.intercept = (call) => {
			if (isRead(call) && table && ++reads === 2) instance.add(table, rowsOf('demo.one'));
		};
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'Mine' })]);
		expect(error?.message).toContain('created by somebody else');
		expect(instance.rows).toMatchObject([{ name: 'Read demo.one' }]);
	});
});

describe('saving a template by the form', () => {
	const form = {
		templateAs: 'form',
		templateName: ' Pause offer ',
		tracker: 'demo',
		kind: 'edit',
		method: 'PATCH',
		path: ' /offers/{offer_id} ',
	};

	it('makes the id from tracker and name, and path parameters from the placeholders', async () => {
		const instance = store();
		const { json, error } = await operate(instance, 'save', form);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				id: 'demo.pauseOffer',
				name: 'Pause offer',
				tracker: 'demo',
				kind: 'edit',
				method: 'PATCH',
				path: '/offers/{offer_id}',
				parameters: [{ name: 'offer_id', in: 'path', type: 'string', required: true }],
				version: 1,
				saved: 'created',
			},
		]);
	});

	it('keeps the example that a test has saved, as long as it is the same call', async () => {
		const instance = store();
		await operate(instance, 'save', form);
		const response = { example: { record: { id: 3 } } };
		await saveAll(instance, [{ ...definitionOf(instance), response }]);
		await operate(instance, 'save', { ...form, more: { description: 'Pauses it', records: '$.record' } });
		expect(definitionOf(instance)).toMatchObject({
			description: 'Pauses it',
			response: { records: '$.record', ...response },
		});
		await operate(instance, 'save', { ...form, path: '/offers/{offer_id}/pause' });
		expect(definitionOf(instance)).not.toHaveProperty('response');
	});

	it('checks the expected version', async () => {
		const instance = store(rowOf(demoTemplate('demo.pauseOffer'), 2));
		const { error } = await operate(instance, 'save', { ...form, expectedVersion: 1 });
		expect(error?.message).toContain('changed by somebody else');
		expect((await operate(instance, 'save', { ...form, expectedVersion: 2 })).json).toMatchObject([
			{ version: 3 },
		]);
		expect((await operate(instance, 'save', { ...form, expectedVersion: 0 })).json).toMatchObject([
			{ version: 4 },
		]);
	});

	it.each([
		[{ templateName: "={{ '' }}" }, "'name'"],
		[{ path: "={{ '' }}" }, "'path'"],
		[{ tracker: 'nobody' }, "'nobody' is not known"],
		[{ more: { pagination: '{' } }, "'Pagination (JSON)' is not valid JSON"],
		[{ more: { records: 'offers' } }, "'response.records'"],
		[{ more: { successPath: '$.ok' } }, "'Success Path' is set, but 'Success Equals' is not"],
		[{ parameterRows: { parameter: [{ name: '' }] } }, "'parameters"],
		[
			{ parameterRows: { parameter: [{ name: 'flag', in: 'query', type: 'integer', choices: '1, two' }] } },
			"'parameters[0].enum[1]' does not fit",
		],
	])('names the field that is wrong in %j', async (change, words) => {
		const { error } = await operate(store(), 'save', { ...form, ...change });
		expect(error?.message).toContain(words);
	});
});

describe('what a save may not take the place of', () => {
	it('another template whose name gives the same ID', async () => {
		const instance = store();
		const named = (name: string) => ({ ...demoTemplate('x', { name }), id: undefined });
		await saveAll(instance, [named('Payout')]);
		const { error } = await saveAll(instance, [named('Payout %')]);
		expect(error?.message).toContain(
			"The ID 'demo.payout', made from the name, is that of the template 'Payout'",
		);
		expect(instance.rows).toMatchObject([{ name: 'Payout', version: 1 }]);
		const { json } = await saveAll(instance, [named('  payout ')]);
		expect(json).toMatchObject([{ saved: 'updated', version: 2 }]);
	});

	it("the team's own version of a template of the library", async () => {
		const instance = store();
		const copy = { tracker: 'demo', libraryTemplate: 'demo.affiliate.get' };
		await operate(instance, 'copyFromLibrary', copy);
		const own = { ...definitionOf(instance), name: 'Our own' };
		await saveAll(instance, [own]);
		const { error } = await operate(instance, 'copyFromLibrary', copy);
		expect(error?.message).toContain("The store has a template 'demo.affiliate.get' of its own, version 2");
		expect(instance.rows).toMatchObject([{ name: 'Our own', version: 2 }]);
	});

	it('either of them, also where somebody has broken its row by hand', async () => {
		const own = demoTemplate('demo.affiliate.get');
		const instance = store(
			{ ...rowOf(own), name: 'Edited by hand' },
			{ ...rowOf(demoTemplate('demo.payout', { name: 'Payout' })), version: null },
		);
		const before = structuredClone(instance.rows);
		const copy = { tracker: 'demo', libraryTemplate: 'demo.affiliate.get' };
		const copied = await operate(instance, 'copyFromLibrary', copy);
		expect(copied.error?.message).toContain('of its own, whose row 1 is broken');
		const named = { ...demoTemplate('x', { name: 'Payout %' }), id: undefined };
		expect((await saveAll(instance, [named])).error?.message).toContain("is that of the template 'Payout'");
		expect(instance.rows).toEqual(before);
	});

	it('says that a save may have been done where no answer tells', async () => {
		const instance = store(...rowsOf('demo.one'));
		instance.intercept = ({ method }) => (method === 'PATCH' ? [504, { message: 'gateway' }] : undefined);
		const { error } = await saveAll(instance, [demoTemplate('demo.one', { name: 'New' })]);
		expect(error?.message).toContain('The template store refuses the call: gateway');
		expect(error?.description).toContain('It may have been done all the same');
	});
});

describe('saving a cURL command', () => {
	const command = [
		"curl -X POST 'https://api-demo.affise.com/3.0/admin/partner/42' -H 'API-Key: KEY-4711' \\",
		"  -d 'status=active'",
	].join('\n');
	const parameters = { templateAs: 'curl', tracker: 'affise', kind: 'edit', curlCommand: command };

	it('makes a template of it, under the name that was given, without its key', async () => {
		const instance = store();
		const { json, error } = await operate(instance, 'save', { ...parameters, templateName: 'Set status' });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ id: 'affise.setStatus', saved: 'created', version: 1 });
		expect(definitionOf(instance)).toMatchObject({
			name: 'Set status',
			tracker: 'affise',
			kind: 'edit',
			method: 'POST',
			path: '/3.0/admin/partner/{partner_id}',
			bodyEncoding: 'form',
			parameters: [
				{ name: 'partner_id', in: 'path', example: '42' },
				{ name: 'status', in: 'body', example: 'active' },
			],
		});
		expect(JSON.stringify(instance.rows)).not.toContain('KEY-4711');
	});

	it.each([
		['what is no command', { curlCommand: 'wget x' }, "'cURL Command' does not begin with curl"],
		[
			'a command that cannot be a template',
			{ curlCommand: 'curl -F a=b https://h' },
			'The cURL command cannot be used',
		],
		[
			'one in the place of JSON, and says where it belongs',
			{ templateAs: 'json', templateDefinition: command },
			"'Template Definition' is a cURL command, not JSON",
		],
	])('refuses %s', async (_, more, message) => {
		const instance = store();
		const { error } = await operate(instance, 'save', { ...parameters, templateName: 'x', ...more });
		expect(error?.message).toContain(message);
		expect(instance.rows).toEqual([]);
	});
});
