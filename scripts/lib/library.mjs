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
 * @typedef {object} Engine
 * @property {typeof import('../../nodes/actions/trackers').allTrackers} allTrackers
 * @property {typeof import('../../nodes/actions/model/credentialType').credentialTypeOf} credentialTypeOf
 * @property {typeof import('../../nodes/actions/templates/library').libraryOf} libraryOf
 * @property {typeof import('../../nodes/actions/templates/resources').readsList} readsList
 * @property {typeof import('../../nodes/actions/templates/resources').resourcesOf} resourcesOf
 * @property {typeof import('../../nodes/actions/model/tasks').tasks} tasks
 * @property {Array<Record<string, new () => ICredentialType>>} credentials what each file of a connection type exports
 * @property {Record<string, TrackerNotes>} notes by tracker
 */
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

/**
 * Compiles trackers, credentials and notes in memory, and hands out what they export.
 * @returns {Promise<Engine>}
 */
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
	const connections = credentials.flatMap((file) => Object.values(file).map((Type) => new Type()));
	const trackers = allTrackers.filter(({ respond }) => !respond);
	return await Promise.all(
		trackers.map(async (tracker) => {
			const type = tracker.credentialType ?? credentialTypeOf(tracker.id);
			const found = notes[tracker.id];
			if (!found) throw new Error(`nodes/actions/trackers/${tracker.id}/notes.ts is missing`);
			return {
				tracker,
				templates: await libraryOf(tracker.id),
				connection: connections.find(({ name }) => name === type),
				notes: found,
			};
		}),
	);
}
