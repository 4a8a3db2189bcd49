import { inFlightLimit, slowDown, waitForSlot } from '../../../../nodes/actions/transport/pace';

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

it('holds all calls back where the tracker said that they are too many', () => {
	slowDown(connection, 5000, 1000);
	expect(waitForSlot(connection, 10, 1000)).toBe(5000);
	expect(waitForSlot(connection, 10, 1000)).toBe(5100);
	expect(waitForSlot(connection, undefined, 1000)).toBe(5200);
});

it('does not shorten a longer wait', () => {
	slowDown(connection, 5000, 1000);
	slowDown(connection, 100, 1000);
	expect(waitForSlot(connection, 10, 1000)).toBe(5000);
});

it('uses the clock where no time is given', () => {
	jest.useFakeTimers({ now: 50_000 });
	waitForSlot(connection, 1);
	jest.advanceTimersByTime(400);
	expect(waitForSlot(connection, 1)).toBe(600);
	jest.useRealTimers();
});

describe('calls under way', () => {
	it.each([
		[3, 3],
		[undefined, 20],
	])('are at most %p for all who ask for the connection: %p', async (most, highest) => {
		let underWay = 0;
		let seen = 0;
		const work = async () => {
			seen = Math.max(seen, ++underWay);
			for (let tick = 0; tick < 5; tick++) await Promise.resolve();
			underWay -= 1;
		};
		await Promise.all(Array.from({ length: 60 }, async () => await inFlightLimit(connection, most)(work)));
		expect([seen, underWay]).toEqual([highest, 0]);
	});

	it('of other connections do not count', () => {
		expect(inFlightLimit(connection)).toBe(inFlightLimit(connection));
		expect(inFlightLimit(connection)).not.toBe(inFlightLimit(`${connection} other`));
	});
});
