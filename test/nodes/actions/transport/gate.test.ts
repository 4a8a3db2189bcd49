import { sleep } from 'n8n-workflow';

import { Gate, gateOf, type Visitor } from '../../../../nodes/actions/transport/gate';
import { outcomeOf } from '../../../../nodes/actions/transport/gated';

const visitor = (more: Partial<Visitor> = {}): Visitor => ({ first: 5, max: 40, together: 40, ...more });

/** What a simulated tracker answers: nothing, or milliseconds after which it is worth to come again. */
type Limit = (now: number) => { refused: boolean; retryAfter?: number };

const free: Limit = () => ({ refused: false });

/** So many calls in each whole second, and told when the next one begins. */
function perWholeSecond(most: number, length = 1000, tells = true): Limit {
	let second = -1;
	let count = 0;
	return (now) => {
		const current = Math.floor((now + 683) / length);
		if (current !== second) count = 0;
		second = current;
		const refused = ++count > most;
		return refused && tells
			? { refused, retryAfter: Math.ceil((length - ((now + 683) % length)) / 1000) * 1000 }
			: { refused };
	};
}

/** A bucket of so many tokens, filled at an even pace; it tells nothing. */
function bucket(size: number, perSecond: number): Limit {
	let tokens = size;
	let last = 0;
	return (now) => {
		tokens = Math.min(size, tokens + ((now - last) * perSecond) / 1000);
		last = now;
		if (tokens < 1) return { refused: true };
		tokens -= 1;
		return { refused: false };
	};
}

/** Sends calls through a gate to a tracker that answers after a while, each until it is taken. */
async function run(
	calls: number,
	latency: number | ((underWay: number) => number),
	limit: Limit,
	{ gate = new Gate(), visitors = [visitor()] }: { gate?: Gate; visitors?: Visitor[] } = {},
) {
	const seen = { refused: 0, most: 0, sent: [] as number[], done: [] as Visitor[], seconds: 0 };
	let underWay = 0;
	const begun = performance.now();
	async function call(by: Visitor): Promise<void> {
		for (;;) {
			await gate.enter(by);
			const sentAt = performance.now();
			seen.sent.push(sentAt);
			seen.most = Math.max(seen.most, ++underWay);
			const { refused, retryAfter } = limit(sentAt);
			await sleep(typeof latency === 'number' ? latency : latency(underWay));
			underWay -= 1;
			gate.leave(by, outcomeOf({ statusCode: refused ? 429 : 200 }), sentAt, retryAfter);
			if (!refused) break;
			seen.refused += 1;
		}
		seen.done.push(by);
		seen.seconds = (performance.now() - begun) / 1000;
	}
	const all = Promise.all(
		visitors.flatMap((by) => Array.from({ length: calls }, async () => await call(by))),
	);
	await jest.advanceTimersByTimeAsync(1_000_000);
	await all;
	return seen;
}

