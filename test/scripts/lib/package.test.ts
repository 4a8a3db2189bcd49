import { strangersIn } from '../../../scripts/lib/package.mjs';

it('knows what belongs into a tarball, and what does not', () => {
	const ours = [
		'package.json',
		'README.md',
		'LICENSE',
		'dist/THIRD-PARTY-LICENSES.txt',
		'dist/icons/tracker-get.dark.svg',
		'dist/credentials/AffiseTrackerApi.credentials.js',
		'dist/nodes/TrackerActionGet/TrackerActionGet.node.js',
		'dist/nodes/TrackerActionGet/TrackerActionGet.node.json',
		'dist/nodes/actions/index.js',
		'dist/nodes/actions/trackers/affise/templates.js',
	];
	const strange = [
		'.env',
		'dist/nodes/actions/index.js.map',
		'dist/nodes/TrackerActionGet/Other.node.js',
		'dist/nodes/actions/trackers/affise/notes.js',
		'dist/package.json',
		'test/docs.test.ts',
	];
	expect(strangersIn([...ours, ...strange])).toEqual(strange);
});
