import nock from 'nock';

import { exportTemplates } from '../../../../nodes/actions/operations/export.operation';
import type { StoreExecution } from '../../../../nodes/actions/operations/operation';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { contextOf, partOf } from '../../../helpers/context';
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

const unload = async (instance: DataTables, parameters: Record<string, unknown> = {}) =>
	(await operate(instance, 'export', parameters)).json[0];

const idsIn = (report: Awaited<ReturnType<typeof unload>>): unknown[] =>
	(report?.bundle as { templates: Array<{ id: string }> }).templates.map(({ id }) => id);

it('takes templates of the library by tracker and kind', async () => {
	const report = await unload(store(), { exportFrom: 'library', tracker: 'affise', kind: 'edit' });
	const library = (await libraryOf('affise')).filter(({ kind }) => kind === 'edit');
	expect(idsIn(report).sort()).toEqual(library.map(({ id }) => id).sort());
	expect(report?.count).toBe(library.length);
});

it('takes templates of the store by tracker, kind and text', async () => {
	const edit = demoTemplate('demo.edit', { kind: 'edit', method: 'PATCH' });
	const instance = store(...rowsOf('demo.one', 'demo.two'), rowOf(edit));
	expect(idsIn(await unload(instance, { text: 'two' }))).toEqual(['demo.two']);
	expect(idsIn(await unload(instance, { kind: 'edit' }))).toEqual(['demo.edit']);
	expect(idsIn(await unload(instance, { tracker: 'cake' }))).toEqual([]);
});

it('leaves broken rows out and says which', async () => {
	const instance = store(...rowsOf('demo.one', 'demo.one'), {
		...rowOf(demoTemplate('demo.two')),
		path: '/x',
	});
	const report = await unload(instance);
	expect(idsIn(report)).toEqual(['demo.one']);
	expect(report).toMatchObject({
		count: 1,
		broken: [{ row: 2 }, { id: 'demo.two', row: 3, reason: "'path' is not what 'definition' says" }],
	});
});

it('makes a file that keeps every digit', async () => {
	const parameters: Record<string, unknown> = { exportFrom: 'store', outputAs: 'file' };
	const files: Array<[string, string, string]> = [];
	const context = contextOf({
		getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
		helpers: {
			async prepareBinaryData(data: Buffer, name: string, type: string) {
				files.push([data.toString(), name, type]);
				return await Promise.resolve({ data: '', mimeType: type });
			},
		},
	});
	const long = '12345678901234567890';
	const fixed = { name: 'data', in: 'body', type: 'object', const: { id: 0 } };
	const template = demoTemplate('demo.long', {
		kind: 'add',
		method: 'POST',
		path: '/x',
		parameters: [fixed],
	});
	const { definition, ...row } = rowOf(template);
	const exact = String(definition).replace('"id":0', `"id":${long}`);
	const rows = [{ ...row, definition: exact, id: 1 }];
	const table = { all: async () => await Promise.resolve(rows) };
	const [item] = await exportTemplates.run(partOf<StoreExecution>({ context, store: table }), 0);
	expect(item?.json).toEqual({ fileName: 'tracker-action-templates.json', count: 1 });
	const [[text, name, type] = []] = files;
	expect([name, type]).toEqual(['tracker-action-templates.json', 'application/json']);
	expect(text).toMatch(new RegExp(`"id": ${long}\\b`));
	expect(text).toMatch(/\}\n$/);
});
