import { closest, distance } from 'fastest-levenshtein';

import { InputError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import { trackerOf } from '../trackers';
import { completeTemplate } from './complete';
import type { Tracker } from '../model/tracker';

const loaded = new Map<string, Promise<ActionTemplate[]>>();

async function load(tracker: Tracker): Promise<ActionTemplate[]> {
	const definitions = (await tracker.library?.()) ?? [];
	return definitions.map((definition) =>
		completeTemplate({ ...definition, tracker: tracker.id }, tracker, true),
	);
}

/**
 * The templates that ship for a tracker. They load when they are first asked for.
 *
 * @throws InputError for a tracker that is not known.
 */
export async function libraryOf(trackerId: string): Promise<ActionTemplate[]> {
	const tracker = trackerOf(trackerId);
	let templates = loaded.get(tracker.id);
	if (!templates) {
		templates = load(tracker);
		loaded.set(tracker.id, templates);
	}
	return await templates;
}

/** What to say where nobody has chosen a template. */
export const notChosen = (): InputError =>
	new InputError('No template is chosen', "Choose one from the list in 'Template'.");

/**
 * One template that ships for a tracker.
 *
 * @throws InputError for a tracker or template that is not known, with the ID that comes nearest.
 */
export async function libraryTemplate(trackerId: string, id: string): Promise<ActionTemplate> {
	const tracker = trackerOf(trackerId);
	const wanted = id.trim();
	if (!wanted) throw notChosen();
	const templates = await libraryOf(trackerId);
	const found = templates.find((template) => template.id === wanted);
	if (found) return found;

	const ids = templates.map((template) => template.id);
	const near = ids.length > 0 ? closest(wanted, ids) : undefined;
	const suggestion = near && distance(wanted, near) <= wanted.length / 3 ? ` Did you mean '${near}'?` : '';
	throw new InputError(
		`The library has no template '${wanted}' for ${tracker.name}`,
		`Choose one from the list in 'Template'.${suggestion}`,
	);
}