beforeEach(() => {
	jest.useFakeTimers({ now: 50_000 });
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

describe('a tracker without a limit', () => {
	it.each([
		[5, 1],
		[20, 2],
		[100, 4],
	])('with %i ms an answer has a thousand within %i s', async (latency, seconds) => {
		const seen = await run(1000, latency, free);
		expect(seen.seconds).toBeLessThan(seconds);
		expect(seen.most).toBeLessThanOrEqual(40);
	});

	it('is called a few at a time to begin with', async () => {
		expect((await run(10, 100, free)).most).toBeLessThanOrEqual(7);
	});

	it('has no more calls under way than a person wants, and as many at once', async () => {
		const seen = await run(100, 100, free, { visitors: [visitor({ first: 12, max: 12 })] });
		expect(seen.most).toBe(12);
		expect(seen.seconds).toBeLessThan(1);
	});

	it('has no more calls under way than it stands, of all executions together', async () => {
		const stated = { first: 3, max: 3, together: 3 };
		const seen = await run(30, 100, free, { visitors: [visitor(stated), visitor(stated)] });
		expect(seen.most).toBe(3);
	});

	it('has what one execution may have for all together, where that is more', async () => {
		const visitors = [visitor(), visitor({ first: 60, max: 60 })];
		expect((await run(300, 100, free, { visitors })).most).toBe(60);
	});

	it('gives every execution its turn, whoever came first', async () => {
		const [many, one] = [visitor(), visitor()];
		const seen = await run(50, 100, free, { visitors: [many, one] });
		expect(seen.done.slice(0, 20).filter((by) => by === one).length).toBeGreaterThan(5);
	});
});

describe('a pace that is set', () => {
	it('holds exactly, for all executions together', async () => {
		const visitors = [visitor({ perSecond: 20 }), visitor({ perSecond: 20 })];
		const { sent, most } = await run(100, 30, free, { visitors });
		const busiest = Math.max(
			...sent.map((at) => sent.filter((other) => other >= at && other < at + 1000).length),
		);
		expect(busiest).toBe(20);
		expect(most).toBe(1);
		expect((sent.at(-1) ?? 0) - (sent[0] ?? 0)).toBeCloseTo(199 * 50, -1);
	});

	it('takes fractions of a call a second', async () => {
		expect((await run(3, 10, free, { visitors: [visitor({ perSecond: 0.5 })] })).seconds).toBeCloseTo(4, 1);
	});

	it('lets late calls go one after the other, not all at once', async () => {
		const slow = visitor({ perSecond: 10 });
		const gate = new Gate();
		const sent: number[] = [];
		const calls = [1, 2, 3].map(async () => {
			await gate.enter(slow);
			sent.push(performance.now());
		});
		// A process that is busy for half a second.
		jest.setSystemTime(Date.now() + 500);
		await jest.advanceTimersByTimeAsync(1000);
		await Promise.all(calls);
		expect(sent.map((at, index) => Math.round(at - (sent[index - 1] ?? at)))).toEqual([0, 100, 100]);
	});
});

describe('a tracker that refuses what is too much', () => {
	it.each<[string, number, number, () => Limit]>([
		['10 a second', 10, 20, () => perWholeSecond(10)],
		['20 a second', 20, 20, () => perWholeSecond(20)],
		['20 a second, far away', 20, 100, () => perWholeSecond(20)],
		['50 a second', 50, 20, () => perWholeSecond(50)],
		['50 a second, far away', 50, 100, () => perWholeSecond(50)],
		['50 a second, without saying when it takes more', 50, 100, () => perWholeSecond(50, 1000, false)],
		['a bucket of 50', 50, 20, () => bucket(50, 50)],
		['200 a second', 200, 20, () => perWholeSecond(200)],
	])('refuses few, and is used well: %s', async (_, perSecond, latency, limit) => {
		const { refused, seconds } = await run(1000, latency, limit());
		expect(refused).toBeLessThanOrEqual(20);
		expect(seconds).toBeLessThan((1000 / perSecond) * 1.5);
	});

	it.each<[string, () => Limit]>([
		['says when it takes more', () => perWholeSecond(200)],
		['does not say when it takes more', () => perWholeSecond(200, 1000, false)],
	])(
		'refuses what was under way when its limit was found, where that is far away and high, and %s',
		async (_, limit) => {
			// 200 a second for 100 ms are 20 calls; as the pace grows, there are some more.
			const { refused, seconds } = await run(1000, 100, limit());
			expect(refused).toBeLessThanOrEqual(40);
			expect(seconds).toBeLessThan(5 * 2.2);
		},
	);

	it('is used as its minutes allow', async () => {
		const { refused, seconds } = await run(1000, 100, perWholeSecond(300, 60_000));
		expect(refused).toBeLessThan(40);
		expect(seconds).toBeLessThan(240);
	});

	const once = (at: number, retryAfter?: number): Limit => {
		let count = 0;
		return () => ({ refused: ++count === at, retryAfter });
	};

	it('is left alone as long as it asks, then gets one call, and then the others further apart', async () => {
		const { sent, refused } = await run(60, 5, once(30, 4000));
		expect(refused).toBe(1);
		const held = sent.findIndex((at, index) => at - (sent[index - 1] ?? at) > 3900);
		const gaps = sent.slice(held).map((at, index, all) => at - (all[index - 1] ?? at));
		expect(held).toBeGreaterThanOrEqual(30);
		// About thirty calls in four seconds are what it has shown to take.
		expect(gaps.at(-1)).toBeGreaterThan(100);
	});

	it('is called ten times a second at most where it refuses the very first call', async () => {
		const { sent } = await run(12, 5, once(1));
		const after = sent.slice(6).map((at, index) => at - (sent[index + 5] ?? 0));
		expect(Math.min(...after)).toBeGreaterThan(99);
	});

	it('slows nobody down further who sends one call at a time: its refusals may have nothing to do with the pace', async () => {
		let calls = 0;
		const tenth: Limit = () => (++calls % 10 === 0 ? { refused: true, retryAfter: 0 } : { refused: false });
		const alone = { visitors: [visitor({ first: 1, max: 1 })] };
		const { seconds, most } = await run(200, 20, tenth, alone);
		expect(most).toBe(1);
		expect(seconds).toBeLessThan(10);
	});

	it('gets its own pace back in the end', async () => {
		const gate = new Gate();
		await run(20, 5, once(10, 1000), { gate });
		// The run lets more than ten minutes pass.
		expect((await run(500, 5, free, { gate })).seconds).toBeLessThan(1);
	});

	it('holds calls back that wait for a log-in that was refused', async () => {
		const gate = new Gate();
		const begun = performance.now();
		gate.refused(begun, 2000);
		const { sent } = await run(1, 5, free, { gate });
		expect((sent[0] ?? 0) - begun).toBeGreaterThanOrEqual(1998);
	});
});

describe('a tracker that has too much to do', () => {
	it('has fewer calls under way where its answers take longer with each of them', async () => {
		const { most, seconds } = await run(2000, (underWay) => 20 + Math.max(0, underWay - 10) * 20, free);
		expect(most).toBeLessThan(25);
		expect(seconds).toBeLessThan(20);
	});

	it('has half of them under way after an answer that tells of trouble, and one at least', async () => {
		const gate = new Gate();
		const by = visitor({ first: 8, max: 8 });
		const counts: number[] = [];
		for (let round = 0; round < 5; round++) {
			const end = new AbortController();
			let entered = 0;
			const waiting = Array.from({ length: 8 }, async () => {
				await gate.enter(by, end.signal);
				entered += 1;
			});
			await jest.advanceTimersByTimeAsync(10);
			counts.push(entered);
			end.abort();
			await Promise.allSettled(waiting);
			const sentAt = performance.now();
			for (let call = 0; call < entered; call++) gate.leave(by, 'overloaded', sentAt);
			await jest.advanceTimersByTimeAsync(10);
		}
		expect(counts).toEqual([8, 4, 2, 1, 1]);
	});
});

it('lets others go where an execution ends', async () => {
	const gate = new Gate();
	const [ended, other] = [
		visitor({ first: 1, max: 1, together: 1 }),
		visitor({ first: 1, max: 1, together: 1 }),
	];
	await gate.enter(ended);
	const controller = new AbortController();
	const waiting = gate.enter(ended, controller.signal);
	const next = gate.enter(other);
	controller.abort();
	await expect(waiting).rejects.toThrow('The execution was cancelled');
	gate.leave(ended, 'well', performance.now());
	await next;
	gate.leave(other, 'well', performance.now());
	expect(gate.isIdle).toBe(true);
	await expect(gate.enter(ended, AbortSignal.abort())).rejects.toThrow('The execution was cancelled');
});

describe('the gates of all connections', () => {
	it('are one a connection', () => {
		expect(gateOf('a')).toBe(gateOf('a'));
		expect(gateOf('a')).not.toBe(gateOf('b'));
	});

	it('are forgotten, the oldest first, unless calls are under way', async () => {
		const busy = gateOf('busy');
		const idle = gateOf('idle');
		await busy.enter(visitor());
		for (let index = 0; index < 1000; index++) gateOf(`gate ${index}`);
		expect(gateOf('busy')).toBe(busy);
		expect(gateOf('idle')).not.toBe(idle);
	});
});
