import { preProcessFile } from 'typescript';

import { filesBelow, foldersIn, readText } from './helpers/files.mts';

/** The floors of the engine from the top down. Each folder with the folders of its own floor that it may import. */
const floors: Array<Record<string, string[]>> = [
	{ descriptions: [], methods: [] },
	{ operations: ['run'], run: [] },
	{
		credential: ['store', 'transport', 'redact'],
		store: ['templates', 'transport', 'redact'],
		transport: ['redact'],
		templates: [],
		redact: [],
	},
	{ change: ['request', 'response'], request: [], response: [] },
	{ trackers: ['model'], model: [] },
];

const engine = 'nodes/actions';
const door = `${engine}/index`;

interface Import {
	from: string;
	to: string;
}

const sources = [...filesBelow('nodes'), ...filesBelow('credentials')].filter((path) => path.endsWith('.ts'));

const resolved = (from: string, specifier: string) => {
	const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
	return sources.includes(`${path}/index.ts`) ? `${path}/index` : path;
};

/** Every import of one file of the package by another, of types too. */
const imports: Import[] = sources.flatMap((from) =>
	preProcessFile(readText(from))
		.importedFiles.map(({ fileName }) => fileName)
		.filter((specifier) => specifier.startsWith('.'))
		.map((specifier) => ({ from: from.replace(/\.ts$/, ''), to: resolved(from, specifier) })),
);

const isEngine = (path: string) => path.startsWith(`${engine}/`) && !path.startsWith(door);

const inEngine = imports.filter(({ from, to }) => isEngine(from) && isEngine(to));

const folderOf = (path: string) => path.slice(engine.length + 1).split('/')[0] ?? '';

/** What a folder may import: what stands beside it in the table, and all folders of the floors below. */
const allowed = new Map(
	floors.flatMap((floor, index) =>
		Object.entries(floor).map(([folder, beside]) => [
			folder,
			new Set([folder, ...beside, ...floors.slice(index + 1).flatMap((below) => Object.keys(below))]),
		]),
	),
);

const asText = ({ from, to }: Import) => `${from} -> ${to}`;

/** Folders that can be reached from themselves over the imports. */
function circles(room: (path: string) => string): string[] {
	const next = new Map<string, Set<string>>();
	for (const { from, to } of inEngine) {
		if (room(from) === room(to)) continue;
		next.set(room(from), (next.get(room(from)) ?? new Set()).add(room(to)));
	}
	const reachable = (start: string) => {
		const found = new Set<string>();
		const open = [start];
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			for (const to of next.get(at) ?? []) {
				if (found.has(to)) continue;
				found.add(to);
				open.push(to);
			}
		}
		return found;
	};
	return [...next.keys()].filter((start) => reachable(start).has(start));
}

describe('the engine', () => {
	it('has the folders of the table and no others', () => {
		expect([...allowed.keys()].sort()).toEqual(foldersIn(engine));
		expect(inEngine.length).toBeGreaterThan(sources.length);
	});

	it('imports downwards only', () => {
		const upwards = inEngine.filter(({ from, to }) => !allowed.get(folderOf(from))?.has(folderOf(to)));
		expect(upwards.map(asText)).toEqual([]);
	});

	it('has no circle, between folders, between trackers or between files', () => {
		expect(circles(folderOf)).toEqual([]);
		expect(circles((path) => path.split('/').slice(0, 4).join('/'))).toEqual([]);
		expect(circles((path) => path)).toEqual([]);
	});

	it('is entered by its index alone, and does not know who enters', () => {
		const outside = imports.filter(({ from }) => !from.startsWith(`${engine}/`));
		expect(outside.length).toBeGreaterThan(0);
		expect(outside.filter(({ to }) => to !== door).map(asText)).toEqual([]);
		const leaving = imports.filter(({ from, to }) => isEngine(from) && !isEngine(to));
		expect(leaving.map(asText)).toEqual(['nodes/actions/model/homepage -> package.json']);
	});

	it('knows no single tracker: only the registry names them', () => {
		const single = inEngine.filter(
			({ from, to }) => folderOf(from) !== 'trackers' && /\/trackers\/[^/]+\//.test(to),
		);
		expect(single.map(asText)).toEqual([]);
	});
});

/*
 * What a file does is tested in the mirrored place: y.ts in y.test.ts, or in several files y.<subject>.test.ts. Trackers are
 * data, which the contract tests look at.
 */
describe('the folders of the engine', () => {
	const isData = (path: string): boolean => path.startsWith('test/nodes/actions/trackers/');
	const tests = filesBelow('test/nodes/actions').filter((path) => !isData(path));
	const placeOf = (path: string): string => `test/${path.replace(/ts$/, '')}`;
	const withFunctions = sources
		.filter((path) => isEngine(path) && folderOf(path) !== 'trackers')
		.filter((path) =>
			/^export (async function|function|class|const \w+ = (async )?\(|const \w+: StoreOperation)/m.test(
				readText(path),
			),
		);

	it('have a mirrored test for each file that does something', () => {
		expect(withFunctions.length).toBeGreaterThan(allowed.size);
		const missing = withFunctions.filter((path) => !tests.some((test) => test.startsWith(placeOf(path))));
		expect(missing).toEqual([]);
	});

	it('are mirrored by no test of a file that is gone', () => {
		const gone = tests.filter((test) => !sources.some((path) => test.startsWith(placeOf(path))));
		expect(gone).toEqual([]);
	});
});
