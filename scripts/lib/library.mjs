// All trackers with their connections, templates and notes, read from the source.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { load } from './load.mjs';
import { ROOT } from './paths.mjs';

/** @typedef {import('../../nodes/actions/model/tracker').Tracker} Tracker */
/** @typedef {import('../../nodes/actions/model/trackerNotes').TrackerNotes} TrackerNotes */
/** @typedef {import('../../nodes/actions/model/template').ActionTemplate} ActionTemplate */
/** @typedef {import('n8n-workflow').ICredentialType} ICredentialType */
/**
 * @typedef {object} Page what there is of one tracker
 * @property {Tracker} tracker
 * @property {ActionTemplate[]} templates
 * @property {ICredentialType | undefined} connection
 * @property {TrackerNotes} notes
 */

/** @param {string} folder @param {RegExp} name */
const namesIn = (folder, name) =>
	readdirSync(join(ROOT, folder))
		.filter((entry) => name.test(entry))
		.sort();

/** Compiles trackers, credentials and notes in memory, and hands out what they export. */
export async function loadEngine() {
	const credentials = namesIn('credentials', /\.credentials\.ts$/).map((file) => file.replace(/\.ts$/, ''));
	const folders = namesIn('nodes/actions/trackers', /^[^.]*$/);
	const withNotes = folders.filter((id) => existsSync(join(ROOT, `nodes/actions/trackers/${id}/notes.ts`)));
	return await load([
		"export { allTrackers } from './nodes/actions/trackers';",
		"export { credentialTypeOf } from './nodes/actions/model/credentialType';",
		"export { libraryOf } from './nodes/actions/templates/library';",
		"export { readsList, resourcesOf } from './nodes/actions/templates/resources';",
		"export { tasks } from './nodes/actions/model/tasks';",
		...credentials.map((file, index) => `import * as c${index} from './credentials/${file}';`),
		...withNotes.map((id, index) => `import * as n${index} from './nodes/actions/trackers/${id}/notes';`),
		`export const credentials = [${credentials.map((_, index) => `c${index}`).join()}];`,
		`export const notes = { ${withNotes.map((id, index) => `${id}: n${index}.notes`).join()} };`,
	]);
}

/** @returns {Promise<Page[]>} all trackers but the demo, by name */
export async function loadLibrary() {
	const { allTrackers, credentialTypeOf, libraryOf, credentials, notes } = await loadEngine();
	/** @type {ICredentialType[]} */
	const connections = credentials.flatMap((/** @type {Record<string, new () => ICredentialType>} */ file) =>
		Object.values(file).map((Type) => new Type()),
	);
	/** @type {Tracker[]} */
	const trackers = allTrackers.filter((/** @type {Tracker} */ { respond }) => !respond);
	return await Promise.all(
		trackers.map(async (tracker) => {
			const type = tracker.credentialType ?? credentialTypeOf(tracker.id);
			return {
				tracker,
				templates: await libraryOf(tracker.id),
				connection: connections.find(({ name }) => name === type),
				notes: notes[tracker.id],
			};
		}),
	);
}
