import { createHash } from 'crypto';

import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
} from 'n8n-workflow';

import { TrackerError, type FailureFacts } from '../model/errors';
import type { HttpRequest, RawResponse } from '../model/http';
import { fillPath } from '../request/path';
import { labelOf } from '../request/labels';
import { selectFirst } from '../response/jsonpath';
import { credentialTypeOf } from '../model/credentialType';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { authenticateRequest, checkAuthentication, noSession } from '../request/authenticate';
import { fieldReader, fillAll, secretFieldsOf, type FieldReader } from '../request/credentialFields';
import {
	checkRecordHint,
	decodeBody,
	lowerCaseHeaders,
	networkCodeOf,
	networkFailure,
	readBody,
} from './answer';
import { giveSlotBack, inFlightLimit, mayGo, slowDown, speedUp, waitForSlot } from './pace';
import { formsOf, mask, redact, secretsOf } from '../redact/redact';
import { mayBeTaken, readRetryAfter, shouldRetry, waitBefore, type FailedTry } from './retry';
import { sessions, type Session } from './session';
import { addressOf, normalizeBaseUrl, parseUrl, sameOrigin } from './url';

/** Where calls are made from: a running node, or the panel while somebody edits it. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions;

export interface TransportOptions {
	/** Seconds until an answer must have come; 60 when left out. */
	timeout?: number;
	/** How often a call is sent at most; 3 when left out. */
	maxAttempts?: number;
	/** Calls a second; the tracker's own limit when left out. */
	requestsPerSecond?: number;
	/** Calls that may be under way at once for the connection, where that is more than usual. */
	concurrency?: number;
}

/** One call and what may be done with it. */
export interface Call {
	request: HttpRequest;
	/** Whether sending it twice does the same as sending it once. */
	repeatable: boolean;
	/** Whether it changes anything on the tracker; what cannot be repeated does, unless this says otherwise. */
	changes?: boolean;
	/** Address that the tracker gave for the next page, in place of the request's own. */
	nextUrl?: string;
}

/** An answer and how many tries it took. */
export interface Reply {
	answer: RawResponse;
	attempts: number;
	/** The address that answered. */
	url: string;
	/** Whether the tracker may have carried the call out at a try before the one that this answers. */
	mayHaveBeenApplied: boolean;
}

/** A call as it would be sent, with every secret masked. */
export interface ShownRequest {
	method: string;
	url: string;
	headers: Record<string, unknown>;
	body?: string;
}

/** The one way to a tracker, for one connection and one node execution. */
export interface Transport {
	/** @throws TrackerError where no answer came, or InputError where the address is not allowed. */
	send(call: Call): Promise<Reply>;
	/**
	 * What `send` would send.
	 *
	 * @param passwords Values of parameters that are masked like the connection's own secrets.
	 */
	show(request: HttpRequest, passwords: string[]): ShownRequest;
	/** Takes the connection's secrets out of a text. */
	redact(text: string): string;
}

/** One try of a call. */
interface Try {
	/** Whether the call changes anything on the tracker. */
	changes: boolean;
	/** Whether it was sent and no answer is there yet. */
	isOpen: boolean;
}

const maxRedirects = 5;
/** Bytes of the largest answer that is read. */
const maxAnswerBytes = 50 * 1024 * 1024;
const maxLogInBytes = 1024 * 1024;
const defaultTimeout = 60;
const defaultAttempts = 3;

function signalOf(context: CallContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

const cancelled = () => new TrackerError('The execution was cancelled');

/** Waits for something, but not beyond the end of the execution. */
async function untilCancelled<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	if (signal?.aborted) throw cancelled();
	if (!signal) return await work();
	let stop = (): void => {};
	const end = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work(), end]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (milliseconds > 0) await untilCancelled(signal, async () => await sleep(milliseconds));
}

/** Masks passwords, in whatever way they are written. */
function hiding(passwords: string[]): (text: string) => string {
	const hidden = formsOf(passwords);
	return (text) => redact(text, hidden);
}

/** A request as people see it. */
function shown(
	{ method, url, headers, body }: { method: string; url: string; headers?: object; body?: unknown },
	hide: (text: string) => string,
): ShownRequest {
	return {
		method,
		url: hide(url).replaceAll('%2A%2A%2A', '***'),
		headers: Object.fromEntries(
			Object.entries(headers ?? {}).map(([name, value]) => [name, hide(String(value))]),
		),
		...(body === undefined ? {} : { body: hide(String(body)) }),
	};
}

