import type { ActionKind } from '../model/template';
import { actionListSearch, storeListSearch } from './listSearch';
import { actionLoadOptions } from './loadOptions';
import { actionResourceMapping, storeResourceMapping } from './resourceMapping';

/** What n8n calls while a person edits a Tracker Action node of a kind. */
export const actionMethods = (kind: ActionKind) => ({
	listSearch: actionListSearch(kind),
	loadOptions: actionLoadOptions(kind),
	resourceMapping: actionResourceMapping(kind),
});

/** What n8n calls while a person edits the Tracker Action Templates node. */
export const storeMethods = { listSearch: storeListSearch, resourceMapping: storeResourceMapping };
