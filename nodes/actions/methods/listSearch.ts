import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { test } from '../operations/test.operation';
import { toNodeError } from '../run/nodeError';
import { openStore } from '../store/table';
import { currentTracker } from './currentTemplate';
import { searchLibrary, searchStore } from './templateSearch';

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
				return await searchLibrary(tracker, kind, filter);
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
		return await searchLibrary(currentTracker(this), undefined, filter);
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
				return await searchLibrary(tracker, undefined, filter);
			}
			return await searchStore(await openStore(this), { tracker }, filter, paginationToken);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
};
