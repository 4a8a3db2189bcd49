import { allTrackers } from '../../nodes/actions/trackers';
import { useFake } from '../helpers/fakes';
import { fakes, type FakeTracker } from '../trackers/index.mts';

/** The trackers that have a library and are called over HTTP. */
export const trackers = allTrackers.filter(({ library, respond }) => library && !respond);

/**
 * Describes something of every tracker with its simulated one; both sides of one tracker share it.
 *
 * @param make Makes the cases of a tracker.
 */
export function describeTrackers(make: (trackerId: string, fake: () => FakeTracker) => void): void {
	describe.each(trackers.map(({ id, side }) => [id, side?.of ?? id]))('%s', (trackerId, fakeId) => {
		const start = fakes[fakeId];
		if (!start) throw new Error(`There is no simulated tracker for ${trackerId}`);
		make(trackerId, useFake(start));
	});
}
