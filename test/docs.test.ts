import { scopes } from '../nodes/actions/store/publicApi';
import { libraryOf } from '../nodes/actions/templates/library';
import { allTrackers } from '../nodes/actions/trackers';
import type { TrackerNotes } from '../nodes/actions/model/trackerNotes';
import { nodeTypeOf } from './helpers/engine';
import { filesBelow, isThere, readText } from './helpers/files.mts';
import { fits } from '../scripts/lib/pattern.mjs';
import { FIRST_WITH_DATA_TABLES, isOlder, N8N_VERSIONS } from '../scripts/lib/versions.mjs';
import { pages } from './helpers/pages';
import { outputOf } from './helpers/scripts.mts';

const documented = allTrackers.filter(({ respond }) => !respond);
const notesOf = (id: string) => `nodes/actions/trackers/${id}/notes`;

describe('docs/trackers.md and the pages of the trackers', () => {
	it('are what the build makes of the code', async () => {
		const made = JSON.parse(await outputOf('scripts/lib/trackers-doc.mjs')) as Record<string, string>;
		// Run `npm run build` and commit what it writes.
		expect(Object.keys(made).filter((path) => !isThere(path) || readText(path) !== made[path])).toEqual([]);
		expect(filesBelow('docs/trackers').filter((path) => !(path in made))).toEqual([]);
	}, 60_000);

	it('have every tracker and every template', async () => {
		for (const { id, name } of documented) {
			const text = readText(`docs/trackers/${id}.md`);
			expect(text).toContain(`\n# ${name}\n`);
			const lost = (await libraryOf(id)).filter((template) => !text.includes(`| \`${template.id}\` |`));
			expect(lost.map((template) => template.id)).toEqual([]);
		}
	});
});

