import { TrackerError } from '../../../../nodes/actions/model/errors';
import { WriteGuard } from '../../../../nodes/actions/run/guard';
import { lastWrite } from '../../../../nodes/actions/run/recordLock';
import { previewItem, sendWrite } from '../../../../nodes/actions/run/sendWrite';
import type { WriteLog } from '../../../../nodes/actions/run/writeSession';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { thingsOf, updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

const task = writeTask(updateThing(), { id: '1', name: 'b' });
const outcome = { changed: null, changes: null };

/** A log that keeps in mind what was written into it. */
function logInto(said: string[]): WriteLog {
	return {
		async begin() {
			said.push('begun');
			return await Promise.resolve(async (result: string) => {
				said.push(result);
				await Promise.resolve();
			});
		},
		async close() {
			await Promise.resolve();
		},
	};
}

it('sends the call and hands out the records of its answer', async () => {
	const tracker = answering(thingsOf({ id: 1, name: 'a' }));
	expect(await sendWrite(tracker.transport, task, writeSession().session, outcome)).toEqual([
		{ id: 1, name: 'b' },
	]);
	expect(tracker.asked).toMatchObject([{ method: 'POST', path: '/things/1', body: '{"name":"b"}' }]);
});

it.each<[string, () => object, string]>([
	['that is made', () => ({ body: '{}' }), 'done'],
	['that is refused', () => ({ statusCode: 400 }), 'failed'],
	[
		'of which nobody knows',
		() => {
			throw new TrackerError('lost', { mayHaveBeenApplied: true });
		},
		'uncertain',
	],
])(
	'writes a row before a change %s and one after it, and knows that its record may be another',
	async (name, answer, result) => {
		const said: string[] = [];
		const { transport } = answering(() => {
			said.push('sent');
			return answer();
		});
		const { session } = writeSession({ log: logInto(said) });
		await sendWrite(transport, task, session, outcome, `send ${name}`).catch(() => undefined);
		expect(said).toEqual(['begun', 'sent', result]);
		expect(lastWrite(`send ${name}`)).toBeGreaterThan(0);
	},
);

it('sends nothing beyond the limits of the run, nor what cannot be logged', async () => {
	const tracker = answering(() => ({}));
	const full = writeSession({ guard: new WriteGuard({ maxWrites: 0 }) }).session;
	await expect(sendWrite(tracker.transport, task, full, outcome)).rejects.toThrow(
		'0 records have been written',
	);
	const begin = async () => await Promise.reject(new TrackerError('no log'));
	const unlogged = writeSession({ log: { begin, close: async () => await Promise.resolve() } }).session;
	await expect(sendWrite(tracker.transport, task, unlogged, outcome)).rejects.toThrow('no log');
	expect(tracker.asked).toEqual([]);
});

it('shows a write as values, without secrets', () => {
	const { transport } = answering(() => ({}), ['s-1234']);
	const secret = writeTask(updateThing(), { id: '1', name: 's-1234', payout: 5 });
	const changes = [{ field: 'name', before: 'a', after: 's-1234' }];
	expect(previewItem(transport, secret, { changed: true, changes }, { id: 1 })).toEqual({
		preview: true,
		sent: false,
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
