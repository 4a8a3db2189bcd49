import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failureItem } from '../run/failureItem';
import { toNodeError } from '../run/nodeError';
import { storeReader, type StoreReader } from '../store/reader';
import { openStore, type TemplateTable } from '../store/table';
import { operations } from './operations';
import { templateIdOf } from './fields';
import type { StoreExecution, StoreOperation } from './operation';

/** The ids that the items ask for, so that they can be read at once. */
const idsOf = (context: IExecuteFunctions): string[] =>
	context.getInputData().flatMap((_, index) => {
		try {
			return templateIdOf(context, index) || [];
		} catch {
			// The item itself says what is wrong with its expression.
			return [];
		}
	});

async function open(context: IExecuteFunctions, operation: StoreOperation): Promise<StoreExecution> {
	const store: TemplateTable = await openStore(context, operation.writes === true);
	let read: StoreReader | undefined;
	return {
		context,
		store,
		async readTemplate(id) {
			read ??= storeReader(async () => await Promise.resolve(store), idsOf(context));
			return await read(id);
		},
	};
}

/**
 * Runs the Tracker Action Templates node: its operation for one input item after the other.
 *
 * @throws NodeOperationError or NodeApiError, unless the node continues on failure.
 */
export async function runStore(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	let execution: Promise<StoreExecution> | undefined;
	for (let item = 0; item < context.getInputData().length; item++) {
		try {
			const chosen = context.getNodeParameter('operation', item);
			const operation = operations.find(({ value }) => value === chosen);
			if (!operation) continue;
			execution ??= open(context, operation);
			const items = await operation.run(await execution, item);
			for (const entry of items) output.push({ ...entry, pairedItem: { item } });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, item);
			output.push(failureItem(error, undefined, item));
		}
	}
	return [output];
}
