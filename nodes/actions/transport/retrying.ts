import { TrackerError, type FailureFacts } from '../model/errors';
import { Account } from './account';
import { pause, untilCancelled } from './cancel';
import type { Reply } from './contract';
import type { AddressedRequest, Attempt, Exchange } from './exchange';
import { checkRecordHint, networkCodeOf, networkFailure } from './networkFailure';
import type { Credential } from './readCredential';
import type { LocatedAnswer } from './redirects';
import { isUncertain, shouldRetry, waitBefore, type FailedAttempt } from './retry';
import { waitAskedFor } from './retryAfter';

export interface RetryRules {
	/** Milliseconds that an answer is waited for. */
	timeout: number;
	maxAttempts: number;
	/** The end of the execution: no answer is waited for any longer. */
	signal: AbortSignal | undefined;
	/** Nothing is sent any more. */
	stop: AbortSignal | undefined;
	account?: Account;
}

function withFacts(error: unknown, facts: FailureFacts): TrackerError {
	if (!(error instanceof TrackerError)) return new TrackerError('The execution was cancelled', facts);
	const hints = [error.facts.hint, facts.mayHaveBeenApplied ? checkRecordHint : undefined].filter(Boolean);
	return new TrackerError(error.message, { ...error.facts, ...facts, hint: hints.join(' ') || undefined });
}

/**
 * Sends a call until an answer comes that trying again does not better.
 *
 * @param exchange Sends it once.
 * @returns What sends a call; it throws TrackerError where no answer came, or the execution was cancelled.
 */
export function retrying(
	{ tracker, host }: Pick<Credential, 'tracker' | 'host'>,
	{ timeout, maxAttempts, signal, stop, account = new Account() }: RetryRules,
	exchange: Exchange<LocatedAnswer>,
): (request: AddressedRequest, call: { repeatable: boolean; changes: boolean }) => Promise<Reply> {
	return async (request, { repeatable, changes }) => {
		// Once an attempt may have been carried out, no later one tells that it was not.
		let uncertain = false;
		const isLast = (attempt: number, failed: FailedAttempt): boolean =>
			attempt >= maxAttempts || !shouldRetry(failed, repeatable);
		for (let attempts = 1; ; attempts++) {
			let failed: FailedAttempt;
			account.calls += 1;
			if (attempts === 2) account.retried += 1;
			const attempt: Attempt = { changes, isUnderWay: false };
			try {
				const located = await untilCancelled(signal, async () => await exchange(request, attempt));
				const { statusCode } = located.answer;
				failed = { statusCode, retryAfter: waitAskedFor(located.answer, tracker) };
				if (isLast(attempts, failed)) return { ...located, attempts, mayHaveBeenApplied: uncertain };
			} catch (error) {
				if (error instanceof TrackerError || signal?.aborted) {
					const isUncertainError = error instanceof TrackerError && error.facts.mayHaveBeenApplied === true;
					uncertain ||= isUncertainError || (signal?.aborted === true && attempt.isUnderWay);
					throw withFacts(error, { attempts, mayHaveBeenApplied: changes && uncertain });
				}
				failed = { networkCode: networkCodeOf(error) };
				if (isLast(attempts, failed)) {
					throw networkFailure(tracker.name, host, failed.networkCode, timeout, {
						attempts,
						mayHaveBeenApplied: changes && (uncertain || isUncertain(failed)),
					});
				}
			}
			uncertain ||= changes && isUncertain(failed);
			const wait = waitBefore(attempts, failed);
			await account
				.whileWaiting(async () => await pause(wait, stop))
				.catch(async (error: unknown) =>
					Promise.reject(withFacts(error, { attempts, mayHaveBeenApplied: uncertain })),
				);
		}
	};
}
