/** Calls under way at once, to begin with. */
export const firstAtOnce = 5;
/** Growth a second: at first, and after the tracker was found to have too much to do. */
const growth = 14;
const growthAfterCut = 2;
/** What a call that goes well adds at most. */
const step = 0.5;

/** Latency counts as climbing where half of the calls take more than this many times the usual, and a bit. */
const climb = 2;
const jitter = 20;
const minSamples = 10;
/** How fast the usual latency follows one that stays higher: other calls are slower without being too many. */
const getsUsedTo = 0.1;

const median = (numbers: number[]): number =>
	[...numbers].sort((one, two) => one - two)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * How many calls of one connection may be under way at once: more as long as all goes well, half as many when the
 * tracker shows that it has too much to do. The growth is slow enough that a tracker which refuses calls is found out
 * with few of them under way, and fast enough that a thousand calls are over before it would matter.
 */
export class Window {
	private allowed = firstAtOnce;
	private from = firstAtOnce;
	private since: number | undefined;
	private cutAt = -Infinity;
	private latencies: number[] = [];
	private usual: number | undefined;

	/** How many calls may be under way. */
	get size(): number {
		return Math.floor(this.allowed);
	}

	/** Begins with more, unless the tracker has shown that it cannot take them. */
	open(atOnce: number): void {
		if (this.cutAt === -Infinity) this.allowed = Math.max(this.allowed, atOnce);
	}

	/**
	 * Notes that a call went well.
	 *
	 * @param latency Milliseconds that it took.
	 * @param isFull Whether more calls would have gone out if they had been allowed.
	 * @param max What the window may grow to.
	 */
	grow(latency: number, isFull: boolean, max: number, now: number): void {
		this.latencies.push(latency);
		if (this.latencies.length >= Math.max(minSamples, this.allowed) && this.isClimbing()) {
			this.cutTo(Math.max(Math.min(firstAtOnce, this.allowed), this.allowed / 2), now);
		} else if (isFull) {
			this.since ??= now - latency;
			const perSecond = this.cutAt === -Infinity ? growth : growthAfterCut;
			const bound = Math.min(max, this.from + (perSecond * (now - this.since)) / 1000);
			this.allowed = Math.max(this.allowed, Math.min(bound, this.allowed + step));
		}
	}

	private isClimbing(): boolean {
		const now = median(this.latencies);
		this.latencies = [];
		const { usual = now } = this;
		this.usual = now < usual ? now : usual + (now - usual) * getsUsedTo;
		return now > climb * usual + jitter;
	}

	/**
	 * Notes that the tracker has too much to do.
	 *
	 * @param sentAt When the call was sent that showed it. Calls that were under way together count once.
	 */
	cut(sentAt: number, now: number): void {
		if (sentAt > this.cutAt) this.cutTo(Math.max(1, this.allowed / 2), now);
	}

	private cutTo(allowed: number, now: number): void {
		this.allowed = allowed;
		this.from = allowed;
		this.since = now;
		this.cutAt = now;
		this.latencies = [];
	}
}
