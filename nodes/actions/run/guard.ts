import { InputError } from '../model/errors';

/** How much a run may write. */
export interface WriteLimits {
	maxWrites?: number;
	maxFailures?: number;
}

/** Stops a run before it writes more than a person allows. */
export class WriteGuard {
	private readonly limits: WriteLimits;
	private writes = 0;
	private readonly failed = new Set<object>();
	/** Errors of what was held back here, which has not failed. */
	private readonly heldBack = new WeakSet<InputError>();

	constructor(limits: WriteLimits) {
		this.limits = limits;
	}

	/**
	 * Takes note of an item that has failed.
	 *
	 * @param item Stands for it: it may be told of several times.
	 * @param error Why.
	 */
	noteFailure(item: object, error: unknown): void {
		if (!(error instanceof InputError && this.heldBack.has(error))) this.failed.add(item);
	}

	private holdBack(message: string, hint: string): InputError {
		const error = new InputError(message, `Nothing was sent for this item. ${hint}`);
		this.heldBack.add(error);
		return error;
	}

	/** @throws InputError where the next write would be one too many. */
	takeWrite(): void {
		const { maxWrites = Infinity, maxFailures = Infinity } = this.limits;
		if (this.failed.size >= maxFailures) {
			throw this.holdBack(
				`${this.failed.size === 1 ? '1 item has' : `${this.failed.size} items have`} failed, so that the run writes nothing more`,
				"'Max Failures' in the node's options says how many may fail.",
			);
		}
		if (this.writes >= maxWrites) {
			throw this.holdBack(
				`${this.writes === 1 ? '1 record has' : `${this.writes} records have`} been written, so that the run writes nothing more`,
				"'Max Writes' in the node's options says how many may be written.",
			);
		}
		this.writes += 1;
	}

	/** A write that was taken has changed nothing, and is made in another way. */
	giveBack(): void {
		this.writes -= 1;
	}
}
