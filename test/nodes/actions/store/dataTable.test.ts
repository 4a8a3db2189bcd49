import { sleep } from 'n8n-workflow';
import nock from 'nock';

import { DataTables, demoTemplate, rowsOf, type StoreCall } from '../../../helpers/dataTables';
import { operate, runFromStore, saveAll } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const isInsert = ({ method, path }: StoreCall): boolean => method === 'POST' && path.endsWith('/rows');

describe('the table', () => {
	it('is made with its columns when it is missing', async () => {
		const instance = new DataTables();
		const { json, error } = await saveAll(instance, [demoTemplate('demo.one')]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ id: 'demo.one', version: 1, saved: 'created' }]);
		expect(instance.tables).toMatchObject([{ name: 'tracker_action_templates', projectId: 'home' }]);
		expect(instance.tables[0]?.columns).toEqual([
			...['template_id', 'name', 'tracker', 'kind', 'method', 'path', 'definition'].map((name) => ({
				name,
				type: 'string',
			})),
			{ name: 'version', type: 'number' },
		]);
	});

	it('is not made by looking', async () => {
		const instance = new DataTables();
		expect((await operate(instance, 'getMany')).json).toEqual([]);
		expect((await operate(instance, 'export')).json).toMatchObject([{ count: 0 }]);
		expect((await operate(instance, 'delete', { templateId: 'x' })).error?.message).toContain(
			'has no template',
		);
		expect(instance.tables).toEqual([]);
	});

	it('has the name and the project of the connection', async () => {
		const instance = new DataTables();
		const connection = { tableName: ' ours ', projectId: ' p2 ' };
		await saveAll(instance, [demoTemplate('demo.one')], { connection });
		expect(instance.tables).toMatchObject([{ name: 'ours', projectId: 'p2' }]);
		await saveAll(instance, [demoTemplate('demo.one')]);
		expect(instance.tables).toHaveLength(2);
	});

	it('is another than one whose name only holds its name', async () => {
		const instance = new DataTables();
		instance.table([], { name: 'old_tracker_action_templates' });
		await saveAll(instance, [demoTemplate('demo.one')]);
		expect(instance.tables.map(({ rows }) => rows.length)).toEqual([0, 1]);
	});

	it('is chosen by the project where several have one of its name', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'), { projectId: 'p1' });
		instance.table(rowsOf('demo.two'), { projectId: 'p2' });
		const { error } = await operate(instance, 'getMany');
		expect(error?.message).toContain("2 projects have a table 'tracker_action_templates'");
		expect(error?.description).toContain("'Project ID'");
		const { json } = await operate(instance, 'getMany', {}, { connection: { projectId: 'p2' } });
		expect(json.map(({ id }) => id)).toEqual(['demo.two']);
	});

	it.each(['template_id', 'kind', 'version'])('names the column %s where it lacks it', async (without) => {
		const instance = new DataTables();
		instance.table([], { without });
		const { error } = await saveAll(instance, [demoTemplate('demo.one')]);
		expect(error?.message).toContain(`lacks the column '${without}'`);
		expect(error?.description).toContain(`of the type ${without === 'version' ? 'number' : 'string'}`);
	});

	it('names a column that was taken away after it was found', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.one'));
		expect((await runFromStore(instance, [{ template: 'demo.one' }])).error).toBeUndefined();
		table.columns = table.columns.filter(({ name }) => name !== 'path');
		for (const row of table.rows) delete row.path;
		const sentence = "lacks the column 'path'";
		expect((await runFromStore(instance, [{ template: 'demo.one' }])).error?.message).toContain(sentence);
		expect((await saveAll(instance, [demoTemplate('demo.one')])).error?.message).toContain(sentence);
	});

	it('that somebody else makes at the same moment is used', async () => {
		const instance = new DataTables();
		instance.intercept = ({ method, path }) => {
			if (method === 'POST' && path === '/data-tables' && instance.tables.length === 0) instance.table();
		};
		const { json } = await saveAll(instance, [demoTemplate('demo.one')]);
		expect(json).toMatchObject([{ saved: 'created' }]);
		expect(instance.tables).toHaveLength(1);
		expect(instance.rows).toHaveLength(1);
	});

	it('that was deleted and made anew is found again', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'));
		const run = async () => await runFromStore(instance, [{ template: 'demo.one' }]);
		expect((await run()).json).toHaveLength(1);
		instance.tables = [];
		expect((await run()).error?.message).toContain("There is no table 'tracker_action_templates'");
		instance.table([...rowsOf('demo.other'), ...rowsOf('demo.one')]);
		expect((await run()).json).toHaveLength(1);
	});

	it('that is deleted during an execution ends it and is not made anew', async () => {
		const instance = new DataTables();
		instance.table();
		instance.intercept = (call) => {
			if (isInsert(call)) instance.tables = [];
		};
		const { error } = await saveAll(instance, [demoTemplate('demo.one')]);
		expect(error?.message).toContain('was deleted while the node was running');
		expect(error?.description).toContain('What it held is gone');
		expect(instance.tables).toEqual([]);
	});

	it.each([
		['reads', async (instance: DataTables) => await runFromStore(instance, [{ template: 'demo.one' }])],
		['saves', async (instance: DataTables) => await saveAll(instance, [demoTemplate('demo.other')])],
	])('that is deleted during an execution ends it, also where another one %s meanwhile', async (_, other) => {
		const instance = new DataTables();
		const table = instance.table();
		let isFirst = true;
		instance.intercept = (call) => {
			if (!isFirst || !isInsert(call)) return;
			isFirst = false;
			instance.add(table, call.body.data as Array<Record<string, unknown>>);
			instance.tables = [];
			return [200, table.rows];
		};
		const saving = saveAll(
			instance,
			['demo.a', 'demo.b', 'demo.c'].map((id) => demoTemplate(id)),
			{ onError: 'continueRegularOutput' },
		);
		while (isFirst) await sleep(1);
		await other(instance);
		const { json } = await saving;
		expect(json).toHaveLength(3);
		for (const { error } of json) expect(error).toContain('was deleted while the node was running');
		expect(instance.tables.flatMap(({ rows }) => rows.map((row) => row.template_id))).not.toContain('demo.a');
	});

	it('that was renamed is left by whoever saves at once, and by whoever reads within minutes', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.one'));
		const reads = async (template: string) => (await runFromStore(instance, [{ template }])).json.length;
		expect(await reads('demo.one')).toBe(1);
		table.name = 'old_templates';
		await saveAll(instance, [demoTemplate('demo.two')]);
		expect(instance.tables.map(({ name, rows }) => [name, rows.length])).toEqual([
			['old_templates', 1],
			['tracker_action_templates', 1],
		]);
		expect(await reads('demo.two')).toBe(1);

		Object.assign(instance.tables[1] ?? {}, { name: 'older_templates' });
		instance.table(rowsOf('demo.three'));
		expect(await reads('demo.two')).toBe(1);
		const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);
		expect(await reads('demo.three')).toBe(1);
		later.mockRestore();
	});
});

it("takes the address of the project's page for its ID", async () => {
	const instance = new DataTables();
	instance.table(rowsOf('demo.one'), { projectId: 'one' });
	instance.table(rowsOf('demo.two'), { projectId: 'two' });
	const connection = { projectId: ` ${instance.url}/projects/two/datatables ` };
	const { json } = await operate(instance, 'getMany', {}, { connection });
	expect(json.map(({ id }) => id)).toEqual(['demo.two']);
});
