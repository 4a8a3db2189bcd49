// What the nodes' descriptions know of the library without loading it: the kinds of records that each tracker has
// templates for, and which templates read lists.
import { loadEngine } from './library.mjs';

export const RESOURCES = 'nodes/actions/trackers/resources.ts';

/** The file's text, not formatted yet. */
export async function resourcesFile() {
	const { allTrackers, libraryOf, readsList, resourcesOf } = await loadEngine();
	/** @type {Record<string, Record<string, Set<string>>>} */
	const found = { get: {}, edit: {}, add: {} };
	/** @type {string[]} */
	const lists = [];
	for (const { id } of allTrackers) {
		for (const template of await libraryOf(id)) {
			const ofKind = found[template.kind] ?? {};
			for (const resource of resourcesOf(template)) (ofKind[resource] ??= new Set()).add(id);
			if (readsList(template)) lists.push(template.id);
		}
	}
	const sorted = Object.entries(found).map(([kind, resources]) => [
		kind,
		Object.fromEntries(
			Object.entries(resources)
				.sort(([a], [b]) => a.localeCompare(b))
				.map(([resource, trackers]) => [resource, [...trackers].sort()]),
		),
	]);
	return [
		'// Made by `npm run build` from the templates of the library.',
		"import type { ActionKind } from '../model/template';",
		'',
		'/** IDs of the trackers that have templates of a kind about a kind of record. */',
		`export const resources: Record<ActionKind, Record<string, string[]>> = ${JSON.stringify(Object.fromEntries(sorted))};`,
		'',
		'/** IDs of the templates that read lists. */',
		`export const lists: string[] = ${JSON.stringify(lists.sort())};`,
		'',
	].join('\n');
}
