import type { RawResponse } from '../model/http';
import type { Tracker } from '../model/tracker';
import type { Exchange } from './exchange';
import type { Gate, Outcome, Visitor } from './gate';
import { waitAskedFor } from './retryAfter';

/** A tracker that answers so has more to do than it can. */
const overloadStatuses = new Set([408, 502, 503, 504]);

/** What an answer says of the tracker's load. */
export function outcomeOf({ statusCode }: Pick<RawResponse, 'statusCode'>, retryAfter?: number): Outcome {
	if (statusCode === 429 || (statusCode === 503 && retryAfter !== undefined)) return 'refused';
	if (overloadStatuses.has(statusCode)) return 'overloaded';
	return statusCode < 400 ? 'well' : 'other';
}

/**
 * Holds every exchange back until the gate of its connection lets it go, and tells the gate what came of it.
 *
 * @param visitorFor Whose calls they are: those that change something, and the others.
 * @param signal Ends the wait of calls that are not sent yet.
 */
export function gated(
	gate: Gate,
	visitorFor: (changes: boolean) => Visitor,
	tracker: Tracker,
	signal: AbortSignal | undefined,
	exchange: Exchange,
): Exchange {
	return async (request, attempt) => {
		const visitor = visitorFor(attempt.changes);
		await gate.enter(visitor, signal);
		const sentAt = performance.now();
		let outcome: Outcome = 'overloaded';
		let retryAfter: number | undefined;
		try {
			const answer = await exchange(request, attempt);
			retryAfter = waitAskedFor(answer, tracker);
			outcome = outcomeOf(answer, retryAfter);
			return answer;
		} finally {
			gate.leave(visitor, outcome, sentAt, retryAfter);
		}
	};
}
