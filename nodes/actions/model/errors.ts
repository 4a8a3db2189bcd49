/** The person's input cannot be used; nothing was sent for the item. */
export class InputError extends Error {
	/** What the person does next. */
	readonly hint: string | undefined;

	constructor(message: string, hint?: string) {
		super(message);
		this.name = 'InputError';
		this.hint = hint;
	}
}

/** What is known of a call that did not end well. */
export interface FailureFacts {
	/** What the person does next. */
	hint?: string;
	/** HTTP status of the answer; absent where no answer came. */
	statusCode?: number;
	/** How often the call was sent. */
	attempts?: number;
	/** Whether the tracker may have carried the call out although no answer says so. */
	mayHaveBeenApplied?: boolean;
}

/** The tracker, or the way to it, said no. */
export class TrackerError extends Error {
	readonly facts: FailureFacts;

	constructor(message: string, facts: FailureFacts = {}) {
		super(message);
		this.name = 'TrackerError';
		this.facts = facts;
	}
}
