import { SharedCalls, tick } from '../../../../nodes/actions/run/sharedCalls';

let made = 0;
beforeEach(() => (made = 0));
const make = async (): Promise<number> => await Promise.resolve(++made);

it('makes equal calls once, and others each', async () => {
	const shared = new SharedCalls();
	expect(await Promise.all(['a', 'b', 'a'].map(async (key) => await shared.once(key, make)))).toEqual([
		1, 2, 1,
	]);
});

it('makes a call anew where it was begun before a given moment, and keeps the new one', async () => {
	const shared = new SharedCalls();
	await shared.once('a', make);
	const moment = tick();
	expect(await shared.once('a', make, moment)).toBe(2);
	expect(await shared.once('a', make, moment)).toBe(2);
	expect(await shared.once('a', make)).toBe(2);
});

it('fails for all where the call fails', async () => {
	const shared = new SharedCalls();
	const fail = jest.fn(async () => await Promise.reject(new Error('no')));
	const all = await Promise.allSettled([1, 2].map(async () => await shared.once('a', fail)));
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(fail).toHaveBeenCalledTimes(1);
});

it('no two moments are the same', () => {
	expect(tick()).toBeLessThan(tick());
});
