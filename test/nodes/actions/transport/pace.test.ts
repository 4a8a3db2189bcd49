import {
	giveSlotBack,
	inFlightLimit,
	mayGo,
	slowDown,
	speedUp,
	waitForSlot,
} from '../../../../nodes/actions/transport/pace';

let connection = '';
let count = 0;
beforeEach(() => (connection = `connection ${count++}`));

it('spaces the calls of a connection evenly', () => {
	expect([0, 0, 0, 0].map(() => waitForSlot(connection, 4, 1000))).toEqual([0, 250, 500, 750]);
});

it('lets a call go at once after a quiet time', () => {
	waitForSlot(connection, 2, 1000);
	expect(waitForSlot(connection, 2, 1400)).toBe(100);
	expect(waitForSlot(connection, 2, 9000)).toBe(0);
});

it('keeps connections apart', () => {
	waitForSlot(connection, 1, 1000);
	expect(waitForSlot(`${connection} other`, 1, 1000)).toBe(0);
});

it.each([undefined, 0])('holds nothing back at a pace of %p', (perSecond) => {
	expect([0, 0, 0].map(() => waitForSlot(connection, perSecond, 1000))).toEqual([0, 0, 0]);
});

it('takes fractions of a call a second', () => {
	expect([0, 0].map(() => waitForSlot(connection, 0.5, 1000))).toEqual([0, 2000]);
});

describe('a tracker that says that the calls are too many', () => {
	const slots = (count: number, perSecond: number | undefined, now: number) =>
		Array.from({ length: count }, () => waitForSlot(connection, perSecond, now));

	it('holds all calls back, and lets them go one after the other', () => {
		slowDown(connection, 5000, 900, 1000);
		expect(slots(3, 20, 1000)).toEqual([5000, 5100, 5200]);
	});

	it('spaces the calls also where no pace is set', () => {
		slowDown(connection, 5000, 900, 1000);
		expect(slots(4, undefined, 1000)).toEqual([5000, 5100, 5200, 5300]);
	});

	it('does not make a slow pace faster', () => {
		slowDown(connection, 5000, 900, 1000);
		expect(slots(3, 2, 1000)).toEqual([5000, 5500, 6000]);
	});

	it('holds calls back that wait already', () => {
		waitForSlot(connection, 10, 1000);
		slowDown(connection, 5000, 900, 1000);
		expect([1100, 5990, 5999].map((now) => mayGo(connection, 10, now))).toEqual([false, false, true]);
		expect(mayGo(`${connection} other`, 10, 1100)).toBe(true);
	});

	it('does not shorten a longer wait', () => {
		slowDown(connection, 5000, 900, 1000);
		slowDown(connection, 100, 900, 1000);
		expect(waitForSlot(connection, 10, 1000)).toBe(5000);
	});

	it('counts calls that were under way together once', () => {
		for (let call = 0; call < 20; call++) slowDown(connection, 0, 900, 1000 + call);
		expect(slots(3, undefined, 2000)).toEqual([0, 100, 200]);
	});

	it('slows down further each time it says so again, within bounds', () => {
		for (let time = 1; time < 20; time++) slowDown(connection, 0, time * 1000, time * 1000);
		expect(slots(3, undefined, 50_000)).toEqual([0, 5000, 10_000]);
	});

	it('gets its own pace back after calls that go well', () => {
		slowDown(connection, 0, 900, 1000);
		for (let call = 0; call < 15; call++) speedUp(connection);
		expect(slots(2, undefined, 2000)[1]).toBeCloseTo(20.6, 1);
		for (let call = 0; call < 5; call++) speedUp(connection);
		expect(slots(3, undefined, 9000)).toEqual([0, 0, 0]);
	});
});

it('lets late calls go one after the other, not all at once', () => {
	for (let call = 0; call < 3; call++) waitForSlot(connection, 10, 1000);
	expect([1500, 1501, 1510].map((now) => mayGo(connection, 10, now))).toEqual([true, false, false]);
	expect(waitForSlot(connection, 10, 1510)).toBe(90);
	expect([1599, 1600].map((now) => mayGo(connection, 10, now))).toEqual([true, false]);
});

it('uses the clock where no time is given', () => {
	jest.useFakeTimers({ now: 50_000 });
	waitForSlot(connection, 1);
	jest.advanceTimersByTime(400);
	expect(waitForSlot(connection, 1)).toBe(600);
	jest.useRealTimers();
});

describe('calls under way', () => {
	it('are at most 20 for all who ask for the connection', async () => {
		let underWay = 0;
		let seen = 0;
		const work = async () => {
			seen = Math.max(seen, ++underWay);
			for (let tick = 0; tick < 5; tick++) await Promise.resolve();
			underWay -= 1;
		};
		await Promise.all(Array.from({ length: 60 }, async () => await inFlightLimit(connection)(work)));
		expect([seen, underWay]).toEqual([20, 0]);
	});

	it('are more where a person asks for more, and not fewer', () => {
		expect(inFlightLimit(connection).concurrency).toBe(20);
		expect(inFlightLimit(connection, 2).concurrency).toBe(20);
		expect(inFlightLimit(connection, 50).concurrency).toBe(50);
	});

	it('are as many as usual again once those calls are over', async () => {
		let finish = (): void => undefined;
		const call = inFlightLimit(
			connection,
			50,
		)(async () => await new Promise<void>((resolve) => (finish = resolve)));
		await Promise.resolve();
		expect(inFlightLimit(connection).concurrency).toBe(50);
		await new Promise<void>((resolve) => resolve());
		finish();
		await call;
		expect(inFlightLimit(connection).concurrency).toBe(20);
	});

	it('of other connections do not count', () => {
		expect(inFlightLimit(connection)).toBe(inFlightLimit(connection));
		expect(inFlightLimit(connection)).not.toBe(inFlightLimit(`${connection} other`));
	});
});

it('lets others go where an execution gives its moments back', () => {
	for (let call = 0; call < 20; call++) waitForSlot(connection, 2, 1000);
	mayGo(connection, 2, 1000);
	for (let call = 0; call < 19; call++) giveSlotBack(connection, 2, 1100);
	expect(waitForSlot(connection, 2, 1100)).toBeLessThanOrEqual(500);
});
