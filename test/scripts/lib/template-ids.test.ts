import { libraryOf } from '../../../nodes/actions/templates/library';
import { allTrackers } from '../../../nodes/actions/trackers';
import { newIds } from '../../../scripts/lib/release.mjs';
import released from '../../data/releasedTemplates.json';
import { outputOf } from '../../helpers/scripts.mts';

it('prints the ids of every tracker, also of one inside the package', async () => {
	const printed = JSON.parse(await outputOf('scripts/lib/template-ids.mjs')) as Record<string, string[]>;
	const ids = Object.entries(printed).flatMap(([tracker, names]) =>
		names.map((name) => `${tracker}.${name}`),
	);
	const all = await Promise.all(allTrackers.map(async ({ id }) => await libraryOf(id)));
	expect(ids.sort()).toEqual(all.flatMap((library) => library.map(({ id }) => id)).sort());
	expect(newIds(released, ids).lost).toEqual([]);
}, 60_000);
