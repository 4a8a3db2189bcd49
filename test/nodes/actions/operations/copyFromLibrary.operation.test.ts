import nock from 'nock';

import { DataTables } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const store = (): DataTables => {
	const instance = new DataTables();
	instance.table();
	return instance;
};

describe('copying from the library', () => {
	const copy = async (instance: DataTables, parameters: Record<string, unknown>) =>
		await operate(instance, 'copyFromLibrary', {
			tracker: 'affise',
			libraryTemplate: { __rl: true, mode: 'list', value: 'affise.affiliate.get' },
			...parameters,
		});

	it('keeps id and name unless others are given', async () => {
		const instance = store();
		expect((await copy(instance, {})).json).toMatchObject([
			{ id: 'affise.affiliate.get', tracker: 'affise' },
		]);
		const named = await copy(instance, { newId: ' affise.mine ', newName: 'Get mine' });
		expect(named.json).toMatchObject([{ id: 'affise.mine', name: 'Get mine', saved: 'created' }]);
		expect(instance.rows).toHaveLength(2);
	});

	it('of a template that is not there says so', async () => {
		const { error } = await copy(store(), { tracker: 'cake' });
		expect(error?.message).toContain("no template 'affise.affiliate.get' for CAKE");
	});
});
