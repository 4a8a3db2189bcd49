import type { IDataObject } from 'n8n-workflow';

import { isBroken, readRows, type StoreEntry } from '../store/rows';
import { filterFields, filtersOf, textField, textOf } from './fields';
import { limitFields, wantedOf } from './limitFields';
import { templateItem, valueOf, type StoreOperation } from './operation';

/** What a person picks a template by. */
const summaryOf = ({ template, version }: StoreEntry): IDataObject => {
	const { id, name, description, tracker, kind, method, path } = template;
	return { id, name, ...(description ? { description } : {}), tracker, kind, method, path, version };
};

export const getMany: StoreOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'Retrieve a list of templates of the store',
	fields: [
		...filterFields,
		textField,
		...limitFields,
		{
			displayName: 'Include Definitions',
			name: 'includeDefinitions',
			type: 'boolean',
			default: false,
			description:
				'Whether each template comes whole, ready to be used as a definition, or only with what it is and does',
		},
	],
	async run({ context, store }, index) {
		const wanted = wantedOf(context, index);
		const filters = filtersOf(context, index);
		const search = textOf(context, index);
		const isWhole = valueOf(context, 'includeDefinitions', index, false);
		const rows =
			wanted === Infinity ? await store.all(filters, search) : await store.pages({ filters, search }, wanted);
		return readRows(rows).map((entry) =>
			isBroken(entry)
				? { json: { id: entry.id, row: entry.row, broken: entry.reason } }
				: isWhole
					? templateItem(entry)
					: { json: summaryOf(entry) },
		);
	},
};
