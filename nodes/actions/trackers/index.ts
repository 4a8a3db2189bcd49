import { InputError } from '../model/errors';
import { trackers } from './registry';
import type { Tracker } from '../model/tracker';

const byId = new Map(trackers.map((tracker) => [tracker.id, tracker]));

const byName = (a: Tracker, b: Tracker): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

/** All trackers by name. The rules of a language, which would be loaded for this alone, take a third of all that is done at n8n's start. */
export const allTrackers: readonly Tracker[] = [...trackers].sort(byName);

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
