import nock from 'nock';

import { DataTables, demoTemplate, rowOf, rowsOf } from '../../../helpers/dataTables';
import { operate, runFromStore, saveAll } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

describe('every row', () => {
	it('is read, page by page, in the order of ids', async () => {
		const instance = new DataTables();
		const names = Array.from({ length: 620 }, (_, index) => `demo.offer${(index * 7919) % 10_007}`);
		instance.table(rowsOf(...names));
		const { json } = await operate(instance, 'getMany', { returnAll: true });
		expect(json.map(({ id }) => id)).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
		expect(instance.called()).toEqual(['GET /data-tables', ...Array(3).fill('GET /data-tables/:id/rows')]);
	});

	it('comes once and is not left out where rows come and go between pages', async () => {
		const instance = new DataTables();
		const names = Array.from({ length: 600 }, (_, index) => `demo.m${String(index).padStart(3, '0')}`);
		const table = instance.table(rowsOf(...names));
		let reads = 0;
		instance.intercept = ({ path }) => {
			if (!path.endsWith('/rows') || ++reads !== 2) return;
			table.rows = table.rows.slice(10);
			instance.add(table, rowsOf('demo.a'));
		};
		const { json } = await operate(instance, 'getMany', { returnAll: true });
		expect(json.map(({ id }) => id)).toEqual(['demo.a', ...names]);
	});

	it('of a template is found behind any number of copies of another one', async () => {
		const instance = new DataTables();
		const copies = Array.from({ length: 270 }, () => rowOf(demoTemplate('demo.copy')));
		instance.table([...copies, ...rowsOf('demo.ok')]);
		const { json, error } = await runFromStore(instance, [
			{ template: 'demo.copy' },
			{ template: 'demo.ok' },
		]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
	});

	it('a limit is kept across pages', async () => {
		const instance = new DataTables();
		instance.table(rowsOf(...Array.from({ length: 400 }, (_, index) => `demo.offer${index}`)));
		for (const limit of [1, 50, 250, 300]) {
			expect((await operate(instance, 'getMany', { limit })).json).toHaveLength(limit);
		}
	});

	it('is found by tracker, kind and text, also a text with a percent sign', async () => {
		const instance = new DataTables();
		instance.table([
			...rowsOf('demo.one'),
			rowOf(demoTemplate('demo.rate', { name: 'Raise by 10% and more' })),
			rowOf(demoTemplate('affise.one', { tracker: 'affise' })),
			rowOf(demoTemplate('demo.edit', { kind: 'edit', method: 'PATCH' })),
		]);
		const find = async (parameters: Record<string, unknown>) =>
			(await operate(instance, 'getMany', parameters)).json.map(({ id }) => id);
		expect(await find({ tracker: 'affise' })).toEqual(['affise.one']);
		expect(await find({ kind: 'edit' })).toEqual(['demo.edit']);
		expect(await find({ tracker: 'demo', kind: 'get', text: 'ONE' })).toEqual(['demo.one']);
		expect(await find({ text: '10%' })).toEqual(['demo.rate']);
		expect(await find({ text: '10% and', returnAll: true })).toEqual(['demo.rate']);
	});
});

describe('what the instance refuses', () => {
	const failing = async (status: number, body: unknown, contentType = 'application/json') => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'));
		instance.intercept = () => [status, body as string, { 'content-type': contentType }];
		return (await runFromStore(instance, [{ template: 'demo.one' }])).error;
	};
	const noApi = 'There is no n8n public API at the instance URL of the template store';

	it.each([
		[401, { message: "'X-N8N-API-KEY' header required" }, 'The template store does not accept the API key'],
		[401, { error: 'Not allowed' }, noApi],
		[403, { message: 'Forbidden' }, "lacks the scope 'dataTable:list'"],
		[404, { message: 'not found' }, 'The n8n of the template store has no Data Tables in its public API'],
		[404, { error: 'Nothing here' }, noApi],
		[400, { message: 'Bad thing' }, 'The template store refuses the call: Bad thing'],
		[500, {}, 'The template store refuses the call: HTTP 500'],
	])('%s %j', async (status, body, sentence) => {
		expect((await failing(status, body))?.message).toContain(sentence);
	});

	it.each([200, 403, 404])('a web page with the status %s is no API', async (status) => {
		const error = await failing(status, '<!DOCTYPE html><p>Hello</p>', 'text/html');
		expect(error?.message).toContain(noApi);
		expect(error?.description).toContain('N8N_PUBLIC_API_DISABLED');
	});

	it.each([
		[413, 'refuses requests of this size (HTTP 413)', 'Import fewer templates at once'],
		[429, 'does not answer (HTTP 429)', 'Try again later'],
		[502, 'does not answer (HTTP 502)', 'Try again later'],
	])(
		'a web page with the status %s comes from what stands before the API',
		async (status, sentence, hint) => {
			const error = await failing(status, '<!DOCTYPE html><p>nginx</p>', 'text/html');
			expect(error?.message).toContain(sentence);
			expect(error?.description).toContain(hint);
		},
	);

	it('a key: it is renewed, or the public API switched on', async () => {
		const instance = new DataTables();
		const { error } = await runFromStore(instance, [{ template: 'demo.one' }], {
			connection: { apiKey: 'revoked' },
		});
		expect(error?.message).toContain('The template store does not accept the API key');
		expect(error?.description).toContain('It was deleted or has expired');
		expect(error?.description).toContain('switched off (N8N_PUBLIC_API_DISABLED)');
		expect(error?.httpCode).toBe('401');
	});

	it.each([
		['dataTable:list', 'getMany', {}],
		['dataTableRow:read', 'get', { templateId: 'demo.one' }],
		['dataTableRow:delete', 'delete', { templateId: 'demo.one' }],
		['dataTableRow:create', 'copyFromLibrary', { tracker: 'demo', libraryTemplate: 'demo.offer.get' }],
	])('the missing scope %s has its name in the sentence', async (scope, operation, parameters) => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'));
		instance.lacking = [scope];
		const { libraryTemplate, ...others } = parameters as Record<string, unknown>;
		const { error } = await operate(instance, operation, {
			...others,
			...(libraryTemplate ? { libraryTemplate: { __rl: true, mode: 'id', value: libraryTemplate } } : {}),
		});
		expect(error?.message).toContain(`lacks the scope '${scope}'`);
		expect(error?.description).toContain('docs/template-store.md');
		expect(instance.rows).toHaveLength(1);
	});

	it('the missing scopes to update and to make a table too', async () => {
		const instance = new DataTables();
		instance.lacking = ['dataTable:create', 'dataTableRow:update'];
		const save = async () => (await saveAll(instance, [demoTemplate('demo.one')])).error?.message;
		expect(await save()).toContain("lacks the scope 'dataTable:create'");
		instance.table(rowsOf('demo.one'));
		expect(await save()).toContain("lacks the scope 'dataTableRow:update'");
		expect(instance.rows).toMatchObject([{ version: 1 }]);
	});

	it('no secret is in any of it', async () => {
		const instance = new DataTables();
		instance.intercept = () => [400, { message: `key ${instance.apiKey} is bad` }];
		const { error } = await operate(instance, 'getMany');
		expect(`${error?.message} ${error?.description}`).not.toContain(instance.apiKey);
	});
});

describe('ids that were read before and others', () => {
	it('are read in one request', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.a', 'demo.b'));
		await runFromStore(instance, [{ template: 'demo.a' }]);
		instance.called();
		const { json, error } = await runFromStore(instance, [{ template: 'demo.a' }, { template: 'demo.b' }]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
		expect(instance.called()).toEqual(['GET /data-tables/:id/rows']);
	});
});
