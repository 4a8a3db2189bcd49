import {
	updateDisplayOptions,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeCredentialDescription,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeProperties,
} from 'n8n-workflow';

import { connections } from '../descriptions/properties';
import { searchLibrary, searchStore } from '../methods/listSearch';
import { failureItem } from '../run/failureItem';
import { toNodeError } from '../run/nodeError';
import { storeCredentialType } from '../store/connection';
import { get, getMany, remove } from './find';
import type { StoreOperation } from './operation';
import { copyFromLibrary, save } from './save';
import { test } from './test.operation';
import { exportTemplates, importTemplates } from './transfer';
import { openStore, type TemplateTable } from '../store/table';

const operations: StoreOperation[] = [
	copyFromLibrary,
	remove,
	exportTemplates,
	get,
	getMany,
	importTemplates,
	save,
	test,
];

/** The store's own connection, and the trackers' for testing. */
export const storeConnections = (): INodeCredentialDescription[] => [
	{ name: storeCredentialType, required: true },
	...connections().map(({ name, displayOptions }) => ({
		name,
		required: true,
		displayOptions: { show: { ...displayOptions?.show, operation: [test.value] } },
	})),
];

/** The parameters of the Tracker Action Templates node. */
export const storeProperties = (): INodeProperties[] => [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(({ value, name, action, description }) => ({ value, name, action, description })),
		default: 'save',
	},
	...operations.flatMap(({ value, fields }) =>
		updateDisplayOptions({ show: { operation: [value] } }, fields),
	),
];

/** What the canvas shows below the name of the store's node: its operation as the panel calls it. */
export const storeSubtitle = (): string => {
	const names = Object.fromEntries(operations.map(({ value, name }) => [value, name]));
	return `={{ (${JSON.stringify(names)})[$parameter["operation"]] }}`;
};

/** What n8n calls while a person edits the Tracker Action Templates node. */
export const storeMethods = () => ({
	listSearch: {
		async searchLibrary(
			this: ILoadOptionsFunctions,
			filter = '',
			paginationToken?: string,
		): Promise<INodeListSearchResult> {
			const tracker = String(this.getCurrentNodeParameter('tracker') ?? '');
			return await searchLibrary(tracker, undefined, filter, paginationToken);
		},
		/** The templates that an operation can be about: for a test those of its tracker, otherwise all of the store. */
		async searchTemplates(
			this: ILoadOptionsFunctions,
			filter = '',
			paginationToken?: string,
		): Promise<INodeListSearchResult> {
			try {
				const isTest = this.getCurrentNodeParameter('operation') === test.value;
				const tracker = isTest ? String(this.getCurrentNodeParameter('tracker') ?? '') : '';
				if (isTest && this.getCurrentNodeParameter('testTemplate') === 'library') {
					return await searchLibrary(tracker, undefined, filter, paginationToken);
				}
				return await searchStore(await openStore(this), { tracker }, filter, paginationToken);
			} catch (error) {
				throw toNodeError(this.getNode(), error);
			}
		},
	},
});

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
