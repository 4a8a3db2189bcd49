import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n, STORE_SCOPES } from '../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../scripts/lib/n8n.mjs';
import type { Instance } from './instance.mts';
import { packedTarball } from './services.mts';
import {
	dropTable,
	fromStore,
	madeKeys,
	makeKey,
	Proxy,
	publish,
	quantile,
	rowsOf,
	saveNode,
	STORE,
	storeCredential,
	tableId,
	tablesNamed,
	templatesNode,
} from './storeNodes.mts';
import type { Json, Published } from './storeNodes.mts';

const setStatus = (status: string, more: Json = {}): Json => ({
	id: 'affise.team.setStatus',
	name: 'Set the status our way',
	tracker: 'affise',
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/partner/{affiliate_id}',
	parameters: [
		{ name: 'affiliate_id', in: 'path', type: 'integer', required: true },
		{ name: 'status', in: 'body', type: 'string', const: status },
	],
	response: { records: '$.partner' },
	...more,
});

const readOffer = (id: string, more: Json = {}): Json => ({
	id,
	name: `Read offer ${id}`,
	tracker: 'demo',
	kind: 'get',
	method: 'GET',
	path: '/offers/{offer_id}',
	parameters: [{ name: 'offer_id', in: 'path', type: 'string', required: true }],
	response: { records: '$.record' },
	...more,
});

/** A row as the node itself would write it. */
const rowOf = (template: Json): Json => ({
	template_id: template.id,
	name: template.name,
	tracker: template.tracker,
	kind: template.kind,
	method: template.method,
	path: template.path,
	definition: JSON.stringify(template),
	version: 1,
});

const collator = (a: string, b: string): number => (a < b ? -1 : 1);

async function insert(n8n: N8n, table: string, rows: Json[]): Promise<void> {
	const id = await tableId(n8n, table);
	for (let start = 0; start < rows.length; start += 1000) {
		const data = rows.slice(start, start + 1000);
		await n8n.api('POST', `/api/v1/data-tables/${id}/rows`, { data, returnType: 'count' });
	}
}

async function changeRow(n8n: N8n, table: string, templateId: string, data: Json): Promise<void> {
	await n8n.api('PATCH', `/api/v1/data-tables/${await tableId(n8n, table)}/rows/update`, {
		filter: { type: 'and', filters: [{ columnName: 'template_id', condition: 'eq', value: templateId }] },
		data,
	});
}

let tables = 0;

/** A store of its own for a case: a connection to a table of its own name. */
async function ownStore(n8n: N8n, more: Json = {}) {
	tables += 1;
	const table = `store_case_${tables}`;
	const { id: keyId, key } = await makeKey(n8n);
	const data = { baseUrl: n8n.url, apiKey: key, tableName: table, ...more };
	const credential = await storeCredential(n8n, data);
	return { table, keyId, key, data, credential, chosen: { [STORE]: credential } };
}

type Store = Awaited<ReturnType<typeof ownStore>>;

/** What the picker of a node asks n8n for. */
async function search(
	n8n: N8n,
	credential: SavedCredential,
	tracker: string,
	filter: string,
	paginationToken?: string,
	kind = 'Get',
): Promise<{
	results: Array<{ name: string; value: string; description?: string }>;
	paginationToken?: string;
}> {
	return await n8n.api('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
		path: 'parameters.template',
		methodName: 'searchTemplates',
		nodeTypeAndVersion: { name: `n8n-nodes-tracker-actions.trackerAction${kind}`, version: 1 },
		currentNodeParameters: {
			tracker,
			templateSource: 'store',
			template: { __rl: true, mode: 'list', value: '' },
		},
		credentials: { [STORE]: { id: credential.id, name: credential.name } },
		...(filter ? { filter } : {}),
		...(paginationToken ? { paginationToken } : {}),
	});
}

