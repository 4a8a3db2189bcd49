import { preProcessFile } from 'typescript';

import { filesBelow, readText } from '../helpers/files.mts';

const scripts = filesBelow('scripts').filter((path) => /^scripts\/[^/]+\.mjs$/.test(path));

/** What a script loads at its start, however far away. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
	if (seen.has(path)) return seen;
	seen.add(path);
	if (!path.startsWith('scripts/')) return seen;
	const text = readText(path).replace(/await import\([^)]*\)/g, '');
	for (const { fileName } of preProcessFile(text).importedFiles) {
		const folder = path.split('/').slice(0, -1).join('/');
		const inside = new URL(fileName, `file:///${folder}/`).pathname.slice(1);
		loadedBy(fileName.startsWith('.') ? inside : fileName, seen);
	}
	return seen;
}

// The scripts install the packages: in a fresh checkout there is none yet.
it.each(scripts)('%s starts without any package', (path) => {
	const packages = [...loadedBy(path)].filter((name) => !/^(scripts\/|node:)/.test(name));
	expect(packages).toEqual([]);
});
