/** Files of tracker folders that have been loaded so far, below `nodes/actions/trackers`. */
const loadedTrackerFiles = (): string[] =>
	Object.keys(require.cache)
		.map((path) => path.replaceAll('\\', '/').split('/nodes/actions/trackers/')[1] ?? '')
		.filter((path) => path.includes('/'))
		.sort();

/** Files that say what a tracker is; all others hold templates. */
const known = /^\w+\/index\.ts$|^demo\/server\w*\.ts$/;

it('the engine loads no templates until they are asked for', async () => {
	const { libraryOf } = await import('../../../../nodes/actions/templates/library');
	const { allTrackers } = await import('../../../../nodes/actions/trackers');
	await import('../../../../nodes/actions');
	const atStart = loadedTrackerFiles();
	expect(atStart.filter((path) => path.endsWith('/index.ts'))).toHaveLength(allTrackers.length);
	expect(atStart.filter((path) => !known.test(path))).toEqual([]);

	await libraryOf('tapfiliate');
	const later = loadedTrackerFiles().filter((path) => !known.test(path));
	expect(later).toContain('tapfiliate/templates.ts');
	expect(later.filter((path) => !path.startsWith('tapfiliate/'))).toEqual([]);
});

it('a library is made once', async () => {
	const { libraryOf } = await import('../../../../nodes/actions/templates/library');
	expect(await libraryOf('affise')).toBe(await libraryOf('affise'));
});