function demoTransport(respond: NonNullable<Tracker['respond']>): Transport {
	const addressFor = ({ path, query }: HttpRequest) => `demo:/${path}${query ? `?${query}` : ''}`;
	return {
		send: async ({ request }) => ({
			answer: respond(request),
			attempts: 1,
			url: addressFor(request),
			mayHaveBeenApplied: false,
		}),
		show(request, passwords) {
			const hide = hiding(passwords);
			const { method, headers, body } = request;
			return shown({ method, url: addressFor(request), headers, body }, hide);
		},
		redact: (text) => text,
	};
}

const typeOf = ({ id, credentialType }: Tracker): string => credentialType ?? credentialTypeOf(id);

/** The values of the connection that the node has chosen, for an item. */
export const connectionOf = async (
	context: CallContext,
	tracker: Tracker,
	item?: number,
): Promise<ConnectionValues> =>
	'getInputData' in context
		? await context.getCredentials(typeOf(tracker), item)
		: await context.getCredentials(typeOf(tracker));

/**
 * Opens the way to a tracker, with one connection.
 *
 * @param context The node that calls.
 * @param tracker What is known of the tracker.
 * @param options Limits that the person set.
 * @param known The values of the connection, where they have been read: n8n takes its time to decrypt them.
 * @throws InputError where the connection's base URL cannot be used.
 */
