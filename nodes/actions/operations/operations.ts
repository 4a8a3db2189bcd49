import { copyFromLibrary } from './copyFromLibrary.operation';
import { remove } from './delete.operation';
import { exportTemplates } from './export.operation';
import { get } from './get.operation';
import { getLog } from './getLog.operation';
import { getMany } from './getMany.operation';
import { importTemplates } from './import.operation';
import type { StoreOperation } from './operation';
import { save } from './save.operation';
import { test } from './test.operation';
import { update } from './update.operation';

/** What the Tracker Action Templates node can do, by name. */
export const operations: readonly StoreOperation[] = [
	copyFromLibrary,
	remove,
	exportTemplates,
	get,
	getLog,
	getMany,
	importTemplates,
	save,
	test,
	update,
];
