import { InputError } from '../model/errors';
import { trackers } from './registry';
import type { Tracker } from '../model/tracker';

const byId = new Map(trackers.map((tracker) => [tracker.id, tracker]));

/** All trackers by name. */
export const allTrackers: readonly Tracker[] = [...trackers].sort((a, b) => a.name.localeCompare(b.name));

/**
 * @param id A tracker id such as `affise`.
 * @throws InputError where there is no such tracker.
 */
export function trackerOf(id: string): Tracker {
	if (!id) throw new InputError('No tracker is chosen', "Choose one in 'Tracker'.");
	const tracker = byId.get(id);
	if (!tracker) {
		throw new InputError(`The tracker '${id}' is not known`, `Choose one of ${[...byId.keys()].join(', ')}.`);
	}
	return tracker;
}
