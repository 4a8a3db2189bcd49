// The ids of all templates that come with the package, by tracker, as test/data/releasedTemplates.json holds those of the
// last release. `node scripts/lib/template-ids.mjs` prints them.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

import { loadEngine } from './library.mjs';

/** @returns {Promise<Record<string, string[]>>} without the name of the tracker in front */
export async function templateIds() {
	const { allTrackers, libraryOf } = await loadEngine();
	const entries = await Promise.all(
		allTrackers.map(async ({ id }) => {
			const library = await libraryOf(id);
			return /** @type {const} */ ([id, library.map((template) => template.id.slice(id.length + 1)).sort()]);
		}),
	);
	return Object.fromEntries(entries.filter(([, ids]) => ids.length > 0).sort());
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
	process.stdout.write(`${JSON.stringify(await templateIds(), null, '\t')}\n`);
}
