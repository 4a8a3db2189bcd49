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

const idsIn = (instance: DataTables): unknown[] => instance.rows.map(({ template_id }) => template_id);

it('deletes a template by its id, and says what it was', async () => {
	const instance = store('demo.one', 'demo.two');
	const { json } = await operate(instance, 'delete', { templateId: ' demo.one ' });
	expect(json).toEqual([
		{
			deleted: true,
			id: 'demo.one',
			name: 'Read demo.one',
			tracker: 'demo',
			kind: 'get',
			method: 'GET',
			path: '/offers/{offer_id}',
			version: 1,
		},
	]);
	expect(idsIn(instance)).toEqual(['demo.two']);
});

it.each([
	['demo.none', "The template store has no template 'demo.none'", 'Nothing was deleted'],
	["={{ '' }}", "'Template' is empty", 'Choose the template to delete'],
])('deletes nothing for %p', async (templateId, message, hint) => {
	const instance = store('demo.one');
	const { error } = await operate(instance, 'delete', { templateId });
	expect(error?.message).toContain(message);
	expect(error?.description).toContain(hint);
	expect(idsIn(instance)).toEqual(['demo.one']);
});

it('deletes and tells of every row of the template', async () => {
	const instance = store('demo.one', 'demo.one', 'demo.two');
	const { json } = await operate(instance, 'delete', { templateId: 'demo.one' });
	expect(json.map(({ deleted, id }) => [deleted, id])).toEqual([
		[true, 'demo.one'],
		[true, 'demo.one'],
	]);
	expect(idsIn(instance)).toEqual(['demo.two']);
});

it('is not tried again by itself, and says that it may have been done', async () => {
	const instance = store('demo.one');
	let tries = 0;
	instance.intercept = ({ method }) => {
		if (method !== 'DELETE') return undefined;
		tries += 1;
		return [502, { message: 'gateway' }];
	};
	const { error } = await operate(instance, 'delete', { templateId: 'demo.one' });
	expect(tries).toBe(1);
	expect(error?.description).toContain('It may have been done all the same');
});
