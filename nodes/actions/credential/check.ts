import { createHash } from 'crypto';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { keepNewest } from '../model/boundedMap';
import { TrackerError } from '../model/errors';
import { maxTestBytes } from '../model/limits';
import type { Tracker } from '../model/tracker';
import { noSession } from '../request/authenticate';
import { networkCodeOf, networkFailure } from '../transport/networkFailure';
import { readCredential, type Credential } from '../transport/readCredential';
import { plainSender, type PlainHelpers, type Sender } from '../transport/sender';

/**
 * Finds out whether a connection works.
 *
 * @param send Sends a request; what is said of the answer goes through the credential's redactor.
 * @returns The session's token, where the tracker has sessions.
 * @throws Error with a sentence that says what is wrong with the connection.
 */
export type Check = (send: Sender, credential: Credential) => Promise<string | void>;

/** Milliseconds until the host must have answered a connection test. */
const timeout = 30_000;

/** Other nodes may use a connection for many requests; it is not checked again within this time. */
const goodFor = 60_000;
const maxChecked = 500;
const checked = new Map<string, number>();

/** The sentence of a host that does not answer, with what to do where that is not the node's business. */
function withoutAnswer(error: unknown, { tracker, host }: Credential): Error {
	if (error instanceof TrackerError) return error;
	const code = networkCodeOf(error);
	const { message, facts } = networkFailure(tracker.name, host, code, timeout);
	const isLate = code === 'ETIMEDOUT' || code === 'ECONNABORTED';
	return new Error(isLate || !facts.hint ? message : `${message}. ${facts.hint}`);
}

/**
 * Checks a connection, unless it was found good a moment ago.
 *
 * @param values Of the credential; the token of its session is set in place, since what is returned to n8n is stored.
 */
export async function checkConnection(
	helpers: PlainHelpers,
	tracker: Tracker,
	values: ICredentialDataDecryptedObject,
	check: Check,
): Promise<void> {
	const key = createHash('sha256')
		.update(JSON.stringify([tracker.id, ...Object.entries(values)]))
		.digest('hex');
	if (!tracker.session && (checked.get(key) ?? 0) >= Date.now()) return;
	const credential = readCredential(tracker, values);
	const plain = plainSender(helpers, { timeout, maxBytes: maxTestBytes });
	const send: Sender = async (request) =>
		await plain(request).catch(async (error: unknown) => Promise.reject(withoutAnswer(error, credential)));
	values.sessionToken = (await check(send, credential)) ?? noSession;
	keepNewest(checked, key, Date.now() + goodFor, maxChecked);
}