export async function openTransport(
	context: CallContext,
	tracker: Tracker,
	options: TransportOptions = {},
	known?: ConnectionValues,
): Promise<Transport> {
	if (tracker.respond) return demoTransport(tracker.respond.bind(tracker));

	const type = typeOf(tracker);
	const values = known ?? (await connectionOf(context, tracker));
	const baseUrl = normalizeBaseUrl(tracker, values.baseUrl);
	checkAuthentication(tracker, values);
	const secrets = secretsOf(tracker, values);
	const connectionKey = createHash('sha256')
		.update(JSON.stringify([tracker.id, baseUrl, ...secrets]))
		.digest('hex');
	const signal = signalOf(context);
	const timeout = Math.ceil((options.timeout ?? defaultTimeout) * 1000);
	const maxAttempts = Math.max(1, options.maxAttempts ?? defaultAttempts);
	const requestsPerSecond = options.requestsPerSecond ?? tracker.defaults.requestsPerSecond;
	const inFlight = inFlightLimit(connectionKey, options.concurrency);
	const stored = context.getNode().credentials?.[type];

	const read = fieldReader(values);
	const hidden = new Set(secretFieldsOf(tracker, values));
	// n8n keeps the field of a session's token empty.
	const isShown = (field: string): boolean =>
		!hidden.has(field) || (!read(field) && field !== 'sessionToken');
	const readMasked: FieldReader = (field) => (isShown(field) ? read(field) : mask);

	const address = (request: HttpRequest, readField = read): string => {
		const path = fillPath(request.path, (name) => ({ text: readField(name), label: labelOf({ name }) }));
		return addressOf(baseUrl, { ...request, path }, tracker.baseUrl.apiPath);
	};
	const clean = (text: string): string => redact(text, secrets);
	const learn = (token: string): string => {
		if (!secrets.includes(token)) secrets.push(...formsOf([token]));
		return token;
	};

	/** Waits until the pace of the connection lets a call go. */
	async function takeTurn(): Promise<void> {
		do {
			const wait = waitForSlot(connectionKey, requestsPerSecond);
			try {
				await pause(wait, signal);
				if (signal?.aborted) throw cancelled();
			} catch (error) {
				giveSlotBack(connectionKey, requestsPerSecond);
				throw withFacts(error, {});
			}
		} while (!mayGo(connectionKey, requestsPerSecond));
	}

	/** A single exchange, without judging the status. */
	async function exchange(
		options: IHttpRequestOptions,
		token: string | undefined,
		call: Try,
	): Promise<RawResponse> {
		await takeTurn();
		call.isOpen = true;
		const data = { ...values, sessionToken: token ?? noSession } as ICredentialDataDecryptedObject;
		const started = Date.now();
		const full: IHttpRequestOptions = {
			...options,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout,
		};
		const response = (await context.helpers.httpRequestWithAuthentication.call(context, type, full, {
			credentialsDecrypted: { id: stored?.id ?? '', name: stored?.name ?? '', type, data },
		})) as { statusCode: number; headers: IDataObject; body: unknown };
		const headers = lowerCaseHeaders(response.headers);
		const left = timeout - (Date.now() - started);
		const body = await readBody(response.body, { timeout: left, limit: maxAnswerBytes });
		call.isOpen = false;
		return {
			statusCode: response.statusCode,
			headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)])),
			body: clean(decodeBody(body, headers['content-type'])),
		};
	}

	async function logIn(): Promise<Session> {
		for (let attempt = 1; ; attempt++) {
			const sentAt = Date.now();
			try {
				return await startSession(context, tracker, values, baseUrl, timeout);
			} catch (error) {
				const failed: FailedTry = error instanceof LogInError ? error.failed : {};
				const wait = waitBefore(attempt, failed);
				if (failed.statusCode === 429) slowDown(connectionKey, wait, sentAt);
				const goesOn = attempt < maxAttempts && shouldRetry(failed, true);
				if (goesOn) await pause(wait);
				// Others may wait for this log-in too: it goes on as long as anybody does.
				if (!goesOn || !sessions.isAwaited(connectionKey)) throw withFacts(error, { attempts: attempt });
			}
		}
	}

	async function exchangeWithSession(options: IHttpRequestOptions, call: Try): Promise<RawResponse> {
		if (!tracker.session) return await exchange(options, undefined, call);
		const tokenInPlaceOf = async (refused?: string): Promise<string> => {
			const leave = sessions.waitFor(connectionKey);
			try {
				const wait = async () => await sessions.token(connectionKey, logIn, refused);
				return learn(await untilCancelled(signal, wait));
			} finally {
				leave();
			}
		};
		const token = await tokenInPlaceOf();
		const answer = await exchange(options, token, call);
		if (answer.statusCode !== 401) return answer;
		const renewed = await tokenInPlaceOf(token);
		if (renewed === token) return answer;
		const second = await exchange(options, renewed, call);
		if (second.statusCode === 401) sessions.doubt(connectionKey, renewed);
		return second;
	}

	async function follow(
		options: IHttpRequestOptions,
		call: Try,
	): Promise<{ answer: RawResponse; url: string }> {
		let url = options.url;
		for (let redirects = 0; ; redirects++) {
			const answer = await exchangeWithSession({ ...options, url }, call);
			const { location } = answer.headers;
			if (answer.statusCode < 300 || answer.statusCode > 399 || !location) return { answer, url };
			const isDone = mayBeTaken({ statusCode: answer.statusCode });
			const keepsMethod = options.method === 'GET' || answer.statusCode === 307 || answer.statusCode === 308;
			const target = sameOrigin(url, location);
			if (!target || !keepsMethod || (isDone && call.changes) || redirects >= maxRedirects) {
				const facts = { statusCode: answer.statusCode, mayHaveBeenApplied: isDone };
				if (target)
					throw new TrackerError(`${tracker.name} redirects the call instead of answering it`, facts);
				const host = parseUrl(location)?.origin ?? 'another address';
				throw new TrackerError(`${tracker.name} redirects to ${clean(host)}, which is not followed`, {
					...facts,
					hint: 'The key of the connection is sent to its own host only. If the host has moved, change the base URL of the connection.',
				});
			}
			url = target;
		}
	}

	return {
		redact: clean,
		show(request, passwords) {
			const hide = hiding(passwords);
			const plain: IHttpRequestOptions = {
				url: address(request, readMasked),
				headers: request.headers,
				body: request.body,
			};
			const { url, qs, headers, body } = authenticateRequest(tracker, values, plain, readMasked);
			const shownQuery = new URLSearchParams(qs as Record<string, string>).toString();
			const separator = url.includes('?') ? '&' : '?';
			const whole = shownQuery ? `${url}${separator}${shownQuery}` : url;
			return shown({ method: request.method, url: whole, headers, body }, (text) => hide(clean(text)));
		},
		async send({ request, repeatable, changes = !repeatable, nextUrl }) {
			const first = address(request);
			const url = nextUrl === undefined ? first : sameOrigin(first, nextUrl);
			if (url === undefined) {
				throw new TrackerError(`${tracker.name} names a next page on another host, which is not fetched`, {
					hint: 'The key of the connection is sent to its own host only.',
				});
			}
			const options: IHttpRequestOptions = {
				method: request.method as IHttpRequestMethods,
				url,
				headers: request.headers,
				...(request.body === undefined ? {} : { body: request.body }),
			};
			// Once a try may have been carried out, no later try tells that it was not.
			let mayHaveBeenApplied = false;
			for (let attempt = 1; ; attempt++) {
				let failed: FailedTry;
				let sentAt = Date.now();
				const call: Try = { changes, isOpen: false };
				try {
					const followed = await untilCancelled(
						signal,
						async () =>
							await inFlight(async () => {
								sentAt = Date.now();
								return await follow(options, call);
							}),
					);
					const { statusCode, headers } = followed.answer;
					failed = { statusCode, retryAfter: readRetryAfter(headers['retry-after']) };
					if (statusCode < 400) speedUp(connectionKey);
					const isLast = attempt >= maxAttempts || !shouldRetry(failed, repeatable);
					if (isLast && statusCode === 429) slowDown(connectionKey, waitBefore(attempt, failed), sentAt);
					if (isLast) return { ...followed, attempts: attempt, mayHaveBeenApplied };
				} catch (error) {
					if (error instanceof TrackerError || signal?.aborted) {
						const isOpen =
							(error instanceof TrackerError && error.facts.mayHaveBeenApplied === true) ||
							(signal?.aborted === true && call.isOpen);
						throw withFacts(error, {
							attempts: attempt,
							mayHaveBeenApplied: changes && (mayHaveBeenApplied || isOpen),
						});
					}
					failed = { networkCode: networkCodeOf(error) };
					if (attempt >= maxAttempts || !shouldRetry(failed, repeatable)) {
						throw networkFailure(tracker.name, new URL(baseUrl).host, failed.networkCode, timeout, {
							attempts: attempt,
							mayHaveBeenApplied: changes && (mayHaveBeenApplied || mayBeTaken(failed)),
						});
					}
				}
				mayHaveBeenApplied ||= changes && mayBeTaken(failed);
				const wait = waitBefore(attempt, failed);
				if (failed.statusCode === 429) slowDown(connectionKey, wait, sentAt);
				try {
					await pause(wait, signal);
				} catch (error) {
					throw withFacts(error, { attempts: attempt, mayHaveBeenApplied });
				}
			}
		},
	};
}

