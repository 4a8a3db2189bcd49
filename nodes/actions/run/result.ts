import { TrackerError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import type { JsonRecord } from '../response/records';
import type { Sent } from './sent';

/** What an item hands out, or why it does not; `about` names what was tried. */
export type Result =
	| { json: JsonRecord[] }
	| { error: unknown; template?: ActionTemplate; sent?: Sent; about?: string };

/** Why an item was not sent where the run has come to its end before. */
export const heldBack = new TrackerError('The call was not sent');

/** What came of a write, as the log says it. */
export type LoggedResult = 'done' | 'failed' | 'uncertain';

/** Whether nobody knows if the item's change was made. */
export const isUncertain = (result: Result): boolean =>
	'error' in result && result.error instanceof TrackerError && result.error.facts.mayHaveBeenApplied === true;

/** What the log says of a write that came to this. */
export const loggedResult = (result: Result): LoggedResult =>
	isUncertain(result) ? 'uncertain' : 'error' in result ? 'failed' : 'done';
