import nock from 'nock';

import { DataTables, logRow } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const instanceWith = (...rows: object[]): DataTables => {
	const instance = new DataTables();
	instance.log(rows.map((row, index) => logRow({ node: `n${index}`, ...row })));
	return instance;
};

const nodesOf = async (instance: DataTables, parameters: Record<string, unknown> = {}) => {
	const { json, error } = await operate(instance, 'getLog', parameters);
	expect(error).toBeUndefined();
	return json.map(({ node }) => node);
};

it('hands out rows with what is in them as values', async () => {
	const undo = {
		templateId: 'demo.offer.setPayout',
		values: { offer_id: 7, payout: 5 },
		expects: { payout: 6 },
	};
	const changes = [{ field: 'payout', before: 5, after: 6 }];
	const instance = instanceWith({
		undo: JSON.stringify(undo),
		changes: JSON.stringify(changes),
		connection: 'Ours',
	});
	const { json } = await operate(instance, 'getLog');
	expect(json).toEqual([
		{
			time: '1970-01-01T00:00:00.001Z',
			result: 'done',
			template: 'demo.offer.setPayout',
			record: { offer_id: 7 },
			changes,
			undo,
			workflow: 'Test · workflow',
			execution: '1',
			node: 'n0',
			connection: 'Ours',
		},
	]);
});

it('begins with the newest, up to a limit', async () => {
	const instance = instanceWith({}, {}, {});
	expect(await nodesOf(instance)).toEqual(['n2', 'n1', 'n0']);
	expect(await nodesOf(instance, { limit: 1 })).toEqual(['n2']);
	expect(await nodesOf(instance, { limit: 1, returnAll: true })).toHaveLength(3);
});

it('finds a record by its ID, and nothing that only looks like it', async () => {
	const instance = instanceWith(
		{},
		{ record: '{"offer_id":17}' },
		{ record: '{"ids":[8,"7"]}' },
		{ record: 'no' },
	);
	expect(await nodesOf(instance, { logRecord: ' 7 ' })).toEqual(['n2', 'n0']);
});

it('finds rows by template, workflow and time', async () => {
	const instance = instanceWith(
		{ template: 'demo.offer.pause' },
		{ workflow: 'Nightly · w2' },
		{ at: Date.parse('2026-01-31T12:00:00Z') },
	);
	expect(await nodesOf(instance, { logTemplate: 'demo.offer.pause' })).toEqual(['n0']);
	expect(await nodesOf(instance, { logWorkflow: 'Nightly' })).toEqual(['n1']);
	expect(await nodesOf(instance, { logWorkflow: 'w2' })).toEqual(['n1']);
	expect(await nodesOf(instance, { since: '2026-01-31' })).toEqual(['n2']);
	expect(await nodesOf(instance, { since: 'today' })).toEqual([]);
});

it('says what is no date, before it asks for rows', async () => {
	const instance = instanceWith({});
	const { error } = await operate(instance, 'getLog', { since: 'soon' });
	expect(error?.message).toContain("'Since' is no date");
	expect(instance.calls).toEqual([]);
});

it('is empty where nothing was logged yet', async () => {
	expect(await nodesOf(new DataTables())).toEqual([]);
});
