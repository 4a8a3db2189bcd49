import { Pace } from '../../../../nodes/actions/transport/pace';

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => jest.restoreAllMocks());

/** Sends calls as soon as they are due, and has them taken. @returns When they were sent. */
function send(pace: Pace, count: number, from: number, perSecond?: number): number[] {
	let now = from;
	return Array.from({ length: count }, () => {
		now = Math.max(now, pace.due(perSecond, now));
		pace.sent(now);
		pace.took(now);
		return now;
	});
}

it('spaces calls evenly', () => {
	expect(send(new Pace(), 4, 1000, 4)).toEqual([1000, 1250, 1500, 1750]);
});

it.each([undefined, 0])('holds nothing back at a pace of %p', (perSecond) => {
	expect(send(new Pace(), 3, 1000, perSecond)).toEqual([1000, 1000, 1000]);
});

it('lets a call go at once after a quiet time', () => {
	const pace = new Pace();
	send(pace, 1, 1000, 2);
	expect([pace.due(2, 1400), pace.due(2, 9000)]).toEqual([1500, 1500]);
});

it('learns what the tracker has let through, with the wait that it asks for', () => {
	const pace = new Pace();
	send(pace, 20, 1000, 50);
	// 20 calls in 0.4 s, and the next one 3.6 s later: five a second, and a little below that.
	pace.refused(1400, 1400, 3600 + 500);
	const [first = 0, second = 0] = send(pace, 2, 1400);
	expect(first).toBe(5500);
	expect(second - first).toBeGreaterThan(200);
	expect(second - first).toBeLessThan(240);
});

it('is never faster than what is set', () => {
	const pace = new Pace();
	send(pace, 20, 1000, 50);
	pace.refused(1400, 1400, 1000);
	const [first = 0, second = 0] = send(pace, 2, 1400, 2);
	expect(second - first).toBe(500);
});

it('waits longer each time that the tracker does not say how long, and no less than it says', () => {
	const pace = new Pace();
	pace.refused(0, 10);
	expect(pace.due(undefined, 10)).toBe(310);
	pace.refused(310, 320);
	expect(pace.due(undefined, 320)).toBe(920);
	pace.refused(300, 330, 5000);
	expect(pace.due(undefined, 330)).toBe(5330);
	pace.refused(300, 340, 100);
	expect(pace.due(undefined, 340)).toBe(5330);
});

it('lets one call see whether the tracker takes calls again', () => {
	const pace = new Pace();
	expect(pace.probing).toBe(false);
	pace.refused(0, 10, 1000);
	pace.took(5);
	expect(pace.probing).toBe(true);
	pace.took(1010);
	expect(pace.probing).toBe(false);
});

it('counts calls that were under way together once', () => {
	const [one, many] = [new Pace(), new Pace()];
	for (const pace of [one, many]) send(pace, 50, 1000, 50);
	one.refused(2000, 2010, 1000);
	for (let call = 0; call < 20; call++) many.refused(2000 + call / 10, 2010, 1000);
	expect(send(many, 3, 2010)).toEqual(send(one, 3, 2010));
});

it('slows down further each time, within bounds', () => {
	const pace = new Pace();
	for (let time = 1; time < 100; time++) pace.refused(time * 1000, time * 1000, 0);
	const [first = 0, second = 0] = send(pace, 2, 99_000);
	expect(second - first).toBe(5000);
});

it('is made no more than twice as slow by a call that is refused again soon', () => {
	const pace = new Pace();
	send(pace, 210, 1000, 100);
	pace.refused(3100, 3100);
	const [first = 0, second = 0] = send(pace, 2, 3100);
	pace.refused(second, second + 10);
	const [third = 0, fourth = 0] = send(pace, 2, second + 10);
	expect(fourth - third).toBeGreaterThan(second - first);
	expect(fourth - third).toBeLessThan((2 * (second - first)) / 0.85);
});

it('stays below the limit that it found for a while, and forgets it in the end', () => {
	const spacingAfter = (seconds: number): number => {
		const pace = new Pace();
		send(pace, 50, 1000, 50);
		pace.refused(1980, 2000, 1000);
		const [first = 0, second = 0] = send(pace, 2, 3000 + seconds * 1000);
		return second - first;
	};
	expect(spacingAfter(0)).toBeCloseTo(33, 0);
	expect(spacingAfter(10) / spacingAfter(0)).toBeGreaterThan(0.95);
	expect(spacingAfter(30) / spacingAfter(0)).toBeCloseTo(0.5, 1);
	expect(spacingAfter(70)).toBe(0);
});
