import { act } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { DataTables, type StoreCall } from '../../helpers/dataTables';
import { useFake } from '../../helpers/fakes';
import { operate } from '../../helpers/store';
import { affiseKeys, startAffise } from '../../trackers/affise.mts';

/* The log of what was written: a row a write, there before it goes out. */

const affise = useFake(startAffise);

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));

/** A template of one's own whose call is made for each item as it is. */
const addNote = {
	name: 'Append note',
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/partner/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'notes', in: 'body', type: 'string' },
		{ name: 'password', in: 'body', type: 'string', format: 'password' },
	],
};

const append = async (instance: DataTables, items: object[], more: object = {}) =>
	await act(
		'trackerActionEdit',
		undefined,
		{
			tracker: 'affise',
			definition: addNote,
			values: '={{ $json }}',
			options: { audit: true, maxAttempts: 1, concurrency: 1 },
		},
		{
			credentials: connect({ ...affise().credentials, ...instance.connection() }),
			items: items as never,
			...more,
		},
	);

const resultsIn = (instance: DataTables): unknown[] => instance.rows.map(({ result }) => result);

const audited = async (instance: DataTables, template: string, values: object, options: object = {}) =>
	await act(
		'trackerActionEdit',
		undefined,
		{
			template: `demo.${template}`,
			values: { ...values },
			output: 'changes',
			options: { audit: true, ...options },
		},
		{ credentials: connect(instance.connection()) },
	);

it('has a row for a write, with what is needed to take it back', async () => {
	const instance = new DataTables();
	const { error, json } = await audited(instance, 'offer.setPayout', { offer_id: 7, payout: 5.5 });
	expect(error).toBeUndefined();
	const [item] = json;
	expect(instance.tables[0]?.name).toBe('tracker_action_log');
	expect(instance.rows).toHaveLength(1);
	expect(instance.rows[0]).toMatchObject({
		workflow: 'Test · workflow',
		execution: '1',
		node: 'Action',
		template: 'demo.offer.setPayout',
		record: '{"offer_id":7}',
		result: 'done',
		changes: JSON.stringify(item?.changes),
		undo: JSON.stringify(item?.undo),
	});
	expect(Date.parse(String(instance.rows[0]?.time))).toBe(instance.rows[0]?.at);

	const undone = await act(
		'trackerActionEdit',
		undefined,
		{ tracker: 'demo', mode: 'undo', undoData: '={{ $json.undo }}', output: 'changes' },
		{ items: [{ undo: String(instance.rows[0]?.undo) }] },
	);
	expect(undone.error).toBeUndefined();
	expect(undone.json[0]?.changed).toBe(true);
});

it('is written before the write goes out, and has no row for nothing', async () => {
	const instance = new DataTables();
	await audited(instance, 'offer.setPayout', { offer_id: 8, payout: 6.5 });
	const before = instance.rows.length;
	await audited(instance, 'offer.setPayout', { offer_id: 8, payout: 6.5 });
	expect(instance.rows).toHaveLength(before);
	instance.intercept = ({ method }) => (method === 'PATCH' ? [500, { message: 'down' }] : undefined);
	const { error, hints } = await audited(instance, 'offer.setPayout', { offer_id: 8, payout: 7.5 });
	expect(error).toBeUndefined();
	expect(instance.rows.at(-1)?.result).toBe('sent');
	expect(hints.join()).toContain("still says 'sent'");
});

it('keeps the write back where it cannot be written', async () => {
	const instance = new DataTables();
	instance.lacking = ['dataTableRow:create'];
	const { error } = await audited(instance, 'offer.setPayout', { offer_id: 9, payout: 8.5 });
	expect(error?.message).toContain('The log cannot be written, so that the change was not made');
	const read = { template: 'demo.offer.get', values: { offer_id: 9 } };
	expect((await act('trackerActionGet', undefined, read)).json[0]?.payout).not.toBe(8.5);
});

it('sends nothing where no connection of the store is chosen, and says so once', async () => {
	const before = affise().calls().length;
	const { error } = await act(
		'trackerActionEdit',
		affise(),
		{ tracker: 'affise', definition: addNote, values: { id: '42', notes: 'x' }, options: { audit: true } },
		{ onError: 'continueRegularOutput' },
	);
	expect(error?.message).toContain("No template store connection is chosen, which the option 'Audit' needs");
	expect(affise().calls().length).toBe(before);
});

it('has no row for a preview, which needs no connection of the store', async () => {
	const instance = new DataTables();
	await audited(instance, 'offer.setPayout', { offer_id: 11, payout: 1.25 }, {});
	const call = {
		template: 'demo.offer.setPayout',
		values: { offer_id: 11, payout: 9.75 },
		mode: 'preview',
		options: { audit: true },
	};
	const more = { credentials: connect(instance.connection()) };
	expect((await act('trackerActionEdit', undefined, call, more)).json[0]?.changed).toBe(true);
	expect((await act('trackerActionEdit', undefined, call)).json[0]?.changed).toBe(true);
	expect(instance.rows).toHaveLength(1);
});

