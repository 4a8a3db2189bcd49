import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failureItem } from '../run/failureItem';
import { toNodeError } from '../run/nodeError';
import { get, getMany, remove } from './find';
import type { StoreOperation } from './operation';
import { copyFromLibrary, save } from './save';
import { test } from './test.operation';
import { exportTemplates, importTemplates } from './transfer';
import { openStore, type TemplateTable } from '../store/table';

/** In the order of the panel's list. */
export const operations: readonly StoreOperation[] = [
	copyFromLibrary,
	remove,
	exportTemplates,
	get,
	getMany,
	importTemplates,
	save,
	test,
];

/**
 * Runs the Tracker Action Templates node: its operation for one input item after the other.
 *
 * @throws NodeOperationError or NodeApiError, unless the node continues on failure.
 */
export async function runStore(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	let opened: Promise<TemplateTable> | undefined;
	for (let item = 0; item < context.getInputData().length; item++) {
		try {
			const chosen = context.getNodeParameter('operation', item);
			const operation = operations.find(({ value }) => value === chosen);
			opened ??= openStore(context, operation?.writes === true);
			const items = (await operation?.run(context, item, await opened)) ?? [];
			for (const entry of items) output.push({ ...entry, pairedItem: { item } });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, item);
			output.push(failureItem(error, undefined, item));
		}
	}
	return [output];
}
