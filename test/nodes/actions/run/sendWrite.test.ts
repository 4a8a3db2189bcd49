import { TrackerError } from '../../../../nodes/actions/model/errors';
import { WriteGuard } from '../../../../nodes/actions/run/guard';
import { lastWrite } from '../../../../nodes/actions/run/recordLock';
import { sendWrite } from '../../../../nodes/actions/run/sendWrite';
import type { WriteLog } from '../../../../nodes/actions/run/writeSession';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { templateOf } from '../../../helpers/template';
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
	expect(await sendWrite(tracker.transport, { task, outcome }, writeSession().session)).toEqual([
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
		await sendWrite(transport, { task, outcome, key: `send ${name}` }, session).catch(() => undefined);
		expect(said).toEqual(['begun', 'sent', result]);
		expect(lastWrite(`send ${name}`)).toBeGreaterThan(0);
	},
);

it('sends nothing beyond the limits of the run, nor what cannot be logged', async () => {
	const tracker = answering(() => ({}));
	const full = writeSession({ guard: new WriteGuard({ maxWrites: 0 }) }).session;
	await expect(sendWrite(tracker.transport, { task, outcome }, full)).rejects.toThrow(
		'0 records have been written',
	);
	const begin = async () => await Promise.reject(new TrackerError('no log'));
	const unlogged = writeSession({ log: { begin, close: async () => await Promise.resolve() } }).session;
	await expect(sendWrite(tracker.transport, { task, outcome }, unlogged)).rejects.toThrow('no log');
	expect(tracker.asked).toEqual([]);
});

it('fails where the answer refuses the one record of a call that could take several', async () => {
	const bulk = { parameter: 'ids', maximum: 10, results: '$.results[*]', error: '$.error' };
	const parameters = [{ name: 'ids', in: 'body', type: 'array' } as const];
	const several = writeTask(templateOf({ parameters, bulk }), { ids: ['1'] });
	const said: string[] = [];
	const { transport } = answering(() => ({ body: { results: [{ error: 'Locked by s-1234' }] } }), ['s-1234']);
	const sent = sendWrite(transport, { task: several, outcome }, writeSession({ log: logInto(said) }).session);
	await expect(sent).rejects.toThrow('Locked by ***');
	expect(said).toEqual(['begun', 'failed']);
});
