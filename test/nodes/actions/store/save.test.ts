import type { StoredRow, StoredTemplate, TemplateColumns } from '../../../../nodes/actions/store/rows';
import { toColumns, toStored } from '../../../../nodes/actions/store/rows';
import { saveTemplate, type SaveOptions } from '../../../../nodes/actions/store/save';
import type { TemplateTable } from '../../../../nodes/actions/store/table';
import { demoTemplate } from '../../../helpers/dataTables';
import { partOf } from '../../../helpers/context';

const template = (more: Record<string, unknown> = {}) =>
	toStored(demoTemplate('demo.own', more) as StoredTemplate);

/** Saves into a table that holds one row, or none, and says what was written. */
async function save(
	present: StoredRow | undefined,
	given: StoredTemplate,
	options: SaveOptions = {},
	isLate = false,
) {
	const written: unknown[] = [];
	const table = partOf<TemplateTable>({
		read: async () => await Promise.resolve(present ? [present] : []),
		async insert(rows: TemplateColumns[]) {
			written.push(['insert', rows.map(({ version }) => version)]);
			return await Promise.resolve({ lost: isLate ? [given.id] : [], added: new Map() });
		},
		async update({ version }: TemplateColumns, id: number, replaced: unknown) {
			written.push(['update', version, id, replaced]);
			return await Promise.resolve(!isLate);
		},
	});
	const outcome = await saveTemplate(table, given, options).catch((error: Error) => error.message);
	return { outcome, written };
}

const rowOf = (given: StoredTemplate, version: number): StoredRow =>
	({ id: 7, ...toColumns(given, version) }) as StoredRow;

it('creates what is not there', async () => {
	const { outcome, written } = await save(undefined, template());
	expect(outcome).toEqual({ template: template(), version: 1, saved: 'created' });
	expect(written).toEqual([['insert', [1]]]);
});

it('replaces the version that it has read', async () => {
	const { outcome, written } = await save(rowOf(template(), 4), template({ name: 'New' }), { expected: 4 });
	expect(outcome).toMatchObject({ template: { name: 'New' }, version: 5, saved: 'updated' });
	expect(written).toEqual([['update', 5, 7, 4]]);
});

it.each<[string, StoredRow | undefined, SaveOptions, boolean, string]>([
	['a version is expected of nothing', undefined, { expected: 2 }, false, 'the store has none of that ID'],
	['another version is there', rowOf(template(), 4), { expected: 3 }, false, 'was changed by somebody else'],
	['somebody was faster', rowOf(template(), 4), {}, true, 'was changed by somebody else'],
	['somebody created it', undefined, {}, true, 'was created by somebody else'],
	[
		'the ID was made from the name of another',
		rowOf(template({ name: 'Other' }), 1),
		{ isNamed: false },
		false,
		"is that of the template 'Other'",
	],
	[
		'nothing may be replaced',
		rowOf(template({ name: 'Other' }), 3),
		{ replaces: false },
		false,
		"has a template 'demo.own' of its own, version 3",
	],
])('says so where %s', async (_, present, options, isLate, message) => {
	const { outcome, written } = await save(present, template({ name: 'New' }), options, isLate);
	expect(outcome).toContain(message);
	expect(written).toHaveLength(isLate ? 1 : 0);
});

it('keeps the example of the same call only', async () => {
	const withExample = template({ response: { example: { id: 1 } } });
	const kept = await save(rowOf(withExample, 1), template({ name: 'New' }), { keepsExample: true });
	expect(kept.outcome).toMatchObject({ template: { name: 'New', response: { example: { id: 1 } } } });
	const other = await save(rowOf(withExample, 1), template({ path: '/other/{offer_id}' }), {
		keepsExample: true,
	});
	expect((other.outcome as { template: StoredTemplate }).template.response?.example).toBeUndefined();
});

it('replaces a broken row as it is', async () => {
	const { outcome, written } = await save(
		{ ...rowOf(template(), 3), definition: '{' } as StoredRow,
		template(),
	);
	expect(outcome).toMatchObject({ version: 4, saved: 'updated' });
	expect(written).toEqual([['update', 4, 7, 3]]);
});
