import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { performWrite } from '../../../../nodes/actions/run/performWrite';
import type { WriteInput } from '../../../../nodes/actions/run/writeInput';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, thingsOf, updateThing } from '../../../helpers/things';
import { answering, type FakeTransport } from '../../../helpers/transport';

const there = (secrets: string[] = []): FakeTransport =>
	answering(thingsOf({ id: 1, name: 'a', payout: 5, status: 'active' }), secrets);

interface Asked {
	values?: Record<string, unknown>;
	write?: Partial<WriteInput>;
	template?: Partial<TemplateDefinition>;
	/** Whether the record is read first. */
	reads?: boolean;
}

/** Changes a thing; the name to b unless something else is asked. */
async function change(tracker: FakeTransport, { values, write, template, reads = true }: Asked = {}) {
	const task = writeTask(
		updateThing(template),
		{ id: '1', ...(values ?? { name: 'b' }) },
		write,
		reads ? { record: getThing } : {},
	);
	const { session, hints } = writeSession();
	const items = await performWrite(tracker.transport, task, session);
	return { item: items[0], items, hints, called: tracker.called(), body: bodyOf(tracker) };
}

const bodyOf = ({ asked }: FakeTransport): unknown => {
	const { body } = asked.find(({ method }) => method === 'POST') ?? {};
	return body === undefined ? undefined : JSON.parse(body);
};

const changes: Partial<WriteInput> = { output: 'changes' };

it('reads the record, and sends what is given with what is there', async () => {
	const { item, called, body } = await change(there(), { write: changes });
	expect(called).toEqual(['GET /things/1', 'POST /things/1']);
	expect(body).toEqual({ name: 'b', payout: 5 });
	expect(item).toEqual({
		changed: true,
		changes: [{ field: 'name', before: 'a', after: 'b' }],
		record: { id: 1, name: 'b', payout: 5, status: 'active' },
		undo: {
			templateId: 'custom.thing.update',
			values: { id: '1', name: 'a' },
			expects: { name: 'b' },
		},
	});
});

it('sends what is given alone where the call leaves the rest as it is', async () => {
	const edit = { read: 'custom.thing.get', values: { id: 'id' }, replaces: 'none' } as const;
	expect((await change(there(), { template: { edit } })).body).toEqual({ name: 'b' });
});

it('sends nothing where the record is as it should be', async () => {
	const { items, called } = await change(there(), { values: { name: 'a', payout: '5.0' } });
	expect(items).toEqual([{ id: 1, name: 'a', payout: 5, status: 'active', changed: false }]);
	expect(called).toEqual(['GET /things/1']);
});

it('sends nothing where the record is not as it must be, and says why without secrets', async () => {
	const write = { ...changes, onlyIf: { name: 'z' } };
	const tracker = answering(thingsOf({ id: 1, name: 's-1234' }), ['s-1234']);
	const { item, called } = await change(tracker, { write });
	expect(item).toMatchObject({ changed: false, reason: "'Name' is '***', not 'z'" });
	expect(called).toEqual(['GET /things/1']);
});

it('takes a change back, unless the record has moved since', async () => {
	const undoData = {
		templateId: 'custom.thing.update',
		values: { id: '1', name: 'before' },
		expects: { name: 'a' },
	};
	const write: Partial<WriteInput> = { mode: 'undo', undoData };
	expect((await change(there(), { write })).body).toEqual({ name: 'before', payout: 5 });
	const moved = { ...write, undoData: { ...undoData, expects: { name: 'z' } } };
	const tracker = there();
	await expect(change(tracker, { write: moved })).rejects.toThrow(
		"'Name' has been changed since: it was left as 'z' and is now 'a'",
	);
	expect(tracker.called()).toEqual(['GET /things/1']);
	expect((await change(there(), { write: { ...moved, undoMoved: true } })).body).toMatchObject({
		name: 'before',
	});
});

it('refuses a number that would move too far', async () => {
	const tracker = there();
	const asked = { values: { payout: 8 }, write: { maxChangePercent: 50 } };
	await expect(change(tracker, asked)).rejects.toThrow("'Payout'");
	expect(tracker.called()).toEqual(['GET /things/1']);
	expect((await change(there(), { ...asked, values: { payout: 7 } })).body).toMatchObject({ payout: 7 });
});

it('shows what it would send, and sends nothing', async () => {
	const { item, called } = await change(there(), { write: { mode: 'preview' } });
	expect(item).toMatchObject({
		preview: true,
		changed: true,
		request: { method: 'POST', body: { name: 'b', payout: 5 } },
		record: { name: 'a' },
	});
	expect(called).toEqual(['GET /things/1']);
});

it('reads again after the change where that is wanted', async () => {
	const { item, called } = await change(there(), { write: { verify: true } });
	expect(item).toMatchObject({ name: 'b', verified: true });
	expect(called).toEqual(['GET /things/1', 'POST /things/1', 'GET /things/1']);
});

it('sends a call as it is where the record is not read', async () => {
	const { item, called, body } = await change(there(), { write: changes, reads: false });
	expect([called, body]).toEqual([['POST /things/1'], { name: 'b' }]);
	expect(item).toMatchObject({ changed: null, changes: null, undo: null });
	const shown = await change(there(), { write: { mode: 'preview' }, reads: false });
	expect([shown.called, shown.item?.changed]).toEqual([[], null]);
});

it('makes a record that the call makes where there is none', async () => {
	const edit = { read: 'custom.thing.get', values: { id: 'id' }, creates: true };
	const tracker = answering(({ method }) =>
		method === 'GET' ? { statusCode: 404 } : { body: { thing: { id: 1 } } },
	);
	const { item, body } = await change(tracker, { template: { edit }, write: changes });
	expect(body).toEqual({ name: 'b' });
	expect(item).toMatchObject({ changed: true, undo: null, record: { id: 1 } });
});

it('lets one change of a record see what the one before has made', async () => {
	const tracker = there();
	const { session } = writeSession();
	const tasks = [{ name: 'b' }, { payout: 6 }].map((values) =>
		writeTask(updateThing(), { id: '1', ...values }, {}, { record: getThing }),
	);
	await Promise.all(tasks.map(async (task) => await performWrite(tracker.transport, task, session)));
	expect(
		tracker.asked.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body ?? '')),
	).toEqual([
		{ name: 'b', payout: 5 },
		{ name: 'b', payout: 6 },
	]);
});
