import nock from 'nock';

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

it('hands out what a template is picked by, or the whole of it', async () => {
	const whole = demoTemplate('demo.one', { description: 'Reads one offer' });
	const instance = store(rowOf(whole, 2));
	const { parameters, response, ...summary } = whole;
	expect((await operate(instance, 'getMany')).json).toEqual([{ ...summary, version: 2 }]);
	expect((await operate(instance, 'getMany', { includeDefinitions: true })).json).toEqual([
		{ ...summary, parameters, response, version: 2 },
	]);
});

it('lists a broken row with number and reason, beside the others', async () => {
	const instance = store(
		...rowsOf('demo.one'),
		{ ...rowOf(demoTemplate('demo.two')), version: null },
		{ ...rowOf(demoTemplate('demo.three')), version: '1' },
	);
	expect((await operate(instance, 'getMany')).json).toMatchObject([
		{ id: 'demo.one', version: 1 },
		{ id: 'demo.three', row: 3, broken: "'version' is not a whole number from 1" },
		{ id: 'demo.two', row: 2, broken: "'version' is empty" },
	]);
});

it('lists a second row of a template that was made by hand', async () => {
	const instance = store(...rowsOf('demo.one'), ...rowsOf('demo.one'));
	const { json } = await operate(instance, 'getMany', { returnAll: true });
	expect(json).toMatchObject([
		{ id: 'demo.one', version: 1 },
		{ broken: expect.stringContaining('row 1') as unknown },
	]);
});
