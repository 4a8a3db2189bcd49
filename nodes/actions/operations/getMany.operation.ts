import type { IDataObject } from 'n8n-workflow';

import { toLimit } from '../run/limit';
import { isBroken, readRows, type StoreEntry } from '../store/rows';
import { filterFields, filtersOf, textField, textOf } from './fields';
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
		const wanted = toLimit(
			context.getNodeParameter('returnAll', index, false) as boolean,
			context.getNodeParameter('limit', index, 50),
		);
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
