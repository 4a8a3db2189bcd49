import { WriteGuard, type WriteLimits } from '../../../../nodes/actions/run/guard';

const failure = new Error('Out of order');

/** How many of ten writes a run may make, and why not the next one. */
function writesUntilRefused(guard: WriteGuard): [number, string] {
	for (let count = 0; count < 10; count++) {
		try {
			guard.takeWrite();
		} catch (error) {
			return [count, error instanceof Error ? error.message : ''];
		}
	}
	return [10, ''];
}

it.each<[WriteLimits, number, string]>([
	[{}, 10, ''],
	[{ maxWrites: 3 }, 3, '3 records have been written, so that the run writes nothing more'],
	[{ maxWrites: 1 }, 1, '1 record has been written, so that the run writes nothing more'],
	[{ maxWrites: 0 }, 0, '0 records have been written, so that the run writes nothing more'],
	[{ maxFailures: 1 }, 10, ''],
])('%j: %i writes', (limits, writes, message) => {
	expect(writesUntilRefused(new WriteGuard(limits))).toEqual([writes, message]);
});

it('stops at the failure that is one too many, and counts each item once', () => {
	const guard = new WriteGuard({ maxFailures: 2 });
	const [one, other] = [{}, {}];
	guard.noteFailure(one, failure);
	guard.noteFailure(one, failure);
	expect(() => guard.takeWrite()).not.toThrow();
	guard.noteFailure(other, failure);
	expect(writesUntilRefused(guard)).toEqual([0, '2 items have failed, so that the run writes nothing more']);
});

it.each<[WriteLimits, string]>([
	[{ maxFailures: 1 }, '1 item has failed, so that the run writes nothing more'],
	[{ maxFailures: 1, maxWrites: 0 }, '0 records have been written, so that the run writes nothing more'],
])('%j: what it holds back itself is no failure, and is told alike', (limits, message) => {
	const guard = new WriteGuard(limits);
	if (limits.maxWrites === undefined) guard.noteFailure({}, failure);
	for (let item = 0; item < 3; item++) {
		const refused = jest.fn(() => guard.takeWrite());
		expect(refused).toThrow(message);
		guard.noteFailure({}, refused.mock.results[0]?.value);
	}
});

it('counts no write that is made in another way', () => {
	const guard = new WriteGuard({ maxWrites: 2 });
	guard.takeWrite();
	guard.giveBack();
	expect(writesUntilRefused(guard)[0]).toBe(2);
});
