import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import { importInto, type OnExisting } from '../../../../nodes/actions/store/import';
import {
	toColumns,
	toStored,
	type StoredRow,
	type StoredTemplate,
	type TemplateColumns,
} from '../../../../nodes/actions/store/rows';
import type { TemplateTable } from '../../../../nodes/actions/store/table';
import { demoTemplate } from '../../../helpers/dataTables';
import { partOf } from '../../../helpers/context';

const template = (id: string, more: Record<string, unknown> = {}) =>
	toStored(demoTemplate(id, more) as StoredTemplate);

/** A table in memory; `fails` is asked before each writing call. */
function tableOf(templates: StoredTemplate[], fails: (call: number) => Error | undefined = () => undefined) {
	let calls = 0;
	const rows = templates.map((entry, index) => ({ id: index + 1, ...toColumns(entry, 1) })) as StoredRow[];
	const write = async () => {
		const error = fails(++calls);
		return error ? await Promise.reject(error) : await Promise.resolve();
	};
	const table = partOf<TemplateTable>({
		read: async (ids: string[]) =>
			await Promise.resolve(rows.filter((row) => ids.includes(String(row.template_id)))),
		async insert(columns: TemplateColumns[]) {
			await write();
			const added = columns.map((entry, index) => ({ id: rows.length + index + 1, ...entry }));
			rows.push(...(added as StoredRow[]));
			return { lost: [], added: new Map(added.map((row) => [row.template_id, row.id])) };
		},
		async update(columns: TemplateColumns, id: number, version: number) {
			await write();
			const row = rows.find((entry) => entry.id === id && entry.version === version);
			return row !== undefined && Boolean(Object.assign(row, columns));
		},
		async removeRows(ids: number[]) {
			await write();
			rows.splice(0, rows.length, ...rows.filter(({ id }) => !ids.includes(id)));
		},
	});
	return { table, state: () => rows.map(({ template_id, name, version }) => [template_id, name, version]) };
}

const old = template('demo.old');
const changed = template('demo.old', { name: 'Changed' });
const fresh = template('demo.fresh');
const rules = (onExisting: OnExisting, allOrNothing = false) => ({ onExisting, allOrNothing });

it('creates, updates and skips, and says which', async () => {
	const { table, state } = tableOf([old, template('demo.same')]);
	const report = await importInto(table, [fresh, changed, template('demo.same')], [], rules('update'));
	expect(report).toMatchObject({
		created: ['demo.fresh'],
		updated: ['demo.old'],
		skipped: ['demo.same'],
		refused: [],
	});
	expect(state()).toEqual([
		['demo.old', 'Changed', 2],
		['demo.same', 'Read demo.same', 1],
		['demo.fresh', 'Read demo.fresh', 1],
	]);
});

it('leaves what is there where it is to be skipped', async () => {
	const { table, state } = tableOf([old]);
	expect(await importInto(table, [changed], [], rules('skip'))).toMatchObject({ skipped: ['demo.old'] });
	expect(state()).toEqual([['demo.old', 'Read demo.old', 1]]);
});

it('writes nothing where all or nothing is wanted and one cannot be used', async () => {
	const { table, state } = tableOf([]);
	const refused = [{ id: 'demo.bad', reason: "'path' is missing" }];
	await expect(importInto(table, [fresh], refused, rules('update', true))).rejects.toThrow(InputError);
	expect(state()).toEqual([]);
	expect(await importInto(table, [fresh], refused, rules('update'))).toMatchObject({
		created: ['demo.fresh'],
		refused,
	});
});

describe('an import that breaks off', () => {
	const down = new TrackerError('The template store does not answer', { mayHaveBeenApplied: true });
	const secondFails = (call: number) => (call === 2 ? down : undefined);

	it('is taken back where all or nothing is wanted', async () => {
		const { table, state } = tableOf([old], secondFails);
		const failed = importInto(table, [fresh, changed], [], rules('update', true));
		await expect(failed).rejects.toMatchObject({
			message: down.message,
			facts: { hint: 'Nothing was imported.' },
		});
		expect(state()).toEqual([['demo.old', 'Read demo.old', 1]]);
	});

	it('otherwise says what is done and what is not known', async () => {
		const { table, state } = tableOf([old], secondFails);
		const failed = importInto(table, [fresh, changed], [], rules('update'));
		await expect(failed).rejects.toMatchObject({
			facts: {
				hint: '1 templates had been created and 0 updated. Whether 1 more were saved is not known. Importing again goes on from there.',
				mayHaveBeenApplied: true,
			},
		});
		expect(state()).toHaveLength(2);
	});
});
