import nock from 'nock';

import { DataTables, rowsOf } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const store = (...ids: string[]): DataTables => {
	const instance = new DataTables();
	instance.table(rowsOf(...ids));
	return instance;
};

const templateId = '={{ $json.id }}';

it('opens the store once, and reads at once what the items ask for', async () => {
	const instance = store('demo.one', 'demo.two');
	const items = ['demo.one', 'demo.two', 'demo.one'].map((id) => ({ id }));
	const { outputs } = await operate(instance, 'get', { templateId }, { items });
	expect(outputs[0]?.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
		['demo.one', { item: 0 }],
		['demo.two', { item: 1 }],
		['demo.one', { item: 2 }],
	]);
	expect(instance.called()).toEqual(['GET /data-tables', 'GET /data-tables/:id/rows']);
});

it('asks the store for nothing where there is no item', async () => {
	const instance = store();
	expect((await operate(instance, 'getMany', {}, { items: [] })).json).toEqual([]);
	expect(instance.called()).toEqual([]);
});

it('ends at an item that fails, and names it', async () => {
	const instance = store('demo.one', 'demo.two');
	const items = ['demo.one', 'demo.none', 'demo.two'].map((id) => ({ id }));
	const { error, json } = await operate(instance, 'delete', { templateId }, { items });
	expect(error?.message).toBe("The template store has no template 'demo.none' [Item 1]");
	expect(json).toEqual([]);
	// One item after the other: what came before is done.
	expect(instance.rows.map(({ template_id }) => template_id)).toEqual(['demo.two']);
});

it('goes on with the others where the node continues, also after an expression that fails', async () => {
	const instance = store('demo.one');
	const items = [{ id: 'demo.none' }, { id: 'demo.one' }, { id: null }];
	const { outputs } = await operate(
		instance,
		'get',
		{ templateId: '={{ $json.id.trim() }}' },
		{ items, onError: 'continueErrorOutput' },
	);
	expect(outputs[0]?.map(({ json }) => json.id)).toEqual(['demo.one']);
	expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
		"The template store has no template 'demo.none'",
		expect.any(String) as string,
	]);
});
