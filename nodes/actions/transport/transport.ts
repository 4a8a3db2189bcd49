import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import { maxAnswerBytes, maxTestBytes } from '../model/limits';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { noSession } from '../request/authenticate';
import type { CallContext, Transport, TransportOptions } from './contract';
import { callerOf, demoTransport } from './demo';
import type { Exchange } from './exchange';
import { gated } from './gated';
import { gateOf, type Visitor } from './gate';
import { previewOf } from './preview';
import { addressIn, connectionOf, readCredential, typeOf, type Credential } from './readCredential';
import { followingRedirects } from './redirects';
import { retrying } from './retrying';
import { authenticatedSender, plainSender } from './sender';
import { sameOrigin } from './url';
import { firstAtOnce } from './window';
import { withSession } from './withSession';

export type { CallContext, Reply, Transport, TransportOptions } from './contract';
export { connectionOf } from './readCredential';

const defaultTimeout = 60;
const defaultAttempts = 3;

/** Sends with the keys of the connection. */
function sending(context: CallContext, { tracker, values }: Credential, timeout: number): Exchange {
	const send = authenticatedSender(context, typeOf(tracker), { timeout, maxBytes: maxAnswerBytes });
	return async ({ sessionToken: tokenOf, ...request }, attempt) => {
		const sessionToken = tokenOf ? await tokenOf() : noSession;
		const data = { ...values, sessionToken } as ICredentialDataDecryptedObject;
		attempt.isUnderWay = true;
		const answer = await send(request, data);
		attempt.isUnderWay = false;
		return answer;
	};
}

/**
 * Calls under way at once that a connection grows to where neither tracker nor person says otherwise. n8n can prepare and
 * read some 400 calls a second on one core; with 100 ms until an answer comes, as is usual, 40 calls under way are that
 * many. More of them bring nothing and only wait in the tracker's queue.
 */
export const defaultMaxAtOnce = 40;

/** What an execution may do at the gate of its connection, by what tracker and person say. */
function visitorOf({ defaults }: Tracker, options: TransportOptions): Visitor {
	const { concurrency: wanted, processes = 1 } = options;
	const perSecond = options.requestsPerSecond ?? defaults.requestsPerSecond ?? 0;
	const together = Math.max(1, Math.floor((defaults.concurrency ?? defaultMaxAtOnce) / processes));
	const max = Math.min(wanted ?? together, defaults.concurrency === undefined ? Infinity : together);
	return {
		perSecond: perSecond / processes,
		first: wanted === undefined ? Math.min(firstAtOnce, max) : max,
		max,
		together,
	};
}

/** Whose turn a call waits for: where fewer changes may be under way than other calls, those have one of their own. */
function visitorsOf(tracker: Tracker, options: TransportOptions): (changes: boolean) => Visitor {
	const { concurrency, changesAtOnce } = options;
	const reader = visitorOf(tracker, options);
	if (concurrency !== undefined || changesAtOnce === undefined) return () => reader;
	const writer = visitorOf(tracker, { ...options, concurrency: changesAtOnce });
	return (changes) => (changes ? writer : reader);
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
	const stops = [signal, options.stop].filter((one) => one !== undefined);
	const stop = stops.length > 0 ? AbortSignal.any(stops) : undefined;
	const timeout = Math.ceil((options.timeout ?? defaultTimeout) * 1000);
	const maxAttempts = Math.max(1, options.maxAttempts ?? defaultAttempts);
	const { respond } = tracker;
	if (respond) {
		return demoTransport({ ...tracker, respond }, callerOf(context), {
			timeout,
			maxAttempts,
			signal,
			stop,
			account: options.account,
		});
	}

	const credential = readCredential(tracker, known ?? (await connectionOf(context, tracker)));
	const logIns = {
		send: plainSender(context.helpers, { timeout, maxBytes: maxTestBytes }),
		timeout,
		maxAttempts,
	};

	const sent = sending(context, credential, timeout);
	const inTurn = gated(gateOf(credential.key), visitorsOf(tracker, options), tracker, stop, sent);
	const inSession = withSession(credential, logIns, signal, inTurn);
	const redirected = followingRedirects(credential, inSession);
	const send = retrying(
		credential,
		{ timeout, maxAttempts, signal, stop, account: options.account },
		redirected,
	);

	return {
		key: credential.key,
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
