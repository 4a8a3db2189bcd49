/** What the calls of one execution came to. */
export class Account {
	/** Calls sent, each try counted. */
	calls = 0;
	/** Calls that were sent again. */
	retried = 0;
	/** Items that shared the call of another. */
	shared = 0;
	/** Items whose change went out in one call with those of others. */
	bundled = 0;
	private waiting = 0;
	private since = 0;
	private waitedFor = 0;

	/** Milliseconds in which a call waited before it was sent again. */
	get waited(): number {
		return this.waitedFor;
	}

	/** Counts the time of a wait; waits at once count once. */
	async whileWaiting(wait: () => Promise<void>): Promise<void> {
		if (this.waiting++ === 0) this.since = performance.now();
		try {
			await wait();
		} finally {
			if (--this.waiting === 0) this.waitedFor += performance.now() - this.since;
		}
	}
}
