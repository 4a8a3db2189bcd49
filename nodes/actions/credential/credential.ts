import { createHash } from 'crypto';

import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { keepNewest } from '../model/boundedMap';
import { selectFirst } from '../response/jsonpath';
import { failureOf } from '../response/outcome';
import type { RawResponse } from '../model/http';
import { parseResponse } from '../response/parse';
import { trackerOf } from '../trackers';
import type { ConnectionTest, ConnectionValues, Tracker } from '../model/tracker';
import { decodeBody, lowerCaseHeaders, networkCodeOf, networkFailure } from '../transport/answer';
import { authenticateRequest, noSession } from '../request/authenticate';
import { passesAnyway, testCallOf, testExpressions, type TestCall } from '../request/connectionTest';
import { fieldReader, fillAll } from '../request/credentialFields';
import { redact, secretsOf } from '../redact/redact';
import { sameForAllItemsField } from './sameForAllItems';
import { normalizeBaseUrl } from '../transport/url';

/** What every credential type of this package gets from its tracker. */
export interface ConnectionParts {
	properties: INodeProperties[];
	authenticate: IAuthenticate;
	preAuthentication: NonNullable<ICredentialType['preAuthentication']>;
	test: ICredentialTestRequest;
}

/** How a connection test talks to its host. */
export interface RequestHelpers {
	/** @throws TrackerError where no answer comes; answers of any status are handed out. */
	send(options: IHttpRequestOptions): Promise<RawResponse>;
}

/**
 * Finds out whether a connection works.
 *
 * @returns The session's token, where the tracker has sessions.
 * @throws Error with a sentence that says what is wrong with the connection.
 */
type Check = (helpers: RequestHelpers, baseUrl: string, values: ConnectionValues) => Promise<string | void>;

/** Seconds until the host must have answered a connection test. */
const timeout = 30;

/**
 * n8n runs `preAuthentication` before a request wherever this field is empty. Nothing is ever kept in it, so
 * every credential test passes through there: the place to judge answers that n8n's own test rules cannot
 * read, such as a 200 that says no, or XML. The transport fills the field in, so its calls do not.
 */
const hiddenToken: INodeProperties = {
	displayName: 'Session',
	name: 'sessionToken',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

/** Other nodes may use a connection for many requests; it is not checked again within this time. */
const goodFor = 60_000;
const maxChecked = 500;
const checked = new Map<string, number>();

function urlBelow(baseUrl: string, { path, query }: TestCall): string {
	const encoded = new URLSearchParams(query).toString();
	return `${baseUrl}${path}${encoded ? `?${encoded}` : ''}`;
}

function requestHelpers(
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> },
	tracker: Tracker,
	baseUrl: string,
	secrets: string[],
): RequestHelpers {
	return {
		async send(options) {
			let response: { statusCode: number; headers: object; body: unknown };
			try {
				response = (await helpers.httpRequest({
					...options,
					encoding: 'arraybuffer',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
					timeout: timeout * 1000,
				})) as typeof response;
			} catch (error) {
				throw networkFailure(tracker.name, new URL(baseUrl).host, networkCodeOf(error), timeout * 1000);
			}
			const headers = lowerCaseHeaders(response.headers);
			const body = redact(decodeBody(response.body, headers['content-type']), secrets);
			return { statusCode: response.statusCode, headers, body };
		},
	};
}

function verdict(tracker: Tracker, statusCode: number, reason: string): Error {
	const said = !reason || /^HTTP \d+$/.test(reason) ? '' : `: ${reason.replace(/\.$/, '')}`;
	const hint = tracker.hints?.[statusCode];
	const sentences: Record<number, string> = {
		401: `${tracker.name} does not accept the key${said}.`,
		403: `${tracker.name} knows the key but does not allow the call${said}.`,
		404: `${tracker.name} was not found below this base URL (HTTP 404).`,
	};
	const status = statusCode < 300 ? '' : ` (HTTP ${statusCode})`;
	const sentence = sentences[statusCode] ?? `${tracker.name} refuses the connection${said}${status}.`;
	return new Error(hint ? `${sentence} ${hint}` : sentence);
}

