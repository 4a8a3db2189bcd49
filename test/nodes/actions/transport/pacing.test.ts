import type { Attempt } from '../../../../nodes/actions/transport/exchange';
import { forgetPaces, slowDown, waitForSlot } from '../../../../nodes/actions/transport/pace';
import { pacing } from '../../../../nodes/actions/transport/pacing';

const request = { method: 'GET' as const, url: 'https://h/x', headers: {} };
const attempt = (): Attempt => ({ changes: false, sentAt: 0, isUnderWay: false });
const answer = { statusCode: 200, headers: {}, body: '' };

beforeEach(() => forgetPaces());

it('lets calls go one after the other', async () => {
	const times: number[] = [];
	const exchange = pacing('a', 50, undefined, async () => {
		times.push(performance.now());
		return await Promise.resolve(answer);
	});
	await Promise.all([1, 2, 3].map(async () => await exchange(request, attempt())));
	const [first = 0, second = 0, third = 0] = times;
	expect(second - first).toBeGreaterThan(15);
	expect(third - second).toBeGreaterThan(15);
});

it('gives the moment back that a cancelled call had taken', async () => {
	const controller = new AbortController();
	const send = jest.fn(async () => await Promise.resolve(answer));
	slowDown('b', 60_000, 0);
	const waiting = pacing('b', undefined, controller.signal, send)(request, attempt());
	controller.abort();
	await expect(waiting).rejects.toThrow('The execution was cancelled');
	expect(send).not.toHaveBeenCalled();
	expect(waitForSlot('b', undefined)).toBeLessThanOrEqual(60_000);
});
