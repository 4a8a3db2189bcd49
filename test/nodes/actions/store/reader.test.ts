import nock from 'nock';

import { DataTables, demoTemplate, rowOf, rowsOf } from '../../../helpers/dataTables';
import { operate, runFromStore } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const ids = (number: number): string[] => Array.from({ length: number }, (_, index) => `demo.offer${index}`);

describe('templates of the store in a run', () => {
	it('come in one request however many items, and in no look-up of the table after the first', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one', 'demo.two'));
		const items = Array.from({ length: 60 }, (_, index) => ({
			template: index % 2 ? 'demo.one' : 'demo.two',
			offer_id: String((index % 30) + 1),
		}));
		const first = await runFromStore(instance, items);
		expect(first.error).toBeUndefined();
		expect(first.json).toHaveLength(60);
		expect(first.json[4]).toMatchObject({ id: 5 });
		expect(instance.called()).toEqual(['GET /data-tables', 'GET /data-tables/:id/rows']);
		await runFromStore(instance, items);
		expect(instance.called()).toEqual(['GET /data-tables/:id/rows']);
	});

	it('are read anew in each run: a change shows on the next', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.one'));
		const nameOf = async () => (await runFromStore(instance, [{ template: 'demo.one' }])).json[0]?.name;
		expect(await nameOf()).toBe('Offer 3');
		Object.assign(
			table.rows[0] ?? {},
			rowOf(demoTemplate('demo.one', { path: '/affiliates/{offer_id}' }), 2),
		);
		expect(await nameOf()).toBe('Affiliate 3');
	});

	it('are asked for by row number once that is known, and by id again where the row is another', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.one'));
		const run = async () => await runFromStore(instance, [{ template: 'demo.one' }]);
		const filters = () =>
			instance.calls
				.splice(0)
				.filter(({ path }) => path.endsWith('/rows'))
				.map(({ query }) => String(query.get('filter')))
				.map((text) => /"columnName":"(\w+)"/.exec(text)?.[1]);
		await run();
		expect(filters()).toEqual(['template_id']);
		await run();
		expect(filters()).toEqual(['id']);
		table.rows = [];
		instance.add(table, rowsOf('demo.one'));
		expect((await run()).json).toMatchObject([{ id: 3 }]);
		expect(filters()).toEqual(['id', 'template_id']);
		table.rows = [];
		expect((await run()).error?.message).toContain("The template store has no template 'demo.one'");
	});

	it('come in as few requests as the length of an address allows', async () => {
		const instance = new DataTables();
		const many = ids(120);
		instance.table(rowsOf(...many));
		const { json, error } = await runFromStore(
			instance,
			many.map((template) => ({ template })),
		);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(120);
		const reads = instance.calls.filter(({ path }) => path.endsWith('/rows'));
		expect(reads.length).toBeLessThanOrEqual(3);
		for (const { query } of reads) expect(encodeURIComponent(query.toString()).length).toBeLessThan(16_000);
		for (const { query } of reads) expect(query.toString().length).toBeLessThan(8_000);
	});

	it('the oldest row is the template where somebody copied one by hand', async () => {
		const instance = new DataTables();
		instance.table([
			rowOf(demoTemplate('demo.one')),
			rowOf(demoTemplate('demo.one', { path: '/affiliates/{offer_id}' })),
		]);
		for (let round = 0; round < 2; round++) {
			expect((await runFromStore(instance, [{ template: 'demo.one' }])).json[0]?.name).toBe('Offer 3');
		}
	});

	it('a broken row names itself, its field and where to mend it, and the other items run', async () => {
		const instance = new DataTables();
		instance.table([...rowsOf('demo.good'), { ...rowOf(demoTemplate('demo.bad')), kind: 'edit' }]);
		const { outputs, error } = await runFromStore(
			instance,
			[{ template: 'demo.bad' }, { template: 'demo.good' }, { template: 'demo.gone' }],
			{ onError: 'continueErrorOutput' },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([3]);
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
			"Row 2 of the template store, template 'demo.bad', is broken: 'kind' is not what 'definition' says",
			"The template store has no template 'demo.gone'",
		]);
	});

	it('an id that is not there names id and store', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'));
		const { error } = await runFromStore(instance, [{ template: 'demo.gone' }]);
		expect(error?.message).toContain("The template store has no template 'demo.gone'");
		expect(error?.description).toContain(`table 'tracker_action_templates' at ${instance.url}`);
	});

	it('a table that is not there has a sentence of its own and is not made by reading', async () => {
		const instance = new DataTables();
		const { error } = await runFromStore(instance, [{ template: 'demo.one' }]);
		expect(error?.message).toContain(
			`There is no table 'tracker_action_templates' at ${instance.url}, so the template 'demo.one' cannot be read`,
		);
		expect(instance.called()).toEqual(['GET /data-tables']);
		expect(instance.tables).toEqual([]);
	});
});

describe('the operation get', () => {
	it('reads the ids of all items in one request and hands out templates with their version', async () => {
		const instance = new DataTables();
		instance.table([rowOf(demoTemplate('demo.one'), 4), ...rowsOf('demo.two')]);
		const { json, outputs } = await operate(
			instance,
			'get',
			{ templateId: '={{ $json.id }}' },
			{ items: [{ id: 'demo.one' }, { id: ' demo.two ' }, { id: 'demo.one' }] },
		);
		expect(json.map(({ id, version }) => [id, version])).toEqual([
			['demo.one', 4],
			['demo.two', 1],
			['demo.one', 4],
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(instance.called()).toEqual(['GET /data-tables', 'GET /data-tables/:id/rows']);
	});

	it('refuses an empty id', async () => {
		const instance = new DataTables();
		const { error } = await operate(instance, 'get', { templateId: ' ' });
		expect(error?.message).toContain("'Template' is empty");
		expect(instance.called()).toEqual([]);
	});
});
