import { sleep } from 'n8n-workflow';

import { cancelled, onAbort } from './cancel';
import { Pace } from './pace';
import { Window } from './window';

/** After so long a quiet time nothing is known of a tracker's load. */
const forgottenAfter = 60_000;
/** Timers may fire a little early. */
const tolerance = 2;

/** Whose calls wait: one execution. */
export interface Visitor {
	/** Calls a second at most; no limit where undefined or 0. */
	perSecond?: number;
	/** Calls under way at once, to begin with. */
	first: number;
	/** And at most. */
	max: number;
	/** Calls of all visitors together under way at once, where none of them may have more for itself. */
	together: number;
}

/** What came of a call: it went well; the tracker says that there are too many; it shows no answer, or that it has trouble. */
export type Outcome = 'well' | 'refused' | 'overloaded' | 'other';

interface Queue {
	waiting: Array<() => void>;
	underWay: number;
}

/** The one way of a connection's calls to the wire, for all executions of this process: each has its turn. */
export class Gate {
	private readonly queues = new Map<Visitor, Queue>();
	private readonly pace = new Pace();
	private window = new Window();
	private underWay = 0;
	private maxOfOne = 0;
	private leftAt = -Infinity;
	private wakesAt = Infinity;

	/** Whether no call is under way or waits. */
	get isIdle(): boolean {
		return this.queues.size === 0;
	}

	/**
	 * Waits until a call may be sent. Whoever has entered leaves again.
	 *
	 * @param signal Ends the wait.
	 * @throws TrackerError where it does.
	 */
	async enter(visitor: Visitor, signal?: AbortSignal): Promise<void> {
		if (signal?.aborted) throw cancelled();
		if (this.isIdle) this.begin(performance.now());
		this.maxOfOne = Math.max(this.maxOfOne, visitor.max);
		this.window.open(visitor.first);
		const queue = this.queues.get(visitor) ?? { waiting: [], underWay: 0 };
		this.queues.set(visitor, queue);
		await new Promise<void>((resolve, reject) => {
			const stop = (): void => {
				queue.waiting.splice(queue.waiting.indexOf(admit), 1);
				this.forgetIfDone(visitor, queue);
				reject(cancelled());
				this.pump();
			};
			const stopListening = signal && onAbort(signal, stop);
			const admit = (): void => {
				stopListening?.();
				resolve();
			};
			queue.waiting.push(admit);
			this.pump();
		});
	}

	private begin(now: number): void {
		this.maxOfOne = 0;
		if (now - this.leftAt > forgottenAfter) this.window = new Window();
	}

	private forgetIfDone(visitor: Visitor, queue: Queue): void {
		if (queue.waiting.length + queue.underWay === 0) this.queues.delete(visitor);
	}

	private maxTogether({ together }: Visitor): number {
		return Math.max(together, this.maxOfOne);
	}

	/** Lets go whoever may: the visitors in turn, as many calls as the window has room for, not before they are due. */
	private pump(): void {
		for (;;) {
			const next = this.nextInTurn();
			if (!next) return;
			const [visitor, queue] = next;
			const now = performance.now();
			// Whoever sends one call at a time, as changes are sent, is slow enough by that: it only waits as long as is asked.
			const due = this.pace.due(visitor.perSecond, now, visitor.max > 1);
			if (due > now + tolerance) {
				this.wakeAt(due, now);
				return;
			}
			this.underWay += 1;
			queue.underWay += 1;
			this.pace.sent(Math.max(due, now));
			this.queues.delete(visitor);
			this.queues.set(visitor, queue);
			queue.waiting.shift()?.();
		}
	}

	private nextInTurn(): [Visitor, Queue] | undefined {
		const room = this.pace.probing ? 1 : this.window.size;
		if (this.underWay >= room) return undefined;
		return [...this.queues].find(
			([visitor, { waiting, underWay }]) =>
				waiting.length > 0 && underWay < visitor.max && this.underWay < this.maxTogether(visitor),
		);
	}

	private wakeAt(due: number, now: number): void {
		if (due >= this.wakesAt) return;
		this.wakesAt = due;
		void sleep(Math.ceil(due - now)).then(() => {
			if (this.wakesAt === due) this.wakesAt = Infinity;
			this.pump();
		});
	}

	/**
	 * Ends a call that has entered.
	 *
	 * @param sentAt When it was sent.
	 * @param retryAfter Milliseconds that the tracker asks to wait, where it says so.
	 */
	leave(visitor: Visitor, outcome: Outcome, sentAt: number, retryAfter?: number): void {
		const now = performance.now();
		const isFull = this.underWay >= this.window.size;
		const queue = this.queues.get(visitor);
		this.underWay -= 1;
		this.leftAt = now;
		if (outcome === 'refused') this.refused(sentAt, retryAfter);
		else if (outcome === 'overloaded') this.window.cut(sentAt, now);
		else if (outcome === 'well') {
			this.pace.took(sentAt);
			this.window.grow(now - sentAt, isFull, this.maxTogether(visitor), now);
		} else this.pace.took(sentAt);
		if (queue) {
			queue.underWay -= 1;
			this.forgetIfDone(visitor, queue);
		}
		this.pump();
	}

	/** The tracker refused a call of the connection because there are too many. */
	refused(sentAt: number, retryAfter?: number): void {
		const now = performance.now();
		this.pace.refused(sentAt, now, retryAfter);
		this.window.cut(sentAt, now);
	}
}

const gates = new Map<string, Gate>();
const maxConnections = 1000;

/** The gate of a connection. */
export function gateOf(connection: string): Gate {
	const gate = gates.get(connection) ?? new Gate();
	gates.delete(connection);
	gates.set(connection, gate);
	for (const [key, { isIdle }] of gates) {
		if (gates.size <= maxConnections) break;
		if (isIdle) gates.delete(key);
	}
	return gate;
}

/** Forgets what all trackers have shown of their limits. */
export const forgetGates = (): void => gates.clear();