function connectionCases(running: () => N8n): void {
	describe('the connection test', () => {
		const check = async (data: Json) => await running().testCredential({ type: STORE, data });

		test('passes with the scopes of the README, whatever of the address is pasted', async () => {
			const { key } = await makeKey(running());
			const { url } = running();
			for (const baseUrl of [url, ` ${url}/ `, `${url}/api/v1`, `${url}/api/v1/`, `${url}/home/workflows`]) {
				expect(await check({ baseUrl, apiKey: key })).toMatchObject({ status: 'OK' });
			}
			expect(await tablesNamed(running(), 'connection test')).toEqual([]);
		});

		test('names a scope that is missing where nothing can be read without it', async () => {
			for (const missing of ['dataTable:list', 'dataTableRow:read']) {
				const { key } = await makeKey(
					running(),
					STORE_SCOPES.filter((scope) => scope !== missing),
				);
				const answer = await check({ baseUrl: running().url, apiKey: key });
				expect(answer.status).toBe('Error');
				expect(answer.message).toContain(`lacks the scope '${missing}'`);
			}
		});

		test('passes with a key that only reads', async () => {
			const { key } = await makeKey(running(), ['dataTable:list', 'dataTableRow:read']);
			expect((await check({ baseUrl: running().url, apiKey: key })).status).toBe('OK');
		});

		test('tells a revoked key, a host that is not there and one that is no n8n', async () => {
			const { id, key } = await makeKey(running());
			await running().api('DELETE', `/rest/api-keys/${id}`);
			const revoked = await check({ baseUrl: running().url, apiKey: key });
			expect(revoked).toMatchObject({ status: 'Error' });
			expect(revoked.message).toMatch(/does not accept the API key\. It was deleted or has expired/);
			expect(revoked.message).toContain('N8N_PUBLIC_API_DISABLED');
			const nobody = await check({ baseUrl: 'http://127.0.0.1:1', apiKey: key });
			expect(nobody).toMatchObject({ status: 'Error' });
			expect(nobody.message).toMatch(/cannot be reached: 127\.0\.0\.1:1 refuses the connection/);
		});
	});
}

function sharingCases(running: () => Instance): void {
	describe('one template, many workflows', () => {
		test('A saves it, B and C, already published, use it; A changes it, and both act on the change', async () => {
			const instance = running();
			const { n8n } = instance;
			const store = await ownStore(n8n);
			const affise = instance.credentials.affiseTrackerApi as SavedCredential;
			const chosen = { ...store.chosen, affiseTrackerApi: affise };
			const a = await publish(n8n, saveNode(), store.chosen);
			const b = await publish(n8n, fromStore('Edit', 'affise', 'affise.team.setStatus'), chosen);
			const c = await publish(n8n, fromStore('Edit', 'affise', '={{ $json.template }}'), chosen);
			const runB = async () => await b.run({ values: { affiliate_id: 42 } });
			const runC = async () =>
				await c.run({ template: 'affise.team.setStatus', values: { affiliate_id: 41 } });

			expect((await runB()).error?.message).toContain('affise.team.setStatus');
			expect(instance.calls()).toEqual([]);

			const saved = await a.run(setStatus('banned'));
			expect(saved.items[0]).toMatchObject({ id: 'affise.team.setStatus', version: 1, saved: 'created' });
			expect((await runB()).items).toMatchObject([{ id: 42, status: 'banned' }]);
			expect((await runC()).items).toMatchObject([{ id: 41, status: 'banned' }]);

			const changed = await a.run(setStatus('not active', { version: 1 }));
			expect(changed.items[0]).toMatchObject({ version: 2, saved: 'updated' });
			expect((await runB()).items).toMatchObject([{ id: 42, status: 'not active' }]);
			expect((await runC()).items).toMatchObject([{ id: 41, status: 'not active' }]);
			expect(instance.tracker('affise').log.map(({ body }) => body)).toEqual([
				'status=banned',
				'status=banned',
				'status=not+active',
				'status=not+active',
			]);

			const stale = await a.run(setStatus('pending', { version: 1 }));
			expect(stale.error?.message).toContain('was changed by somebody else in the meantime');
			expect(stale.error?.description).toContain('Nothing was overwritten');

			const remove = await publish(
				n8n,
				templatesNode('delete', { templateId: '={{ $json.id }}' }),
				store.chosen,
			);
			const removed = await remove.run({ id: 'affise.team.setStatus' });
			expect(removed.items[0]).toMatchObject({ deleted: true, name: 'Set the status our way', version: 2 });
			instance.reset();
			for (const { error } of [await runB(), await runC()]) {
				expect(error?.message).toContain("The template store has no template 'affise.team.setStatus'");
				expect(error?.description).toContain(`table '${store.table}' at ${n8n.url}`);
			}
			expect(instance.calls()).toEqual([]);
			expect((await remove.run({ id: 'affise.team.setStatus' })).error?.message).toContain('has no template');
		});

		test('a template is for nodes of its kind and tracker', async () => {
			const { n8n } = running();
			const store = await ownStore(n8n);
			await (await publish(n8n, saveNode(), store.chosen)).run(readOffer('demo.mine'));
			const edit = await publish(n8n, fromStore('Edit', 'demo', 'demo.mine'), store.chosen);
			const { error } = await edit.run({ values: { offer_id: 1 } });
			expect(error?.description).toContain('Tracker Action Get');
		});

		test('one store request an execution, however many items; several ids in one', async () => {
			const { n8n } = running();
			const proxy = await Proxy.start(n8n.url);
			try {
				const store = await ownStore(n8n, { baseUrl: proxy.url });
				const save = await publish(n8n, saveNode(), store.chosen);
				const ids = Array.from({ length: 20 }, (_, index) => `demo.offer${index}`);
				await save.run(...ids.map((id) => readOffer(id)));

				const get = await publish(n8n, fromStore('Get', 'demo', '={{ $json.id }}'), store.chosen);
				const items = Array.from({ length: 100 }, (_, index) => ({
					id: ids[index % ids.length],
					values: { offer_id: String((index % 30) + 1) },
				}));
				proxy.reset();
				expect((await get.run(...items)).items).toHaveLength(100);
				expect(proxy.log.map(({ method }) => method)).toEqual(['GET']);
				proxy.reset();
				expect((await get.run(items[0] ?? {})).items).toHaveLength(1);
				expect(proxy.log).toHaveLength(1);

				const read = await publish(
					n8n,
					templatesNode('get', { templateId: '={{ $json.id }}' }),
					store.chosen,
				);
				proxy.reset();
				expect((await read.run(...items)).items).toHaveLength(100);
				expect(proxy.log).toHaveLength(1);
			} finally {
				await proxy.close();
			}
		});
	});
}

