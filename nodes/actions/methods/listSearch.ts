import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { test } from '../operations/test.operation';
import { toNodeError } from '../run/nodeError';
import { openStore } from '../store/table';
import { anyResource } from '../templates/resources';
import { currentTracker } from './currentTemplate';
import { searchLibrary, searchStore, type LibraryFilter } from './templateSearch';

/** What the node is set to besides its tracker. */
function narrowedBy(context: ILoadOptionsFunctions): Pick<LibraryFilter, 'resource' | 'wish' | 'chosen'> {
	const text = (name: string, options?: { extractValue: true }): string => {
		const value = context.getCurrentNodeParameter(name, options);
		return typeof value === 'string' && value !== anyResource ? value : '';
	};
	return {
		resource: text('resource'),
		wish: text('operation'),
		chosen: text('template', { extractValue: true }),
	};
}

/** The pickers of a Tracker Action node. */
export const actionListSearch = (kind: ActionKind) => ({
	async searchTemplates(
		this: ILoadOptionsFunctions,
		filter = '',
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const tracker = currentTracker(this);
			if (this.getCurrentNodeParameter('templateSource') !== 'store') {
				return await searchLibrary({ tracker, kind, ...narrowedBy(this) }, filter);
			}
			return await searchStore(await openStore(this), { tracker, kind }, filter, paginationToken);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});

/** The pickers of the Tracker Action Templates node. */
export const storeListSearch = {
	async searchLibrary(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		return await searchLibrary({ tracker: currentTracker(this) }, filter);
	},
	/** The templates that an operation can be about: for a test those of its tracker, otherwise all of the store. */
	async searchTemplates(
		this: ILoadOptionsFunctions,
		filter = '',
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const isTest = this.getCurrentNodeParameter('operation') === test.value;
			const tracker = isTest ? currentTracker(this) : '';
			if (isTest && this.getCurrentNodeParameter('testTemplate') === 'library') {
				return await searchLibrary({ tracker }, filter);
			}
			return await searchStore(await openStore(this), { tracker }, filter, paginationToken);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
};
