import { trackerOf } from '../trackers';
import { completeTemplate } from './complete';
import type { ActionTemplate } from '../model/template';

const loaded = new Map<string, Promise<ActionTemplate[]>>();

/**
 * The templates that ship for a tracker. They load when they are first asked for.
 *
 * @throws InputError for a tracker that is not known.
 */
export async function libraryOf(trackerId: string): Promise<ActionTemplate[]> {
	const tracker = trackerOf(trackerId);
	let templates = loaded.get(tracker.id);
	if (!templates) {
		templates = tracker
			.library()
			.then((definitions) =>
				definitions.map((definition) => completeTemplate({ ...definition, tracker: tracker.id }, tracker)),
			);
		loaded.set(tracker.id, templates);
	}
	return await templates;
}
