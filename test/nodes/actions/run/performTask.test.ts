import { performTask } from '../../../../nodes/actions/run/performTask';
import { planItem } from '../../../../nodes/actions/run/plan';
import { itemInput, writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, thingsOf, updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

it('makes a read through what makes equal ones once', async () => {
	const tracker = answering(thingsOf({ id: 1, name: 'a' }));
	let shared = 0;
	const items = await performTask(
		tracker.transport,
		planItem(getThing, itemInput({ values: { id: '1' } })),
		{},
		writeSession().session,
		async (make) => {
			shared += 1;
			return await make();
		},
	);
	expect([items, shared]).toEqual([[{ id: 1, name: 'a' }], 1]);
});

it('makes a write itself, each one', async () => {
	const tracker = answering(thingsOf({ id: 1, name: 'a' }));
	const task = writeTask(updateThing(), { id: '1', name: 'b' });
	const once = async () => await Promise.reject(new Error('not for writes'));
	expect(await performTask(tracker.transport, task, {}, writeSession().session, once)).toEqual([
		{ id: 1, name: 'b' },
	]);
	expect(tracker.called()).toEqual(['POST /things/1']);
});