function withFacts(error: unknown, facts: FailureFacts): TrackerError {
	if (!(error instanceof TrackerError)) return new TrackerError('The execution was cancelled', facts);
	const hints = [error.facts.hint, facts.mayHaveBeenApplied ? checkRecordHint : undefined].filter(Boolean);
	return new TrackerError(error.message, { ...error.facts, ...facts, hint: hints.join(' ') || undefined });
}

/** A log-in that brought no session. */
class LogInError extends TrackerError {
	readonly failed: FailedTry;

	constructor(message: string, facts: FailureFacts, failed: FailedTry) {
		super(message, facts);
		this.failed = failed;
	}
}

/** The call itself was not sent yet, so whatever happens at the log-in changes nothing on the tracker. */
function logInFailure(error: unknown, tracker: string, host: string, timeout: number): LogInError {
	// An answer that is too large is so the next time, too.
	const answered = { networkCode: 'ERR_INVALID_ANSWER' };
	if (error instanceof TrackerError)
		return new LogInError(error.message, { hint: error.facts.hint }, answered);
	const networkCode = networkCodeOf(error);
	const { message, facts } = networkFailure(tracker, host, networkCode, timeout);
	return new LogInError(message, facts, { networkCode });
}

async function startSession(
	context: Pick<CallContext, 'helpers'>,
	tracker: Tracker,
	values: ConnectionValues,
	baseUrl: string,
	timeout: number,
): Promise<Session> {
	const rules = tracker.session;
	if (!rules) throw new TrackerError(`${tracker.name} has no sessions`);
	const obtained = Date.now();
	let response: { statusCode: number; headers: IDataObject; body: unknown };
	try {
		response = (await context.helpers.httpRequest({
			method: 'POST',
			url: baseUrl + rules.path,
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(fillAll(rules.body, fieldReader(values))),
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout,
		})) as typeof response;
		const left = timeout - (Date.now() - obtained);
		response.body = decodeBody(await readBody(response.body, { timeout: left, limit: maxLogInBytes }));
	} catch (error) {
		throw logInFailure(error, tracker.name, new URL(baseUrl).host, timeout);
	}
	const { statusCode, body } = response;
	let answer: unknown;
	try {
		answer = JSON.parse(String(body));
	} catch {
		answer = undefined;
	}
	const token = selectFirst(rules.token, answer);
	if (statusCode < 200 || statusCode > 299 || typeof token !== 'string' || !token) {
		const usual =
			statusCode >= 500
				? `${tracker.name} has trouble of its own. Try again later.`
				: (tracker.hints?.[401] ?? 'Check the connection.');
		const hint = statusCode === 429 ? `${tracker.name} is called too often. Try again later.` : usual;
		const retryAfter = readRetryAfter(lowerCaseHeaders(response.headers)['retry-after']);
		const message = `${tracker.name} refuses the log-in (HTTP ${statusCode})`;
		throw new LogInError(message, { statusCode, hint }, { statusCode, retryAfter });
	}
	const expires = Date.parse(String(selectFirst(rules.expires, answer)));
	return { token, obtained, expires: Number.isNaN(expires) ? Infinity : expires };
}
