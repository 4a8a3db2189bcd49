import nock from 'nock';

import { DataTables, demoTemplate, rowOf } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

it('hands out a template whole, with the version that a save checks', async () => {
	const instance = new DataTables();
	instance.table([rowOf(demoTemplate('demo.one'), 4)]);
	const { json } = await operate(instance, 'get', { templateId: ' demo.one ' });
	expect(json).toEqual([{ ...demoTemplate('demo.one'), version: 4 }]);
	const saved = await operate(
		instance,
		'save',
		{ templateAs: 'json', templateDefinition: '={{ $json }}' },
		{ items: json },
	);
	expect(saved.json).toMatchObject([{ saved: 'updated', version: 5 }]);
});

it.each([
	["={{ '' }}", "'Template' is empty"],
	['demo.none', "The template store has no template 'demo.none'"],
])('refuses %p', async (templateId, message) => {
	const instance = new DataTables();
	instance.table();
	const { error } = await operate(instance, 'get', { templateId });
	expect(error?.message).toContain(message);
});
