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

	constructor(limits: WriteLimits) {
		this.limits = limits;
	}

	/**
	 * Takes note of an item that has failed.
	 *
	 * @param item Stands for it: it may be told of several times.
	 */
	noteFailure(item: object): void {
		this.failed.add(item);
	}

	/** @throws InputError where the next write would be one too many. */
	takeWrite(): void {
		const { maxWrites = Infinity, maxFailures = Infinity } = this.limits;
		if (this.failed.size >= maxFailures) {
			throw new InputError(
				`${this.failed.size === 1 ? '1 item has' : `${this.failed.size} items have`} failed, so that the run writes nothing more`,
				"Nothing was sent for this item. 'Max Failures' in the node's options says how many may fail.",
			);
		}
		if (this.writes >= maxWrites) {
			throw new InputError(
				`${this.writes === 1 ? '1 record has' : `${this.writes} records have`} been written, so that the run writes nothing more`,
				"Nothing was sent for this item. 'Max Writes' in the node's options says how many may be written.",
			);
		}
		this.writes += 1;
	}

	/** A write that was taken has changed nothing, and is made in another way. */
	giveBack(): void {
		this.writes -= 1;
	}
}
