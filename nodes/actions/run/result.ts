import { TrackerError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import type { JsonRecord } from '../response/records';

/** What an item hands out, or why it does not. */
export type Result = { json: JsonRecord[] } | { error: unknown; template?: ActionTemplate };

/** Whether nobody knows if the item's change was made. */
export const isUncertain = (result: Result): boolean =>
	'error' in result && result.error instanceof TrackerError && result.error.facts.mayHaveBeenApplied === true;
