import { Window } from '../../../../nodes/actions/transport/window';

/** Calls that go well, one every so many milliseconds. */
function goWell(
	window: Window,
	count: number,
	{ from = 0, every = 10, latency = 10, most = 40, isFull = true } = {},
) {
	for (let call = 1; call <= count; call++) window.grow(latency, isFull, most, from + call * every);
}

it('grows while calls go well, to its bound', () => {
	const window = new Window();
	expect(window.size).toBe(5);
	goWell(window, 50);
	expect(window.size).toBeGreaterThan(10);
	expect(window.size).toBeLessThan(16);
	goWell(window, 1000, { from: 500 });
	expect(window.size).toBe(40);
});

it('does not grow where there was room', () => {
	const window = new Window();
	goWell(window, 1000, { isFull: false });
	expect(window.size).toBe(5);
});

it('grows with the calls, not with the time alone', () => {
	const window = new Window();
	goWell(window, 10, { every: 1000, latency: 1000 });
	expect(window.size).toBe(10);
});

it('halves, once for calls that were under way together, and grows slowly then', () => {
	const window = new Window();
	goWell(window, 2000);
	window.cut(19_990, 20_010);
	window.cut(19_995, 20_012);
	expect(window.size).toBe(20);
	goWell(window, 100, { from: 20_010 });
	expect(window.size).toBeLessThan(24);
	for (let time = 1; time < 9; time++) window.cut(30_000 * time, 30_000 * time);
	expect(window.size).toBe(1);
});

it('begins with what a person wants, unless the tracker has shown that this is too much', () => {
	const window = new Window();
	window.open(30);
	expect(window.size).toBe(30);
	window.cut(0, 10);
	window.open(30);
	expect(window.size).toBe(15);
});

it('halves where half of the calls take twice as long as usual, but not below what it began with', () => {
	const window = new Window();
	goWell(window, 2000, { latency: 100 });
	for (let call = 1; call < 100 && window.size === 40; call++) {
		goWell(window, 1, { from: 20_000 + call, latency: 400 });
	}
	expect(window.size).toBe(20);
	goWell(window, 400, { from: 20_400, latency: 2000, every: 1 });
	expect(window.size).toBeGreaterThanOrEqual(5);
});

it('gets used to calls that take longer', () => {
	const window = new Window();
	goWell(window, 2000, { latency: 50 });
	goWell(window, 20_000, { from: 20_000, latency: 1000, every: 50 });
	expect(window.size).toBe(40);
});