describe('notes', () => {
	it.each(documented.map(({ id }) => id))('of %s say what is odd and what cannot be done', (id) => {
		expect(isThere(`${notesOf(id)}.ts`)).toBe(true);
		const { notes } = jest.requireActual<{ notes: TrackerNotes }>(`../${notesOf(id)}`);
		for (const sentences of [notes.quirks, notes.cannot]) {
			expect(sentences.length).toBeGreaterThanOrEqual(1);
			expect(sentences.length).toBeLessThanOrEqual(8);
			expect(sentences.filter((sentence) => !/^[A-Zi].*\.$/.test(sentence))).toEqual([]);
			expect(new Set(sentences).size).toBe(sentences.length);
		}
	});

	it.each(documented.map(({ id }) => id))('of %s say of each template what proves it', async (id) => {
		const { notes } = jest.requireActual<{ notes: TrackerNotes }>(`../${notesOf(id)}`);
		const ids = (await libraryOf(id)).map((template) => template.id);
		const patterns = notes.proofs.map(({ templates }) => templates);
		const proven = (some: string[][]) =>
			ids.filter((one) => some.flat().some((pattern) => fits(pattern, one))).length;

		expect(proven(patterns)).toBe(ids.length);
		const idle = patterns.filter(
			(_, index) => proven(patterns.slice(0, index + 1)) === proven(patterns.slice(0, index)),
		);
		expect(idle).toEqual([]);
		expect(notes.proofs.filter(({ asOf }) => !/^20\d\d-(0[1-9]|1[0-2])$/.test(asOf))).toEqual([]);
		expect(notes.proofs.filter(({ by, version }) => by === 'vendor file' && !version)).toEqual([]);
		const sentences = [...(notes.decisions ?? []), ...Object.values(notes.explained ?? {})];
		expect(sentences.filter((sentence) => !/^[A-Z`i].*\.$/.test(sentence))).toEqual([]);
	});

	it('stay out of the package: no code imports them', () => {
		const importing = filesBelow('nodes')
			.filter((path) => path.endsWith('.ts') && !path.endsWith('/notes.ts'))
			.filter((path) => /from '[./\w]*\/notes'/.test(readText(path)));
		expect(importing).toEqual([]);
	});
});

/** As GitHub makes anchors of headings. */
const anchorsIn = (text: string): string[] =>
	[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replace(/\s/g, '-'),
	);

/** Where a link of a page leads inside the project: a path, and a heading there. */
function targetOf(page: string, link: string): { path: string; anchor: string } {
	const [file = '', anchor = ''] = link.split('#');
	const folder = page.split('/').slice(0, -1);
	const parts = (file === '' ? page : [...folder, file].join('/')).split('/');
	const path = parts.reduce<string[]>(
		(found, part) => (part === '..' ? found.slice(0, -1) : part === '.' ? found : [...found, part]),
		[],
	);
	return { path: path.join('/'), anchor };
}

describe.each(pages)('%s', (page) => {
	const text = readText(page);

	it('links to what is there', () => {
		const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
		const lost = links
			.filter((link) => !/^(https?|mailto):/.test(link))
			.filter((link) => {
				const { path, anchor } = targetOf(page, link);
				return !isThere(path) || (anchor !== '' && !anchorsIn(readText(path)).includes(anchor));
			});
		expect(lost).toEqual([]);
	});

	it('names templates, options and nodes that there are', async () => {
		const named = [...text.matchAll(/`([a-z]\w+)\.(\w+)\.(\w+)`/gi)].map(
			([, tracker = '', resource, action]) => ({
				tracker,
				id: `${tracker}.${resource}.${action}`,
			}),
		);
		const ofTrackers = named.filter(({ tracker }) => allTrackers.some(({ id }) => id === tracker));
		const lost = [];
		for (const { tracker, id } of ofTrackers) {
			const ids = (await libraryOf(tracker)).map((template) => template.id);
			if (!ids.includes(id)) lost.push(id);
		}
		expect(lost).toEqual([]);
	});
});

it('pictures are shown, and those that are shown are there', () => {
	const shown = pages.flatMap((page) =>
		[...readText(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, link = '']) => targetOf(page, link).path),
	);
	expect(shown.length).toBeGreaterThan(2);
	expect(filesBelow('docs/images').filter((path) => !shown.includes(path))).toEqual([]);
});

it('docs/template-store.md names the scopes that the store asks for', () => {
	const listed = [...readText('docs/template-store.md').matchAll(/^\s*\| `(dataTable\w*:\w+)` /gm)].map(
		([, scope]) => scope,
	);
	expect(listed.sort()).toEqual(Object.values(scopes).sort());
});

it.each(N8N_VERSIONS)('README and docs/versions.md name n8n %s, and it did all that was tried', (version) => {
	expect(readText('README.md')).toContain(version);
	const [, addEdit, store, flows] =
		new RegExp(`^\\| ${version} +\\| (.*?) *\\| (.*?) *\\| (.*?) *\\|$`, 'm').exec(
			readText('docs/versions.md'),
		) ?? [];
	expect([addEdit, store, flows]).toEqual([
		'yes',
		isOlder(version, FIRST_WITH_DATA_TABLES) ? 'says which n8n it needs' : 'yes',
		expect.stringMatching(/^\d+ passed, 0 failed$/),
	]);
});

/** Names of the fields of a JSON Schema, however deep. */
const fieldsIn = (schema: unknown): string[] =>
	typeof schema !== 'object' || schema === null
		? []
		: Object.entries(schema).flatMap(([key, inner]) => [
				...(key === 'properties' ? Object.keys(inner as object) : []),
				...fieldsIn(inner),
			]);

it('docs/template-format.md tells of every field that a template may have', () => {
	const text = readText('docs/template-format.md');
	const fields = fieldsIn(JSON.parse(readText('schema/action-template.schema.json')));
	expect(fields.length).toBeGreaterThan(50);
	expect(fields.filter((field) => !/^\$/.test(field) && !text.includes(field))).toEqual([]);
});

it('addresses that n8n opens have no anchor, and lead to pages that are there', () => {
	const sources = [...filesBelow('nodes'), ...filesBelow('credentials'), 'gulpfile.js'];
	const links = sources
		.filter((path) => /\.(ts|js|json)$/.test(path))
		.flatMap((path) =>
			[...readText(path).matchAll(/\/blob\/main\/(docs\/[^'`"]+)/g)].map(([, link = '']) => link),
		);
	expect(links.length).toBeGreaterThan(20);
	expect(links.filter((link) => !isThere(link))).toEqual([]);
	expect(sources.filter((path) => /\$\{homepage\}#/.test(readText(path)))).toEqual([]);
});

it.each(['trackerActionGet', 'trackerActionEdit', 'trackerActionAdd'] as const)(
	'the options of %s are told, all of them',
	(name) => {
		const { properties } = nodeTypeOf(name).description;
		const { options = [] } = properties.find((property) => property.name === 'options') ?? {};
		const told = `${readText('docs/nodes.md')} ${readText('docs/writes.md')}`.toLowerCase();
		const labels = options.map((option) => ('displayName' in option ? option.displayName : option.name));
		expect(labels.length).toBeGreaterThan(6);
		expect(labels.filter((label) => !told.includes(label.toLowerCase()))).toEqual([]);
	},
);

interface Recipe {
	nodes: Array<{ name: string; type: string; disabled?: boolean; parameters: { content?: string } }>;
}

describe('recipes', () => {
	const files = filesBelow('examples');
	const recipes = files.map((path) => [path, JSON.parse(readText(path)) as Recipe] as const);
	// These are for the simulated tracker of npm start.
	const ofStart = ['get-if-edit', 'onboard-affiliate', 'paused-offers-report'];
	const onDemo = recipes.filter(([path]) => !ofStart.some((name) => path === `examples/${name}.json`));

	it('stand in docs/recipes.md, all of them', () => {
		const text = readText('docs/recipes.md');
		expect(files.filter((path) => !text.includes(`(../${path})`))).toEqual([]);
	});

	it.each(onDemo)('%s says what to press, and nothing of it waits for a call', (_, { nodes }) => {
		const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(note?.parameters.content).toMatch(/\*\*Press \*Execute workflow\*\.\*\*[\s\S]*\*\*You get:\*\*/);
		const waiting = nodes.filter(
			({ type, disabled }) => /webhook|formTrigger|chatTrigger|wait$/i.test(type) && !disabled,
		);
		expect(waiting).toEqual([]);
		expect(nodes.filter(({ name }) => name === 'Execute workflow')).toHaveLength(1);
	});

	it.each(onDemo)('%s needs no connection', (_, { nodes }) => {
		expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
	});
});