it('says of each write what came of it, and keeps the rows of a run that breaks off', async () => {
	const instance = new DataTables();
	const { error } = await append(instance, [
		{ id: '42', notes: 'a' },
		{ id: '9999', notes: 'b' },
		{ id: '43', notes: 'c' },
	]);
	expect(error?.message).toContain('[Item 1]');
	expect(instance.rows.map(({ result, record, changes, undo }) => [result, record, changes, undo])).toEqual([
		['done', '{"id":"42"}', '[{"field":"notes","after":"a"}]', ''],
		['failed', '{"id":"9999"}', '[{"field":"notes","after":"b"}]', ''],
	]);
	expect(instance.rows[0]?.connection).toBe('affiseTrackerApi');

	affise().answerNext({ drop: 'mid' });
	const cut = await append(instance, [{ id: '42', notes: 'd' }]);
	expect(cut.error?.message).toBeDefined();
	expect(resultsIn(instance)).toEqual(['done', 'failed', 'uncertain']);
});

it('has the row before the call goes out', async () => {
	const instance = new DataTables();
	const order: string[] = [];
	const seen = affise().calls().length;
	instance.intercept = ({ method, path }: StoreCall) => {
		if (path.includes('/rows')) order.push(`${method} after ${affise().calls().length - seen} calls`);
	};
	await append(instance, [{ id: '42', notes: 'a' }]);
	expect(order).toEqual(['POST after 0 calls', 'PATCH after 1 calls', 'DELETE after 1 calls']);
});

it('holds no secret', async () => {
	const instance = new DataTables();
	const password = ['se', 'cret', 'word'].join('-');
	await append(instance, [{ id: '42', notes: `key ${affiseKeys.admin} of ${password}`, password }]);
	const text = JSON.stringify(instance.rows);
	expect(instance.rows).toHaveLength(1);
	expect(text).not.toContain(password);
	expect(text).not.toContain(affiseKeys.admin);
	expect(text).not.toContain(instance.apiKey);
});

it('says of each item of a call that several share what came of it', async () => {
	const instance = new DataTables();
	const { error } = await act(
		'trackerActionEdit',
		undefined,
		{
			template: 'demo.conversion.approve',
			values: '={{ { conversion_ids: [$json.id] } }}',
			options: { audit: true, readFirst: false },
		},
		{
			credentials: connect(instance.connection()),
			items: [{ id: '2' }, { id: '99999' }],
			onError: 'continueRegularOutput',
		},
	);
	expect(error).toBeUndefined();
	expect(instance.rows.map(({ result, record }) => [result, record])).toEqual([
		['done', '{"conversion_ids":["2"]}'],
		['failed', '{"conversion_ids":["99999"]}'],
	]);
});

it('gives the rows from which a change is taken back, which makes a row too', async () => {
	const instance = new DataTables();
	const read = { template: 'demo.offer.get', values: { offer_id: 12 } };
	const payout = async () => (await act('trackerActionGet', undefined, read)).json[0]?.payout;
	await audited(instance, 'offer.setPayout', { offer_id: 12, payout: 2 });
	await audited(instance, 'offer.setPayout', { offer_id: 12, payout: 2.5 });
	const { json: items } = await operate(instance, 'getLog', { logRecord: '12', limit: 1 });
	const undone = await act(
		'trackerActionEdit',
		undefined,
		{ tracker: 'demo', mode: 'undo', undoData: '={{ $json.undo }}', options: { audit: true } },
		{ credentials: connect(instance.connection()), items },
	);
	expect(undone.error).toBeUndefined();
	expect(await payout()).toBe(2);
	expect(resultsIn(instance)).toEqual(['done', 'done', 'done']);
	expect(instance.rows.at(-1)?.changes).toBe('[{"field":"payout","before":2.5,"after":2}]');
});

it('keeps rows for as many days as a person says', async () => {
	const instance = new DataTables();
	await audited(instance, 'offer.setPayout', { offer_id: 10, payout: 1.5 });
	const [row] = instance.rows;
	if (row) row.at = Date.now() - 3 * 86_400_000;
	await audited(instance, 'offer.setPayout', { offer_id: 10, payout: 2.5 }, { auditDays: 5 });
	expect(instance.rows).toHaveLength(2);
	await audited(instance, 'offer.setPayout', { offer_id: 10, payout: 2.75 }, { auditDays: 0 });
	expect(instance.rows).toHaveLength(3);
	await audited(instance, 'offer.setPayout', { offer_id: 10, payout: 3.5 }, { auditDays: 2 });
	expect(instance.rows).toHaveLength(3);
	expect(instance.rows.includes(row as never)).toBe(false);
});
