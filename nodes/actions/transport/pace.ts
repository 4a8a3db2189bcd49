import { waitBefore } from './retry';

/** The least time over which a pace is judged: trackers count their calls by the second, or longer. */
const minPeriod = 1000;
/** And the longest in which what was let through corrects a pace that was learned before. */
const maxPeriod = 5000;
/** A wait is told in whole seconds, of which the last half is not needed on average. */
const roundedUpBy = 500;
/** How far below the pace that was refused the next calls go. */
const caution = 0.9;
/** How many times slower a refusal makes a pace that was learned before. */
const maxSlowing = 2;
/** Milliseconds between calls where a tracker refuses the very first one, and what they are at most. */
const firstSpacing = 100;
const maxSpacing = 5000;
/** Milliseconds after which a pace that was learned is twice as fast; longer where the tracker asks for long waits. */
const doublingTime = 30_000;
const waitsInDoubling = 10;
/** What has grown so much is a limit no more. */
const forgottenAt = 10;

/**
 * When the calls of one connection may go: what a tracker that says "too many" has shown of its limit. Moments are
 * milliseconds of a clock that nobody sets.
 *
 * The pace after a refusal is what the tracker has let through, over the time that took together with the wait it asks
 * for: right for trackers that count by the second and by the minute. Then it grows with the cube of the time (as
 * RFC 9438 does for TCP): long below the limit that was found, and soon away from one that no longer holds.
 */
export class Pace {
	/** When the last call was sent. */
	private last = -Infinity;
	private heldUntil = -Infinity;
	private isProbing = false;
	/** When the spacing was learned; calls that were under way then say nothing new. */
	private slowedAt = -Infinity;
	private spacing = 0;
	private doubling = doublingTime;
	private periodStart = -Infinity;
	private accepted = 0;
	/** Refusals since the tracker took a call last. */
	private refusals = 0;

	/** Whether one call alone goes out, to see whether the tracker takes calls again. */
	get probing(): boolean {
		return this.isProbing;
	}

	/** Milliseconds between calls that the tracker has shown to be needed. */
	private learned(now: number): number {
		const calm = Math.max(0, now - this.heldUntil) / this.doubling;
		const growth = 1 + calm ** 3;
		return growth > forgottenAt ? 0 : this.spacing / growth;
	}

	/**
	 * When the next call may be sent.
	 *
	 * @param perSecond Calls a second at most, as a person or the tracker's documentation says; no limit where undefined or 0.
	 * @param keepsLearned Whether the calls keep to the pace that was learned, too.
	 */
	due(perSecond: number | undefined, now: number, keepsLearned = true): number {
		const spacing = Math.max(keepsLearned ? this.learned(now) : 0, perSecond ? 1000 / perSecond : 0);
		return Math.max(this.heldUntil, this.last + spacing);
	}

	/** Notes that a call goes out. */
	sent(moment: number): void {
		if (moment - this.last > 2 * (minPeriod + this.spacing)) this.beginPeriod(moment);
		this.last = moment;
	}

	private beginPeriod(moment: number): void {
		this.periodStart = moment;
		this.accepted = 0;
	}

	/** Notes that the tracker took a call. */
	took(sentAt: number): void {
		this.accepted += 1;
		if (sentAt < this.heldUntil) return;
		this.isProbing = false;
		this.refusals = 0;
	}

	/**
	 * Notes that the tracker refused a call because there are too many: nothing goes out for a while, then one call alone,
	 * then the others further apart.
	 *
	 * @param sentAt When the refused call was sent. Calls that were under way together count once.
	 * @param retryAfter Milliseconds that the tracker asks to wait, where it says so.
	 */
	refused(sentAt: number, now: number, retryAfter?: number): void {
		const isNew = sentAt > this.slowedAt;
		if (isNew) this.refusals += 1;
		const wait = waitBefore(this.refusals, { retryAfter });
		if (isNew) this.learn(retryAfter === undefined ? wait : Math.max(0, wait - roundedUpBy), now);
		if (isNew || retryAfter !== undefined) this.heldUntil = Math.max(this.heldUntil, now + wait);
	}

	private learn(wait: number, now: number): void {
		const known = this.learned(now);
		const time = now - this.periodStart;
		const found = this.accepted > 0 ? Math.max(minPeriod, time + wait) / this.accepted : firstSpacing;
		// What was let through in a long time, at a pace that grew all along, is less than the limit. And in a short one, while the
		// tracker refuses all calls until its next period begins, it is next to nothing.
		const slower = Math.min(Math.max(known, found), maxSlowing * known);
		const needed = known === 0 ? found : time < maxPeriod ? slower : known;
		this.spacing = Math.min(maxSpacing, needed / caution);
		this.doubling = Math.max(doublingTime, waitsInDoubling * wait);
		this.slowedAt = now;
		this.isProbing = true;
		// A refusal that comes too soon says more together with what was before it.
		if (time > 2 * minPeriod) this.beginPeriod(now + wait);
	}
}
