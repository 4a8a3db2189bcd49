import type { Change } from '../change/merge';
import type { Undo } from '../change/undo';
import type { Redactor } from '../redact/redactor';
import type { JsonRecord } from '../response/records';
import type { WriteGuard } from './guard';
import type { WriteTask } from './plan';
import type { LoggedResult } from './result';
import type { SharedCalls } from './sharedCalls';

/** What is written of a change before it is made. */
export interface LoggedWrite {
	task: WriteTask;
	changes: Change[] | null;
	undo?: Undo;
}

/** Writes what is changed into the log. */
export interface WriteLog {
	/**
	 * Writes a row before a change is made.
	 *
	 * @returns Writes what came of it.
	 * @throws TrackerError or InputError where the log cannot be written: then the change is not made.
	 */
	begin(write: LoggedWrite, redactor: Redactor): Promise<(result: LoggedResult) => Promise<void>>;

	/** Deletes rows that are too old, where this run has written any. Comes after its writes. */
	close(): Promise<void>;
}

/** What the writes of one run share. */
export interface WriteSession {
	reads: SharedCalls;
	guard: WriteGuard;
	/** What adds of this run have made, by the keys that tell the records apart; null where nobody knows. */
	made: Map<string, JsonRecord | null>;
	/** Whether nothing more is sent once an item has failed. */
	endsWithFailure?: boolean;
	/** Ends with the execution. */
	signal?: AbortSignal;
	log?: WriteLog;
	/** Tells the person something that is no failure. */
	addHint(message: string): void;
}
