import { SessionCache, type Session } from '../../../../nodes/actions/transport/session';

const start = 1_000_000;
const hour = 3_600_000;

let cache: SessionCache;
let logIns: number;

beforeEach(() => {
	jest.useFakeTimers({ now: start });
	cache = new SessionCache();
	logIns = 0;
});
afterEach(() => jest.useRealTimers());

const session = (token: string, lasts = 4 * hour): Session => ({
	token,
	obtained: Date.now(),
	expires: Date.now() + lasts,
});

/** Logs in after a while: t1, t2 … */
function logIn(lasts?: number): () => Promise<Session> {
	return async () => {
		const token = `t${++logIns}`;
		await jest.advanceTimersByTimeAsync(1);
		return session(token, lasts);
	};
}

const failing = async (): Promise<Session> => {
	logIns += 1;
	await jest.advanceTimersByTimeAsync(1);
	return await Promise.reject(new RangeError('refused'));
};

const twenty = async (call: () => Promise<string>) => await Promise.all(Array.from({ length: 20 }, call));
const failures = async (call: () => Promise<string>) =>
	(await Promise.allSettled(Array.from({ length: 20 }, call))).map(({ status }) => status);

it('logs in once for all that call at once', async () => {
	expect(await twenty(() => cache.token('a', logIn()))).toEqual(Array(20).fill('t1'));
	expect(logIns).toBe(1);
});

it('keeps the token for later calls', async () => {
	await cache.token('a', logIn());
	jest.advanceTimersByTime(3 * hour);
	expect(await cache.token('a', logIn())).toBe('t1');
	expect(logIns).toBe(1);
});

it('keeps connections apart', async () => {
	expect(await Promise.all([cache.token('a', logIn()), cache.token('b', logIn())])).toEqual(['t1', 't2']);
});

it('renews a refused token once for all', async () => {
	await cache.token('a', logIn());
	expect(await twenty(() => cache.token('a', logIn(), 't1'))).toEqual(Array(20).fill('t2'));
	expect(logIns).toBe(2);
});

it('does not renew for one that comes late with a token refused long ago', async () => {
	await cache.token('a', logIn());
	await cache.token('a', logIn(), 't1');
	expect(await cache.token('a', logIn(), 't1')).toBe('t2');
	expect(logIns).toBe(2);
});

it('gives those that call during a renewal the new token', async () => {
	await cache.token('a', logIn());
	const [renewed, other] = await Promise.all([
		cache.token('a', logIn(), 't1'),
		cache.token('a', logIn(), 't1'),
	]);
	expect([renewed, other, await cache.token('a', logIn())]).toEqual(['t2', 't2', 't2']);
});

it('does not loop where the tracker hands the refused token out again', async () => {
	const same = async () => {
		logIns += 1;
		return await Promise.resolve(session('t1'));
	};
	await cache.token('a', same);
	expect(await twenty(() => cache.token('a', same, 't1'))).toEqual(Array(20).fill('t1'));
	expect(logIns).toBe(2);
});

it('does not log in for each caller where a token has ended when it comes', async () => {
	await cache.token('a', logIn(-hour));
	expect(await twenty(() => cache.token('a', logIn(-hour)))).toEqual(Array(20).fill('t2'));
	expect(logIns).toBe(2);
});

it.each<[string, number, number]>([
	['half a minute before its end', 4 * hour, 4 * hour - 30_000],
	['in the last tenth of a short one', 100_000, 90_000],
])('renews a token %s', async (_, lasts, end) => {
	await cache.token('a', logIn(lasts));
	jest.setSystemTime(Date.now() + end - 1);
	expect(await cache.token('a', logIn(lasts))).toBe('t1');
	jest.setSystemTime(Date.now() + 1);
	expect(await twenty(() => cache.token('a', logIn(lasts)))).toEqual(Array(20).fill('t2'));
	expect(logIns).toBe(2);
});

it('keeps a token without an end until it is refused', async () => {
	const endless = async () => await Promise.resolve({ ...session(`t${++logIns}`), expires: Infinity });
	await cache.token('a', endless);
	jest.advanceTimersByTime(1000 * hour);
	expect(await cache.token('a', endless)).toBe('t1');
	expect(await cache.token('a', endless, 't1')).toBe('t2');
});

describe('a log-in that fails', () => {
	it('fails all that wait for it, without one more try each', async () => {
		expect(await failures(() => cache.token('a', failing))).toEqual(Array(20).fill('rejected'));
		expect(logIns).toBe(1);
	});

	it('is not tried again for each of many items, but after a moment', async () => {
		await expect(cache.token('a', failing)).rejects.toThrow('refused');
		await expect(cache.token('a', logIn())).rejects.toThrow('refused');
		expect(logIns).toBe(1);
		expect(await cache.token('b', logIn())).toBe('t2');
		jest.setSystemTime(Date.now() + 3000);
		expect(await cache.token('a', logIn())).toBe('t3');
	});

	it('fails a renewal once for all, and the next call tries again', async () => {
		await cache.token('a', logIn());
		expect(await failures(() => cache.token('a', failing, 't1'))).toEqual(Array(20).fill('rejected'));
		expect(logIns).toBe(2);
		jest.setSystemTime(Date.now() + 3000);
		expect(await cache.token('a', logIn(), 't1')).toBe('t3');
	});
});

describe('a token that is refused as soon as it is there', () => {
	it('is not renewed over and over, but after a while', async () => {
		await cache.token('a', logIn());
		await cache.token('a', logIn(), 't1');
		cache.refuseNew('a', 't2');
		expect(await twenty(() => cache.token('a', logIn(), 't2'))).toEqual(Array(20).fill('t2'));
		expect(logIns).toBe(2);
		jest.advanceTimersByTime(61_000);
		expect(await cache.token('a', logIn(), 't2')).toBe('t3');
	});

	it('says nothing of other connections, of tokens after it, or of one that has ended', async () => {
		await cache.token('a', logIn());
		cache.refuseNew('a', 't1');
		await cache.token('b', logIn());
		expect(await cache.token('b', logIn(), 't2')).toBe('t3');
		jest.advanceTimersByTime(61_000);
		await cache.token('a', logIn(), 't1');
		expect(await cache.token('a', logIn(), 't4')).toBe('t5');
	});
});

it('forgets all when told to', async () => {
	await cache.token('a', logIn());
	cache.clear();
	expect(await cache.token('a', logIn())).toBe('t2');
});

it('keeps the sessions of so many connections, the oldest go first', async () => {
	for (let index = 0; index <= 500; index++) await cache.token(`c${index}`, logIn());
	expect(await cache.token('c500', logIn())).toBe('t501');
	expect(await cache.token('c1', logIn())).toBe('t2');
	expect(await cache.token('c0', logIn())).toBe('t502');
});