function failureCases(running: () => Instance): void {
	describe('when the store fails', () => {
		let store: Store;
		let proxy: Proxy;
		let save: Published;
		let get: Published;
		let before: Json[];

		beforeAll(async () => {
			const { n8n } = running();
			proxy = await Proxy.start(n8n.url);
			store = await ownStore(n8n, { baseUrl: proxy.url });
			save = await publish(n8n, saveNode(), store.chosen);
			get = await publish(n8n, fromStore('Get', 'demo', 'demo.kept'), store.chosen);
			await save.run(readOffer('demo.kept'));
			before = await rowsOf(n8n, store.table);
		});

		beforeEach(() => proxy.reset());

		afterEach(async () => {
			await running().n8n.updateCredential(store.credential, store.data);
			// Nothing is lost, and nothing half done.
			expect(await rowsOf(running().n8n, store.table)).toEqual(before);
			expect((await get.run({ values: { offer_id: '3' } })).items).toMatchObject([{ id: 3 }]);
		});

		afterAll(async () => await proxy.close());

		const both = async () => {
			const { error: saving } = await save.run(readOffer('demo.new'));
			const { error: reading } = await get.run({ values: { offer_id: '3' } });
			return [saving, reading];
		};

		test('the API key is revoked', async () => {
			const { n8n } = running();
			const { id, key } = await makeKey(n8n);
			await n8n.updateCredential(store.credential, { ...store.data, apiKey: key });
			await n8n.api('DELETE', `/rest/api-keys/${id}`);
			for (const error of await both()) {
				expect(error?.message).toMatch(/^The template store does not accept the API key/);
				expect(error?.description).toContain('It was deleted or has expired');
				expect(error?.description).toContain('Settings → n8n API');
				expect(error?.description).toContain('N8N_PUBLIC_API_DISABLED');
			}
		});

		test('the instance URL leads nowhere', async () => {
			await running().n8n.updateCredential(store.credential, {
				...store.data,
				baseUrl: 'http://127.0.0.1:1',
			});
			for (const error of await both()) {
				expect(error?.message).toContain('The template store cannot be reached: 127.0.0.1:1 refuses');
			}
		});

		test('the instance URL leads to something else', async () => {
			const { origin } = running().tracker('affise');
			await running().n8n.updateCredential(store.credential, { ...store.data, baseUrl: origin });
			for (const error of await both()) {
				expect(error?.message).toContain('There is no n8n public API at the instance URL');
			}
		});

		test.each([
			['dataTable:list', 'dataTable:list'],
			['dataTableRow:read', 'dataTableRow:read'],
			['dataTableRow:create', 'dataTableRow:create'],
		])('the scope %s is missing', async (missing, named) => {
			const { n8n } = running();
			const { key } = await makeKey(
				n8n,
				STORE_SCOPES.filter((scope) => scope !== missing),
			);
			await n8n.updateCredential(store.credential, { ...store.data, apiKey: key });
			const { error } = await save.run(readOffer('demo.new'));
			expect(error?.message).toContain(`lacks the scope '${named}'`);
		});

		test.each([
			['dataTableRow:update', () => save.run(readOffer('demo.kept', { name: 'Other' }))],
			[
				'dataTableRow:delete',
				async () =>
					await (
						await publish(running().n8n, templatesNode('delete', { templateId: 'demo.kept' }), store.chosen)
					).run(),
			],
			[
				'dataTable:create',
				async () => {
					const data = {
						...store.data,
						tableName: 'not_there',
						apiKey: (await lacking('dataTable:create')).key,
					};
					const credential = await storeCredential(running().n8n, data);
					return await (
						await publish(running().n8n, saveNode(), { [STORE]: credential })
					).run(readOffer('demo.new'));
				},
			],
		])('the scope %s is missing where it is needed', async (missing, act) => {
			const { key } = await lacking(missing);
			await running().n8n.updateCredential(store.credential, { ...store.data, apiKey: key });
			const { error } = await act();
			expect(error?.message).toContain(`lacks the scope '${missing}'`);
		});

		const lacking = async (missing: string) =>
			await makeKey(
				running().n8n,
				STORE_SCOPES.filter((scope) => scope !== missing),
			);

		test('a column is taken away', async () => {
			const { n8n } = running();
			const own = await ownStore(n8n);
			const saveHere = await publish(n8n, saveNode(), own.chosen);
			const getHere = await publish(n8n, fromStore('Get', 'demo', 'demo.kept'), own.chosen);
			await saveHere.run(readOffer('demo.kept'));
			const [table] = await tablesNamed(n8n, own.table);
			const column = table?.columns.find(({ name }) => name === 'kind');
			await n8n.api('DELETE', `/api/v1/data-tables/${table?.id}/columns/${String(column?.id)}`);
			for (const { error } of [
				await saveHere.run(readOffer('demo.kept')),
				await getHere.run({ values: { offer_id: '3' } }),
			]) {
				expect(error?.message).toContain(`lacks the column 'kind'`);
				expect(error?.description).toContain('Data tables');
			}
		});
	});

	describe('when the table is deleted', () => {
		test('between two executions: reading says so, saving makes it anew, and everybody goes on', async () => {
			const { n8n } = running();
			const store = await ownStore(n8n);
			const save = await publish(n8n, saveNode(), store.chosen);
			const get = await publish(n8n, fromStore('Get', 'demo', 'demo.kept'), store.chosen);
			await save.run(readOffer('demo.kept'));
			expect((await get.run({ values: { offer_id: '3' } })).items).toMatchObject([{ id: 3 }]);
			await dropTable(n8n, store.table);
			const { error } = await get.run({ values: { offer_id: '3' } });
			expect(error?.message).toContain(`There is no table '${store.table}' at ${n8n.url}`);
			expect(await tablesNamed(n8n, store.table)).toEqual([]);
			expect((await save.run(readOffer('demo.kept'))).items[0]).toMatchObject({ saved: 'created' });
			expect((await get.run({ values: { offer_id: '3' } })).items).toMatchObject([{ id: 3 }]);
		});

		test('while an import runs: the import ends and says so, and no half table is left', async () => {
			const { n8n } = running();
			const proxy = await Proxy.start(n8n.url);
			try {
				const store = await ownStore(n8n, { baseUrl: proxy.url });
				const run = await publish(
					n8n,
					templatesNode('import', { bundle: '={{ $json.bundle }}' }),
					store.chosen,
				);
				let inserts = 0;
				proxy.before = async (method, path) => {
					if (method === 'POST' && path.endsWith('/rows') && ++inserts === 2)
						await dropTable(n8n, store.table);
				};
				const templates = Array.from({ length: 150 }, (_, index) => readOffer(`demo.many${index}`));
				const { error } = await run.run({ bundle: { templates } });
				expect(error?.message).toContain('was deleted while the node was running');
				expect(error?.description).toContain('100 templates had been created');
				expect(error?.description).toContain('What it held is gone');
				expect(await tablesNamed(n8n, store.table)).toEqual([]);
				proxy.reset();
				const again = await run.run({ bundle: { templates } });
				expect(again.items[0]?.counts).toEqual({ created: 150, updated: 0, skipped: 0, refused: 0 });
			} finally {
				await proxy.close();
			}
		});
	});

	test('the public API is switched off: a sentence of its own, in the connection test and in a run', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-off-'));
		const n8n = await startN8n({
			userFolder: folder,
			tarball: await packedTarball(),
			env: { N8N_PUBLIC_API_DISABLED: 'true' },
		});
		try {
			await n8n.setupOwner();
			const data = { baseUrl: n8n.url, apiKey: 'any' };
			const checked = await n8n.testCredential({ type: STORE, data });
			expect(checked.status).toBe('Error');
			expect(checked.message).toContain('The template store does not accept the API key');
			expect(checked.message).toContain('switched off (N8N_PUBLIC_API_DISABLED)');

			const credential = await storeCredential(running().n8n, data);
			const list = await publish(running().n8n, templatesNode('getMany'), { [STORE]: credential });
			const { error } = await list.run();
			expect(error?.message).toContain('The template store does not accept the API key');
			expect(error?.description).toContain('switched off (N8N_PUBLIC_API_DISABLED)');
		} finally {
			await n8n.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}, 120_000);
}

