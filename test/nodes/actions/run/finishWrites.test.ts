import { finishWrites } from '../../../../nodes/actions/run/finishWrites';
import { readyWrite, type ReadyWrite } from '../../../../nodes/actions/run/readyWrite';
import type { WriteInput } from '../../../../nodes/actions/run/writeInput';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, thingsOf, updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

it('hands out an item each, verified where that is wanted', async () => {
	const things = [1, 2, 3].map((id) => ({ id, name: 'a' }));
	const { transport, called } = answering(thingsOf(...things), ['s-1234']);
	const { session } = writeSession();
	const wanted: Array<Partial<WriteInput>> = [
		{ output: 'changes', verify: true },
		{ output: 'changes' },
		{ output: 'record' },
	];
	const made = [];
	for (const [at, write] of wanted.entries()) {
		const task = writeTask(updateThing(), { id: String(at + 1), name: 'b' }, write, { record: getThing });
		const ready = (await readyWrite(transport, task, session)) as ReadyWrite;
		made.push({ write: ready, records: [{ answered: at + 1, token: 's-1234' }] });
	}
	for (const thing of things) thing.name = 'b';
	const items = await finishWrites(transport, made, session);
	expect(called()).toEqual(['GET /things/1', 'GET /things/2', 'GET /things/3', 'GET /things/1']);
	expect(items).toMatchObject([
		[
			{
				changed: true,
				verified: true,
				record: { id: 1, name: 'b' },
				undo: { values: { id: '1', name: 'a' } },
			},
		],
		[{ changed: true, record: { answered: 2, token: '***' } }],
		[{ answered: 3, token: '***' }],
	]);
	expect(items[1]?.[0]).not.toHaveProperty('verified');
});
