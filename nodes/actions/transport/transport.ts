import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import { maxAnswerBytes, maxTestBytes } from '../model/limits';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { noSession } from '../request/authenticate';
import type { CallContext, Transport, TransportOptions } from './contract';
import { callerOf, demoTransport } from './demo';
import type { Exchange } from './exchange';
import { inFlightLimit } from './pace';
import { pacing } from './pacing';
import { previewOf } from './preview';
import { addressIn, connectionOf, readCredential, typeOf, type Credential } from './readCredential';
import { followingRedirects, type LocatedAnswer } from './redirects';
import { retrying } from './retrying';
import { authenticatedSender, plainSender } from './sender';
import { sameOrigin } from './url';
import { withSession } from './withSession';

export type { CallContext, Reply, Transport, TransportOptions } from './contract';
export { connectionOf } from './readCredential';

const defaultTimeout = 60;
const defaultAttempts = 3;

/** Sends with the keys of the connection. */
function sending(context: CallContext, { tracker, values }: Credential, timeout: number): Exchange {
	const send = authenticatedSender(context, typeOf(tracker), { timeout, maxBytes: maxAnswerBytes });
	return async ({ sessionToken = noSession, ...request }, attempt) => {
		const data = { ...values, sessionToken } as ICredentialDataDecryptedObject;
		attempt.isUnderWay = true;
		const answer = await send(request, data);
		attempt.isUnderWay = false;
		return answer;
	};
}

/** Lets no more calls of a connection be under way than all executions together may have. */
function inFlight(
	{ key }: Credential,
	concurrency: number | undefined,
	exchange: Exchange<LocatedAnswer>,
): Exchange<LocatedAnswer> {
	const limit = inFlightLimit(key, concurrency);
	return async (request, attempt) =>
		await limit(async () => {
			attempt.sentAt = performance.now();
			return await exchange(request, attempt);
		});
}

/**
 * Opens the way to a tracker, with one connection.
 *
 * @param context The node that calls.
 * @param tracker What is known of the tracker.
 * @param options Limits that the person set.
 * @param known The values of the connection, where they have been read: n8n takes its time to decrypt them.
 * @throws InputError where the connection's base URL or key cannot be used.
 */
export async function openTransport(
	context: CallContext,
	tracker: Tracker,
	options: TransportOptions = {},
	known?: ConnectionValues,
): Promise<Transport> {
	const signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const timeout = Math.ceil((options.timeout ?? defaultTimeout) * 1000);
	const maxAttempts = Math.max(1, options.maxAttempts ?? defaultAttempts);
	const { respond } = tracker;
	if (respond) {
		return demoTransport({ ...tracker, respond }, callerOf(context), { timeout, maxAttempts, signal });
	}

	const credential = readCredential(tracker, known ?? (await connectionOf(context, tracker)));
	const perSecond = options.requestsPerSecond ?? tracker.defaults.requestsPerSecond;
	const logIns = {
		send: plainSender(context.helpers, { timeout, maxBytes: maxTestBytes }),
		timeout,
		maxAttempts,
	};

	const sent = sending(context, credential, timeout);
	const paced = pacing(credential.key, perSecond, signal, sent);
	const inSession = withSession(credential, logIns, signal, paced);
	const redirected = followingRedirects(credential, inSession);
	const limited = inFlight(credential, options.concurrency, redirected);
	const send = retrying(credential, { timeout, maxAttempts, signal }, limited);

	return {
		redactor: credential.redactor,
		show: (request, passwords) => previewOf(credential, request, passwords),
		async send({ request, repeatable, changes = !repeatable, nextUrl }) {
			const first = addressIn(credential, request);
			const url = nextUrl === undefined ? first : sameOrigin(first, nextUrl);
			if (url === undefined) {
				throw new TrackerError(`${tracker.name} names a next page on another host, which is not fetched`, {
					hint: 'The key of the connection is sent to its own host only.',
				});
			}
			const { method, headers, body } = request;
			return await send(
				{ method, url, headers, ...(body === undefined ? {} : { body }) },
				{ repeatable, changes },
			);
		},
	};
}