/** Logs in where the tracker has sessions, then makes the tracker's test call and judges it by its rules. */
const checkTracker =
	(tracker: Tracker): Check =>
	async (helpers, baseUrl, values) => {
		const { defaults, session } = tracker;
		const rules = { success: defaults.success ?? [], message: defaults.message, format: defaults.format };
		const ask = async (options: IHttpRequestOptions) => {
			const read = parseResponse(await helpers.send(options), defaults.format);
			return { statusCode: read.statusCode, body: read.body, failure: failureOf(rules, read) };
		};

		let token: string | undefined;
		if (session) {
			const { statusCode, body, failure } = await ask({
				method: 'POST',
				url: baseUrl + session.path,
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(fillAll(session.body, fieldReader(values))),
			});
			token = String(selectFirst(session.token, body) ?? '');
			if (failure !== undefined || !token) {
				throw verdict(tracker, statusCode, failure ?? 'no token in the answer');
			}
		}
		const { test } = tracker;
		if (!test) return token;
		const known = token === undefined ? values : { ...values, sessionToken: token };
		const request = authenticateRequest(tracker, known, {
			method: 'GET',
			url: urlBelow(baseUrl, testCallOf(test, values)),
			headers: { ...defaults.headers },
		} as IHttpRequestOptions);
		const { statusCode, failure } = await ask(request);
		if (failure !== undefined && !passesAnyway(test, values, statusCode)) {
			throw verdict(tracker, statusCode, failure);
		}
		return token;
	};

/**
 * The behaviour of a credential type.
 *
 * @param tracker What the connection leads to.
 * @param properties The fields that the person fills in.
 * @param check The connection test.
 * @param shown The call that n8n itself makes after the check.
 */
export function checkedConnection(
	tracker: Tracker,
	properties: INodeProperties[],
	check: Check,
	shown?: ConnectionTest,
): ConnectionParts {
	const { path, query } = testExpressions(shown ?? { path: '/' });
	return {
		properties: [...properties, hiddenToken, sameForAllItemsField(properties)],
		async authenticate(credentials, options) {
			const baseUrl = normalizeBaseUrl(tracker, credentials.baseUrl);
			// n8n's HTTP Request node has its own word for it.
			const { uri } = options as { uri?: string };
			const path = uri ?? options.url;
			// n8n's connection test gives the base URL as the person typed it.
			const url = options.baseURL === undefined ? path : baseUrl + path.replace(/^\/+/, '/');
			if (new URL(url).origin !== new URL(baseUrl).origin) {
				throw new Error(
					`The key of this ${tracker.name} connection is sent to ${new URL(baseUrl).host} only`,
				);
			}
			// n8n would send the key along to wherever a redirect leads.
			const stays = {
				disableFollowRedirect: true,
				...(uri === undefined ? {} : { followRedirect: false, followAllRedirects: false }),
			};
			const request = { ...options, ...stays, baseURL: undefined, url };
			const authenticated = authenticateRequest(tracker, credentials, request);
			return uri === undefined ? authenticated : { ...authenticated, uri: authenticated.url };
		},
		async preAuthentication(credentials) {
			const baseUrl = normalizeBaseUrl(tracker, credentials.baseUrl);
			const key = createHash('sha256')
				.update(JSON.stringify([tracker.id, ...Object.entries(credentials)]))
				.digest('hex');
			if (tracker.session || (checked.get(key) ?? 0) < Date.now()) {
				const helpers = requestHelpers(this.helpers, tracker, baseUrl, secretsOf(tracker, credentials));
				// Set in place rather than returned: what is returned, n8n stores with the credential.
				credentials.sessionToken = (await check(helpers, baseUrl, credentials)) ?? noSession;
				keepNewest(checked, key, Date.now() + goodFor, maxChecked);
			}
			return {};
		},
		test: {
			request: {
				baseURL: '={{$credentials.baseUrl}}',
				url: path,
				qs: query,
				...(shown?.anyAnswerWithout ? { ignoreHttpStatusErrors: true } : {}),
				disableFollowRedirect: true,
			},
			rules: [401, 403].map((value) => ({
				type: 'responseCode',
				properties: { value, message: verdict(tracker, value, '').message },
			})),
		},
	};
}

/**
 * The behaviour of a tracker's credential type, from what is known of the tracker.
 *
 * @param trackerId For example `affise`.
 * @param properties The fields that the person fills in.
 */
export function connection(trackerId: string, properties: INodeProperties[]): ConnectionParts {
	const tracker = trackerOf(trackerId);
	return checkedConnection(tracker, properties, checkTracker(tracker), tracker.test);
}
