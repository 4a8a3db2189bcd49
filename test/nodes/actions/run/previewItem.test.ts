import { previewItem } from '../../../../nodes/actions/run/previewItem';
import { writeTask } from '../../../helpers/tasks';
import { updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

const task = writeTask(updateThing(), { id: '1', name: 'b' });

it('shows a write as values, without secrets', () => {
	const { transport } = answering(() => ({}), ['s-1234']);
	const secret = writeTask(updateThing(), { id: '1', name: 's-1234', payout: 5 });
	const changes = [{ field: 'name', before: 'a', after: 's-1234' }];
	expect(previewItem(transport, secret, { changed: true, changes }, { id: 1 })).toEqual({
		preview: true,
		sent: false,
		summary: 'Update thing 1: name from a to ***',
		templateId: 'custom.thing.update',
		changed: true,
		changes: [{ field: 'name', before: 'a', after: '***' }],
		request: expect.objectContaining({
			method: 'POST',
			url: 'https://h.example/things/1',
			body: { name: '***', payout: 5 },
		}) as object,
		record: { id: 1 },
		undo: null,
	});
});

it.each([
	{ changed: false, changes: [] },
	{ changed: true, changes: null, created: false },
])('shows no request where none would be sent: %j', (none) => {
	const { transport } = answering(() => ({}));
	expect(previewItem(transport, task, none)).toMatchObject({ request: null, record: null });
});
