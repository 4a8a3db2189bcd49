import { readsList, resourcesOf } from '../../../../nodes/actions/templates/resources';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { lists, resources } from '../../../../nodes/actions/trackers/resources';

it('names what every tracker has templates for, and nothing else', async () => {
	const libraries = await Promise.all(allTrackers.map(async ({ id }) => await libraryOf(id)));
	const found = libraries
		.flat()
		.flatMap((template) =>
			resourcesOf(template).map((resource) => `${template.kind} ${resource} ${template.tracker}`),
		);
	const listed = Object.entries(resources).flatMap(([kind, ofKind]) =>
		Object.entries(ofKind).flatMap(([resource, ids]) => ids.map((id) => `${kind} ${resource} ${id}`)),
	);
	// Run `npm run build` and commit what it writes.
	expect(listed.sort()).toEqual([...new Set(found)].sort());
});

it('names every template that reads a list, and no other', async () => {
	const libraries = await Promise.all(allTrackers.map(async ({ id }) => await libraryOf(id)));
	const found = libraries.flat().filter(readsList);
	// Run `npm run build` and commit what it writes.
	expect(lists).toEqual(found.map(({ id }) => id).sort());
});
