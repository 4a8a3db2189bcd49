import { readyWrite, type ReadyWrite } from '../../../../nodes/actions/run/readyWrite';
import type { WriteInput } from '../../../../nodes/actions/run/writeInput';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

const edit = updateThing({
	path: '/things/status',
	parameters: [
		{ name: 'ids', in: 'body', type: 'array', required: true },
		{ name: 'status', in: 'body', type: 'string', current: '$.status' },
	],
	edit: { read: 'custom.thing.get', values: { id: 'ids' }, replaces: 'none' },
});

const record = { id: 7, status: 'active' };

async function ready(
	values: Record<string, unknown>,
	write: Partial<WriteInput> = {},
	body: unknown = { thing: record },
) {
	const { transport, called } = answering(() => ({ body }));
	const { session, hints } = writeSession();
	const task = writeTask(edit, values, write, { record: getThing });
	const got = await readyWrite(transport, task, session);
	return { got, called: called(), hints };
}

it('reads the record, and says what the call makes of it', async () => {
	const { got, called } = await ready({ ids: '7', status: 'stopped' });
	const { task, outcome, key, expected, callWith } = got as ReadyWrite;
	expect(called).toEqual(['GET /things/7']);
	expect(JSON.parse(task.request.body ?? '')).toEqual({ ids: ['7'], status: 'stopped' });
	expect(JSON.parse(callWith({ ids: ['7', '8'] }).request.body ?? '')).toEqual({
		ids: ['7', '8'],
		status: 'stopped',
	});
	expect(outcome).toMatchObject({
		changed: true,
		changes: [{ field: 'status', before: 'active', after: 'stopped' }],
		undo: { values: { ids: '7', status: 'active' } },
	});
	expect(key).toContain('/things/7');
	expect(expected?.before?.record).toEqual(record);
});

it.each<[string, object, Partial<WriteInput>, object]>([
	['is as it should be', { status: 'active' }, {}, { changed: false }],
	['does not meet a condition', { status: 'stopped' }, { onlyIf: { status: 'paused' } }, { changed: false }],
	['is shown only', { status: 'stopped' }, { mode: 'preview' }, { preview: true, changed: true }],
])('hands out a record at once that %s', async (_, values, more, item) => {
	const { got } = await ready({ ids: '7', ...values }, more);
	expect(got).toEqual([expect.objectContaining(item)]);
});

it('fails where the record cannot be read, and says that nothing was written', async () => {
	const failure = await ready({ ids: '7', status: 'x' }, {}, {}).catch((error: Error) => error);
	expect(failure).toMatchObject({
		message: 'There is no such record to change',
		facts: { hint: expect.stringContaining('nothing was written for this item') as string },
	});
});

it('reads nothing of several records at once, and says so', async () => {
	const { got, called, hints } = await ready({ ids: '7,8', status: 'stopped' });
	expect(got).toMatchObject({ outcome: { changed: null, changes: null } });
	expect(got).not.toHaveProperty('key');
	expect(called).toEqual([]);
	expect(hints).toEqual([expect.stringContaining('An item names several records at once')]);
});
