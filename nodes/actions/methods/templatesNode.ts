import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { test } from '../operations/test.operation';
import { toNodeError } from '../run/nodeError';
import { openStore } from '../store/table';
import { searchLibrary, searchStore } from './listSearch';

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
