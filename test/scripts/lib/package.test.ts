import { startProblems, strangersIn } from '../../../scripts/lib/package.mjs';

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

describe('what n8n loads when it starts', () => {
	const engine = 'dist/nodes/actions/index.js';

	it('is the engine, nodes and connection types', () => {
		const node = 'dist/nodes/TrackerActionGet/TrackerActionGet.node.js';
		expect(
			startProblems(
				new Map([
					[node, 2000],
					[engine, 600_000],
				]),
			),
		).toEqual([]);
	});

	it('is no library of a tracker', () => {
		const library = 'dist/nodes/actions/trackers/affise/templates.js';
		expect(startProblems(new Map([[library, 2000]]))).toEqual([expect.stringContaining(library)]);
	});

	it('is not much', () => {
		expect(startProblems(new Map([[engine, 2_000_000]]))).toEqual([expect.stringContaining('2000000 bytes')]);
	});
});
