import { TrackerError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import type { JsonRecord } from '../response/records';
import type { Sent } from './sent';

/** What an item hands out, or why it does not; `about` names what was tried. */
export type Result =
	| { json: JsonRecord[] }
	| { error: unknown; template?: ActionTemplate; sent?: Sent; about?: string };

/** Whether nobody knows if the item's change was made. */
export const isUncertain = (result: Result): boolean =>
	'error' in result && result.error instanceof TrackerError && result.error.facts.mayHaveBeenApplied === true;
