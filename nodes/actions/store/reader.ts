import { InputError } from '../model/errors';
import { isBroken, readRow, templateRows, type BrokenRow, type StoreEntry } from './rows';
import type { TemplateTable } from './table';

/** Gives templates of the store by id. */
export type StoreReader = (id: string) => Promise<StoreEntry>;

/**
 * Reads the templates that a run needs, all at once and only when the first is asked for.
 *
 * @param open Opens the store.
 * @param ids Every id that the run may ask for.
 * @returns A reader that throws InputError for an id that the store lacks or whose row is broken.
 */
export function storeReader(open: () => Promise<TemplateTable>, ids: string[]): StoreReader {
	let reading: Promise<{ table: TemplateTable; entries: Map<string, StoreEntry | BrokenRow> }> | undefined;

	const readAll = async () => {
		const table = await open();
		const rows = templateRows(await table.read([...new Set(ids)]));
		return { table, entries: new Map([...rows].map(([id, row]) => [id, readRow(row)])) };
	};

	return async (id) => {
		reading ??= readAll();
		const { table, entries } = await reading;
		const entry = entries.get(id);
		if (!entry && !table.isThere) {
			throw new InputError(
				`There is no ${table.place}, so the template '${id}' cannot be read`,
				'It may have been deleted, or nobody has saved a template yet: the first save makes it. Otherwise check table name and project in the template store connection.',
			);
		}
		if (!entry) {
			throw new InputError(
				`The template store has no template '${id}'`,
				`It may have been deleted from the ${table.place}. Choose another in 'Template'.`,
			);
		}
		if (isBroken(entry)) {
			throw new InputError(
				`Row ${entry.row} of the template store, template '${id}', is broken: ${entry.reason}`,
				`Correct the row in the ${table.place}, or save the template again.`,
			);
		}
		return entry;
	};
}
