import { trackerOf } from '../../../../nodes/actions/trackers';
import { Gate } from '../../../../nodes/actions/transport/gate';
import { gated, outcomeOf } from '../../../../nodes/actions/transport/gated';

const request = { method: 'GET' as const, url: 'https://h/x', headers: {} };
const attempt = { changes: false, isUnderWay: false };
const visitor = { first: 5, max: 40, together: 40 };

it.each([
	[200, undefined, 'well'],
	[302, undefined, 'well'],
	[404, undefined, 'other'],
	[500, undefined, 'other'],
	[429, undefined, 'refused'],
	[503, 1000, 'refused'],
	[503, undefined, 'overloaded'],
	[504, undefined, 'overloaded'],
	[408, undefined, 'overloaded'],
] as const)('an answer of %i, to come again after %p, tells of a load: %s', (statusCode, wait, outcome) => {
	expect(outcomeOf({ statusCode }, wait)).toBe(outcome);
});

it('lets calls go one after the other, and tells what came of each', async () => {
	jest.useFakeTimers();
	const gate = new Gate();
	const leave = jest.spyOn(gate, 'leave');
	const times: number[] = [];
	const statuses = [200, 429];
	const exchange = gated(
		gate,
		() => ({ ...visitor, perSecond: 50 }),
		trackerOf('affise'),
		undefined,
		async () => {
			times.push(performance.now());
			const statusCode = statuses.shift();
			if (statusCode === undefined) return await Promise.reject(new Error('gone'));
			return { statusCode, headers: { 'retry-after': '0.05' }, body: '' };
		},
	);
	const calls = Promise.allSettled([1, 2, 3].map(async () => await exchange(request, attempt)));
	await jest.advanceTimersByTimeAsync(5000);
	const all = await calls;
	jest.useRealTimers();
	expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
	const [first = 0, second = 0, third = 0] = times;
	expect(second - first).toBeGreaterThan(15);
	expect(third - second).toBeGreaterThan(45);
	expect(leave.mock.calls.map(([, outcome, , wait]) => [outcome, wait])).toEqual([
		['well', 50],
		['refused', 50],
		['overloaded', undefined],
	]);
	expect(gate.isIdle).toBe(true);
});

it('sends nothing where the execution ends before its turn', async () => {
	const gate = new Gate();
	gate.refused(performance.now(), 500);
	const controller = new AbortController();
	const send = jest.fn();
	const waiting = gated(gate, () => visitor, trackerOf('affise'), controller.signal, send)(request, attempt);
	controller.abort();
	await expect(waiting).rejects.toThrow('The execution was cancelled');
	expect(send).not.toHaveBeenCalled();
});
