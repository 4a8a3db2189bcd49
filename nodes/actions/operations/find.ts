import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { limitOf } from '../run/settings';
import { isBroken, readRows, type StoreEntry } from '../store/rows';
import type { Filter, TemplateTable } from '../store/table';
import { storeReader, type StoreReader } from '../store/reader';
import {
	kindField,
	templateIdField,
	templateIdOf,
	trackerField,
	valueOf,
	type StoreOperation,
} from './operation';

/** A template as an item: usable as a template definition, with the version that a save checks. */
export const itemOf = ({ template, version }: StoreEntry): INodeExecutionData => ({
	json: { ...(template as unknown as IDataObject), version },
});

/** The conditions that a person set on tracker and kind. */
export function filtersOf(context: IExecuteFunctions, index: number): Filter[] {
	return (['tracker', 'kind'] as const)
		.map(
			(columnName): Filter => ({
				columnName,
				condition: 'eq',
				value: valueOf<string>(context, columnName, index, ''),
			}),
		)
		.filter(({ value }) => value !== '');
}

const notChosen = (to: string): InputError =>
	new InputError("'Template' is empty", `Choose the template to ${to} from the list, or enter its ID.`);

/** The ids that the items ask for, so that they can be read at once. */
function idsOf(context: IExecuteFunctions): string[] {
	return context.getInputData().flatMap((_, index) => {
		try {
			return templateIdOf(context, index) || [];
		} catch {
			// The item itself says what is wrong with its expression.
			return [];
		}
	});
}

/** One reader an execution, which opens one store. */
const readers = new WeakMap<TemplateTable, StoreReader>();

export const get: StoreOperation = {
	value: 'get',
	name: 'Get',
	action: 'Get template',
	description: 'Retrieve one template of the store by its ID',
	fields: [templateIdField],
	async run(context, index, store) {
		const id = templateIdOf(context, index);
		if (!id) throw notChosen('get');
		let read = readers.get(store);
		if (!read) {
			read = storeReader(async () => await Promise.resolve(store), idsOf(context));
			readers.set(store, read);
		}
		return [itemOf(await read(id))];
	},
};

/** Rows page by page, no more than wanted. */
async function someRows(store: TemplateTable, filters: Filter[], search: string, wanted: number) {
	if (wanted === Infinity) return await store.all(filters, search);
	const rows = [];
	let cursor: string | undefined;
	do {
		const page = await store.page({ filters, search, cursor, limit: wanted });
		rows.push(...page.rows);
		cursor = page.cursor;
	} while (cursor && rows.length < wanted);
	return rows.slice(0, wanted);
}

export const getMany: StoreOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'Retrieve a list of templates of the store',
	fields: [
		trackerField(true),
		kindField(true),
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			default: '',
			placeholder: 'e.g. payout',
			description: 'Only templates that hold this text',
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			default: 50,
			typeOptions: { minValue: 1 },
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
	],
	async run(context, index, store) {
		const wanted = limitOf(context, index);
		const text = valueOf<string>(context, 'text', index, '').trim();
		const rows = await someRows(store, filtersOf(context, index), text, wanted);
		return readRows(rows).map((entry) => {
			if (!isBroken(entry)) return itemOf(entry);
			return { json: { id: entry.id, row: entry.row, broken: entry.reason } };
		});
	},
};

export const remove: StoreOperation = {
	value: 'delete',
	writes: true,
	name: 'Delete',
	action: 'Delete template',
	description: 'Remove a template from the store for all workflows',
	fields: [templateIdField],
	async run(context, index, store) {
		const id = templateIdOf(context, index);
		if (!id) throw notChosen('delete');
		const rows = await store.remove(id);
		if (rows.length === 0) {
			throw new InputError(
				`The template store has no template '${id}'`,
				`Nothing was deleted from the ${store.place}. The operation Get Many lists what is there.`,
			);
		}
		return rows.map(({ template_id, name, tracker, kind, method, path, version }) => ({
			json: { deleted: true, id: template_id, name, tracker, kind, method, path, version } as IDataObject,
		}));
	},
};
