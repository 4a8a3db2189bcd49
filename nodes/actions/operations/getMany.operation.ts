import { toLimit } from '../run/limit';
import { isBroken, readRows } from '../store/rows';
import { filterFields, filtersOf, textField, textOf } from './fields';
import { templateItem, type StoreOperation } from './operation';

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
	],
	async run({ context, store }, index) {
		const wanted = toLimit(
			context.getNodeParameter('returnAll', index, false) as boolean,
			context.getNodeParameter('limit', index, 50),
		);
		const filters = filtersOf(context, index);
		const search = textOf(context, index);
		const rows =
			wanted === Infinity ? await store.all(filters, search) : await store.pages({ filters, search }, wanted);
		return readRows(rows).map((entry) =>
			isBroken(entry)
				? { json: { id: entry.id, row: entry.row, broken: entry.reason } }
				: templateItem(entry),
		);
	},
};