function exchangeCases(running: () => N8n): void {
	describe('bundles', () => {
		test('the whole library goes out, in, and out again byte for byte', async () => {
			const n8n = running();
			const store = await ownStore(n8n);
			const run = async (operation: string, parameters: Json, ...items: Json[]) =>
				await (await publish(n8n, templatesNode(operation, parameters), store.chosen)).run(...items);
			const library = await run('export', { exportFrom: 'library' });
			const bundle = library.items[0]?.bundle as { templates: Json[] };
			expect(bundle.templates.length).toBeGreaterThan(50);
			const imported = await run('import', { bundle: '={{ $json.bundle }}' }, { bundle });
			expect(imported.items[0]?.counts).toEqual({
				created: bundle.templates.length,
				updated: 0,
				skipped: 0,
				refused: 0,
			});
			const exported = await run('export', { exportFrom: 'store' });
			expect(JSON.stringify(exported.items[0]?.bundle)).toBe(JSON.stringify(bundle));
			const again = await run('import', { bundle: '={{ $json.bundle }}' }, { bundle });
			expect(again.items[0]?.counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
			expect((await run('export', { exportFrom: 'store' })).items[0]?.bundle).toEqual(bundle);
			const listed = await run('getMany', { returnAll: true });
			expect(listed.items).toHaveLength(bundle.templates.length);
			console.info(
				`library: ${bundle.templates.length} templates, imported in ${imported.milliseconds.toFixed(0)} ms`,
			);
		});

		test('all or nothing: what one template breaks is taken back', async () => {
			const n8n = running();
			const proxy = await Proxy.start(n8n.url);
			try {
				const store = await ownStore(n8n, { baseUrl: proxy.url });
				const save = await publish(n8n, saveNode(), store.chosen);
				await save.run(readOffer('demo.before'));
				const run = await publish(
					n8n,
					templatesNode('import', { bundle: '={{ $json.bundle }}', allOrNothing: true }),
					store.chosen,
				);
				const templates = Array.from({ length: 150 }, (_, index) => readOffer(`demo.many${index}`));
				templates.push(readOffer('demo.before', { name: 'Other' }));

				const invalid = await run.run({ bundle: { templates: [...templates, { name: 'No tracker' }] } });
				expect(invalid.error?.message).toContain('Nothing was imported');

				let inserts = 0;
				proxy.before = async (method, path) => {
					if (method !== 'POST' || !path.endsWith('/rows') || ++inserts !== 2) return;
					await insert(n8n, store.table, [rowOf(readOffer('demo.many120', { name: 'Theirs' }))]);
				};
				const { error } = await run.run({ bundle: { templates } });
				expect(error?.message).toContain("'demo.many120' was refused. Nothing was imported.");
				const rows = await rowsOf(n8n, store.table);
				expect(rows.map(({ template_id, name }) => [template_id, name]).sort()).toEqual([
					['demo.before', 'Read offer demo.before'],
					['demo.many120', 'Theirs'],
				]);
			} finally {
				await proxy.close();
			}
		});
	});
}

function concurrencyCases(running: () => N8n): void {
	describe('two people at once', () => {
		test('creating one id ends as one row', async () => {
			const n8n = running();
			const store = await ownStore(n8n);
			const saves = [
				await publish(n8n, saveNode(), store.chosen),
				await publish(n8n, saveNode(), store.chosen),
			];
			await saves[0]?.run(readOffer('demo.first'));
			await saves[1]?.run(readOffer('demo.first'));
			for (let round = 0; round < 10; round += 1) {
				const id = `demo.race${round}`;
				const results = await Promise.all(
					Array.from({ length: 4 }, (_, index) =>
						(saves[index % 2] as Published).run(readOffer(id, { name: `Number ${index}` })),
					),
				);
				const rows = (await rowsOf(n8n, store.table)).filter((row) => row.template_id === id);
				expect(rows).toHaveLength(1);
				const done = results.flatMap(({ items }) => items);
				expect(done.filter(({ saved }) => saved === 'created')).toHaveLength(1);
				const last = done.sort((a, b) => Number(b.version) - Number(a.version))[0];
				expect(rows[0]).toMatchObject({ name: last?.name, version: last?.version });
				for (const { error } of results.filter((result) => result.error)) {
					expect(error?.message).toMatch(/was (created|changed) by somebody else in the meantime/);
				}
			}
		});

		test('changing one version: one is taken, the others are told', async () => {
			const n8n = running();
			const store = await ownStore(n8n);
			const save = await publish(n8n, saveNode(), store.chosen);
			await save.run(readOffer('demo.one'));
			const results = await Promise.all(
				Array.from({ length: 6 }, (_, index) =>
					save.run(readOffer('demo.one', { name: `Number ${index}`, version: 1 })),
				),
			);
			const [taken, ...more] = results.flatMap(({ items }) => items);
			expect(more).toEqual([]);
			expect(results.filter(({ error }) => error?.message.includes('changed by somebody else'))).toHaveLength(
				5,
			);
			expect(await rowsOf(n8n, store.table)).toMatchObject([{ name: taken?.name, version: 2 }]);
		});
	});

	test('a row broken by hand is reported, hurts nobody else, and is mended by a save', async () => {
		const n8n = running();
		const store = await ownStore(n8n);
		const save = await publish(n8n, saveNode(), store.chosen);
		const get = await publish(n8n, fromStore('Get', 'demo', '={{ $json.id }}'), store.chosen);
		const list = await publish(n8n, templatesNode('getMany', { returnAll: true }), store.chosen);
		await save.run(readOffer('demo.good'), readOffer('demo.json'), readOffer('demo.version'));
		await changeRow(n8n, store.table, 'demo.json', { definition: '{"id": ' });
		await changeRow(n8n, store.table, 'demo.version', { version: null });

		const values = { offer_id: '3' };
		expect((await get.run({ id: 'demo.good', values })).items).toMatchObject([{ id: 3 }]);
		const { error } = await get.run({ id: 'demo.json', values });
		expect(error?.message).toMatch(
			/^Row \d+ of the template store, template 'demo\.json', is broken: 'definition' is not valid JSON/,
		);
		expect((await get.run({ id: 'demo.version', values })).error?.message).toContain("'version' is empty");
		const listed = await list.run();
		expect(listed.items.filter(({ broken }) => broken).map(({ id }) => id)).toEqual([
			'demo.json',
			'demo.version',
		]);
		expect(listed.items.map(({ id }) => id)).toContain('demo.good');
		const { results } = await search(n8n, store.credential, 'demo', '');
		expect(results.map(({ name }) => name)).toEqual([
			'Read offer demo.good',
			'Read offer demo.json (broken)',
			'Read offer demo.version (broken)',
		]);
		for (const id of ['demo.json', 'demo.version']) {
			expect((await save.run(readOffer(id))).items[0]).toMatchObject({ saved: 'updated' });
			expect((await get.run({ id, values })).items).toMatchObject([{ id: 3 }]);
		}
		expect(await rowsOf(n8n, store.table)).toHaveLength(3);
	});
}

const VERBS = ['Pause', 'Resume', 'Read', 'List', 'Approve', 'Reject', 'Archive', 'Copy', 'Move', 'Check'];
const THINGS = [
	'offer',
	'affiliate',
	'conversion',
	'payout',
	'cap',
	'postback',
	'landing page',
	'campaign',
	'click',
	'invoice',
];
const TEAMS = ['Berlin', 'Kyiv', 'Lisbon', 'Austin', 'Bogota', 'Manila', 'Dubai', 'Tallinn', 'Oslo', 'Seoul'];

/** As many different templates as a big team could have. */
const manyTemplates = (number: number): Json[] =>
	Array.from({ length: number }, (_, index) => {
		const name = [
			VERBS[index % 10],
			THINGS[Math.floor(index / 10) % 10],
			TEAMS[Math.floor(index / 100) % 10],
			Math.floor(index / 1000),
		].join(' ');
		return readOffer(`demo.t${String(index).padStart(5, '0')}`, {
			name,
			description: `${name}, as our team agreed on it. `.repeat(4),
		});
	});

function scaleCases(running: () => N8n): void {
	describe('10,000 templates', () => {
		let small: Store;
		let large: Store;
		beforeAll(async () => {
			const n8n = running();
			[small, large] = [await ownStore(n8n), await ownStore(n8n)];
			for (const [store, number] of [
				[small, 100],
				[large, 10_000],
			] as const) {
				const [first, ...others] = manyTemplates(number);
				await (await publish(n8n, saveNode(), store.chosen)).run(first ?? {});
				await insert(n8n, store.table, others.map(rowOf));
			}
		}, 120_000);

		test('the picker answers 95 of 100 searches within 300 ms', async () => {
			const n8n = running();
			const searches = [
				'',
				...VERBS,
				...THINGS,
				...TEAMS,
				...VERBS.map((verb, index) => `${THINGS[index]} ${verb.toLowerCase()}`),
				...TEAMS.map((team, index) => `${team} ${THINGS[9 - index]} ${index}`),
				'demo.t04711',
				'/offers/',
				'nothing like this',
				'  pause   OFFER  ',
				'100%',
				'demo_t',
				"it's (new)! *&+=#?/",
			];
			expect(new Set(searches).size).toBeGreaterThanOrEqual(40);
			// The time it takes is the least of three rounds: the machine may have other work to do.
			const rounds: number[] = [];
			while (rounds.length < 3 && !rounds.some((time) => time < 300)) {
				const figures: Record<'large' | 'small', number[]> = { large: [], small: [] };
				for (const text of searches) {
					for (const [size, store] of Object.entries({ large, small }) as Array<['large' | 'small', Store]>) {
						const started = performance.now();
						const { results } = await search(n8n, store.credential, 'demo', text);
						figures[size].push(performance.now() - started);
						const none = ['nothing like this', 'demo_t', "it's (new)! *&+=#?/"].includes(text);
						if (size === 'large') expect([text, results.length > 0]).toEqual([text, !none]);
					}
				}
				const say = (all: number[]) =>
					`median ${quantile(all, 0.5).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms`;
				console.info(
					`picker, ${searches.length} searches: over 10,000 templates ${say(figures.large)}; over 100 ${say(figures.small)}`,
				);
				rounds.push(quantile(figures.large, 0.95));
			}
			expect(Math.min(...rounds)).toBeLessThan(300);
		}, 180_000);

		test('the picker pages through all of them without a gap', async () => {
			const n8n = running();
			const values: string[] = [];
			let token: string | undefined;
			do {
				const page = await search(n8n, large.credential, 'demo', 'berlin', token);
				values.push(...page.results.map(({ value }) => value));
				token = page.paginationToken;
			} while (token);
			expect(values).toHaveLength(1000);
			expect(new Set(values).size).toBe(1000);
		});

		test('Get Many with Return All gives every one', async () => {
			const n8n = running();
			const all = await publish(n8n, templatesNode('getMany', { returnAll: true }), large.chosen, {
				saveDataSuccessExecution: 'none',
			});
			const { items, milliseconds } = await all.run();
			expect(items).toHaveLength(10_000);
			expect(items.map(({ id }) => String(id))).toEqual(
				manyTemplates(10_000)
					.map(({ id }) => String(id))
					.sort(collator),
			);
			console.info(`Get Many, all 10,000: ${(milliseconds / 1000).toFixed(1)} s`);
			const some = await publish(n8n, templatesNode('getMany', { limit: 300, text: 'berlin' }), large.chosen);
			expect((await some.run()).items).toHaveLength(300);
		});

		test.each([
			['that was read before', (round: number) => round % 5, 1.5],
			['for the first time', (round: number) => 50 + round, 2],
		])('reading one of 10,000 %s takes no longer than one of 100', async (which, indexOf, most) => {
			const n8n = running();
			const proxies = [await Proxy.start(n8n.url), await Proxy.start(n8n.url)] as const;
			try {
				const reads = await Promise.all(
					([small, large] as const).map(async (store, index) => {
						const proxy = proxies[index] as Proxy;
						await n8n.updateCredential(store.credential, { ...store.data, baseUrl: proxy.url });
						const node = fromStore('Get', 'demo', '={{ $json.id }}');
						const published = await publish(n8n, node, store.chosen);
						return { published, proxy, whole: [] as number[], request: [] as number[] };
					}),
				);
				for (let round = 0; round < 45; round += 1) {
					const id = `demo.t${String(indexOf(round)).padStart(5, '0')}`;
					for (const { published, proxy, whole, request } of reads) {
						proxy.reset();
						const { milliseconds, error } = await published.run({ id, values: { offer_id: '3' } });
						expect(error).toBeUndefined();
						if (round < 5) continue;
						expect(proxy.log).toHaveLength(1);
						whole.push(milliseconds);
						request.push(proxy.log[0]?.milliseconds ?? Number.NaN);
					}
				}
				const [of100, of10000] = reads.map(({ whole, request }) => ({
					whole: quantile(whole, 0.5),
					request: quantile(request, 0.5),
				})) as [Record<'whole' | 'request', number>, Record<'whole' | 'request', number>];
				const say = (figure: number) => `${figure.toFixed(1)} ms`;
				console.info(
					`reading one template ${which}, medians of 40: the request ${say(of100.request)} of 100, ${say(of10000.request)} of 10,000; the execution ${say(of100.whole)} and ${say(of10000.whole)}`,
				);
				// Some milliseconds come and go with what else the machine does; reading the whole table takes over a second.
				expect(of10000.whole).toBeLessThan(most * of100.whole + 30);
				expect(of10000.request).toBeLessThan(most * of100.request + 30);
			} finally {
				for (const proxy of proxies) await proxy.close();
			}
		});
	});
}

/** The template store on a real n8n. */
export function storeCases(running: () => Instance): void {
	describe('the template store', () => {
		const n8n = () => running().n8n;
		connectionCases(n8n);
		sharingCases(running);
		failureCases(running);
		exchangeCases(n8n);
		concurrencyCases(n8n);
		scaleCases(n8n);

		test('no API key is in any stored execution or in what n8n printed', async () => {
			const executions = JSON.stringify(await n8n().executions({ includeData: true }));
			expect(madeKeys.length).toBeGreaterThan(10);
			for (const key of madeKeys) {
				expect(executions.includes(key)).toBe(false);
				expect(n8n().logText().includes(key)).toBe(false);
			}
		});
	});
}
