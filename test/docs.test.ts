import { scopes } from '../nodes/actions/store/publicApi';
import { libraryOf } from '../nodes/actions/templates/library';
import { allTrackers } from '../nodes/actions/trackers';
import type { TrackerNotes } from '../nodes/actions/model/trackerNotes';
import { filesBelow, isThere, readText } from './helpers/files.mts';
import { fits } from '../scripts/lib/pattern.mjs';
import { outputOf } from './helpers/scripts.mts';

const documented = allTrackers.filter(({ respond }) => !respond);
const notesOf = (id: string) => `nodes/actions/trackers/${id}/notes`;

describe('docs/trackers.md', () => {
	it('is what the build makes of the code', async () => {
		const made = await outputOf('scripts/lib/trackers-doc.mjs');
		// Run `npm run build` and commit what it writes.
		expect(readText('docs/trackers.md')).toBe(made);
	}, 60_000);

	it('has every tracker and every template', async () => {
		const text = readText('docs/trackers.md');
		const templates = (await Promise.all(documented.map(async ({ id }) => await libraryOf(id)))).flat();
		expect(documented.filter(({ name }) => !text.includes(`\n## ${name}\n`))).toEqual([]);
		expect(templates.filter(({ id }) => !text.includes(`| \`${id}\` |`)).map(({ id }) => id)).toEqual([]);
		expect(text).toContain(`What the library holds: ${templates.length} templates.`);
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

describe('README.md', () => {
	it('shows pictures that are there', () => {
		const shown = [...readText('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
			([, path]) => path ?? '',
		);
		expect(shown.length).toBeGreaterThan(4);
		expect(shown.filter((path) => !isThere(path))).toEqual([]);
		expect(filesBelow('docs/images').filter((path) => !shown.includes(path))).toEqual([]);
	});

	it('names the scopes that the store asks for', () => {
		const listed = [...readText('README.md').matchAll(/^\s*\| `(dataTable\w*:\w+)` /gm)].map(
			([, scope]) => scope,
		);
		expect(listed.sort()).toEqual(Object.values(scopes).sort());
	});

	it('links to headings that it has', () => {
		const text = readText('README.md');
		const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\w\s-]/g, '')
				.replace(/\s/g, '-'),
		);
		const linked = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
		expect(linked.length).toBeGreaterThan(5);
		expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
	});
});
