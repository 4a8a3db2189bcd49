import { stringify } from 'lossless-json';

import { readBundle, toBundle, type BundleEntry } from '../../../../nodes/actions/store/bundle';
import { isBroken, readRows, toColumns, toStored } from '../../../../nodes/actions/store/rows';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { trackers } from '../../../../nodes/actions/trackers/registry';
import { demoTemplate } from '../../../helpers/dataTables';

const stored = (id: string) => toStored(demoTemplate(id));
const reasonOf = (entry: BundleEntry | undefined): string =>
	entry && 'reason' in entry ? entry.reason : 'taken';

describe('a bundle', () => {
	it('is the same text whatever the order of templates', () => {
		const one = JSON.stringify(toBundle([stored('demo.b'), stored('demo.a'), stored('demo.Z')]));
		const other = JSON.stringify(toBundle([stored('demo.Z'), stored('demo.a'), stored('demo.b')]));
		expect(one).toBe(other);
		const { format, version, templates } = toBundle([stored('demo.b'), stored('demo.Z')]);
		expect([format, version]).toEqual(['tracker-action-templates', 1]);
		expect(templates.map(({ id }) => id)).toEqual(['demo.Z', 'demo.b']);
	});

	it('is read as an object, as text, as text with a byte order mark, and as a plain list', () => {
		const bundle = toBundle([stored('demo.a')]);
		for (const source of [
			bundle,
			JSON.stringify(bundle),
			`\uFEFF${JSON.stringify(bundle)}`,
			bundle.templates,
		]) {
			expect(readBundle(source)).toEqual([{ template: stored('demo.a') }]);
		}
	});

	it.each([
		['{', 'it is not valid JSON'],
		['"text"', "it has no list 'templates'"],
		[{ templates: {} }, "it has no list 'templates'"],
		[null, "it has no list 'templates'"],
		[Array.from({ length: 20_001 }, () => ({})), 'it holds more than 20000 templates'],
	])('is refused whole where it is none', (source, why) => {
		expect(() => readBundle(source)).toThrow(`The bundle cannot be read: ${why}`);
	});

	it('says of each entry that it cannot use why', () => {
		const entries = readBundle([
			demoTemplate('demo.a'),
			demoTemplate('demo.a', { name: 'Again' }),
			demoTemplate('demo.b', { kind: 'edti' }),
			demoTemplate('demo.c', { tracker: 'nobody' }),
			null,
			'text',
			{ name: 'No id' },
		]);
		expect(reasonOf(entries[0])).toBe('taken');
		expect(reasonOf(entries[1])).toBe('The bundle holds this ID more than once');
		expect(reasonOf(entries[2])).toContain("'kind' must be one of");
		expect(reasonOf(entries[3])).toContain("'nobody' is not known");
		expect(entries.slice(1).map((entry) => 'id' in entry && entry.id)).toEqual([
			'demo.a',
			'demo.b',
			'demo.c',
			'templates[4]',
			'templates[5]',
			'templates[6]',
		]);
		for (const entry of entries.slice(1)) expect(reasonOf(entry)).not.toBe('');
	});
});

it.each(trackers.map(({ id }) => id))(
	'the library of %s comes out of its rows the same, byte by byte',
	async (tracker) => {
		const library = (await libraryOf(tracker)).map(({ definition }) => toStored({ ...definition, tracker }));
		const text = stringify(toBundle(library)) ?? '';
		const read = readBundle(text).flatMap((entry) => ('template' in entry ? [entry.template] : []));
		const entries = readRows(read.map((template, id) => ({ id, ...toColumns(template, 1) })));
		const out = entries.flatMap((entry) => (isBroken(entry) ? [] : [entry.template]));
		expect(out).toHaveLength(library.length);
		expect(stringify(toBundle(out))).toBe(text);
	},
);
