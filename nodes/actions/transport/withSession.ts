import { TrackerError, type FailureFacts } from '../model/errors';
import type { SessionRules } from '../model/tracker';
import { pause, untilCancelled } from './cancel';
import type { Exchange } from './exchange';
import { logIn } from './logIn';
import { networkCodeOf, networkFailure } from './networkFailure';
import { gateOf } from './gate';
import type { Credential } from './readCredential';
import { shouldRetry, waitBefore, type FailedAttempt } from './retry';
import { waitAskedFor } from './retryAfter';
import type { Sender } from './sender';
import { sessions, type Session } from './session';

/** A log-in that brought no session. */
class LogInError extends TrackerError {
	readonly failed: FailedAttempt;

	constructor(message: string, facts: FailureFacts, failed: FailedAttempt) {
		super(message, facts);
		this.failed = failed;
	}
}

interface LogInRules {
	send: Sender;
	/** Milliseconds until the answer to a log-in must be there. */
	timeout: number;
	maxAttempts: number;
}

/** The call itself was not sent yet, so whatever happens at the log-in changes nothing on the tracker. */
function withoutAnswer(error: unknown, { tracker, host }: Credential, timeout: number): LogInError {
	// An answer that is too large is so the next time, too.
	if (error instanceof TrackerError)
		return new LogInError(error.message, { hint: error.facts.hint }, { networkCode: 'ERR_INVALID_ANSWER' });
	const networkCode = networkCodeOf(error);
	const { message, facts } = networkFailure(tracker.name, host, networkCode, timeout);
	return new LogInError(message, facts, { networkCode });
}

async function logInOnce(
	credential: Credential,
	session: SessionRules,
	{ send, timeout }: LogInRules,
): Promise<Session> {
	const { tracker } = credential;
	const result = await logIn(send, credential, session).catch(async (error: unknown) =>
		Promise.reject(withoutAnswer(error, credential, timeout)),
	);
	if (result.session) return result.session;
	const { statusCode } = result.answer;
	const ownHint =
		statusCode >= 500
			? `${tracker.name} has trouble of its own. Try again later.`
			: (tracker.hints?.[401] ?? 'Check the connection.');
	const hint = statusCode === 429 ? `${tracker.name} is called too often. Try again later.` : ownHint;
	throw new LogInError(
		`${tracker.name} refuses the log-in (HTTP ${statusCode})`,
		{ statusCode, hint },
		{ statusCode, retryAfter: waitAskedFor(result.answer, tracker) },
	);
}

async function logInWithRetries(
	credential: Credential,
	session: SessionRules,
	rules: LogInRules,
): Promise<Session> {
	for (let attempt = 1; ; attempt++) {
		const sentAt = performance.now();
		try {
			return await logInOnce(credential, session, rules);
		} catch (error) {
			if (!(error instanceof LogInError)) return await Promise.reject(error);
			const wait = waitBefore(attempt, error.failed);
			if (error.failed.statusCode === 429) gateOf(credential.key).refused(sentAt, error.failed.retryAfter);
			const goesOn = attempt < rules.maxAttempts && shouldRetry(error.failed, true);
			if (goesOn) await pause(wait);
			// Others may wait for this log-in too: it goes on as long as anybody does.
			if (!goesOn || !sessions.isAwaited(credential.key))
				return await Promise.reject(new TrackerError(error.message, { ...error.facts, attempts: attempt }));
		}
	}
}

/**
 * Gives every request the token of its connection's session. A token that the tracker no longer takes is renewed once;
 * the call was refused, so that it can be sent again.
 */
export function withSession(
	credential: Credential,
	rules: LogInRules,
	signal: AbortSignal | undefined,
	exchange: Exchange,
): Exchange {
	const { tracker, key, redactor } = credential;
	const { session } = tracker;
	if (!session) return exchange;

	async function tokenInPlaceOf(session: SessionRules, refused?: string): Promise<string> {
		const leave = sessions.waitFor(key);
		try {
			const token = await untilCancelled(
				signal,
				async () =>
					await sessions.token(key, async () => await logInWithRetries(credential, session, rules), refused),
			);
			redactor.addSecret(token);
			return token;
		} finally {
			leave();
		}
	}

	return async (request, attempt) => {
		let token: string | undefined;
		// A call may wait long for its turn, and the session end meanwhile.
		const sessionToken = async (): Promise<string> => (token = await tokenInPlaceOf(session));
		const answer = await exchange({ ...request, sessionToken }, attempt);
		if (answer.statusCode !== 401) return answer;
		const renewed = await tokenInPlaceOf(session, token);
		if (renewed === token) return answer;
		const second = await exchange({ ...request, sessionToken: async () => renewed }, attempt);
		if (second.statusCode === 401) sessions.refuseNew(key, renewed);
		return second;
	};
}
